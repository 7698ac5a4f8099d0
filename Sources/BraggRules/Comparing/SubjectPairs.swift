/// Goes through the subjects of two sides together.
struct SubjectPairs {
  private(set) var changes: [AssessmentComparison.Change] = []
  private(set) var lone: [AssessmentComparison.Lone] = []
  private(set) var loneDimensions: [AssessmentComparison.LoneDimension] = []
  private(set) var rated = 0
  private(set) var otherClauses = 0
  private(set) var matrices: [LevelMatrix] = []

  private typealias Subject = AssessmentSide.Subject
  private typealias Pair = (before: Subject?, after: Subject?)

  init(before: AssessmentSide, after: AssessmentSide) {
    for kind in SubjectKind.allCases {
      let (old, new) = (before.subjects[kind] ?? [], after.subjects[kind] ?? [])
      let pairs = Self.pairs(old, new)
      let dimensions = (old: before.dimensions(of: kind, old), new: after.dimensions(of: kind, new))
      let shared = dimensions.old.filter(dimensions.new.contains)
      // Where a side has no subjects, it does not show what it would rate.
      if !old.isEmpty && !new.isEmpty { note(dimensions.old, dimensions.new, of: kind) }
      for dimension in old.isEmpty || new.isEmpty ? dimensions.old + dimensions.new : shared {
        let scales = ScalePair(
          before: before.scale(dimension, of: kind), after: after.scale(dimension, of: kind))
        matrices.append(
          LevelMatrix(
            kind: kind, dimension: dimension, scales: scales,
            moves: pairs.map { pair in
              (
                scales.before.heldLevel(of: pair.before?.decision(dimension)),
                scales.after.heldLevel(of: pair.after?.decision(dimension))
              )
            }))
      }
      for pair in pairs { add(pair, of: kind, in: shared, before, after) }
    }
  }

  /// Those before, in order, then those that are new.
  private static func pairs(_ old: [Subject], _ new: [Subject]) -> [Pair] {
    let after = Dictionary(new.map { ($0.ref, $0) }) { first, _ in first }
    let known = Set(old.map(\.ref))
    return old.map { ($0, after[$0.ref]) }
      + new.filter { !known.contains($0.ref) }.map { (nil, $0) }
  }

  private mutating func note(_ old: [String], _ new: [String], of kind: SubjectKind) {
    for dimension in old where !new.contains(dimension) {
      loneDimensions.append(.init(isNew: false, kind: kind, dimension: dimension))
    }
    for dimension in new where !old.contains(dimension) {
      loneDimensions.append(.init(isNew: true, kind: kind, dimension: dimension))
    }
  }

  private mutating func add(
    _ pair: Pair, of kind: SubjectKind, in dimensions: [String], _ before: AssessmentSide,
    _ after: AssessmentSide
  ) {
    let decisions = (pair.before?.decisions ?? []) + (pair.after?.decisions ?? [])
    if decisions.contains(where: { $0.level != nil }) { rated += 1 }
    guard let old = pair.before, let new = pair.after else {
      guard let subject = pair.before ?? pair.after else { return }
      lone.append(
        .init(isNew: pair.before == nil, kind: kind, ref: subject.ref, title: subject.title))
      return
    }
    for dimension in dimensions {
      guard let first = old.decision(dimension), let second = new.decision(dimension) else {
        continue
      }
      let scales = ScalePair(
        before: before.scale(dimension, of: kind), after: after.scale(dimension, of: kind))
      let from = scales.before.heldLevel(of: first)
      let to = scales.after.heldLevel(of: second)
      guard from.id != to.id else {
        if first.clause != second.clause { otherClauses += 1 }
        continue
      }
      changes.append(
        .init(
          kind: kind, ref: new.ref, title: new.title, dimension: dimension, from: from, to: to,
          direction: scales.direction(from: first.level, to: second.level), before: first,
          after: second))
    }
  }
}

extension AssessmentSide {
  /// The dimensions that some subject is rated in, in the order of the rule set.
  fileprivate func dimensions(of kind: SubjectKind, _ subjects: [Subject]) -> [String] {
    subjects.reduce(into: []) { names, subject in
      for decision in subject.decisions where !names.contains(decision.dimension) {
        names.append(decision.dimension)
      }
    }
  }
}

extension Scale {
  /// Where a decision stands; a level that is not on the scale is shown as it is written.
  func heldLevel(of decision: AssessmentSide.Decision?) -> HeldLevel {
    guard let decision else { return .absent }
    guard let id = decision.level else { return decision.state == .error ? .error : .unrated }
    return self[id].map(HeldLevel.init) ?? HeldLevel(id: id, label: id, letter: id, isLevel: true)
  }
}
