extension JSONFaultFinder {
  /// Steps over a number, `true`, `false` or `null`, and names whatever else stands here instead.
  mutating func checkWord() throws(JSONFault) {
    guard let byte else { throw cutOff(wanted: "a value") }
    if let word = wordHere {
      guard let help = Self.help(for: word) else { return position += word.utf8.count }
      throw fault(word.quoted, wanted: "a value", help: help)
    }
    try refuseComment()
    try refuseQuotes(wanted: "a value")
    if byte == UInt8(ascii: ",") {
      throw fault("a comma", wanted: "a value", help: "remove the comma or put a value before it")
    }
    throw fault(try foundHere(), wanted: "a value")
  }

  /// The letters, digits, signs and points that stand here without a break, or nil for none.
  var wordHere: String? {
    var end = position
    while end < bytes.count, bytes[end].isInWord { end += 1 }
    // What comes with a word that a slash breaks (`31/12/2019`) is of one piece with it.
    guard end > position else { return nil }
    while end < bytes.count, bytes[end].isInWord || bytes[end] == UInt8(ascii: "/") {
      if bytes[end...].starts(with: "//".utf8) || bytes[end...].starts(with: "/*".utf8) { break }
      end += 1
    }
    return String(decoding: bytes[position..<end], as: UTF8.self)
  }

  /// What stands here, in the words of a message.
  func foundHere() throws(JSONFault) -> String {
    guard let byte else { return "the end of the \(extent.word)" }
    switch byte {
    case UInt8(ascii: "{"): return "an object"
    case UInt8(ascii: "["): return "a list"
    case UInt8(ascii: "\""):
      var finder = self
      guard (try? finder.checkString()) != nil else { return "a double quote" }
      return "the text \(decodedName(position..<finder.position).quoted)"
    default: break
    }
    if let word = wordHere { return word.quoted }
    guard byte >= 0x80 else { return String(Unicode.Scalar(byte)).quoted }
    var finder = self
    try finder.checkScalar()
    return String(decoding: bytes[position..<finder.position], as: UTF8.self).quoted
  }

  func refuseComment() throws(JSONFault) {
    let rest = bytes[position...]
    guard
      rest.starts(with: "//".utf8) || rest.starts(with: "/*".utf8) || rest.starts(with: "#".utf8)
    else { return }
    throw fault("a comment", wanted: "JSON alone", help: "JSON has no comments: remove it")
  }

  func refuseQuotes(wanted: String) throws(JSONFault) {
    let others = ["'", "`", "‘", "’", "“", "”"]
    guard let quote = others.first(where: { bytes[position...].starts(with: $0.utf8) }) else {
      return
    }
    let name = quote == "'" ? "a single quote" : quote == "`" ? "a backtick" : "a curly quote"
    throw fault(name, wanted: wanted, help: "write text in straight double quotes")
  }

  /// How to mend a word that is no JSON value, or nil where it is one.
  private static func help(for word: String) -> String? {
    switch word {
    case "true", "false", "null": return nil
    case "None", "nil", "undefined", "NULL", "Null": return "write `null`"
    case "N/A", "n/a": return "write `null`, or text in double quotes"
    default: break
    }
    let lowercase = word.lowercased()
    if ["true", "false"].contains(lowercase) { return "write `\(lowercase)`" }
    if ["nan", "infinity", "inf"].contains(lowercase.drop { "+-".contains($0) }) {
      return "JSON has no such number: write `null` where there is no value"
    }
    return help(forNumber: word)
  }

  private static func help(forNumber word: String) -> String? {
    var rest = word.utf8[...]
    func digits() -> Int {
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      rest = rest.dropFirst(digits.count)
      return digits.count
    }
    func take(_ choices: String) -> Bool {
      guard let first = rest.first, choices.utf8.contains(first) else { return false }
      rest = rest.dropFirst()
      return true
    }
    let quotes = "write text in double quotes"
    if take("+") { return digits() > 0 ? "remove the plus sign" : quotes }
    _ = take("-")
    let zero = rest.first == UInt8(ascii: "0")
    let whole = digits()
    if whole == 0 {
      if take("."), digits() > 0 { return "write a digit before the point" }
      return word == "-" ? "write a digit after the minus sign" : quotes
    }
    var help = zero && whole > 1 ? "remove the leading zero, or write it as text" : nil
    if take("."), digits() == 0 { help = "write a digit after the point" }
    if take("eE") {
      _ = take("+-")
      if digits() == 0 { help = "write digits after the `e`" }
    }
    return rest.isEmpty ? help : quotes
  }
}

extension UInt8 {
  fileprivate var isInWord: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2B, 0x2D, 0x2E, 0x25: true
    default: false
    }
  }
}
