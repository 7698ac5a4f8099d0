import BraggModel

extension RuleTestCase {
  /// A case that is not written anywhere yet.
  init(
    named name: String, asOf: Day, data: CaseData, settings: [String: String] = [:],
    levels: [String: String] = [:], clauses: [String: String] = [:],
    missing: [String: String] = [:], breaches: [String]? = nil, travel: [String: String] = [:],
    previous: [String: String] = [:]
  ) {
    self.init(
      name: name, asOf: asOf, data: data, settings: settings, levels: levels, clauses: clauses,
      travel: travel, previous: previous, missing: missing, requires: [:], lacks: [:],
      place: "tests.lua", breaches: breaches, undecided: nil, recorded: nil,
      documents: Result { try data.documents(path: "case \(name)") })
  }

  /// The case as `tests.lua` would hold it, with its fields always in one order.
  package var luaText: String {
    func names(_ pairs: [String: String]) -> LuaText {
      .table(pairs.sorted { $0.key < $1.key }.map { ($0.key, .text($0.value)) })
    }
    var rows: [[(String, LuaText)]] = [
      [("name", .text(name))], [("as_of", .text(asOf.description))],
    ]
    if !settings.isEmpty {
      // What is set is read as text, so a number may stand as one.
      let set = settings.sorted { $0.key < $1.key }.map { name, value in
        (name, Double(value) == nil ? LuaText.text(value) : .bare(value))
      }
      rows.append([("set", .table(set))])
    }
    let subject = kind == .plan ? data.plan : data.subject.withoutDefaultName
    rows.append([(kind.singular, LuaText(subject))])
    for (name, value) in [("plan", data.plan), ("performance", data.performance)]
    where kind.singular != name && !value.isEmpty {
      rows.append([(name, LuaText(value))])
    }
    if !previous.isEmpty { rows.append([("previous", names(previous))]) }
    let expected = [
      ("expect", levels), ("because", clauses), ("missing", missing), ("travel", travel),
    ]
    .filter { !$0.1.isEmpty }.map { ($0.0, names($0.1)) }
    if !expected.isEmpty { rows.append(expected) }
    if let breaches { rows.append([("breaches", .list(breaches.sorted().map(LuaText.text)))]) }
    return LuaText.lines(of: rows)
  }
}

/// A value as Lua writes it.
package indirect enum LuaText {
  case bare(String)
  case text(String)
  case list([LuaText])
  case table([(String, LuaText)])
  /// What is left out here, in words: no Lua.
  case note(String)

  init(_ value: JSONText) {
    switch value {
    case .string(let text): self = .text(text)
    case .array(let elements): self = .list(elements.map(LuaText.init))
    case .object(let members):
      self = .table(members.filter { !$0.1.isNull }.map { ($0.0, LuaText($0.1)) })
    case .null: self = .bare("nil")
    default: self = .bare(value.serialised())
    }
  }
}

extension LuaText {
  private static let width = 100

  /// The value on one line if it fits, else its members each on their own.
  package func lines(width: Int) -> [String] {
    Self.broken("", self, margin: "", ending: "", width: width + 3)
  }

  /// A case's table: each row on a line of its own, or on several where it is long.
  static func lines(of rows: [[(String, LuaText)]]) -> String {
    let first = rows.prefix(2).flatMap(\.self)
    var lines = ["{ " + first.map(member).joined(separator: ", ")]
    if lines[0].count > width - 2, let name = first.first, let rest = first.last {
      lines = ["{ " + member(name) + ",", "  " + member(rest)]
    }
    for row in rows.dropFirst(2) {
      lines[lines.count - 1] += ","
      let line = "  " + row.map(member).joined(separator: ", ")
      guard line.count > width - 3 else {
        lines.append(line)
        continue
      }
      for (index, pair) in row.enumerated() {
        let comma = index < row.count - 1 ? "," : ""
        lines += broken("  \(key(pair.0)) = ", pair.1, margin: "  ", ending: comma)
      }
    }
    lines[lines.count - 1] += " },"
    return lines.joined(separator: "\n")
  }

  /// A value on one line if it fits, else its members each on their own.
  private static func broken(
    _ start: String, _ value: LuaText, margin: String, ending: String, width: Int = width
  ) -> [String] {
    let line = start + value.onOneLine + ending
    guard line.count > width - 3 else { return [line] }
    let inner = margin + "  "
    let parts: [(String, LuaText)]
    switch value {
    case .list(let elements): parts = elements.map { (inner, $0) }
    case .table(let members): parts = members.map { (inner + opening(of: $0), $0.1) }
    default: return [line]
    }
    guard !parts.isEmpty else { return [line] }
    let lines = parts.flatMap { broken($0.0, $0.1, margin: inner, ending: ",", width: width) }
    return [start + "{"] + lines + [margin + "}" + ending]
  }

  private var onOneLine: String {
    switch self {
    case .bare(let text), .note(let text): text
    case .text(let text): Self.quoted(text)
    case .list(let elements) where elements.isEmpty: "{}"
    case .table(let members) where members.isEmpty: "{}"
    case .list(let elements): "{ " + elements.map(\.onOneLine).joined(separator: ", ") + " }"
    case .table(let members): "{ " + members.map(Self.member).joined(separator: ", ") + " }"
    }
  }

  private static func member(_ pair: (String, LuaText)) -> String {
    opening(of: pair) + pair.1.onOneLine
  }

  private static func opening(of pair: (String, LuaText)) -> String {
    if case .note = pair.1 { "" } else { key(pair.0) + " = " }
  }

  private static func key(_ name: String) -> String {
    let tokens = LuaTokens(Array(name.utf8)).tokens
    let isName = tokens.count == 1 && tokens[0].kind == .name && tokens[0].text == name
    return isName ? name : "[\(quoted(name))]"
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: quoted += "\\\(digits(scalar))"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// Three digits, so that no digit that follows is taken for one of them.
  private static func digits(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value)
    return String(repeating: "0", count: 3 - digits.count) + digits
  }
}

extension JSONText {
  fileprivate var isNull: Bool { if case .null = self { true } else { false } }

  fileprivate var isEmpty: Bool {
    switch self {
    case .null: true
    case .array(let elements): elements.isEmpty
    case .object(let members): members.isEmpty
    default: false
    }
  }

  /// Without the name that a case gets where it gives none.
  fileprivate var withoutDefaultName: JSONText {
    guard case .object(let members) = self else { return self }
    return .object(
      members.filter { name, value in
        guard name == "ref" || name == "id", case .string("case") = value else { return true }
        return false
      })
  }
}
