import Testing

@testable import BraggModel

/// References inside a plan: each its own, and each leading somewhere.
struct PlanLinkTests {
  private func expectRefusal(_ example: DocumentExample) {
    let errors = #expect(throws: DocumentErrors.self) { try example.plan() }
    #expect(errors?.description == example.messages)
  }

  @Test(arguments: ["areas", "actions", "risks"])
  func `a ref that is taken names the line of the first`(list: String) {
    expectRefusal(
      DocumentExample(
        """
        {"format": "bragg-plan/1", "\(list)": [
          {"ref": "1.1"},
          {"ref": "1.2"},
          {"ref": ▸"1.1"},
          {"ref": ▸"1.1"}
        ]}
        """,
        """
        $.\(list)[2].ref: found `1.1` a second time, wanted each `ref` once
          help: the first is on line 2
        """,
        """
        $.\(list)[3].ref: found `1.1` a second time, wanted each `ref` once
          help: the first is on line 2
        """))
  }

  @Test func `lists do not share their refs`() throws {
    let example = DocumentExample.plan(
      #""areas": [{"ref": "1"}], "actions": [{"ref": "1"}], "risks": [{"ref": "1"}]"#)
    #expect(try example.plan().actions.map(\.ref) == ["1"])
  }

  @Test(arguments: [
    DocumentExample.plan(
      #""areas": [{"ref": "1a"}], "actions": [{"ref": "1.1", "area": ▸"1b"}]"#,
      """
      $.actions[0].area: found the text `1b`, wanted the ref of an area of this plan
        help: did you mean `1a`?
      """),
    .plan(
      #""actions": [{"ref": "1.1", "area": ▸"Practice"}]"#,
      "$.actions[0].area: found the text `Practice`, wanted the ref of an area of this plan"),
    .plan(
      #""areas": [{"ref": "theme"}, {"ref": "1a", "parent": ▸"thme"}]"#,
      """
      $.areas[1].parent: found the text `thme`, wanted the ref of an area of this plan
        help: did you mean `theme`?
      """),
    .plan(
      #""actions": [{"ref": "1.1"}], "risks": [{"ref": "R1", "actions": ["1.1", ▸"1.11"]}]"#,
      """
      $.risks[0].actions[1]: found the text `1.11`, wanted the ref of an action of this plan
        help: did you mean `1.1`?
      """),
    .plan(
      #""areas": [{"ref": "1a"}], "risks": [{"ref": "R1", "actions": [▸"1a"]}]"#,
      "$.risks[0].actions[0]: found the text `1a`, wanted the ref of an action of this plan"),
    .plan(
      #""areas": [{"ref": "F1", "actions": ["1.1", ▸"1.11"]}], "actions": [{"ref": "1.1"}]"#,
      """
      $.areas[0].actions[1]: found the text `1.11`, wanted the ref of an action of this plan
        help: did you mean `1.1`?
      """),
    .plan(
      """
      "focus": [{"title": "May", "from": "2024-05-01", "to": "2024-05-31", "actions": [▸"1.11"]}],
      "actions": [{"ref": "1.1"}]
      """,
      """
      $.focus[0].actions[0]: found the text `1.11`, wanted the ref of an action of this plan
        help: did you mean `1.1`?
      """),
  ])
  func `a link that leads nowhere`(_ example: DocumentExample) {
    expectRefusal(example)
  }

  @Test(arguments: [
    DocumentExample.plan(
      #""areas": [{"ref": "1", "parent": ▸"1"}]"#,
      "$.areas[0].parent: found the text `1`, wanted an area that is not inside `1` itself"),
    .plan(
      """
      "areas": [
        {"ref": "1", "parent": ▸"2"},
        {"ref": "2", "parent": ▸"3"},
        {"ref": "3", "parent": ▸"1"},
        {"ref": "4", "parent": "1"},
        {"ref": "5"}
      ]
      """,
      "$.areas[0].parent: found the text `2`, wanted an area that is not inside `1` itself",
      "$.areas[1].parent: found the text `3`, wanted an area that is not inside `2` itself",
      "$.areas[2].parent: found the text `1`, wanted an area that is not inside `3` itself"),
    .plan(
      #""areas": [{"ref": "0", "parent": "1"}, {"ref": "1", "parent": ▸"1"}]"#,
      "$.areas[1].parent: found the text `1`, wanted an area that is not inside `1` itself"),
  ])
  func `an area inside itself`(_ example: DocumentExample) {
    expectRefusal(example)
  }

  @Test(arguments: [
    DocumentExample.plan(
      """
      "areas": [{"ref": "F1", "actions": ["1.1",
        "2", ▸"1.1"]}],
      "actions": [{"ref": "1.1"}, {"ref": "2"}]
      """,
      """
      $.areas[0].actions[2]: found `1.1` a second time, wanted each action once
        help: the first is on line 1
      """),
    .plan(
      """
      "focus": [{"title": "May", "from": "2024-05-01", "to": "2024-05-31", "actions": ["2", ▸"2"]}],
      "actions": [{"ref": "2"}]
      """,
      """
      $.focus[0].actions[1]: found `2` a second time, wanted each action once
        help: the first is on line 1
      """),
  ])
  func `an action that is listed twice`(_ example: DocumentExample) {
    expectRefusal(example)
  }

  @Test func `a focus window that ends before it begins`() {
    expectRefusal(
      .plan(
        #""focus": [{"title": "May", "from": "2024-05-31", "to": ▸"2024-05-30", "actions": []}]"#,
        "$.focus[0].to: found the text `2024-05-30`, wanted a day that is not before `from`, "
          + "which is 2024-05-31"))
  }

  @Test func `a focus window is in force on both its days, and windows overlap`() throws {
    let plan = try DocumentExample.plan(
      """
      "actions": [{"ref": "1"}], "focus": [
        {"title": "six weeks", "from": "2024-01-08", "to": "2024-02-18", "actions": ["1"]},
        {"title": "a day", "from": "2024-02-18", "to": "2024-02-18", "actions": ["1"]}]
      """
    ).plan()
    let days = ["2024-01-07", "2024-01-08", "2024-02-17", "2024-02-18", "2024-02-19"]
    let titles = days.compactMap { Day(iso: $0) }.map { plan.focus(on: $0).map(\.title) }
    #expect(titles == [[], ["six weeks"], ["six weeks"], ["six weeks", "a day"], []])
  }

  @Test func `areas nest, in any order of the file`() throws {
    let plan = try DocumentExample.plan(
      """
      "areas": [{"ref": "c", "parent": "b"}, {"ref": "b", "parent": "a"}, {"ref": "a"}],
      "actions": [{"ref": "1", "area": "c"}, {"ref": "2"}]
      """
    ).plan()
    #expect(plan.areas(above: plan.actions[0]).map(\.ref) == ["a", "b", "c"])
    #expect(plan.areas(above: plan.actions[1]).isEmpty)
  }

  @Test func `a long chain of areas is checked in one walk`() throws {
    let areas = (0..<20_000).map { #"{"ref": "\#($0)", "parent": "\#($0 + 1)"}"# }
    let example = DocumentExample.plan(
      #""areas": [\#(areas.joined(separator: ",")), {"ref": "20000"}]"#)
    #expect(try example.plan().areas.count == 20_001)
  }

  @Test func `links that are wrong are told from the top of the file down`() {
    expectRefusal(
      .plan(
        """
        "risks": [{"ref": "R1", "actions": [▸"9"]}],
        "actions": [{"ref": "1.1", "area": ▸"x"}, {"ref": ▸"1.1"}],
        "areas": [{"ref": "1", "parent": ▸"1"}]
        """,
        "$.risks[0].actions[0]: found the text `9`, wanted the ref of an action of this plan",
        "$.actions[0].area: found the text `x`, wanted the ref of an area of this plan",
        """
        $.actions[1].ref: found `1.1` a second time, wanted each `ref` once
          help: the first is on line 2
        """,
        "$.areas[0].parent: found the text `1`, wanted an area that is not inside `1` itself"))
  }
}
