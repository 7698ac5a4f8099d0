import BraggModel

/// Makes areas and plans up from actions, measures and risks whose ratings are known.
struct WholeMaker: Sendable {
  let kind: SubjectKind
  let asOf: Day
  let children: [Child]

  /// A subject beneath, and what it is rated.
  struct Child: Sendable {
    let kind: SubjectKind
    let data: JSONText
    let levels: [String: String]
  }

  /// One child for each combination of ratings that a search came upon: the shortest.
  static func children(from corpus: [Trial], kind: SubjectKind) -> [Child] {
    var shortest: [String: (size: Int, child: Child)] = [:]
    for trial in corpus where trial.subject.data.fields.count == 1 {
      guard let data = trial.subject.data[trial.subject.root] else { continue }
      let outcomes = trial.verdicts.map { ($0.dimension, $0.outcome) }
      guard !outcomes.contains(where: { $0.1 == "error" }) else { continue }
      let key = outcomes.map(\.1).joined(separator: " ")
      let size = data.serialised().utf8.count
      if shortest[key].map({ $0.size <= size }) ?? false { continue }
      shortest[key] = (
        size,
        Child(
          kind: kind, data: data,
          levels: Dictionary(outcomes) { first, _ in first })
      )
    }
    return shortest.sorted { $0.key < $1.key }.map(\.value.child)
  }

  func subject(_ random: inout SplitMix) -> TrialSubject {
    // Some children often and others once: shares then lie on both sides of limits.
    let few = (0...random.below(3)).compactMap { _ in random.pick(children) }
    var chosen = (0..<random.below(4)).compactMap { _ in random.pick(few) }
    if let often = few.first {
      chosen += Array(repeating: often, count: random.below(7))
    }
    return subject(of: chosen, isGrouped: kind == .plan && random.holds(30))
  }

  private func subject(of chosen: [Child], isGrouped: Bool) -> TrialSubject {
    let measures = named(chosen, .measures, "id", "M")
    var actions = named(chosen, .actions, "ref", "A")
    var risks = named(chosen, .risks, "ref", "R")
    if kind == .areas {
      // An area has measures and risks through its actions only.
      if actions.isEmpty, !measures.isEmpty || !risks.isEmpty {
        actions = [.object([("ref", .string("A1"))])]
      }
      actions = actions.map { $0.setting(JSONPlace("area"), to: .string("case")) }
      let ids = measures.compactMap { $0["id"] }
      if !ids.isEmpty {
        actions[0] = actions[0].setting(JSONPlace("measures"), to: .array(ids))
      }
      risks = risks.map { $0.setting(JSONPlace("actions"), to: .array([.string("A1")])) }
    }
    var plan: [(String, JSONText)] = []
    if isGrouped {
      plan.append(("areas", .array([.object([("ref", .string("1"))])])))
      actions = actions.enumerated().map { position, action in
        position % 2 == 0 ? action.setting(JSONPlace("area"), to: .string("1")) : action
      }
    }
    if !actions.isEmpty { plan.append(("actions", .array(actions))) }
    if !risks.isEmpty { plan.append(("risks", .array(risks))) }
    var data: [(String, JSONText)] = kind == .areas ? [("area", .object([]))] : []
    data.append(("plan", .object(plan)))
    if !measures.isEmpty { data.append(("performance", .object([("measures", .array(measures))]))) }
    return TrialSubject(kind, asOf: asOf, data: .object(data))
  }

  private func named(
    _ chosen: [Child], _ kind: SubjectKind, _ name: String, _ letter: String
  ) -> [JSONText] {
    chosen.filter { $0.kind == kind }.enumerated().map { position, child in
      .object(
        [(name, .string("\(letter)\(position + 1)"))]
          + child.data.fields.filter { $0.0 != name && $0.0 != "area" })
    }
  }
}
