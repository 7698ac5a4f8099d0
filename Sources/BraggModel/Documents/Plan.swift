/// A council's improvement plan, read and checked.
public struct Plan: Sendable {
  /// The file it was read from, as messages call it.
  public let path: String
  /// The council's id and name, where the plan gives them.
  public let council: Council?
  /// What the council calls the plan.
  public package(set) var title: String
  /// The id of the rule set that rates it, where the plan names one.
  public let rules: String?
  /// The day the plan starts.
  public package(set) var start: Day?
  /// The year of dates that are written without one.
  public package(set) var year: Int?
  /// Priorities, themes and the like, in the order of the file.
  public let areas: [Area]
  /// The lines that are rated, in the order of the file.
  public let actions: [Action]
  /// The windows in which some actions have the council's attention first.
  public let focus: [FocusWindow]
  /// The risk register.
  public let risks: [Risk]
  /// What was odd but could be kept.
  public let notes: [DocumentError]

  package let document: JSONDocument
  /// The names of the council's own fields, by the name of the shape they stand in.
  package let ownFields: [String: Set<String>]
  /// The file as it was read, so that a write-back can tell whether it changed since.
  package let snapshot: FileSnapshot?
  /// Whether there is no plan: this one, which is empty, stands in for it beside case records.
  package var isAbsent = false

  /// A council.
  public struct Council: Sendable, Equatable {
    /// A short id, such as `tameside`.
    public let id: String
    /// The council's name.
    public let name: String
  }

  /// The plan of a folder that has none, to stand beside its case records.
  package static func absent(_ path: String = "plan.json") -> Plan {
    do throws(DocumentErrors) {
      var plan = try PlanReader().plan(Array(#"{"format": "bragg-plan/1"}"#.utf8), path: path)
      plan.isAbsent = true
      return plan
    } catch {
      preconditionFailure("an empty plan is a plan: \(error)")
    }
  }

  /// The area with a ref.
  public func area(_ ref: String) -> Area? { areas.first { $0.ref == ref } }

  /// The areas an action is at home in, outermost first: its own, or else the first that lists it.
  public func areas(above action: Action) -> [Area] {
    var chain: [Area] = []
    var ref = action.area ?? areas.first { $0.actions.contains(action.ref) }?.ref
    while let area = ref.flatMap(area), !chain.contains(where: { $0.ref == area.ref }) {
      chain.insert(area, at: 0)
      ref = area.parent
    }
    return chain
  }
}

/// A priority, theme, workstream, objective or focus area.
public struct Area: Sendable {
  /// The area's reference.
  public let ref: String
  /// What it is called; its ref where it has no title.
  public let title: String
  /// The ref of the area it belongs to.
  public let parent: String?
  /// What the council calls this level, such as `priority`, where the plan says.
  public let kind: String?
  /// Refs of the actions it lists, besides those that name it as their own area.
  public let actions: [String]

  package let value: JSONValue
}

/// One line of the plan that gets rated.
public struct Action: Sendable {
  /// The action's reference, such as `1.2`.
  public let ref: String
  /// What is to be done.
  public let title: String
  /// The ref of the area it belongs to.
  public let area: String?
  /// Ids of the measures it is judged by.
  public let measures: [String]

  package let start: Timescale?
  package let due: Timescale?
  package let value: JSONValue
}

/// An entry of the risk register.
public struct Risk: Sendable {
  /// The risk's reference.
  public let ref: String
  /// What may happen.
  public let title: String

  package let value: JSONValue
}
