/// Writes a JSON value in a style.
struct JSONTextWriter {
  let style: JSONStyle

  /// The value's text; the first line starts `column` characters into a line.
  func text(of value: JSONText, startingAt column: Int = 0) -> String {
    text(of: value, margin: style.margin, column: column)
  }

  private func text(of value: JSONText, margin: String, column: Int) -> String {
    guard style.breaksLines, value.hasChildren else { return line(of: value) }
    if !value.hasGrandchildren {
      let line = line(of: value)
      if column + line.count <= style.width { return line }
    }
    let inner = margin + style.indent
    let lines = value.children.map { name, child in
      let start = inner + (name.map { quote($0) + style.colon } ?? "")
      return start + text(of: child, margin: inner, column: start.count)
    }
    let (open, close) = value.brackets
    let separator = "," + style.lineBreak
    return open + style.lineBreak + lines.joined(separator: separator) + style.lineBreak + margin
      + close
  }

  private func line(of value: JSONText) -> String {
    switch value {
    case .null: return "null"
    case .bool(let bool): return bool ? "true" : "false"
    case .integer(let integer): return String(integer)
    case .number(let number): return digits(of: number)
    case .digits(let digits): return digits
    case .string(let string): return quote(string)
    case .array, .object:
      let (open, close) = value.brackets
      let parts = value.children.map { name, child in
        (name.map { quote($0) + style.colon } ?? "") + line(of: child)
      }
      return open + parts.joined(separator: style.comma) + close
    }
  }

  private func digits(of number: Double) -> String {
    precondition(number.isFinite, "a number that is not finite cannot be written as JSON")
    // Beyond 2⁵³ the shortest digits are those of `description`, with an exponent.
    if let whole = Int64(exactly: number), whole.magnitude < 1 << 53 { return String(whole) }
    return number.description
  }

  private func quote(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\u{8}": text += "\\b"
      case "\u{C}": text += "\\f"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case ..<" ":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}

extension JSONText {
  fileprivate var brackets: (open: String, close: String) {
    if case .array = self { ("[", "]") } else { ("{", "}") }
  }

  fileprivate var children: [(name: String?, value: JSONText)] {
    switch self {
    case .array(let elements): elements.map { (nil, $0) }
    case .object(let members): members.map { ($0.0, $0.1) }
    default: []
    }
  }

  fileprivate var hasChildren: Bool {
    switch self {
    case .array(let elements): !elements.isEmpty
    case .object(let members): !members.isEmpty
    default: false
    }
  }

  fileprivate var hasGrandchildren: Bool { children.contains { $0.value.hasChildren } }
}
