/// How the members of one object are set out in its text, so that a new one looks like the others.
struct ObjectLayout {
  /// Where a new last member goes: after the last value, or all between the braces where none is.
  let insertionPoint: Range<Int>
  private let document: JSONDocument
  private let isEmpty: Bool
  /// The white space before the last member's name.
  private let gap: String
  /// What stands between the last member's name and its value.
  private let colon: String
  /// The white space before the closing brace, or before an empty object's line.
  private let closing: String

  init(of object: JSONValue) {
    document = object.document
    let bytes = object.document.bytes
    let inside = (object.range.lowerBound + 1)..<(object.range.upperBound - 1)
    let members = Array(object.members)
    isEmpty = members.isEmpty
    guard let last = members.last else {
      insertionPoint = inside
      closing = Self.lineStart(before: object.range.lowerBound, in: bytes) ?? ""
      let style = Self.surroundings(of: object)
      gap = closing.isEmpty || !style.breaksLines ? "" : closing + style.indent
      colon = style.colon
      return
    }
    insertionPoint = last.value.range.upperBound..<last.value.range.upperBound
    closing = Self.string(bytes[last.value.range.upperBound..<inside.upperBound])
    colon = Self.string(bytes[last.key.range.upperBound..<last.value.range.lowerBound])
    let before = Self.space(before: last.key.range.lowerBound, in: bytes)
    // The space after `{` says nothing of the space after a comma, unless it breaks the line.
    let alone = members.count == 1 && !before.utf8.contains(UInt8(ascii: "\n"))
    gap = alone ? (colon.last == " " ? " " : "") : before
  }

  /// The text that makes a new last member where `insertionPoint` is.
  func member(named name: String, value: JSONText) -> String {
    let name = JSONText.string(name).serialised()
    let start = gap + name + flatColon
    let text = JSONTextWriter(style: style(gap: gap)).text(
      of: value, startingAt: Self.lastLine(of: start).count)
    return isEmpty ? start + text + (gap.isEmpty ? "" : closing) : "," + start + text
  }

  /// The text of a new value that stands where an old one of a member stood.
  func text(of value: JSONText, replacing old: JSONValue) -> String {
    let bytes = document.bytes
    // Nodes are in preorder: right before a member's value stands its name.
    let name = JSONValue(document: document, index: old.index - 1)
    let gap = Self.space(before: name.range.lowerBound, in: bytes)
    let line = Self.lastLine(of: Self.string(bytes[..<old.range.lowerBound].suffix(200)))
    return JSONTextWriter(style: style(gap: gap)).text(of: value, startingAt: line.count)
  }

  private var flatColon: String {
    colon.utf8.contains(UInt8(ascii: "\n")) ? ": " : colon
  }

  private func style(gap: String) -> JSONStyle {
    let spaced = flatColon.last == " " || gap.last == " "
    guard let margin = Self.margin(of: gap) else {
      return JSONStyle(
        indent: "", colon: flatColon, comma: spaced ? ", " : ",", breaksLines: false)
    }
    let outer = Self.margin(of: closing) ?? ""
    let deeper = margin.count > outer.count && margin.hasPrefix(outer)
    return JSONStyle(
      indent: deeper ? String(margin.dropFirst(outer.count)) : "  ", margin: margin,
      lineBreak: gap.unicodeScalars.contains("\r") ? "\r\n" : "\n", colon: flatColon,
      comma: spaced ? ", " : ",")
  }

  /// How the object around an empty one is set.
  private static func surroundings(of object: JSONValue) -> JSONStyle {
    let bytes = object.document.bytes
    let root = object.document.root
    let first = root.kind == .object ? root.members.first { _ in true }?.key : nil
    guard let first else { return JSONStyle(indent: "  ", colon: ": ", breaksLines: false) }
    let gap = space(before: first.range.lowerBound, in: bytes)
    let colon = bytes[first.range.upperBound...].prefix { $0 == 0x3A || $0 == 0x20 }
    let margin = margin(of: gap)
    return JSONStyle(
      indent: margin ?? "", colon: string(colon), breaksLines: margin?.isEmpty == false)
  }

  /// The line break and indentation of the line that a byte is on.
  private static func lineStart(before offset: Int, in bytes: [UInt8]) -> String? {
    guard let line = bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")) else { return nil }
    let first = line > 0 && bytes[line - 1] == UInt8(ascii: "\r") ? line - 1 : line
    return string(bytes[first..<offset].prefix { isSpace($0) })
  }

  private static func space(before offset: Int, in bytes: [UInt8]) -> String {
    let start = bytes[..<offset].lastIndex { !isSpace($0) }.map { $0 + 1 } ?? 0
    return string(bytes[start..<offset])
  }

  /// What comes after the last line break, or nil where there is no break.
  private static func margin(of space: String) -> String? {
    space.utf8.contains(UInt8(ascii: "\n")) ? lastLine(of: space) : nil
  }

  private static func lastLine(of text: String) -> String {
    string(Array(text.utf8.reversed().prefix { $0 != UInt8(ascii: "\n") }.reversed())[...])
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private static func string(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
