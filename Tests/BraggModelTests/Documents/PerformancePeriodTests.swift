import Testing

@testable import BraggModel

/// Periods of observations and targets: readable, and each once.
struct PerformancePeriodTests {
  private func expectRefusal(_ example: DocumentExample) {
    let errors = #expect(throws: DocumentErrors.self) { try example.performance() }
    #expect(errors?.description == example.messages)
  }

  @Test(arguments: [
    DocumentExample.measure(
      #""observations": [▸{"value": 1}]"#,
      """
      observations[0]: found an observation without `period`, wanted a period such as `2023-09`, \
      `2022/23 Q1` or `2022/23`
        help: add `"period": …`
      """),
    .measure(
      #""observations": [{"period": ▸"2023-13"}]"#,
      """
      observations[0].period: found the text `2023-13`, wanted a period such as `2023-09`, \
      `2022/23 Q1` or `2022/23`
        help: `2023-13` is neither a month nor a financial year
      """),
    .measure(
      #""targets": [{"period": ▸"2022/23 Q5", "value": 95}]"#,
      """
      targets[0].period: found the text `2022/23 Q5`, wanted a period such as `2023-09`, \
      `2022/23 Q1` or `2022/23`
        help: there is no quarter 5
      """),
    .measure(
      #""targets": [{"period": ▸2023}]"#,
      """
      targets[0].period: found the number 2023, wanted a period such as `2023-09`, \
      `2022/23 Q1` or `2022/23`
        help: put it in quotes
      """),
    .measure(
      #""observations": [{"period": ▸"last month"}]"#,
      """
      observations[0].period: found the text `last month`, wanted a period such as `2023-09`, \
      `2022/23 Q1` or `2022/23`
        help: `last month` is not a period: write `2023-09`, `2022/23 Q1` or `2022/23`
      """),
  ])
  func `a period that cannot be read`(_ example: DocumentExample) {
    expectRefusal(example)
  }

  @Test(arguments: [("2023-09", "Sep 23"), ("2022/23", "2022-23"), ("2022/23 Q1", "Q1 2022/23")])
  func `the same days are the same period, however it is spelt`(first: String, second: String) {
    expectRefusal(
      .measure(
        #""observations": [{"period": "\#(first)"}, {"period": ▸"\#(second)"}]"#,
        """
        observations[1].period: found the period `\(second)` a second time, wanted one value for \
        each period
          help: keep the latest figure and mark it `"state": "revised"`
        """))
    expectRefusal(
      .measure(
        #""targets": [{"period": "\#(first)"}, {"period": ▸"\#(second)"}]"#,
        """
        targets[1].period: found the period `\(second)` a second time, wanted one value for \
        each period
          help: keep the target that holds
        """))
  }

  @Test func `a month, its last day and its quarter are three periods`() throws {
    let data = try DocumentExample.measure(
      """
      "observations": [{"period": "2023-06"}, {"period": "2023-06-30"}, {"period": "2023/24 Q1"}],
      "targets": [{"period": "2023-06"}]
      """
    ).performance()
    #expect(data.notes.isEmpty)
  }
}
