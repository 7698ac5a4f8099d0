import BraggModel
import BraggRules

/// Facts told together where they are of one thing: a milestone, a finding, a figure.
struct FactGroups {
  let words: FactWords
  let asOf: Day

  /// One thing, what is said of it, and how much that says of the rating.
  struct Told {
    let text: String
    /// Lower comes first where only a few are told.
    let rank: Int
    /// Whether the last of its rank says most.
    var isLatestFirst = false
  }

  /// What is said of facts, in their order.
  func told(_ facts: [Fact]) -> [Told] {
    var order: [FactPath] = []
    var groups: [FactPath: [Fact]] = [:]
    for fact in facts {
      let path = FactPath(fact.path)
      let key = Self.key(of: path)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(fact)
    }
    return order.compactMap { key in told(key, groups[key] ?? []) }
  }

  /// The element of a list that a fact belongs to; else the fact itself.
  private static func key(of path: FactPath) -> FactPath {
    if isBelow(path) { return FactPath(Array(path.steps.prefix(2))) }
    guard let at = path.steps.lastIndex(where: { $0.isElement }) else { return path }
    let list = at > 0 ? path.steps[at - 1] : nil
    guard [.field("milestones"), .field("evidence"), .field("observations")].contains(list) else {
      return path
    }
    return FactPath(Array(path.steps[...at]))
  }

  private func told(_ key: FactPath, _ facts: [Fact]) -> Told? {
    func value(_ name: String) -> String? {
      facts.first { FactPath($0.path).name == name }?.text
    }
    if Self.isBelow(FactPath(facts[0].path)) { return below(key, facts) }
    // How many there are is no element of the list.
    guard key.steps.last?.isElement == true else { return single(key, facts) }
    switch key.steps.dropLast().last {
    case .field("milestones")?: return milestone(key, due: value("due"), done: value("done"))
    case .field("evidence")?:
      let others = facts.filter { FactPath($0.path).name != "on" }.compactMap(\.text)
      let day = value("on").map(words.value) ?? words.element(key)
      guard !others.isEmpty else { return Told(text: "evidence of \(day)", rank: 6) }
      return Told(
        text: "evidence of \(day): \(others.map(words.value).joined(separator: ", "))", rank: 1)
    case .field("observations")?:
      let figure = key.appending(.field("value")).text
      guard let number = value("value") else {
        return facts.contains { $0.text == nil }
          ? Told(text: "\(words.name(of: figure)): not there", rank: 3) : nil
      }
      return Told(text: "\(words.name(of: figure)): \(number)", rank: 2, isLatestFirst: true)
    default: return single(key, facts)
    }
  }

  /// Whether it is a fact of something beneath an area or the plan.
  private static func isBelow(_ path: FactPath) -> Bool {
    let lists = ["children", "actions", "measures", "risks"]
    guard path.steps.count > 2, case .field(let list) = path.steps[0], path.steps[1].isElement,
      let field = path.fields.dropFirst().first
    else { return false }
    return lists.contains(list)
      && (["ratings", "ranks", "figures"].contains(field)
        || path.steps.count == 3 && ["ref", "title"].contains(field))
  }

  /// What is beneath, with its levels.
  private func below(_ key: FactPath, _ facts: [Fact]) -> Told? {
    let levels = facts.filter { FactPath($0.path).fields.contains("ratings") }.map(\.text)
    let figures = facts.filter { FactPath($0.path).fields.contains("figures") }.compactMap(\.text)
    guard !levels.isEmpty || !figures.isEmpty else { return nil }
    let list = key.fields.first ?? ""
    let kind = SubjectKind(rawValue: list)?.singular ?? "below"
    let told = levels.map(words.level) + figures
    return Told(
      text: "\(kind) \(words.element(key)): \(told.joined(separator: ", "))", rank: 9)
  }

  private func milestone(_ key: FactPath, due: String?, done: String?) -> Told {
    let day = due.flatMap { Day(iso: $0) }
    let isDone = done == "true"
    let words = [
      day.map { "due on \($0.inWords)" }, done.map { $0 == "true" ? "done" : "not done" },
    ].compactMap(\.self).joined(separator: ", ")
    let isLate = !isDone && day.map { $0 < asOf } ?? false
    return Told(
      text: "milestone “\(self.words.element(key))”: \(words)", rank: isLate ? 0 : isDone ? 8 : 6)
  }

  private func single(_ key: FactPath, _ facts: [Fact]) -> Told? {
    guard let fact = facts.first else { return nil }
    // Another rating of its own: `ratings.action`.
    if key.fields.first == "ratings", let name = key.name?.inWords {
      return Told(text: "its \(name) rating: \(words.level(fact.text))", rank: 3)
    }
    let isLimit = key.fields.first == "parameters"
    let isCount = key.name == "count"
    let isBelow = ["ratings", "ranks", "figures"].contains { key.fields.contains($0) }
    let rank =
      isCount || isBelow ? 9 : isLimit ? 7 : fact.text == nil ? 5 : key.name == "status" ? 4 : 3
    return Told(text: "\(words.name(of: fact.path)): \(words.value(fact.text))", rank: rank)
  }
}

extension FactPath.Step {
  fileprivate var isElement: Bool {
    if case .element = self { return true }
    return false
  }
}
