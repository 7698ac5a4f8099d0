import BraggModel
package import BraggRules

/// What a change did to the ratings, for the person who made it.
package enum SessionChangeText {
  /// How many moves, breaches and issues are told each.
  private static let most = 40

  /// What was changed, then whose ratings move.
  package static func render(_ change: SessionChange, style: TableStyle) -> String {
    let lines =
      change.parts.prefix(most).flatMap { Text.wrapped(words($0), width: style.width, hanging: 2) }
      + rest(change.parts.count, "changes") + moves(change.difference, style: style)
    return lines.map { $0 + "\n" }.joined()
  }

  private static func words(_ part: SessionChange.Part) -> String {
    switch part {
    case .fact(let fact): "\(fact.ref) \(fact.path): \(value(fact.from)) → \(value(fact.to))"
    case .day(let from, let to): "as of \(from.inWords) → \(to.inWords)"
    case .parameter(let name, let from, let to):
      "parameter \(name): \(from) → \(to)"
    case .rules(let from, let to): "rules: \(from) → \(to)"
    }
  }

  private static func value(_ value: JSONText?) -> String {
    guard let value else { return "nothing" }
    if case .string(let text) = value { return Text.cut(text, 60) }
    return Text.cut(value.serialised(), 60)
  }

  private static func rest(_ count: Int, _ name: String) -> [String] {
    count > most ? ["… \(count - most) more \(name)"] : []
  }

  /// Whose ratings move, which thresholds are crossed, and what to look at.
  static func moves(_ difference: AssessmentDifference, style: TableStyle) -> [String] {
    let moves = difference.moves.prefix(most).flatMap { move($0, style: style) }
    let breaches =
      difference.crossed.prefix(most).map { "crossed: \(breach($0)): \($0.message)" }
      + rest(difference.crossed.count, "breaches")
      + difference.uncrossed.prefix(most).map { "no longer crossed: \(breach($0))" }
      + rest(difference.uncrossed.count, "breaches")
    let issues = difference.issues.prefix(most).map { issue in
      "note: \(issue.message)" + (issue.help.map { " (\($0))" } ?? "")
    }
    return (difference.moves.isEmpty ? ["no rating moves"] : moves)
      + rest(difference.moves.count, "ratings")
      + (breaches + issues).flatMap { Text.wrapped($0, width: style.width, hanging: 2) }
  }

  private static func breach(_ breach: Breach) -> String {
    "\(breach.subject) \(breach.threshold.id) (\(breach.threshold.severity.rawValue))"
  }

  private static func move(_ move: RatingMove, style: TableStyle) -> [String] {
    let reason = (move.to ?? move.from).map { ": \($0.reasonWithEnd)" } ?? ""
    let name = move.kind == .actions || move.kind == .plan ? "" : "\(move.kind.singular) "
    let start = "\(name)\(move.ref) \(move.dimension.inWords): "
    let lines = Text.wrapped(
      "\(start)\(level(move.from)) → \(level(move.to))\(move.to == nil ? "" : reason)",
      width: style.width, hanging: 2)
    guard let to = move.to, let first = lines.first, let arrow = first.lastIndex(of: "→") else {
      return lines
    }
    // The level's words stand on the first line, unless the line is too narrow for them.
    let words = level(to)
    let after = first[first.index(after: arrow)...].dropFirst()
    guard after.hasPrefix(words) else { return lines }
    let colored = Text.colored(words, as: to, style)
    return [first[...arrow] + " " + colored + after.dropFirst(words.count)] + lines.dropFirst()
  }

  private static func level(_ rating: Rating?) -> String {
    rating.map { "\($0.letter) \($0.label)" } ?? "none"
  }
}
