import BraggModel
import BraggRules

/// What tables and documents say of a comparison in the same words.
extension AssessmentComparison {
  /// Both days, or the one that they share.
  var days: String {
    before.asOf == after.asOf
      ? "As of \(after.asOf.inWords)"
      : "As of \(before.asOf.inWords) before, \(after.asOf.inWords) after"
  }

  /// How many change, and how.
  var summary: String {
    let other = otherClauses == 0 ? "" : " \(Self.kept(otherClauses))"
    guard !changes.isEmpty else {
      let rest = isUnchanged ? "Nothing changes" : "No level changes"
      return "\(rest): \(rated.counted("rated subject")) \(rated == 1 ? "keeps" : "keep")"
        + " every level\(isUnchanged ? ", and the breaches are the same" : "").\(other)"
    }
    return "\(who) of \(rated.counted("rated subject")) "
      + "\(changed == 1 ? "changes" : "change"): \(moves(changes)).\(other)"
  }

  /// `1 action and 2 areas`.
  private var who: String {
    let kinds = SubjectKind.allCases.compactMap { kind -> String? in
      let refs = Set(changes.filter { $0.kind == kind }.map(\.ref))
      guard !refs.isEmpty else { return nil }
      return kind == .plan ? "the plan" : refs.count.counted(kind.singular)
    }
    guard let last = kinds.last, kinds.count > 1 else { return kinds.first ?? "" }
    return kinds.dropLast().joined(separator: ", ") + " and " + last
  }

  private static func kept(_ count: Int) -> String {
    "\(count.counted("rating")) \(count == 1 ? "keeps its" : "keep their") level by another clause."
  }

  /// `2 better, 3 worse`, without what there is none of.
  func moves(_ changes: [Change]) -> String {
    let parts = Direction.allCases.compactMap { direction -> String? in
      let count = changes.count { $0.direction == direction }
      return count == 0 ? nil : "\(count) \(direction.words)"
    }
    return parts.joined(separator: ", ")
  }

  /// The parameters with other values, such as `slip_days 30 before, 14 after`.
  var parameterWords: String {
    parameters.map { name, old, new in
      "\(name) \(old.map { "\($0) before" } ?? "not there before"), "
        + (new.map { "\($0) after" } ?? "not there after")
    }.joined(separator: "; ")
  }

  /// What a reader must know of what is held against what.
  var remarks: [String] {
    var remarks: [String] = []
    if before.ruleSet == after.ruleSet, before.version == after.version,
      before.sha256 != after.sha256
    {
      remarks.append(
        "Both call themselves \(after.ruleSet) \(after.version), but their files differ.")
    }
    // What holds of several dimensions is said once.
    var said: [(words: String, names: [String])] = []
    func say(_ words: String, of name: String) {
      if let place = said.firstIndex(where: { $0.words == words }) {
        said[place].names.append(name)
      } else {
        said.append((words, [name]))
      }
    }
    for matrix in matrices {
      let name = matrix.kind.title(of: matrix.dimension)
      if !matrix.scales.unmatched.isEmpty {
        say(
          "the scales differ. On one side only: \(matrix.scales.unmatched.joined(separator: ", ")); "
            + "a change to or from these is called neither better nor worse.", of: name)
      }
      if !matrix.scales.isOrdered {
        say(
          "the scales put the same levels in another order, so no change is called better or worse.",
          of: name)
      }
    }
    for lone in loneDimensions {
      say(
        "rated only \(lone.isNew ? "after" : "before"), so not compared.",
        of: lone.kind.title(of: lone.dimension))
    }
    remarks += said.map { "\($0.names.joined(separator: "; ")): \($0.words)" }
    return remarks
  }

  /// Dimensions in which nothing changes, `Measures, rag (53)`.
  var steady: [String] {
    matrices.filter { $0.changed == 0 && !$0.hasLone }.map {
      "\($0.kind.title(of: $0.dimension)) (\($0.total))"
    }
  }

  /// The matrices in which something does.
  var moving: [LevelMatrix] { matrices.filter { $0.changed > 0 || $0.hasLone } }
}

extension LevelMatrix {
  /// Whether a subject is on one side only.
  var hasLone: Bool { rows.contains(.absent) || columns.contains(.absent) }

  var heading: String { "\(kind.title(of: dimension)): \(changed) of \(total) change" }

  /// Positions of rows and columns that hold anything, so that a long scale takes no more room than it needs.
  var used: (rows: [Int], columns: [Int]) {
    let isUsed = { (id: String) in
      rows.indices.contains { rows[$0].id == id && counts[$0].contains { $0 > 0 } }
        || columns.indices.contains { column in
          columns[column].id == id && counts.contains { $0[column] > 0 }
        }
    }
    return (
      rows.indices.filter { isUsed(rows[$0].id) }, columns.indices.filter { isUsed(columns[$0].id) }
    )
  }
}

extension AssessmentComparison.Change {
  /// `A Amber → R Red, worse`.
  var move: String {
    let direction = direction == .other ? "" : ", \(direction.rawValue)"
    return "\(from.letter) \(from.label) → \(to.letter) \(to.label)\(direction)"
  }
}

extension AssessmentSide.Decision {
  /// The reason with the clause behind it.
  var words: String { reason + (clause.map { " (\($0))" } ?? "") }
}

extension AssessmentComparison.BreachChange {
  var words: String {
    "\(crossing.severity): \(crossing.subject) \(title): \(crossing.message) (\(crossing.threshold))"
  }
}

extension Direction {
  var words: String {
    switch self {
    case .better: "better"
    case .worse: "worse"
    case .other: "neither"
    }
  }
}
