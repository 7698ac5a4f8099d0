package import CJSONReader

/// One value of a document: a cursor that keeps its document alive.
package struct JSONValue: Sendable {
  /// The document the value stands in.
  package let document: JSONDocument
  /// Which of the document's nodes the value is.
  package let index: Int

  init(document: JSONDocument, index: Int) {
    self.document = document
    self.index = index
  }

  /// What JSON knows.
  package enum Kind: Sendable {
    case null, bool, number, string, array, object
  }

  /// The value's node in the C tree.
  package var node: bragg_json_node { document.nodes[index] }

  /// What the value is.
  package var kind: Kind {
    switch Int(node.kind) {
    case BRAGG_JSON_NULL: .null
    case BRAGG_JSON_FALSE, BRAGG_JSON_TRUE: .bool
    case BRAGG_JSON_INTEGER, BRAGG_JSON_DECIMAL: .number
    case BRAGG_JSON_STRING: .string
    case BRAGG_JSON_ARRAY: .array
    default: .object
    }
  }

  /// Whether it is `null`.
  package var isNull: Bool { kind == .null }

  /// The truth value, or nil where it is none.
  package var bool: Bool? { kind == .bool ? node.kind == BRAGG_JSON_TRUE : nil }

  /// The text with its escapes decoded, or nil where it is none.
  package var string: String? { kind == .string ? text : nil }

  /// The number where it is whole and fits 64 bits.
  package var integer: Int64? { node.kind == BRAGG_JSON_INTEGER ? node.integer : nil }

  /// The nearest double, or nil where it is no number or one beyond a double.
  package var number: Double? {
    let node = node
    if node.kind == BRAGG_JSON_INTEGER { return Double(node.integer) }
    return node.kind == BRAGG_JSON_DECIMAL && node.number.isFinite ? node.number : nil
  }

  /// The number as it is written.
  package var digits: String? { kind == .number ? text : nil }

  /// How many elements or members there are.
  package var count: Int { Int(node.count) }

  /// The value's bytes in the document.
  package var range: Range<Int> { Int(node.start)..<Int(node.end) }

  /// Where the value starts.
  package var location: SourceLocation { document.location(of: Int(node.start)) }

  /// The values of a list in their order; none where it is no list.
  package var elements: JSONChildren {
    JSONChildren(of: self, taking: kind == .array ? count : 0)
  }

  /// The names and values of an object in their order; none where it is no object.
  package var members: JSONMembers {
    JSONMembers(of: self, taking: kind == .object ? count : 0)
  }

  /// The value under a name, or nil where there is none or it is no object.
  package subscript(name: String) -> JSONValue? {
    guard kind == .object else { return nil }
    var name = name
    return name.withUTF8 { name in
      let nodes = document.nodes
      var at = index + 1
      for _ in 0..<count {
        if nodes[at].isText(name) { return JSONValue(document: document, index: at + 1) }
        at += 1 + Int(nodes[at + 1].span)
      }
      return nil
    }
  }

  /// The decoded text of a string, or the digits of a number.
  var text: String {
    let node = node
    let bytes = UnsafeRawBufferPointer(start: node.text, count: Int(node.length))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether this is the text of a name, without making it a string.
  func matches(_ name: String) -> Bool {
    var name = name
    return name.withUTF8 { document.nodes[index].isText($0) }
  }
}

extension bragg_json_node {
  fileprivate func isText(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard Int(length) == text.count else { return false }
    return withUnsafePointer(to: self) { node in
      text.withMemoryRebound(to: CChar.self) { bragg_json_is(node, $0.baseAddress, $0.count) }
    }
  }
}
