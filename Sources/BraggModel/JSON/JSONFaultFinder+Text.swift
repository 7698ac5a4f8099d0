extension JSONFaultFinder {
  /// Steps over a text in double quotes.
  mutating func checkString() throws(JSONFault) {
    let start = position
    position += 1
    while let byte {
      switch byte {
      case UInt8(ascii: "\""): return position += 1
      case UInt8(ascii: "\\"): try checkEscape()
      case ..<0x20: throw controlCharacter(byte)
      case 0x80...: try checkScalar()
      default: position += 1
      }
    }
    throw fault(
      "the end of the \(extent.word)", wanted: "a double quote",
      help: "the \(extent.word) ends inside the text opened in line \(line(of: start))")
  }

  /// Steps over a scalar outside ASCII, which has to be UTF-8.
  mutating func checkScalar() throws(JSONFault) {
    guard let length = scalarLength else {
      let digits = String(bytes[position], radix: 16, uppercase: true)
      throw fault("the byte 0x\(digits)", wanted: "UTF-8 text", help: "save the file as UTF-8")
    }
    position += length
  }

  /// The text between the quotes of a string that was checked.
  func decodedName(_ range: Range<Int>) -> String {
    let raw = bytes[range].dropFirst().dropLast()
    guard raw.contains(UInt8(ascii: "\\")) else { return String(decoding: raw, as: UTF8.self) }
    let document = try? JSONDocument.parse(Array(bytes[range]), path: "")
    return document?.root.string ?? String(decoding: raw, as: UTF8.self)
  }

  /// The bytes of the UTF-8 scalar that starts here, or nil where none does.
  private var scalarLength: Int? {
    let rest = bytes[position...].prefix(4)
    var decoder = UTF8()
    var iterator = rest.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    return UTF8.width(scalar)
  }

  private func controlCharacter(_ byte: UInt8) -> JSONFault {
    let (name, escape) =
      switch byte {
      case 0x0A: ("a line break", "\\n")
      case 0x0D: ("a line break", "\\r")
      case 0x09: ("a tab", "\\t")
      default: ("the control character U+\(Self.hexadecimal(byte))", "\\u\(Self.hexadecimal(byte))")
      }
    return fault(
      "\(name) inside a text", wanted: "a double quote or the text's next character",
      help: "close the text before it, or write `\(escape)`")
  }

  private mutating func checkEscape() throws(JSONFault) {
    let start = position
    position += 1
    guard let byte else { return }
    switch byte {
    case UInt8(ascii: "u"):
      position = start
      try checkUnicodeEscape()
    case _ where "\"\\/bfnrt".utf8.contains(byte): position += 1
    // What comes next is refused as the control character it is.
    case ..<0x20: return
    default:
      if byte < 0x80 { position += 1 } else { try checkScalar() }
      let escape = String(decoding: bytes[start..<position], as: UTF8.self)
      throw fault(
        "the escape \(escape.quoted)", at: start, wanted: "an escape that JSON has",
        help: "write `\\\\` for a backslash")
    }
  }

  private mutating func checkUnicodeEscape() throws(JSONFault) {
    let start = position
    let first = try unicodeEscape()
    guard (0xD800...0xDFFF).contains(first) else { return }
    if first < 0xDC00, bytes[position...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) {
      let second = try unicodeEscape()
      if (0xDC00...0xDFFF).contains(second) { return }
    }
    let escape = String(decoding: bytes[start..<start + 6], as: UTF8.self)
    throw fault(
      "the escape \(escape.quoted) alone", at: start, wanted: "both halves of a surrogate pair",
      help: "write the character itself")
  }

  /// Steps over `\u` and its four digits.
  private mutating func unicodeEscape() throws(JSONFault) -> Int {
    let digits = bytes[(position + 2)...].prefix(4).prefix { $0.isHexadecimal }
    guard digits.count == 4, let value = Int(String(decoding: digits, as: UTF8.self), radix: 16)
    else {
      let escape = "\\u" + String(decoding: digits, as: UTF8.self)
      throw fault("the escape \(escape.quoted)", wanted: "`\\u` and four hexadecimal digits")
    }
    position += 6
    return value
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 0x10 ? "000" : "00") + String(byte, radix: 16, uppercase: true)
  }
}

extension UInt8 {
  fileprivate var isHexadecimal: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }
}
