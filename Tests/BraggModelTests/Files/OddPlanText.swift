/// Plans as no one would set them out: any spacing, order, number spelling and escape.
struct OddPlanText {
  /// The refs of the actions that were written, but for one kept back now and then.
  private(set) var refs: [String] = []
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  mutating func plan() -> [UInt8] {
    let actions = (0..<Int.random(in: 0...5, using: &generator)).map { action(Int($0)) }
    let list = name("actions") + between("[", actions, "]")
    let others = (0..<Int.random(in: 0...3, using: &generator)).map {
      "\"x\($0)\":" + value(depth: 2)
    }
    let members = (others + [list]).shuffled(using: &generator)
    return Array((space() + between("{", members, "}") + space()).utf8)
  }

  private mutating func action(_ number: Int) -> String {
    guard !chance(of: 10) else { return value(depth: 1) }
    let ref = "\(number).é"
    if !chance(of: 5) { refs.append(ref) }
    var members = [
      name("ref") + pick(["\"\(ref)\"", "\"\(number).\\u00e9\"", "\"\\u003\(number)\\u002eé\""])
    ]
    if chance(of: 2) {
      members.append(name(pick(["ratings", "r\\u0061tings"])) + value(depth: 2))
    }
    for field in 0..<Int.random(in: 0...4, using: &generator) {
      members.append(name("f\(field)") + value(depth: 2))
    }
    return between("{", members.shuffled(using: &generator), "}")
  }

  private mutating func value(depth: Int) -> String {
    switch Int.random(in: 0..<(depth > 0 ? 5 : 3), using: &generator) {
    case 0: return pick(["1", "-0", "1.50", "1e+2", "0.10E-3", "99999999999999999999", "1e999"])
    case 1:
      return pick(["\"\"", "\"a\\/b\"", "\"\\ud83d\\ude00 \\\\\"", "\"Größe\"", "\"{[,:\\\"\""])
    case 2: return pick(["null", "true", "false"])
    case 3: return between("[", values(depth), "]")
    default:
      return between("{", values(depth).enumerated().map { "\"k\($0)\":" + $1 }, "}")
    }
  }

  private mutating func values(_ depth: Int) -> [String] {
    (0..<Int.random(in: 0...3, using: &generator)).map { _ in value(depth: depth - 1) }
  }

  private mutating func name(_ name: String) -> String {
    "\"\(name)\"" + space() + ":" + space()
  }

  private mutating func between(_ open: String, _ parts: [String], _ close: String) -> String {
    guard let last = parts.last else { return open + space() + close }
    var text = open
    for part in parts.dropLast() { text += space() + part + space() + "," }
    return text + space() + last + space() + close
  }

  private mutating func space() -> String {
    pick(["", "", " ", "  ", "\n", "\n  ", "\r\n\t", " \n\n ", "\t"])
  }

  private mutating func chance(of count: Int) -> Bool {
    Int.random(in: 0..<count, using: &generator) == 0
  }

  private mutating func pick(_ choices: [String]) -> String {
    choices.randomElement(using: &generator) ?? ""
  }
}
