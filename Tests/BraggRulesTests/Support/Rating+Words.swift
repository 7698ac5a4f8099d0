import BraggRules

extension Rating {
  /// The level and the clause that gave it, or how it went without one: `red by late`.
  var verdict: String {
    "\(level ?? state.rawValue) by \(clause ?? "no clause")"
  }

  /// Each fact as a line a person could have written.
  var factLines: [String] { facts.map(\.line) }
}

extension Fact {
  var line: String { text.map { "\(path) = \($0)" } ?? "\(path) is missing" }
}
