import BraggRules

/// The case records that a report lists: there may be thousands, and most need no look.
struct CaseRecordSelection {
  /// Those with a level below the best, with a rating in error, or with a breach.
  let listed: [RatedSubject]
  /// What there is, and what is listed of it; empty where there are no case records.
  let sentence: String

  init(_ assessment: Assessment) {
    let watching = assessment.ruleSet.thresholds.filter { $0.of == .cases }.map(\.id)
    let crossed = Set(
      assessment.breaches.filter { watching.contains($0.threshold.id) }.map(\.subject))
    listed = assessment.cases.filter { record in
      crossed.contains(record.ref) || record.ratings.contains { $0.isBelowBest }
    }
    guard !assessment.cases.isEmpty else {
      sentence = ""
      return
    }
    let all =
      assessment.cases.count == 1 ? "1 case record" : "\(assessment.cases.count) case records"
    let share = listed.isEmpty ? "none" : "\(listed.count)"
    sentence = "\(all); below the best level, in error or with a breach: \(share)"
  }
}

extension Rating {
  /// Whether it is in error, or at a level that has a better one.
  fileprivate var isBelowBest: Bool {
    guard state != .error else { return true }
    guard let rank = level.flatMap({ scale[$0]?.rank }) else { return false }
    return rank > 0
  }
}
