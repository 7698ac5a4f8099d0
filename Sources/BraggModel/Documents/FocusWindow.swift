/// A named set of actions that a council gives its attention first, from one day to another.
public struct FocusWindow: Sendable {
  /// What the council calls it.
  public let title: String
  /// The first day.
  public let from: Day
  /// The last day.
  public let to: Day
  /// Refs of the actions in it.
  public let actions: [String]

  package let value: JSONValue

  /// Whether a day is in it; the first and the last are.
  public func includes(_ day: Day) -> Bool { from <= day && day <= to }
}

extension FocusWindow {
  /// Nil where a day is none, which the shape of a plan has told already.
  init?(_ value: JSONValue) {
    guard let from = value["from"]?.string.flatMap({ Day(iso: $0) }),
      let to = value["to"]?.string.flatMap({ Day(iso: $0) })
    else { return nil }
    self.init(
      title: value["title"]?.string ?? "", from: from, to: to,
      actions: value.list("actions").compactMap(\.string), value: value)
  }
}

extension Plan {
  /// The focus windows that a day is in, in the order of the plan.
  public func focus(on day: Day) -> [FocusWindow] { focus.filter { $0.includes(day) } }
}
