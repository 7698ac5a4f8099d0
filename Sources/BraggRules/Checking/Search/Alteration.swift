import BraggModel

/// A change that a rating is held against.
struct Alteration: Sendable {
  /// The fault it would show.
  let kind: Fault.Kind
  /// What was changed, in words; of a fact left out, its field.
  let words: String
  let change: Change

  /// Everything worth asking about a subject.
  static func all(of subject: TrialSubject) -> [Alteration] {
    Worsening.all(of: subject).map {
      Alteration(kind: .contradiction, words: $0.words, change: $0.change)
    } + silences(of: subject) + irrelevances(of: subject)
  }

  /// Facts that say how things are; what defines a measure is none.
  private static let facts: Set = [
    "status", "start", "due", "end", "percent_complete", "updated", "polarity", "likelihood",
    "impact", "baseline",
  ]

  private static func silences(of subject: TrialSubject) -> [Alteration] {
    (subject.data[subject.root]?.fields ?? []).flatMap { name, value -> [Alteration] in
      let place = subject.root.appending(name)
      if name == "criteria" {
        return value.fields.map { criterion, _ in
          Alteration(
            kind: .silence, words: "criteria.\(criterion)",
            change: .set(place.appending(criterion), nil))
        }
      }
      guard facts.contains(name), value.isLeaf else { return [] }
      return [Alteration(kind: .silence, words: name, change: .set(place, nil))]
    }
  }

  /// Lists without an order of their own.
  private static let unordered: Set = [
    "evidence", "measures", "milestones", "sources", "actions", "risks", "areas",
  ]

  private static func irrelevances(of subject: TrialSubject) -> [Alteration] {
    let lists = subject.data.innerPlaces.filter { place in
      unordered.contains(place.name ?? "") && subject.data[place].map(isUnordered) ?? false
    }
    let root = subject.kind == .plan ? JSONPlace("plan") : subject.root
    return lists.map { place in
      Alteration(
        kind: .unstable, words: "the order of `\(place.name ?? "")`", change: .reversed(place))
    } + [
      Alteration(
        kind: .unstable, words: "a field that no rule knows", change: .strange(root)),
      Alteration(kind: .unstable, words: "what was rated before", change: .reloaded),
    ]
  }

  /// Where two entries bear the same day, their order is all there is to tell which came later.
  private static func isUnordered(_ value: JSONText) -> Bool {
    let days = value.list.compactMap { ($0["on"] ?? $0["due"])?.text }
    return value.list.count > 1 && Set(days).count == days.count
  }
}
