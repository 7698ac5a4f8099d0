/// A rating that is another in a second assessment.
package struct RatingMove: Sendable {
  package let kind: SubjectKind
  package let ref: String
  package let title: String
  package let dimension: String
  /// Nil where the subject or the dimension is only in one of the two.
  package let from: Rating?
  package let to: Rating?
}

/// What two assessments differ in, as a board would see it.
package struct AssessmentDifference: Sendable {
  /// Ratings with another level, or that have one no more, in the order of the reports.
  package let moves: [RatingMove]
  /// Thresholds crossed newly, and no more.
  package let crossed: [Breach]
  package let uncrossed: [Breach]
  /// What a person should look at now and need not before.
  package let issues: [Issue]

  package init(from before: Assessment, to after: Assessment) {
    moves = SubjectKind.allCases.flatMap { kind in
      Self.moves(from: before.subjects(kind), to: after.subjects(kind))
    }
    let (old, new) = (Set(before.breaches.map(Self.name)), Set(after.breaches.map(Self.name)))
    crossed = after.breaches.filter { !old.contains(Self.name($0)) }
    uncrossed = before.breaches.filter { !new.contains(Self.name($0)) }
    // Lines move when a document changes: what is said does not.
    let known = Set(before.issues.map(\.message))
    issues = after.issues.filter { !known.contains($0.message) }
  }

  private static func name(_ breach: Breach) -> [String] {
    [breach.threshold.of.rawValue, breach.subject, breach.threshold.id]
  }

  private static func moves(
    from before: [RatedSubject], to after: [RatedSubject]
  ) -> [RatingMove] {
    let old = Dictionary(before.map { ($0.ref, $0) }) { first, _ in first }
    let new = Set(after.map(\.ref))
    let gone = before.filter { !new.contains($0.ref) }
    return (after + gone).flatMap { subject -> [RatingMove] in
      let was = old[subject.ref]
      let now = new.contains(subject.ref) ? subject : nil
      let lost = (was?.ratings ?? []).filter { now?.rating($0.dimension) == nil }
      return ((now?.ratings ?? []) + lost).compactMap { rating in
        let from = was?.rating(rating.dimension)
        let to = now?.rating(rating.dimension)
        guard from?.level != to?.level || from?.state != to?.state else { return nil }
        return RatingMove(
          kind: subject.kind, ref: subject.ref, title: subject.title, dimension: rating.dimension,
          from: from, to: to)
      }
    }
  }
}
