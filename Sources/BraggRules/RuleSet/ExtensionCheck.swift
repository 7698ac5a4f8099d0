import BraggModel
import LuaRuntime

/// Checks that what a rule set says of the one it extends is about something that is there.
struct ExtensionCheck {
  private let own: LuaValue
  private let inherited: LuaValue
  private let file: String
  private var errors: [RuleSetError] = []

  init(of own: LuaValue, over inherited: LuaValue, file: String) {
    self.own = own
    self.inherited = inherited
    self.file = file
  }

  mutating func run() throws(RuleSetErrors) {
    refuseNearNames(own["parameters"], over: inherited["parameters"], what: "parameter")
    for kind in SubjectKind.allCases {
      let mine = own[kind.rawValue]
      let theirs = inherited[kind.rawValue]
      refuseNearNames(mine, over: theirs, what: "dimension of \(kind.rawValue)")
      for member in mine.members ?? [] where !member.value["replace"].isNull {
        checkClauses(
          member.value["replace"], of: theirs[member.key], in: "\(kind.rawValue).\(member.key)")
      }
    }
    let theirs = ids(inherited["thresholds"])
    for id in ids(own["thresholds"]) where !theirs.contains(id) {
      if let near = nearest(id, in: theirs) { add("threshold `\(id)` replaces nothing", near) }
    }
    guard errors.isEmpty else { throw RuleSetErrors(errors: errors) }
  }

  /// A name that is new may be an addition; one that is nearly a name of theirs is a slip.
  private mutating func refuseNearNames(_ mine: LuaValue, over theirs: LuaValue, what: String) {
    let known = (theirs.members ?? []).map(\.key)
    for member in mine.members ?? [] where !known.contains(member.key) {
      guard let near = nearest(member.key, in: known) else { continue }
      add("\(what) `\(member.key)` replaces nothing", near)
    }
  }

  private mutating func checkClauses(
    _ changes: LuaValue, of dimension: LuaValue, in context: String
  ) {
    let known = ids(dimension)
    for change in changes.members ?? [] where !known.contains(change.key) {
      let near = nearest(change.key, in: known)
      add("clause `\(change.key)` of \(context) replaces nothing", near, all: known)
    }
  }

  private func ids(_ list: LuaValue) -> [String] {
    (list.elements ?? []).compactMap { $0["id"].text }
  }

  private mutating func add(_ message: String, _ near: String?, all known: [String] = []) {
    let list =
      known.isEmpty ? nil : "it can replace " + known.map { "`\($0)`" }.joined(separator: ", ")
    errors.append(
      RuleSetError(
        kind: .invalid, place: file, message: message,
        help: near.map { "did you mean `\($0)`?" } ?? list))
  }
}
