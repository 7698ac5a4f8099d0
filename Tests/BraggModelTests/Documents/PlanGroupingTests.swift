import Testing

@testable import BraggModel

/// Priorities with actions of their own, and beside them areas that list actions.
struct PlanGroupingTests {
  /// 1 and its theme 1a hold actions; J lists none itself, its focus areas F1 and F2 do; E is empty.
  private let plan: Plan

  init() throws {
    plan = try DocumentExample.plan(
      """
      "areas": [
        {"ref": "1"}, {"ref": "1a", "parent": "1"}, {"ref": "E"}, {"ref": "J"},
        {"ref": "F1", "parent": "J", "actions": ["1.2", "1.1"]},
        {"ref": "F2", "parent": "J", "actions": ["1.2", "2"]},
        {"ref": "S", "actions": ["3"]}
      ],
      "actions": [
        {"ref": "1.1", "area": "1a"}, {"ref": "1.2", "area": "1"}, {"ref": "2", "area": "1"},
        {"ref": "3"}, {"ref": "4"}
      ]
      """
    ).plan()
  }

  private func refs(_ positions: [Int]) -> [String] { positions.map { plan.actions[$0].ref } }

  @Test(arguments: [
    ("1", ["1.2", "2"], ["1.1", "1.2", "2"]), ("1a", ["1.1"], ["1.1"]), ("E", [], []),
    ("J", [], ["1.1", "1.2", "2"]), ("F1", ["1.1", "1.2"], ["1.1", "1.2"]),
    ("F2", ["1.2", "2"], ["1.2", "2"]), ("S", ["3"], ["3"]),
  ])
  func `an action is in an area once, in the order of the plan`(
    ref: String, directly: [String], beneath: [String]
  ) throws {
    let area = try #require(plan.area(ref))
    let grouping = PlanGrouping(plan)
    #expect(refs(grouping.actions(directlyIn: area)) == directly)
    #expect(refs(grouping.actions(beneath: area)) == beneath)
  }

  @Test func `a list repeats what an action says itself`() throws {
    let plan = try DocumentExample.plan(
      #""areas": [{"ref": "1", "actions": ["1.1"]}], "actions": [{"ref": "1.1", "area": "1"}]"#
    ).plan()
    let grouping = PlanGrouping(plan)
    #expect(grouping.actions(beneath: plan.areas[0]) == [0])
    #expect(grouping.areasOfPlan.map(\.ref) == ["1"])
  }

  @Test func `a second grouping is no part of the plan's own areas`() {
    let grouping = PlanGrouping(plan)
    #expect(grouping.areasOfPlan.map(\.ref) == ["1", "E", "S"])
    #expect(refs(grouping.actionsWithoutArea) == ["4"])
  }

  @Test func `an action is at home in its own area, else in the first that lists it`() {
    let homes = plan.actions.map { plan.areas(above: $0).map(\.ref) }
    #expect(homes == [["1", "1a"], ["1"], ["1"], ["S"], []])
  }
}
