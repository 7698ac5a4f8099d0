import Testing

@testable import BraggModel

/// Plans that are read, and what is noted of them.
struct PlanReaderTests {
  private func expectNotes(_ example: DocumentExample) throws {
    #expect(try example.plan().notes.messages == example.messages)
  }

  @Test func `a plan reads to its areas, actions and risks`() throws {
    let plan = try DocumentExample.plan(
      """
      "council": {"id": "exampleshire", "name": "Exampleshire"}, "title": "Plan", "rules": "own",
      "start": "2023-09-01", "areas": [{"ref": "1", "title": "Practice"}, {"ref": "1a", "parent": "1"}],
      "actions": [
        {"ref": "1.2", "title": "Train", "area": "1a", "start": "Sep 23", "due": "Mar 24",
         "measures": ["CIN8", {"id": "CIN20"}]}
      ],
      "risks": [{"ref": "R1", "title": "No money", "likelihood": 3.0, "impact": 1, "actions": ["1.2"]}]
      """
    ).plan()
    #expect(plan.path == "d.json")
    #expect(plan.council == .init(id: "exampleshire", name: "Exampleshire"))
    #expect(plan.title == "Plan")
    #expect(plan.rules == "own")
    #expect(plan.start == Day(iso: "2023-09-01"))
    #expect(plan.areas.map(\.title) == ["Practice", "1a"])
    let action = try #require(plan.actions.first)
    #expect(action.title == "Train")
    #expect(action.measures == ["CIN8", "CIN20"])
    #expect(action.start?.start == Day(iso: "2023-09-01"))
    #expect(action.due?.due == Day(iso: "2024-03-31"))
    #expect(plan.risks.map(\.title) == ["No money"])
    #expect(plan.notes.isEmpty)
  }

  @Test func `a plan needs nothing but its format`() throws {
    let plan = try DocumentExample(#"{"format": "bragg-plan/1"}"#).plan()
    #expect(plan.actions.isEmpty && plan.areas.isEmpty && plan.risks.isEmpty)
    #expect(plan.title == "" && plan.council == nil && plan.rules == nil && plan.start == nil)
  }

  @Test func `null is the same as no field`() throws {
    let plan = try DocumentExample.plan(
      """
      "council": null, "title": null, "rules": null, "start": null, "areas": null, "risks": null,
      "actions": [{"ref": "1", "title": null, "area": null, "leads": null, "start": null, "due": null,
        "status": null, "percent_complete": null, "milestones": null, "measures": null,
        "criteria": {"funded": null}, "evidence": [{"on": null}], "ratings": null}]
      """
    ).plan()
    #expect(plan.council == nil && plan.rules == nil && plan.start == nil && plan.areas.isEmpty)
    #expect(plan.actions.map(\.title) == [""])
    #expect(plan.actions.first?.due == nil)
    #expect(plan.notes.isEmpty)
  }

  @Test(arguments: [
    #""percent_complete": 0"#, #""percent_complete": 100"#, #""percent_complete": 33.3"#,
    #""milestones": [{"done": true}, {"done": "2024-02-29"}, {}]"#, #""criteria": {"": false}"#,
    #""status": "cancelled""#, #""commentary": """#, #""ratings": [1, "x", {"a": null}]"#,
    #""measures": []"#, #""updated": "1900-01-01""#, #""updated": "2199-12-31""#,
  ])
  func `a value at the edge of what may be`(field: String) throws {
    #expect(try DocumentExample.action(field).plan().notes.isEmpty)
  }

  @Test(arguments: ["1", "10", "1.0", "1e1"])
  func `a likelihood from 1 to 10, however it is written`(number: String) throws {
    let example = DocumentExample.plan(#""risks": [{"ref": "R1", "likelihood": \#(number)}]"#)
    #expect(try example.plan().risks.count == 1)
  }

  @Test func `unknown fields are kept as they are`() throws {
    let plan = try DocumentExample.plan(
      #""budget": 1.50, "actions": [{"ref": "1.2", "cabinet lead": {"since": "2023"}}]"#
    ).plan()
    #expect(plan.notes.isEmpty)
    #expect(plan.document.root["budget"]?.digits == "1.50")
    #expect(plan.actions.first?.value["cabinet lead"]?["since"]?.string == "2023")
  }

  @Test(arguments: [
    DocumentExample.action(
      #"▸"stauts": "complete""#,
      """
      stauts: found the field `stauts`, wanted a field of an action
        help: it is kept as a field of your own; did you mean `status`?
      """),
    .plan(
      #"▸"action": []"#,
      """
      $.action: found the field `action`, wanted a field of a plan
        help: it is kept as a field of your own; did you mean `actions`?
      """),
    .plan(
      #""risks": [{"ref": "R1", ▸"liklihood": "high"}]"#,
      """
      $.risks[0].liklihood: found the field `liklihood`, wanted a field of a risk
        help: it is kept as a field of your own; did you mean `likelihood`?
      """),
    .plan(#""actions": [{"ref": "1.2", "title": "x", "titles": 1}], "actions_": 1"#),
  ])
  func `a field that is nearly one the object lacks is noted`(_ example: DocumentExample) throws {
    try expectNotes(example)
  }

  @Test(arguments: [
    DocumentExample.action(
      #""due": ▸"soonish""#,
      """
      due: found the text `soonish`, wanted a date
        help: no date here: write `2024-03-31`, `Mar 24`, `ongoing`, `immediate` or `TBC`; it counts \
      as no date until it is mended
      """),
    .action(
      #""start": ▸"31/02/2024""#,
      """
      start: found the text `31/02/2024`, wanted a date
        help: February 2024 has 29 days, not 31; it counts as no date until it is mended
      """),
    .action(
      #""milestones": [{"due": "Mar 24"}, {"due": ▸"31 Mar"}]"#,
      """
      milestones[1].due: found the text `31 Mar`, wanted a date
        help: `31 Mar` has no year; it counts as no date until it is mended
      """),
  ])
  func `a date that cannot be read is noted and not guessed`(_ example: DocumentExample) throws {
    try expectNotes(example)
    let action = try example.plan().actions.first
    #expect(action?.due?.due == nil && action?.start?.start == nil)
  }

  @Test(arguments: ["Ongoing", "TBC", "N/A", "", "Immediate", "Quarterly", "2023-11", "Sep 23"])
  func `what councils write in a due cell is read without a note`(cell: String) throws {
    #expect(try DocumentExample.action(#""due": "\#(cell)""#).plan().notes.isEmpty)
  }

  @Test func `notes come from the top of the file down`() throws {
    try expectNotes(
      .plan(
        """
        "actions": [
          {"ref": "1", "due": ▸"soonish"},
          {"ref": "2", ▸"tilte": "x"},
          {"ref": "3", "measures": [{"id": "M", "target": ▸"much"}]}
        ]
        """,
        """
        $.actions[0].due: found the text `soonish`, wanted a date
          help: no date here: write `2024-03-31`, `Mar 24`, `ongoing`, `immediate` or `TBC`; it \
        counts as no date until it is mended
        """,
        """
        $.actions[1].tilte: found the field `tilte`, wanted a field of an action
          help: it is kept as a field of your own; did you mean `title`?
        """,
        """
        $.actions[2].measures[0].target: found the text `much`, wanted a target
          help: `much` is not a target: write `95%`, `<20`, `80-90`, `TBD` or so; it counts as no \
        target until it is mended
        """))
  }

  @Test(arguments: [
    DocumentExample.action(
      #""measures": [{"id": "M"}, "M", {"id": ▸"M"}]"#,
      """
      measures[2].id: found `M` a second time, wanted each `id` once
        help: the first is on line 1
      """),
    .action(
      #""measures": [{"id": "M", "observations": [{"period": "2023-09"}, {"period": ▸"Sep 23"}]}]"#,
      """
      measures[0].observations[1].period: found the period `Sep 23` a second time, wanted one \
      value for each period
        help: keep the latest figure and mark it `"state": "revised"`
      """),
  ])
  func `a measure that an action carries whole is checked as one of the data`(
    _ example: DocumentExample
  ) {
    let errors = #expect(throws: DocumentErrors.self) { try example.plan() }
    #expect(errors?.description == example.messages)
  }
}
