import Testing

@testable import BraggModel

/// Plans that are refused, each with all that is printed.
struct PlanRefusalTests {
  private func expectRefusal(_ example: DocumentExample) {
    let errors = #expect(throws: DocumentErrors.self) { try example.plan() }
    #expect(errors?.description == example.messages)
  }

  @Test(arguments: [
    DocumentExample("▸[]", "$: found a list, wanted an object (plan)"),
    DocumentExample("▸null", "$: found null, wanted an object (plan)"),
    DocumentExample(
      "▸{}",
      """
      $: found a plan without `format`, wanted the text `bragg-plan/1`
        help: add `"format": …`
      """),
    DocumentExample(
      #"{"format": ▸"bragg-performance/1"}"#,
      """
      $.format: found the text `bragg-performance/1`, wanted the text `bragg-plan/1`
        help: this file has another format
      """),
    DocumentExample(
      #"{"format": ▸1}"#, "$.format: found the number 1, wanted the text `bragg-plan/1`"),
    DocumentExample(
      #"{"format": ▸null}"#, "$.format: found null, wanted the text `bragg-plan/1`"),
  ])
  func `a document that is no plan`(_ example: DocumentExample) {
    expectRefusal(example)
  }

  @Test(arguments: [
    DocumentExample.plan(
      #""council": ▸"Tameside""#,
      "$.council: found the text `Tameside`, wanted an object (council)"),
    .plan(
      #""council": {"id": ▸""}"#,
      "$.council.id: found an empty text, wanted text that is not empty"),
    .plan(
      #""title": ▸5"#, "$.title: found the number 5, wanted text\n  help: put it in quotes"),
    .plan(#""title": ▸false"#, "$.title: found false, wanted text"),
    .plan(#""rules": ▸"""#, "$.rules: found an empty text, wanted text that is not empty"),
    .plan(
      #""start": ▸"Sep 23""#,
      "$.start: found the text `Sep 23`, wanted a day such as `2024-01-31`"),
    .plan(
      #""start": ▸"2023-02-29""#,
      "$.start: found the text `2023-02-29`, wanted a day such as `2024-01-31`"),
    .plan(
      #""start": ▸20240131"#,
      "$.start: found the number 20240131, wanted a day such as `2024-01-31`"),
    .plan(#""areas": ▸{}"#, "$.areas: found an object, wanted a list of area objects"),
    .plan(
      #""actions": ▸"1.2""#, "$.actions: found the text `1.2`, wanted a list of action objects"),
    .plan(
      #""actions": [▸"1.2"]"#, "$.actions[0]: found the text `1.2`, wanted an object (action)"),
    .plan(#""risks": [▸null]"#, "$.risks[0]: found null, wanted an object (risk)"),
  ])
  func `a field of the plan of another kind`(_ example: DocumentExample) {
    expectRefusal(example)
  }

  @Test(arguments: [
    DocumentExample.action(#""title": ▸["x"]"#, "title: found a list, wanted text"),
    .action(#""area": ▸true"#, "area: found true, wanted text that is not empty"),
    .action(#""leads": ▸"DMT""#, "leads: found the text `DMT`, wanted a list of texts"),
    .action(
      #""leads": ["DMT", ▸3]"#,
      "leads[1]: found the number 3, wanted text\n  help: put it in quotes"),
    .action(
      #""due": ▸2024"#,
      """
      due: found the number 2024, wanted a date as text, such as `2024-01-31`, `Sep 23` or `Ongoing`
        help: put it in quotes
      """),
    .action(
      #""start": ▸{}"#,
      "start: found an object, wanted a date as text, such as `2024-01-31`, `Sep 23` or `Ongoing`"),
    .action(
      #""percent_complete": ▸101"#,
      "percent_complete: found the number 101, wanted a number from 0 to 100"),
    .action(
      #""percent_complete": ▸100.5"#,
      "percent_complete: found the number 100.5, wanted a number from 0 to 100"),
    .action(
      #""percent_complete": ▸-1"#,
      "percent_complete: found the number -1, wanted a number from 0 to 100"),
    .action(
      #""percent_complete": ▸"40""#,
      "percent_complete: found the text `40`, wanted a number from 0 to 100"),
    .action(
      #""milestones": ▸{}"#, "milestones: found an object, wanted a list of milestone objects"),
    .action(
      #""milestones": [{"done": ▸"yes"}]"#,
      "milestones[0].done: found the text `yes`, wanted a day such as `2024-01-31`"),
    .action(
      #""milestones": [{}, {"done": ▸1}]"#,
      "milestones[1].done: found the number 1, wanted a day such as `2024-01-31`, or true or false"),
    .action(
      #""measures": [▸8]"#,
      "measures[0]: found the number 8, wanted text that is not empty, or an object (measure)"),
    .action(
      #""measures": ["CIN8", ▸""]"#,
      "measures[1]: found an empty text, wanted text that is not empty"),
    .action(
      #""criteria": ▸[]"#,
      "criteria: found a list, wanted an object of names, each with true or false"),
    .action(
      #""criteria": {"plan agreed": ▸"yes"}"#,
      #"criteria["plan agreed"]: found the text `yes`, wanted true or false"#),
    .action(#""sources": [▸null]"#, "sources[0]: found null, wanted text"),
    .action(
      #""updated": ▸"2024-1-3""#,
      "updated: found the text `2024-1-3`, wanted a day such as `2024-01-31`"),
    .action(
      #""overrides": [{"dimension": "action", "rating": ▸null}]"#,
      "overrides[0].rating: found null, wanted text that is not empty"),
  ])
  func `a field of an action of another kind`(_ example: DocumentExample) {
    expectRefusal(example)
  }

  @Test(arguments: [
    DocumentExample.action(
      #""status": ▸"complet""#,
      """
      status: found the text `complet`, wanted one of `not_started`, `in_progress`, `complete`, \
      `paused`, `cancelled`
        help: did you mean `complete`?
      """),
    .action(
      #""status": ▸"blue""#,
      """
      status: found the text `blue`, wanted one of `not_started`, `in_progress`, `complete`, \
      `paused`, `cancelled`
      """),
    .action(
      #""evidence": [{"finding": ▸"positve"}]"#,
      """
      evidence[0].finding: found the text `positve`, wanted one of `positive`, `mixed`, `negative`
        help: did you mean `positive`?
      """),
    .action(
      #""status": ▸"Complete""#,
      """
      status: found the text `Complete`, wanted one of `not_started`, `in_progress`, `complete`, \
      `paused`, `cancelled`
        help: did you mean `complete`?
      """),
  ])
  func `a word that is not one of the format's`(_ example: DocumentExample) {
    expectRefusal(example)
  }

  @Test(arguments: ["0", "11", "2.5", "-1", "1e400", "99999999999999999999"])
  func `a likelihood that is no whole number from 1 to 10`(number: String) {
    expectRefusal(
      .plan(
        #""risks": [{"ref": "R1", "likelihood": ▸\#(number)}]"#,
        "$.risks[0].likelihood: found the number \(number), wanted a whole number from 1 to 10"))
  }

  @Test(arguments: [
    DocumentExample.plan(
      #""actions": [▸{"title": "Plan"}]"#,
      """
      $.actions[0]: found an action without `ref`, wanted text that is not empty
        help: add `"ref": …`
      """),
    .plan(
      #""areas": [▸{}]"#,
      """
      $.areas[0]: found an area without `ref`, wanted text that is not empty
        help: add `"ref": …`
      """),
    .plan(
      #""actions": [{"ref": ▸1.2}]"#,
      """
      $.actions[0].ref: found the number 1.2, wanted text that is not empty
        help: put it in quotes
      """),
    .plan(
      #""actions": [{"ref": ▸null}]"#,
      "$.actions[0].ref: found null, wanted text that is not empty"),
    .plan(
      #""actions": [{"ref": ▸""}]"#,
      "$.actions[0].ref: found an empty text, wanted text that is not empty"),
  ])
  func `a ref that is missing`(_ example: DocumentExample) {
    expectRefusal(example)
  }

  @Test func `all that is wrong is told from the top of the file down`() {
    expectRefusal(
      DocumentExample(
        """
        ▸{
          "actions": [
            {"ref": "1.1", "percent_complete": ▸101, "status": ▸"stopped"},
            ▸{"title": ▸7}
          ],
          "title": ▸true,
          "areas": [{"ref": "1", "parent": ▸2}]
        }
        """,
        "$: found a plan without `format`, wanted the text `bragg-plan/1`\n  help: add `\"format\": …`",
        "$.actions[0].percent_complete: found the number 101, wanted a number from 0 to 100",
        """
        $.actions[0].status: found the text `stopped`, wanted one of `not_started`, `in_progress`, \
        `complete`, `paused`, `cancelled`
        """,
        """
        $.actions[1]: found an action without `ref`, wanted text that is not empty
          help: add `"ref": …`
        """,
        "$.actions[1].title: found the number 7, wanted text\n  help: put it in quotes",
        "$.title: found true, wanted text",
        """
        $.areas[0].parent: found the number 2, wanted text that is not empty
          help: put it in quotes
        """))
  }

  @Test func `of very many errors the first fifty are printed and the rest counted`() {
    let actions = (0..<53).map { _ in "{}" }.joined(separator: ",\n")
    let example = DocumentExample(#"{"format": "bragg-plan/1", "actions": [\#(actions)]}"#)
    let errors = #expect(throws: DocumentErrors.self) { try example.plan() }
    #expect(errors?.errors.count == 53)
    #expect(errors?.description.hasSuffix("\n  help: add `\"ref\": …`\nand 3 more") == true)
  }
}
