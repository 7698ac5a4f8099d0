extension WriteBack {
  /// The document's bytes without a field of one object of it.
  package static func removing(_ field: String, of object: JSONValue) -> [UInt8] {
    let members = Array(object.members)
    guard let position = members.firstIndex(where: { $0.key.matches(field) }) else {
      return object.document.bytes
    }
    return removing(
      position, of: members.map { $0.key.range.lowerBound..<$0.value.range.upperBound },
      in: object)
  }

  /// The document's bytes without an element of one list of it, counted from 0.
  package static func removing(_ position: Int, of list: JSONValue) -> [UInt8] {
    removing(position, of: list.elements.map(\.range), in: list)
  }

  /// Also takes the comma that goes with the part, and the white space before it.
  private static func removing(
    _ position: Int, of parts: [Range<Int>], in whole: JSONValue
  ) -> [UInt8] {
    let range =
      if parts.count == 1 {
        (whole.range.lowerBound + 1)..<(whole.range.upperBound - 1)
      } else if position > 0 {
        parts[position - 1].upperBound..<parts[position].upperBound
      } else {
        parts[0].lowerBound..<parts[1].lowerBound
      }
    return splicing("", into: range, of: whole.document)
  }

  /// The document's bytes with another value in place of an element of a list.
  package static func replacing(_ element: JSONValue, with value: JSONText) -> [UInt8] {
    splicing(value.serialised(), into: element.range, of: element.document)
  }

  /// The document's bytes with one more element behind the last of a list that has some.
  package static func appending(_ value: JSONText, to list: JSONValue) -> [UInt8] {
    let elements = Array(list.elements)
    guard let last = elements.last else {
      return splicing("[\(value.serialised())]", into: list.range, of: list.document)
    }
    let text = ElementLayout(of: last).element(value)
    return splicing(
      text, into: last.range.upperBound..<last.range.upperBound, of: list.document)
  }

  private static func splicing(
    _ text: String, into range: Range<Int>, of document: JSONDocument
  ) -> [UInt8] {
    document.bytes[..<range.lowerBound] + Array(text.utf8) + document.bytes[range.upperBound...]
  }
}

/// How an element of a list is set out, so that the next looks like it.
private struct ElementLayout {
  private let gap: String
  private let style: JSONStyle

  init(of element: JSONValue) {
    let bytes = element.document.bytes
    let start = element.range.lowerBound
    let from = bytes[..<start].lastIndex { !Self.isSpace($0) }.map { $0 + 1 } ?? 0
    let before = String(decoding: bytes[from..<start], as: UTF8.self)
    let isBroken = before.utf8.contains(UInt8(ascii: "\n"))
    let member = element.members.first { _ in true }
    let isOpen =
      member.map { bytes[start..<$0.key.range.lowerBound].contains(UInt8(ascii: "\n")) } ?? false
    gap = isBroken || !before.isEmpty ? before : " "
    guard isBroken else {
      style = JSONStyle(indent: "", colon: ": ", comma: ", ", breaksLines: false)
      return
    }
    let margin = String(before.split(separator: "\n", omittingEmptySubsequences: false).last ?? "")
    // Where the element before breaks its lines, so does the new one.
    style = JSONStyle(
      indent: "  ", margin: margin, lineBreak: before.unicodeScalars.contains("\r") ? "\r\n" : "\n",
      breaksLines: isOpen, width: isOpen ? 0 : JSONStyle.compact.width)
  }

  func element(_ value: JSONText) -> String {
    "," + gap + JSONTextWriter(style: style).text(of: value, startingAt: style.margin.count)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }
}
