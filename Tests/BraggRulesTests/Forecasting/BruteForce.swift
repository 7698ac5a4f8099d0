import BraggModel

@testable import BraggRules

/// Changes found by assessing every single day.
struct BruteForce {
  /// One line for each change: day, kind, ref, dimension or threshold, from and to.
  private(set) var changes: [String] = []
  private var last: [String: String] = [:]
  private var isFirst = true

  mutating func add(_ assessment: Assessment) {
    let now = Self.standings(assessment)
    if !isFirst {
      for key in Set(now.keys).union(last.keys).sorted() {
        let without = key.contains("crosses") ? "clear" : "absent"
        let (from, to) = (last[key] ?? without, now[key] ?? without)
        if from != to { changes.append("\(assessment.asOf) \(key): \(from) to \(to)") }
      }
    }
    (last, isFirst) = (now, false)
  }

  private static func standings(_ assessment: Assessment) -> [String: String] {
    var found: [String: String] = [:]
    for subject in SubjectKind.allCases.flatMap(assessment.subjects) {
      for rating in subject.ratings {
        found["\(subject.kind.rawValue) \(subject.ref) \(rating.dimension)"] =
          rating.level ?? (rating.state == .error ? "error" : "unrated")
      }
    }
    for breach in assessment.breaches {
      let kind = breach.threshold.of.rawValue
      found["\(kind) \(breach.subject) crosses \(breach.threshold.id)"] = "crossed"
    }
    return found
  }
}

extension Forecast {
  /// Its changes in the same words, sorted.
  var lines: [String] {
    changes.map { change in
      let what =
        switch change.changing {
        case .rating(let dimension): dimension
        case .breach(let threshold): "crosses \(threshold.id)"
        }
      return "\(change.date) \(change.kind.rawValue) \(change.ref) \(what): "
        + "\(change.from.word) to \(change.to.word)"
    }.sorted()
  }
}

extension Forecast.Standing {
  fileprivate var word: String {
    switch self {
    case .level(let id): id
    case .unrated: "unrated"
    case .error: "error"
    case .absent: "absent"
    case .crossed: "crossed"
    case .clear: "clear"
    }
  }
}

extension Day {
  /// The days from this one to another.
  func days(until last: Day) -> [Day] {
    (0...max(0, last.daysSince1970 - daysSince1970)).compactMap { adding(days: $0) }
  }
}
