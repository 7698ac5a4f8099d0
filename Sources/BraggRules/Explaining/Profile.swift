import BraggModel

/// The ratings that come of turning one fact: where along its values they change.
struct Profile {
  /// What a trial came to: level or state, and clause, by dimension; nil where the data make no sense.
  struct Verdict: Equatable {
    let levels: [String: String]
    let clauses: [String: String]

    init(_ subject: RatedSubject) {
      levels = Dictionary(
        subject.ratings.map { ($0.dimension, $0.decided) }
      ) { first, _ in first }
      clauses = Dictionary(
        subject.ratings.compactMap { rating in
          (rating.derived?.clause ?? rating.clause).map { (rating.dimension, $0) }
        }
      ) { first, _ in first }
    }

    static func == (left: Verdict, right: Verdict) -> Bool { left.levels == right.levels }
  }

  let dial: Dial
  private var verdicts: [Int: Verdict?] = [:]

  init(
    _ dial: Dial, probes: [Int], rate: (Edit) -> Verdict?, isSpent: () -> Bool
  ) {
    self.dial = dial
    for position in probes where verdicts[position] == nil && !isSpent() {
      verdicts[position] = .some(rate(dial.edit(to: position)))
    }
    guard dial.isOrdered else { return }
    // Between two values with different ratings lies a boundary: halve the distance until it is found.
    let known = verdicts.keys.sorted()
    for (low, high) in zip(known, known.dropFirst()) {
      refine(low, high, rate, isSpent)
    }
  }

  private mutating func refine(
    _ low: Int, _ high: Int, _ rate: (Edit) -> Verdict?, _ isSpent: () -> Bool
  ) {
    guard high - low > 1, !isSpent(), let below = verdicts[low], let above = verdicts[high],
      below != above
    else { return }
    let middle = low + (high - low) / 2
    verdicts[middle] = .some(rate(dial.edit(to: middle)))
    refine(low, middle, rate, isSpent)
    refine(middle, high, rate, isSpent)
  }

  func verdict(at position: Int) -> Verdict? { verdicts[position].flatMap(\.self) }

  var positions: [Int] { verdicts.keys.sorted() }

  /// A run of values with one level.
  struct Stretch {
    let first: Int
    let last: Int
    let level: String?
    let clause: String?
  }

  /// The values by the level they give, in order; only ends that are next to each other are exact.
  func stretches(of dimension: String) -> [Stretch] {
    var stretches: [Stretch] = []
    for position in positions {
      let verdict = verdict(at: position)
      let level = verdict?.levels[dimension]
      if let last = stretches.last, last.level == level {
        stretches[stretches.count - 1] = Stretch(
          first: last.first, last: position, level: level, clause: last.clause)
      } else {
        stretches.append(
          Stretch(
            first: position, last: position, level: level, clause: verdict?.clauses[dimension]))
      }
    }
    return stretches
  }
}

extension Rating {
  /// The level that the rules decided, whether or not a person gave another.
  var decidedLevel: String? { derived.map(\.level) ?? level }

  /// That level, or the state where there is none.
  var decided: String {
    decidedLevel ?? (derived == nil ? state.rawValue : State.unrated.rawValue)
  }
}
