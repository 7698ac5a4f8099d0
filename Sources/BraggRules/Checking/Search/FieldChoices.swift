import BraggModel

/// Values that a field can have, near the limits that rules may have for it.
struct FieldChoices: Sendable {
  let constants: RuleConstants
  let asOf: Day
  /// Fields that rules looked for, from the subject down: `milestones.due`.
  var wanted: Set<String> = []

  init(_ constants: RuleConstants, asOf: Day) {
    self.constants = constants
    self.asOf = asOf
  }

  /// A value of a kind of field; nil where nothing sensible can be made up.
  ///
  /// The path is the field's names from the subject down, joined by dots.
  func value(of kind: FieldKind, at path: String, _ random: inout SplitMix) -> JSONText? {
    switch kind {
    case .exactly(let text): .string(text)
    case .text, .name: random.pick(constants.words).map { .string($0) }
    case .number: number(&random)
    case .whole(let range): .integer(range.lowerBound + Int64(random.below(Int(range.count))))
    case .percent: percent(&random)
    case .flag: .bool(random.holds(50))
    case .word(let words): random.pick(words).map { .string($0) }
    case .day: .string(day(&random).description)
    case .timescale: timescale(&random)
    case .period: .string(period(back: random.below(14)))
    case .target: target(&random)
    case .list(let element): list(of: element, at: path, &random)
    case .object(let shape): object(shape, at: path, &random)
    case .map(let value): map(of: value, at: path, &random)
    case .either(let kinds): either(kinds, at: path, &random)
    case .anything: nil
    }
  }

  func day(_ random: inout SplitMix) -> Day {
    let limit = Int(random.pick(constants.numbers) ?? 0)
    let distance = random.holds(20) ? random.below(3) : limit + random.below(3) - 1
    return asOf.adding(days: random.holds(65) ? -distance : distance) ?? asOf
  }

  private func timescale(_ random: inout SplitMix) -> JSONText {
    if random.holds(12), let word = random.pick(["Ongoing", "Immediate", "Quarterly", "TBC"]) {
      return .string(word)
    }
    return .string(day(&random).description)
  }

  func number(_ random: inout SplitMix) -> JSONText {
    let limit = random.pick(constants.numbers) ?? 0
    return .tidy(limit + (random.pick([-1, -0.1, 0, 0.1, 1] as [Double]) ?? 0))
  }

  private func percent(_ random: inout SplitMix) -> JSONText {
    let near = number(&random).numberValue ?? 0
    return .tidy(min(100, max(0, random.holds(20) ? Double(random.below(101)) : near)))
  }

  private func target(_ random: inout SplitMix) -> JSONText {
    let number = self.number(&random)
    let text = number.serialised()
    return switch random.below(8) {
    case 0: .string("<\(text)")
    case 1: .string("TBD")
    case 2:
      .object([
        ("min", number), ("max", .tidy((number.numberValue ?? 0) + Double(random.below(10)))),
      ])
    default: number
    }
  }

  /// The month so many before the last full one.
  func period(back: Int) -> String {
    var day = asOf == asOf.endOfMonth ? asOf : asOf.startOfMonth.adding(days: -1) ?? asOf
    for _ in 0..<back { day = day.startOfMonth.adding(days: -1) ?? day }
    return String(day.description.prefix(7))
  }

  private func list(of element: FieldKind, at path: String, _ random: inout SplitMix) -> JSONText {
    var elements: [JSONText] = []
    for position in 0..<random.below(4) {
      guard var value = value(of: element, at: path, &random) else { continue }
      // What stands in a list for several days stands there in the order of days.
      if value["period"] != nil {
        value = value.setting(JSONPlace("period"), to: .string(period(back: 3 - position)))
      }
      if value["id"] != nil {
        value = value.setting(JSONPlace("id"), to: .string("M\(position + 1)"))
      }
      elements.append(value)
    }
    return .array(elements)
  }

  private func object(_ shape: Shape, at path: String, _ random: inout SplitMix) -> JSONText? {
    var members: [(String, JSONText)] = []
    for field in shape.fields {
      let inner = "\(path).\(field.name)"
      let isWanted = field.isRequired || isWanted(inner) || path.isEmpty
      guard isWanted || random.holds(4), field.isRequired || random.holds(85) else { continue }
      guard let value = value(of: field.kind, at: inner, &random) else { continue }
      members.append((field.name, value))
    }
    // Two lists of values would contradict each other.
    if members.contains(where: { $0.0 == "observations" }) {
      members.removeAll { $0.0 == "values" }
    }
    return .object(members)
  }

  func isWanted(_ path: String) -> Bool {
    if wanted.contains(path) { return true }
    // What rules see under other names than documents have.
    let seen = [
      "observations": ["values"], "target": ["target_in_force", "target"], "done": ["done_on"],
      "values": ["observations"],
    ]
    guard let name = path.split(separator: ".").last.map(String.init) else { return false }
    return (seen[name] ?? []).contains { wanted.contains(path.dropLast(name.count) + $0) }
  }

  private func map(of kind: FieldKind, at path: String, _ random: inout SplitMix) -> JSONText? {
    let names = wanted.filter { $0.hasPrefix(path + ".") }
      .map { String($0.dropFirst(path.count + 1)) }.filter { !$0.contains(".") }.sorted()
    let known = names.isEmpty ? Array(constants.words.prefix(8)) : names
    var members: [(String, JSONText)] = []
    for name in known where random.holds(85) {
      guard let value = value(of: kind, at: "\(path).\(name)", &random) else { continue }
      members.append((name, value))
    }
    return members.isEmpty ? nil : .object(members)
  }

  /// A day is rather to be had than a yes or no, a whole measure than the id of one that is not there.
  private func either(
    _ kinds: [FieldKind], at path: String, _ random: inout SplitMix
  ) -> JSONText? {
    let objects = kinds.filter(\.isObject)
    return random.pick(objects.isEmpty ? kinds : objects).flatMap {
      value(of: $0, at: path, &random)
    }
  }
}

extension FieldKind {
  fileprivate var isObject: Bool {
    guard case .object = self else { return false }
    return true
  }
}
