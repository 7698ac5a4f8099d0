import BraggModel
import LuaRuntime

/// What every clause of the rules said of one subject, what they read and what they compared.
struct WeighedSubject {
  /// A clause held against the subject by itself, whether an earlier one decided or not.
  struct WeighedClause {
    let id: String
    /// Nil where it could not tell.
    let holds: Bool?
    let problem: Outcome?
    let compared: [Explanation.Compared]
    /// What it looked at.
    let facts: [Fact]
  }

  /// By dimension.
  let outcomes: [String: Outcome]
  let clauses: [String: [WeighedClause]]
  /// Paths of what was read, each once, in order.
  let reads: [String]
  /// How far the sides of comparisons were apart, each distance once, the smallest first.
  let gaps: [Double]

  /// What clauses looked at is told where it is wanted.
  init(_ weighing: Weighing, comparisons: [Comparison], withFacts: Bool) {
    let paths = weighing.paths
    let value = weighing.answer.value
    let compared = (value["observed"]["comparisons"].elements ?? []).map { entry in
      Explanation.Compared(entry, among: comparisons)
    }
    outcomes = Dictionary(
      (value["ratings"].members ?? []).map { ($0.key, Outcome($0.value)) }
    ) { first, _ in first }
    clauses = Dictionary(
      (value["weighed"].members ?? []).map { dimension in
        (
          dimension.key,
          (dimension.value.elements ?? []).map { clause in
            WeighedClause(
              clause, of: compared, reads: withFacts ? weighing.answer.reads : [], paths)
          }
        )
      }
    ) { first, _ in first }
    gaps = Set(compared.compactMap { $0?.gap }.map(abs)).sorted()
    reads = Self.reads(of: weighing, paths)
  }

  private static func reads(of weighing: Weighing, _ paths: FactPaths) -> [String] {
    var seen: Set<String> = []
    // Rules read the same facts again and again.
    var isRead = Array(repeating: false, count: paths.count)
    return weighing.answer.reads.compactMap { read in
      if case .value(let node) = read {
        guard !isRead[node] else { return nil }
        isRead[node] = true
      }
      let path: String? =
        switch read {
        case .value(let node): paths.path(of: node)
        case .count(let node): paths.path(of: node, field: "count")
        case .missing(let node?, let field), .absent(let node?, let field):
          paths.path(of: node, field: field)
        default: nil
        }
      return path.flatMap { seen.insert($0).inserted ? $0 : nil }
    }
  }

  /// Marks of which way the rules went, without how far they were from going another.
  func marks(of dimension: String) -> String {
    let clauses = clauses[dimension] ?? []
    let held = clauses.map { $0.holds.map { $0 ? "1" : "0" } ?? "?" }
    let compared = clauses.flatMap(\.compared).map { "\($0.place) \($0.holds)" }
    return (held + compared + ["\(reads.count)"]).joined(separator: " ")
  }

  /// How far comparisons were from coming out otherwise.
  func distances(of dimension: String) -> [Double] {
    (clauses[dimension] ?? []).flatMap(\.compared).map(\.gap)
  }
}

extension WeighedSubject.WeighedClause {
  fileprivate init(
    _ value: LuaValue, of compared: [Explanation.Compared?], reads: [LuaRead], _ paths: FactPaths
  ) {
    let start = value["start"].integer ?? 0
    let stop = min(value["stop"].integer ?? start, reads.count)
    facts =
      start < stop
      ? SubjectEvaluation.facts(Array(reads[start..<stop]), paths) : []
    id = value["clause"].text ?? ""
    problem = value["problem"].isNull ? nil : Outcome(value["problem"])
    holds = problem == nil ? value["held"].bool ?? false : nil
    let from = value["from"].integer ?? 0
    let to = value["to"].integer ?? from
    let own = compared.indices.contains(from) && to <= compared.count ? compared[from..<to] : []
    var seen: Set<String> = []
    self.compared = own.compactMap(\.self).filter {
      seen.insert("\($0.text) \($0.left) \($0.right)").inserted
    }
  }
}

extension Explanation.Compared {
  fileprivate init?(_ value: LuaValue, among comparisons: [Comparison]) {
    guard let site = value["site"].integer, comparisons.indices.contains(site) else { return nil }
    let comparison = comparisons[site]
    let (left, right) = (value["left"], value["right"])
    self.init(
      text: comparison.text, sign: comparison.sign,
      place: "\(comparison.file):\(comparison.line)", left: Self.words(left),
      right: Self.words(right), gap: Observation.gap(left, right),
      isOfDays: left.text.flatMap { Day(iso: $0) } != nil)
  }

  private static func words(_ value: LuaValue) -> String {
    value.text ?? value.double.map { JSONText.tidy($0).serialised() } ?? ""
  }
}
