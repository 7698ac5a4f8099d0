import BraggModel

/// How one subject stands from the as-of date on.
struct SubjectTimeline: Sendable {
  /// From a day on, until the next span begins.
  struct Span: Sendable {
    let from: Day
    let rules: RuleSet
    let subject: RatedSubject
    let breaches: [Breach]

    var standing: SubjectStanding { SubjectStanding(subject, breaches: breaches) }
  }

  /// There is one at least.
  let spans: [Span]

  init(spans: [Span]) { self.spans = spans }

  /// One that was found piece by piece.
  init(joining pieces: [SubjectTimeline]) {
    var spans: [Span] = []
    for piece in pieces {
      // A piece begins with how the subject stands, though it stood so before.
      let isSame = piece.spans[0].standing == spans.last?.standing
      spans += isSame ? piece.spans[1...] : piece.spans[...]
    }
    self.spans = spans
  }

  func span(on day: Day) -> Span { spans.last { $0.from <= day } ?? spans[0] }

  /// The days on which something changes.
  var turns: [Day] { spans.dropFirst().map(\.from) }

  /// What changes, by day: ratings in the order of the rule set, then breaches.
  var changes: [Forecast.Change] {
    zip(spans, spans.dropFirst()).flatMap { before, after in
      Self.ratings(before, after) + Self.breaches(before, after)
    }
  }

  /// What is otherwise on a day than on the as-of date, whatever came between.
  func difference(on day: Day) -> [Forecast.Change] {
    let (first, last) = (spans[0], span(on: day))
    return first.from == last.from ? [] : Self.ratings(first, last) + Self.breaches(first, last)
  }

  private static func ratings(_ before: Span, _ after: Span) -> [Forecast.Change] {
    let gone = before.subject.ratings.map(\.dimension).filter { after.subject.rating($0) == nil }
    return (after.subject.ratings.map(\.dimension) + gone).compactMap { dimension in
      let (old, new) = (before.subject.rating(dimension), after.subject.rating(dimension))
      let from = old.map(Forecast.Standing.init) ?? .absent
      let to = new.map(Forecast.Standing.init) ?? .absent
      guard from != to else { return nil }
      return change(
        after, .rating(dimension), from, to, before: old, after: new, clause: new?.clause,
        reason: new?.reason
          ?? "rule set \(after.rules.id) \(after.rules.version) has no such rating")
    }
  }

  private static func breaches(_ before: Span, _ after: Span) -> [Forecast.Change] {
    let old = before.breaches.filter { one in
      !after.breaches.contains { $0.threshold.id == one.threshold.id }
    }
    let new = after.breaches.filter { one in
      !before.breaches.contains { $0.threshold.id == one.threshold.id }
    }
    return new.map { breach in
      change(
        after, .breach(breach.threshold), .clear, .crossed, clause: breach.threshold.id,
        reason: breach.message)
    }
      + old.map { breach in
        change(
          after, .breach(breach.threshold), .crossed, .clear, clause: breach.threshold.id,
          reason: "no longer so: \(breach.message)")
      }
  }

  private static func change(
    _ span: Span, _ changing: Forecast.Changing, _ from: Forecast.Standing,
    _ to: Forecast.Standing, before: Rating? = nil, after: Rating? = nil, clause: String?,
    reason: String
  ) -> Forecast.Change {
    Forecast.Change(
      date: span.from, kind: span.subject.kind, ref: span.subject.ref, title: span.subject.title,
      changing: changing, from: from, to: to, before: before, after: after, clause: clause,
      reason: reason)
  }
}
