import BraggModel

/// Explains the ratings of an area or of the plan by those of what is beneath it.
struct RollupExplainer {
  let assessment: Assessment
  let subject: RatedSubject
  let bench: RollupBench

  static let mostTrials = 120

  init(_ assessment: Assessment, _ subject: RatedSubject, bench: RollupBench) {
    self.assessment = assessment
    self.subject = subject
    self.bench = bench
  }

  func explanation(of rating: Rating, pathTo level: String?, changes: Int) -> Explanation {
    let dimension = assessment.ruleSet.dimension(rating.dimension, of: subject.kind)
    let moves = moves(of: rating)
    bench.mostTrials = bench.trials + Self.mostTrials
    // What lies between counts only where its ratings are read.
    bench.ratesBetween = subject.ratings.flatMap(\.facts).contains {
      $0.path.hasPrefix("children[")
    }
    var results: [(RollupMove, Profile.Verdict)] = []
    for move in moves where !bench.isExhausted {
      guard let verdict = bench.verdict([move.part: move.level], in: rating.dimension)
      else { continue }
      results.append((move, verdict))
    }
    let isBounded = bench.isExhausted
    let clause = (rating.derived?.clause ?? rating.clause).flatMap { id in
      dimension?.clauses.first { $0.id == id }
    }
    var explanation = Explanation(
      kind: subject.kind, ref: subject.ref, title: subject.title, asOf: assessment.asOf,
      ruleSet: assessment.ruleSet, rating: rating, clause: clause,
      deciders: deciders(rating, results, dimension),
      missing: [],
      others: rating.scale.levels.filter { $0.id != rating.decidedLevel }.map { other in
        Explanation.OtherLevel(
          level: other,
          changes: results.filter { $0.1.levels[rating.dimension] == other.id }.map {
            $0.0.change.giving(other.id, by: $0.1.clauses[rating.dimension])
          },
          nearest: dimension.flatMap { nearest(in: $0, to: other.id, rating) })
      }, paths: nil, isBounded: isBounded)
    if let level = level.flatMap({ rating.scale[$0] }) {
      explanation.paths = RollupPaths(
        bench: bench, asOf: assessment.asOf, rating: rating, level: level, mostChanges: changes,
        moves: moves
      ).paths()
    }
    return explanation
  }

  /// The lines for another level; what an area compares is told by what is beneath it.
  private func nearest(
    in dimension: Dimension, to level: String, _ rating: Rating
  ) -> Explanation.NearestClause? {
    dimension.clauses.first { $0.rating == level }.map { clause in
      Explanation.NearestClause(
        clause: clause, holds: nil, problem: nil, before: nil, compared: [], facts: [])
    }
  }

  /// What is beneath and was read, at each level that it could have.
  private func moves(of rating: Rating) -> [RollupMove] {
    var seen: Set<RollupBench.Part> = []
    let parts = rating.facts.compactMap { fact -> RollupBench.Part? in
      let path = FactPath(fact.path)
      guard path.steps.count == 4, case .field(let list) = path.steps[0],
        case .element(let ref) = path.steps[1],
        ["ratings", "ranks"].contains(path.fields.dropFirst().first),
        let dimension = path.name, let kind = kind(of: list, ref)
      else { return nil }
      return RollupBench.Part(kind: kind, ref: ref, dimension: dimension)
    }.filter { seen.insert($0).inserted }
    let moves = parts.flatMap { part -> [RollupMove] in
      guard let child = child(part), let now = child.rating(part.dimension) else { return [] }
      return now.scale.levels.filter { $0.id != now.level }.map { level in
        RollupMove(
          part: part, level: level.id, rank: level.rank,
          change: FactChange(
            rating: "\(part.kind.rawValue)[\(part.ref)].\(part.dimension)", from: now.level,
            to: level.id), now: now)
      }
    }
    // One of each sort first: where not all can be tried, those left out are like some that were.
    var alike: [String: Int] = [:]
    let turns = moves.map { move -> Int in
      let key = "\(move.part.kind) \(move.part.dimension) \(move.now.level ?? "") \(move.level)"
      alike[key, default: 0] += 1
      return alike[key, default: 0]
    }
    return zip(moves, turns).enumerated().sorted { left, right in
      (left.element.1, left.offset) < (right.element.1, right.offset)
    }.map(\.element.0)
  }

  private func kind(of list: String, _ ref: String) -> SubjectKind? {
    if let kind = SubjectKind(rawValue: list) { return kind }
    guard list == "children" else { return nil }
    return assessment.areas.contains { $0.ref == ref } ? .areas : .actions
  }

  private func child(_ part: RollupBench.Part) -> RatedSubject? {
    assessment.subjects(part.kind).first { $0.ref == part.ref }
  }

  /// What is beneath and at the level that was decided; else what alone would change it.
  private func deciders(
    _ rating: Rating, _ results: [(RollupMove, Profile.Verdict)], _ dimension: Dimension?
  ) -> [Explanation.Decider] {
    var seen: Set<RollupBench.Part> = []
    let read = moves(of: rating).filter { seen.insert($0.part).inserted }
    let level = rating.decidedLevel
    let pivotal = Set(
      results.filter { $0.1.levels[rating.dimension] != rating.decided }.map(\.0.part))
    // The worst of those beneath decide, unless single ones would change the rating by themselves.
    let worst = read.compactMap(\.now.rank).max()
    let chosen =
      read.contains { pivotal.contains($0.part) }
      ? read.filter {
        pivotal.contains($0.part) && $0.now.rank == worst
          || pivotal.count <= 3 && pivotal.contains($0.part)
      }
      : read.filter { $0.now.level == level || $0.now.rank == worst }
    let told = chosen.isEmpty ? read.filter { $0.now.rank == worst } : chosen
    return told.map { move in
      Explanation.Decider(
        kind: move.part.kind, ref: move.part.ref, title: child(move.part)?.title ?? "",
        dimension: move.part.dimension, level: move.now.level)
    }
  }
}

/// A rating beneath at another level.
struct RollupMove {
  let part: RollupBench.Part
  let level: String
  let rank: Int?
  let change: FactChange
  let now: Rating
}

extension Rating {
  /// The level's place from the best; nil where it has none.
  var rank: Int? { level.flatMap { scale[$0]?.rank } }
}
