import BraggModel
import BraggRules

/// What an explanation says, in sentences: each way of showing it uses these.
struct ExplanationWords {
  let explanation: Explanation
  let facts: FactWords
  /// How a person asks for the ways to a level.
  private let request: (Level) -> String

  init(
    _ explanation: Explanation, request: @escaping (Level) -> String = { "--path-to \($0.id)" }
  ) {
    self.explanation = explanation
    self.request = request
    facts = FactWords(
      kind: explanation.kind, rules: explanation.ruleSet, scale: explanation.rating.scale)
  }

  private var rating: Rating { explanation.rating }

  /// A title and the sentences or lines below it.
  struct Part {
    let title: String
    var lines: [Line] = []

    enum Line {
      case sentence(String)
      case entry(String)
    }
  }

  /// `action 1.2`, or `the plan`.
  private var subject: String {
    explanation.kind == .plan ? "the plan" : "\(explanation.kind.singular) \(explanation.ref)"
  }

  /// Level, reason, the facts that count most, the line of the key, the rule set.
  var sentence: String {
    let isOnly = (explanation.ruleSet.dimensions[explanation.kind] ?? []).count < 2
    let named = isOnly ? "" : " for \(rating.dimension.inWords)"
    let source = "rule set \(explanation.ruleSet.id) \(explanation.ruleSet.version)"
    let key = clauseWords.map { "; \($0), \(source)" } ?? "; by \(source)"
    let told = leadingFacts
    let rest = told.isEmpty ? "" : " (\(told.joined(separator: "; ")))"
    return
      "On \(explanation.asOf.inWords) \(subject) is \(rating.standing)\(named): \(rating.reasonWithEnd)\(rest)\(key)."
  }

  private var clauseWords: String? {
    if rating.state == .overridden { return nil }
    guard let clause = explanation.clause else {
      guard let meaning = rating.meaning else { return nil }
      return "the key says of this level: “\(meaning)”"
    }
    let line = "the line of the key"
    guard rating.state != .error else {
      let place = rating.place.map { " in \($0)" } ?? ""
      return "the rule failed\(place), at \(line) “\(clause.means)” (\(clause.id))"
    }
    return "\(line) is “\(clause.means)” (\(clause.id))"
  }

  /// The facts that say most: what is late, found or measured before what is merely there.
  private var leadingFacts: [String] {
    guard explanation.kind != .areas, explanation.kind != .plan else { return [] }
    let told = groups.told(rating.facts).enumerated().filter { $0.element.rank < 6 }
    let most = told.sorted { left, right in
      (left.element.rank, left.element.isLatestFirst ? -left.offset : left.offset)
        < (right.element.rank, right.element.isLatestFirst ? -right.offset : right.offset)
    }
    .prefix(Self.mostLeading)
    return most.map(\.element.text)
  }

  private var groups: FactGroups { FactGroups(words: facts, asOf: explanation.asOf) }

  /// Everything below the sentence.
  var parts: [Part] {
    [rests, before, given, decided, lacking].compactMap(\.self) + whyNot + ways
  }

  private var rests: Part? {
    let told = groups.told(rating.facts).map { Part.Line.entry($0.text) }
    guard !told.isEmpty else { return nil }
    let most = explanation.kind == .areas || explanation.kind == .plan ? 12 : 40
    let rest = told.count - most
    return Part(
      title: "What this rests on",
      lines: Array(told.prefix(most))
        + (rest > 0 ? [.entry("and \(rest) more facts, in the JSON")] : []))
  }

  private var before: Part? {
    guard let previous = rating.previous else { return nil }
    let travel = rating.travel.map { " That is \(Self.travel($0))." } ?? ""
    let why = rating.travelReason.map { " \($0.capitalisedFirst)." } ?? ""
    return Part(
      title: "Before",
      lines: [.sentence("In the assessment before it was \(facts.level(previous)).\(travel)\(why)")]
    )
  }

  private static func travel(_ travel: Rating.Travel) -> String {
    switch travel {
    case .better: "better now"
    case .same: "the same now"
    case .worse: "worse now"
    case .new: "new"
    }
  }

  private var given: Part? {
    guard let override = rating.override else { return nil }
    let until = override.until.map { " until \($0.inWords)" } ?? ""
    let rules = rating.derived.map { derived in
      " The rules had decided \(facts.level(derived.level)): \(derived.reason)."
    }
    return Part(
      title: "Given by a person",
      lines: [
        .sentence(
          "\(override.by) gave this rating on \(override.on.inWords)\(until), because: \(override.why).\(rules ?? "") What follows is about what the rules decide."
        )
      ])
  }

  private var decided: Part? {
    guard !explanation.deciders.isEmpty else { return nil }
    return Part(
      title: "What decided it",
      lines: explanation.deciders.map { decider in
        .entry(
          "\(decider.kind.singular) \(decider.ref) \(decider.title): \(facts.level(decider.level)) in \(decider.dimension.inWords)"
        )
      })
  }

  private var lacking: Part? {
    guard !explanation.missing.isEmpty else { return nil }
    let lines = explanation.missing.flatMap { missing -> [Part.Line] in
      let who = missing.supplier.map { "; it would come from: \($0)" } ?? ""
      return [.sentence("Missing: \(facts.name(of: missing.path))\(who).")]
        + answers(missing).map { .entry($0) }
    }
    return Part(title: "What is missing", lines: lines)
  }

  private func answers(_ missing: Explanation.MissingFact) -> [String] {
    missing.answers.map { answer in
      let isDay =
        (answer.from ?? answer.to).map { Day(iso: $0.split(separator: " ").last ?? "") != nil }
        ?? false
      let words: String
      switch (answer.from, answer.to) {
      case (let from?, let to?) where from == to: words = facts.value(from)
      case (let from?, let to?): words = "\(facts.value(from)) to \(facts.value(to))"
      case (let from?, nil): words = "\(facts.value(from)) or \(isDay ? "later" : "more")"
      case (nil, let to?): words = "\(facts.value(to)) or \(isDay ? "earlier" : "less")"
      case (nil, nil): words = "any value"
      }
      return "\(words): \(answer.level.map(facts.level) ?? "still unrated")"
    }
  }

  private var whyNot: [Part] { explanation.others.map(whyNot) }

  private func whyNot(_ other: Explanation.OtherLevel) -> Part {
    Part(title: "Why not \(other.level.label)", lines: lines(other))
  }

  /// Only what keeps it from a level.
  func whyNot(_ level: String) -> [Part] {
    explanation.others.filter { $0.level.id == level }.map(whyNot)
  }

  private func lines(_ other: Explanation.OtherLevel) -> [Part.Line] {
    guard !other.changes.isEmpty else { return nearest(other) }
    let most = Self.mostChanges
    let rest = other.changes.count - most
    let would = "It would be \(other.level.label) with this one change"
    return [
      .sentence(
        other.changes.count == 1
          ? "\(would):" : "It would be \(other.level.label) with any one of these changes:")
    ]
      + other.changes.sortedByWeight.prefix(most).map { .entry(facts.change($0)) }
      + (rest > 0 ? [.entry("or one of \(rest) more, in the JSON")] : [])
  }

  private func nearest(_ other: Explanation.OtherLevel) -> [Part.Line] {
    let none =
      explanation.isBounded
      ? "No single change was found that gives \(other.level.label); not every one was tried."
      : "No single change gives \(other.level.label)."
    guard let nearest = other.nearest else {
      return [.sentence(none + (lineless ? "" : " No line of the key gives it."))]
    }
    let line = "The nearest line of the key is “\(nearest.clause.means)” (\(nearest.clause.id))"
    let verdict: String
    switch nearest.holds {
    case true?:
      verdict =
        nearest.before.map { before in
          ": it holds, but “\(before.means)” (\(before.id)) stands before it and decides."
        } ?? ": it holds."
    case false?: verdict = ", which does not hold."
    case nil:
      verdict =
        nearest.problem.map { ", which cannot be told: \($0)\($0.hasSuffix("?") ? "" : ".")" }
        ?? "."
    }
    let before =
      nearest.holds == false
      ? nearest.before.map { " “\($0.means)” (\($0.id)) stands before it besides." } : nil
    let more =
      explanation.paths == nil
      ? " More than one fact would have to change: \(request(other.level)) looks for which."
      : ""
    let seen = nearest.holds == true ? "" : looked(nearest)
    return [.sentence("\(none) \(line)\(verdict)\(before ?? "")\(seen)\(more)")]
      + nearest.compared.prefix(Self.mostCompared).map { .entry(comparison($0)) }
  }

  /// What a line looked at before it was sure.
  private func looked(_ nearest: Explanation.NearestClause) -> String {
    let told = groups.told(nearest.facts).map(\.text)
    guard !told.isEmpty else { return "" }
    let first = told.prefix(Self.mostLooked).joined(separator: "; ")
    let rest = told.count > Self.mostLooked ? "; and more" : ""
    return " It looked at \(first)\(rest)."
  }

  private var lineless: Bool { explanation.clause == nil && rating.state == .rated }

  private func comparison(_ compared: Explanation.Compared) -> String {
    let gap = abs(compared.gap)
    let apart =
      compared.isOfDays
      ? "\(Int(gap)) day\(gap == 1 ? "" : "s")" : JSONText.tidied(gap)
    let verdict =
      compared.holds
      ? "holds" : gap == 0 ? "does not hold: they are equal" : "does not hold, by \(apart)"
    return
      "`\(compared.text)`: \(facts.value(compared.left)) against \(facts.value(compared.right)), which \(verdict)"
  }

  /// The ways to a level, where one was asked for.
  var ways: [Part] {
    guard let paths = explanation.paths else { return [] }
    return [Part(title: "The way to \(paths.level.label)", lines: lines(paths))]
  }

  private func lines(_ paths: PathsToLevel) -> [Part.Line] {
    let label = paths.level.label
    if paths.isThere { return [.sentence("It is \(label) already.")] }
    guard !paths.paths.isEmpty else {
      let most = "\(paths.mostChanges) change\(paths.mostChanges == 1 ? "" : "s")"
      return [
        .sentence(
          paths.isBounded
            ? "No way to \(label) was found within \(most); not every combination was tried."
            : "There is no way to \(label) within \(most) of what can still be changed.")
      ]
    }
    return paths.paths.enumerated().flatMap { index, path in
      [.sentence(heading(path, index, of: paths))]
        + path.changes.map { .entry(facts.change($0)) }
    }
  }

  private func heading(_ path: PathToLevel, _ index: Int, of paths: PathsToLevel) -> String {
    let count =
      path.changes.count == 1 ? "one change" : "these \(path.changes.count) changes together"
    let way = paths.paths.count == 1 ? "With" : "\(index + 1). With"
    let day =
      path.asOf > explanation.asOf
      ? "; the rating is for \(path.asOf.inWords), when the figure is there" : ""
    return "\(way) \(count) it is \(facts.level(path.level))\(day):"
  }

  private static let mostLeading = 3
  private static let mostLooked = 4
  private static let mostChanges = 5
  private static let mostCompared = 6
}

extension [FactChange] {
  /// What people do before what was found and when, and that before how things are defined.
  fileprivate var sortedByWeight: [FactChange] {
    enumerated().sorted { ($0.element.weight, $0.offset) < ($1.element.weight, $1.offset) }
      .map(\.element)
  }
}

extension FactChange {
  fileprivate var weight: Int {
    let path = FactPath(path)
    let name = path.name ?? ""
    if ["on", "state"].contains(name) { return 2 }
    let defining = [
      "target", "targets", "polarity", "tolerance", "percent", "points", "baseline", "floor",
    ]
    return path.fields.contains(where: defining.contains) ? 3 : kind == .remove ? 1 : 0
  }
}

extension Rating {
  /// The level in a sentence: `Red`, or `not rated`.
  fileprivate var standing: String {
    switch state {
    case .rated: label
    case .overridden: level.flatMap { scale[$0]?.label } ?? ""
    case .unrated: "not rated"
    case .error: "in error"
    }
  }
}

extension JSONText {
  /// A number with no more digits than it needs.
  fileprivate static func tidied(_ number: Double) -> String {
    JSONText.number((number * 1000).rounded() / 1000).serialised()
  }
}
