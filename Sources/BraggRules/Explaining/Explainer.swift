import BraggModel

/// Explains the ratings of one action, measure, risk or case record by rating changed copies of it.
struct Explainer {
  let assessment: Assessment
  let subject: RatedSubject
  let bench: TrialBench
  let known: KnownValues
  private let base: WeighedSubject?
  private let finder: DialFinder
  private let found: Found

  private var profiles: [Profile] { found.profiles }

  /// So many copies are rated to find what would make a difference.
  static let mostTrials = 500

  init(_ assessment: Assessment, _ subject: RatedSubject, bench: TrialBench, known: KnownValues) {
    self.assessment = assessment
    self.subject = subject
    self.bench = bench
    self.known = known
    let excerpt = bench.excerpt
    base = bench.weighed([])
    finder = DialFinder(
      assessment.ruleSet, excerpt, excerpt.data, asOf: assessment.asOf, year: assessment.plan.year,
      known: known)
    let (reads, gaps, finder) = (base?.reads ?? [], base?.gaps ?? [], finder)
    found = Found {
      bench.mostTrials = bench.trials + Self.mostTrials
      let probes = Probes(assessment.ruleSet, asOf: assessment.asOf, gaps: gaps)
      let profiles = Self.profiles(finder, of: reads, deciding: subject, bench, probes)
      return (profiles, bench.isExhausted)
    }
  }

  /// What single changes lead to: looked for only where it is asked for, and once.
  private final class Found {
    private let search: () -> ([Profile], Bool)
    private lazy var answer = search()

    init(_ search: @escaping () -> ([Profile], Bool)) { self.search = search }

    var profiles: [Profile] { answer.0 }
    var isBounded: Bool { answer.1 }
  }

  /// What comes of turning each fact that rules read; those that decided come first.
  private static func profiles(
    _ finder: DialFinder, of reads: [String], deciding subject: RatedSubject, _ bench: TrialBench,
    _ probes: Probes
  ) -> [Profile] {
    let deciding = subject.ratings.flatMap(\.facts).map(\.path)
    return finder.dials(of: deciding.filter(reads.contains) + reads).compactMap { dial in
      guard !bench.isExhausted else { return nil }
      return Profile(
        dial, probes: probes.positions(of: dial),
        rate: { edit in bench.verdict([edit]) }, isSpent: { bench.isExhausted })
    }
  }

  /// The explanation of a rating.
  func explanation(of rating: Rating) -> Explanation {
    let dimension = assessment.ruleSet.dimension(rating.dimension, of: subject.kind)
    return Explanation(
      kind: subject.kind, ref: subject.ref, title: subject.title, asOf: assessment.asOf,
      ruleSet: assessment.ruleSet, rating: rating,
      clause: (rating.derived?.clause ?? rating.clause).flatMap { id in
        dimension?.clauses.first { $0.id == id }
      },
      deciders: dimension.map { parts(of: $0, rating) } ?? [],
      missing: missing(rating),
      others: rating.scale.levels.filter { $0.id != rating.decidedLevel }.map { level in
        Explanation.OtherLevel(
          level: level, changes: changes(to: level.id, in: rating.dimension),
          nearest: dimension.flatMap {
            NearestClauseFinder(dimension: $0, weighed: base).nearest(to: level.id, not: rating)
          })
      }, paths: nil, isBounded: found.isBounded)
  }

  /// The other dimensions of the same subject that decided, where lines do not.
  private func parts(of dimension: Dimension, _ rating: Rating) -> [Explanation.Decider] {
    guard case .worstOf(let parts) = dimension.rule else { return [] }
    return parts.compactMap { name in
      guard let part = subject.rating(name), part.level == rating.decidedLevel else { return nil }
      return Explanation.Decider(
        kind: subject.kind, ref: subject.ref, title: subject.title, dimension: name,
        level: part.level)
    }
  }

  /// The single changes that give a level, each the smallest of its fact.
  private func changes(to level: String, in dimension: String) -> [FactChange] {
    profiles.flatMap { profile -> [FactChange] in
      let stretches = profile.stretches(of: dimension).filter { $0.level == level }
      guard profile.dial.isOrdered, let position = profile.dial.position else {
        return free(stretches, profile)
      }
      let below = stretches.last { $0.last < position }.map { ($0, $0.last, 1) }
      let above = stretches.first { $0.first > position }.map { ($0, $0.first, -1) }
      return [below, above].compactMap(\.self).compactMap { stretch, value, step in
        // One step less has to be known to give something else.
        let less = value + step
        let isKnown =
          less == position || profile.verdict(at: less) != nil
          || profile.positions.contains(less)
        return isKnown ? FactChange(profile.dial, to: value, in: stretch, of: profile) : nil
      }
    }
  }

  /// Values of a fact that has none now, or that are no more or less than each other.
  private func free(_ stretches: [Profile.Stretch], _ profile: Profile) -> [FactChange] {
    guard profile.dial.isOrdered else {
      return stretches.flatMap { stretch in
        (stretch.first...stretch.last).filter { profile.positions.contains($0) }.map {
          FactChange(profile.dial, to: $0, in: stretch, of: profile)
        }
      }
    }
    return stretches.map { stretch in
      // Values below a limit are told by the limit.
      let isBelow =
        stretch.first == profile.positions.first && stretch.last != profile.positions.last
      return FactChange(
        profile.dial, to: isBelow ? stretch.last : stretch.first, in: stretch, of: profile)
    }
  }

  /// The facts that an unrated subject lacks.
  private func missing(_ rating: Rating) -> [Explanation.MissingFact] {
    guard rating.state == .unrated else { return [] }
    let field = base?.outcomes[rating.dimension]?.field
    let lacking = rating.facts.filter { fact in
      fact.text == nil || FactPath(fact.path).name == "count" && fact.text == "0"
    }.map { FactPath($0.path) }
    let asked = field.map { field in lacking.filter { $0.name == field } } ?? lacking
    return asked.prefix(Self.mostMissing).map { path in
      let path = path.name == "count" ? path.parent : path
      let profile = profiles.first { $0.dial.path == path }
      return Explanation.MissingFact(
        path: path.text, supplier: supplier(of: path),
        answers: profile.map { answers($0, rating.dimension) } ?? [])
    }
  }

  private func answers(_ profile: Profile, _ dimension: String)
    -> [Explanation.MissingFact.Answer]
  {
    let stretches = profile.stretches(of: dimension).filter { $0.level != nil }
    let dial = profile.dial
    func words(_ position: Int) -> String? {
      FactChange(dial, to: position, in: nil).to
    }
    return stretches.flatMap { stretch -> [Explanation.MissingFact.Answer] in
      let level = stretch.level == Rating.State.unrated.rawValue ? nil : stretch.level
      guard dial.isOrdered else {
        return (stretch.first...stretch.last).filter(profile.positions.contains).map {
          .init(from: words($0), to: words($0), level: level)
        }
      }
      return [
        .init(
          from: stretch.first == profile.positions.first ? nil : words(stretch.first),
          to: stretch.last == profile.positions.last ? nil : words(stretch.last), level: level)
      ]
    }
  }

  /// Who would supply a fact: the source of the measure, or else who leads the subject.
  private func supplier(of path: FactPath) -> String? {
    let data = bench.excerpt.data
    let subject = data[bench.excerpt.root]
    if let source = subject?.text("source") { return source }
    if path.fields.first == "measures", case .element(let id)? = path.steps.dropFirst().first {
      let measures = data[JSONPlace(Excerpt.performance, "measures")]?.list ?? []
      if let source = measures.first(where: { $0.text("id") == id })?.text("source") {
        return source
      }
    }
    let leads = (subject?["leads"]?.list ?? []).compactMap(\.text)
    return leads.isEmpty ? subject?.text("owner") : leads.joined(separator: ", ")
  }

  private static let mostMissing = 3
}
