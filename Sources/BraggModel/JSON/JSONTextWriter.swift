/// Writes a JSON value in a style.
struct JSONTextWriter {
  let style: JSONStyle
  private var bytes: [UInt8] = []

  init(style: JSONStyle) { self.style = style }

  /// The value's text; the first line starts `column` characters into a line.
  func text(of value: JSONText, startingAt column: Int = 0) -> String {
    var writer = self
    writer.write(value, margin: style.margin, column: column)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private mutating func write(_ value: JSONText, margin: String, column: Int) {
    guard style.breaksLines, value.hasChildren else {
      writeLine(value)
      return
    }
    if !value.hasGrandchildren {
      let start = bytes.count
      writeLine(value)
      if column + characters(from: start) <= style.width { return }
      bytes.removeSubrange(start...)
    }
    writeLines(value, margin: margin)
  }

  private mutating func writeLines(_ value: JSONText, margin: String) {
    let inner = margin + style.indent
    bytes += value.brackets.open.utf8
    value.forEachChild { name, child, isFirst in
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      bytes += style.lineBreak.utf8
      let start = bytes.count
      bytes += inner.utf8
      writeName(name)
      write(child, margin: inner, column: characters(from: start))
    }
    bytes += style.lineBreak.utf8
    bytes += margin.utf8
    bytes += value.brackets.close.utf8
  }

  private mutating func writeLine(_ value: JSONText) {
    switch value {
    case .null: bytes += "null".utf8
    case .bool(let bool): bytes += (bool ? "true" : "false").utf8
    case .integer(let integer): bytes += String(integer).utf8
    case .number(let number): bytes += digits(of: number).utf8
    case .digits(let digits): bytes += digits.utf8
    case .string(let string): quote(string)
    case .array, .object:
      bytes += value.brackets.open.utf8
      value.forEachChild { name, child, isFirst in
        if !isFirst { bytes += style.comma.utf8 }
        writeName(name)
        writeLine(child)
      }
      bytes += value.brackets.close.utf8
    }
  }

  private mutating func writeName(_ name: String?) {
    guard let name else { return }
    quote(name)
    bytes += style.colon.utf8
  }

  /// How many characters the bytes from a place on are: those that do not continue another.
  private func characters(from start: Int) -> Int {
    bytes[start...].count { $0 & 0xC0 != 0x80 }
  }

  private func digits(of number: Double) -> String {
    precondition(number.isFinite, "a number that is not finite cannot be written as JSON")
    // Beyond 2⁵³ the shortest digits are those of `description`, with an exponent.
    if let whole = Int64(exactly: number), whole.magnitude < 1 << 53 { return String(whole) }
    return number.description
  }

  private mutating func quote(_ string: String) {
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    // Most texts need no escapes.
    guard string.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) else {
      bytes += string.utf8
      return
    }
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes += "\\\"".utf8
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case 0x08: bytes += "\\b".utf8
      case 0x0C: bytes += "\\f".utf8
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case UInt8(ascii: "\r"): bytes += "\\r".utf8
      case UInt8(ascii: "\t"): bytes += "\\t".utf8
      case ..<0x20:
        let digits = String(byte, radix: 16)
        bytes += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
      default: bytes.append(byte)
      }
    }
  }
}

extension JSONText {
  fileprivate var brackets: (open: String, close: String) {
    if case .array = self { ("[", "]") } else { ("{", "}") }
  }

  fileprivate func forEachChild(_ body: (String?, JSONText, _ isFirst: Bool) -> Void) {
    switch self {
    case .array(let elements):
      for (index, element) in elements.enumerated() { body(nil, element, index == 0) }
    case .object(let members):
      for (index, member) in members.enumerated() { body(member.0, member.1, index == 0) }
    default: break
    }
  }

  fileprivate var hasChildren: Bool {
    switch self {
    case .array(let elements): !elements.isEmpty
    case .object(let members): !members.isEmpty
    default: false
    }
  }

  fileprivate var hasGrandchildren: Bool {
    switch self {
    case .array(let elements): elements.contains(where: \.hasChildren)
    case .object(let members): members.contains { $0.1.hasChildren }
    default: false
    }
  }
}
