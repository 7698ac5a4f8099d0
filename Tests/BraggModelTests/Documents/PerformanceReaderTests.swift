import Testing

@testable import BraggModel

/// Performance data that is refused, and what is noted of data that is read.
struct PerformanceReaderTests {
  private func expectRefusal(_ example: DocumentExample) {
    let errors = #expect(throws: DocumentErrors.self) { try example.performance() }
    #expect(errors?.description == example.messages)
  }

  @Test func `performance data read to their measures`() throws {
    let data = try DocumentExample(
      """
      {"format": "bragg-performance/1", "as_of": "2024-01-31", "source": "scorecard", "measures": [
        {"id": "CIN8", "title": "Visits in time", "unit": "%", "polarity": "higher",
         "baseline": "TBC", "target": "95%", "tolerance": {"percent": 10}, "floor": 80,
         "benchmarks": {"england": 88.5, "statistical_neighbours": null},
         "observations": [
           {"period": "2023-09", "value": 61.0, "numerator": 61, "denominator": 100},
           {"period": "2022/23 Q1", "state": "suppressed"}
         ]},
        {"id": "CIN9", "values": [1, 2.50], "tolerance": 5, "targets": [{"period": "2022/23"}]}
      ]}
      """
    ).performance()
    #expect(data.path == "d.json")
    #expect(data.asOf == Day(iso: "2024-01-31"))
    #expect(data.measures.map(\.title) == ["Visits in time", "CIN9"])
    #expect(data.measure("CIN8")?.unit == "%")
    #expect(data.measure("CIN7") == nil)
    #expect(data.notes.isEmpty)
  }

  @Test func `performance data need nothing but their format`() throws {
    let data = try DocumentExample(#"{"format": "bragg-performance/1"}"#).performance()
    #expect(data.measures.isEmpty && data.asOf == nil)
  }

  @Test(arguments: [
    "95", #""95%""#, #""<20""#, #""Fewer than 85""#, #""TBD""#, #""""#, "null", "1e300",
    #"{"min": 5, "max": 5}"#, #"{"baseline_plus": 800}"#, #"{"min": 1, "baseline_plus": 0}"#,
    #"{"benchmark": "england", "is": "at_or_above", "note": "as published"}"#,
  ])
  func `every kind of target is read without a note`(target: String) throws {
    #expect(try DocumentExample.measure(#""target": \#(target)"#).performance().notes.isEmpty)
  }

  @Test(arguments: [
    DocumentExample(
      #"{"format": ▸"bragg-plan/1", "as_of": ▸"31/01/2024", "measures": ▸{}}"#,
      """
      $.format: found the text `bragg-plan/1`, wanted the text `bragg-performance/1`
        help: this file has another format
      """, "$.as_of: found the text `31/01/2024`, wanted a day such as `2024-01-31`",
      "$.measures: found an object, wanted a list of measure objects"),
    DocumentExample(
      #"{"format": "bragg-performance/1", "measures": [▸{"title": "x"}]}"#,
      """
      $.measures[0]: found a measure without `id`, wanted text that is not empty
        help: add `"id": …`
      """),
    .measure(
      #""polarity": ▸"hihger""#,
      """
      polarity: found the text `hihger`, wanted one of `higher`, `lower`, `band`, `none`
        help: did you mean `higher`?
      """),
    .measure(
      #""polarity": ▸1"#,
      "polarity: found the number 1, wanted one of `higher`, `lower`, `band`, `none`"),
    .measure(
      #""benchmarks": {"england": ▸"88"}"#,
      "benchmarks.england: found the text `88`, wanted a number"),
    .measure(
      #""tolerance": ▸"5%""#,
      "tolerance: found the text `5%`, wanted a number, or an object (tolerance)"),
    .measure(
      #""tolerance": {"percent": ▸true}"#, "tolerance.percent: found true, wanted a number"),
    .measure(#""floor": ▸[]"#, "floor: found a list, wanted a number"),
    .measure(
      #""observations": [{"period": "2023-09", "interval": ▸{"low": 1}}]"#,
      """
      observations[0].interval: found an interval without `high`, wanted a number
        help: add `"high": …`
      """),
    .measure(
      #""observations": [{"period": "2023-09", "interval": {"low": ▸"1", "high": 2}}]"#,
      "observations[0].interval.low: found the text `1`, wanted a number"),
    .measure(#""values": [1, ▸null]"#, "values[1]: found null, wanted a number"),
    .measure(#""values": ▸{"a": 1}"#, "values: found an object, wanted a list of numbers"),
    .measure(
      #""observations": [{"period": "2023-09", "value": ▸"61"}]"#,
      "observations[0].value: found the text `61`, wanted a number"),
    .measure(
      #""observations": [{"period": "2023-09", "value": ▸-1e999}]"#,
      """
      observations[0].value: found the number -1e999, wanted a number
        help: the number is too large
      """),
    .measure(
      #""observations": [{"period": "2023-09", "state": ▸"supressed"}]"#,
      """
      observations[0].state: found the text `supressed`, wanted one of `final`, `provisional`, \
      `revised`, `estimated`, `suppressed`, `not_available`, `not_applicable`, `not_comparable`
        help: did you mean `suppressed`?
      """),
  ])
  func `a field of another kind`(_ example: DocumentExample) {
    expectRefusal(example)
  }

  @Test(arguments: [
    "true", "[95]", "1e400",
  ])
  func `a target of no kind`(target: String) {
    let found = ["true": "true", "[95]": "a list"][target] ?? "the number \(target)"
    let help = target == "1e400" ? "\n  help: the number is too large" : ""
    expectRefusal(
      .measure(
        #""target": ▸\#(target)"#,
        """
        target: found \(found), wanted a target: a number, text such as `<20`, or an object such \
        as `{"min": 5, "max": 8}`\(help)
        """))
  }

  @Test(arguments: [
    "{}", #"{"min": 5}"#, #"{"min": "5", "max": 8}"#, #"{"baseline_plus": "800"}"#,
    #"{"benchmark": "england"}"#, #"{"benchmark": "england", "is": "over"}"#,
    #"{"baseline_plus": 1e400}"#,
  ])
  func `a target that is half an object`(target: String) {
    expectRefusal(
      .measure(
        #""targets": [{"period": "2023-09", "value": ▸\#(target)}]"#,
        """
        targets[0].value: found an object, wanted a target: a number, text such as `<20`, or an \
        object such as `{"min": 5, "max": 8}`
          help: write `{"min": 5, "max": 8}`, `{"baseline_plus": 800}` or \
        `{"benchmark": "england", "is": "above"}`
        """))
  }

  @Test(arguments: [
    DocumentExample.measure(
      #""target": ▸"lots""#,
      """
      target: found the text `lots`, wanted a target
        help: `lots` is not a target: write `95%`, `<20`, `80-90`, `TBD` or so; it counts as no \
      target until it is mended
      """),
    .measure(
      #""target": ▸{"min": 8, "max": 5}"#,
      """
      target: found an object, wanted a target
        help: the band's `min` is above its `max`; it counts as no target until it is mended
      """),
    .measure(
      #""targets": [{"period": "2023-09", "value": 95}, {"period": "2023-10", "value": ▸"90-80"}]"#,
      """
      targets[1].value: found the text `90-80`, wanted a target
        help: `90-80` begins above its end; it counts as no target until it is mended
      """),
    .measure(
      #""baseline": ▸"low""#,
      """
      baseline: found the text `low`, wanted a baseline
        help: `low` is not a target: write `95%`, `<20`, `80-90`, `TBD` or so; it counts as no \
      baseline until it is mended
      """),
    .measure(
      #"▸"observation": []"#,
      """
      observation: found the field `observation`, wanted a field of a measure
        help: it is kept as a field of your own; did you mean `observations`?
      """),
  ])
  func `what is odd is noted and kept`(_ example: DocumentExample) throws {
    #expect(try example.performance().notes.messages == example.messages)
  }

  @Test func `an id that is taken names the line of the first`() {
    expectRefusal(
      DocumentExample(
        """
        {"format": "bragg-performance/1", "measures": [
          {"id": "CIN8", "observations": [{"period": "2023-09"}, {"period": ▸"2023-09"}]},
          {"id": ▸"CIN8"}
        ]}
        """,
        """
        $.measures[0].observations[1].period: found the period `2023-09` a second time, wanted one \
        value for each period
          help: keep the latest figure and mark it `"state": "revised"`
        """,
        """
        $.measures[1].id: found `CIN8` a second time, wanted each `id` once
          help: the first is on line 2
        """))
  }

  @Test(
    arguments: [
      .measure(
        #""observations": [{"period": "2023-09", "value": 1}], "values": ▸[1, 2]"#,
        """
        values: found `values` beside `observations`, wanted one of the two
          help: `values` is short for observations without periods; put all into `observations`
        """),
      .measure(
        #""observations": [], "values": ▸[]"#,
        """
        values: found `values` beside `observations`, wanted one of the two
          help: `values` is short for observations without periods; put all into `observations`
        """),
      .measure(
        #""observations": [{"period": "2023-09", "interval": {"low": ▸2.1, "high": 2.0}}]"#,
        "observations[0].interval.low: found the number 2.1, wanted no more than `high`, which is 2.0"
      ),
    ] as [DocumentExample])
  func `values that contradict each other`(_ example: DocumentExample) {
    expectRefusal(example)
  }

  @Test(arguments: [
    #""observations": null, "values": [1]"#,
    #""observations": [{"period": "2023-09"}], "values": null"#,
    #""observations": [{"period": "2023-09", "interval": {"low": 2, "high": 2.0, "percent": 99.8}}]"#,
  ])
  func `values that do not`(_ members: String) throws {
    let text = #"{"format": "bragg-performance/1", "measures": [{"id": "M1", \#(members)}]}"#
    #expect(try PerformanceReader().performance(Array(text.utf8), path: "p").measures.count == 1)
  }
}
