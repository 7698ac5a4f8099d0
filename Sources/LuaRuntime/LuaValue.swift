package import CJSONReader

/// A value that Lua returned, copied out of its state.
package indirect enum LuaValue: Equatable, Sendable {
  case null
  case bool(Bool)
  case integer(Int64)
  case number(Double)
  case text(String)
  case list([LuaValue])
  /// Keys in byte order.
  case table([Member])

  /// A key of a table and its value.
  package struct Member: Equatable, Sendable {
    package let key: String
    package let value: LuaValue
  }

  /// The member of a table, or null.
  package subscript(key: String) -> LuaValue {
    guard case .table(let members) = self else { return .null }
    return members.first { $0.key == key }?.value ?? .null
  }

  package var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  package var bool: Bool? {
    guard case .bool(let bool) = self else { return nil }
    return bool
  }

  package var integer: Int? {
    guard case .integer(let integer) = self else { return nil }
    return Int(integer)
  }

  package var double: Double? {
    switch self {
    case .integer(let integer): Double(integer)
    case .number(let number): number
    default: nil
    }
  }

  package var isNull: Bool { self == .null }

  /// A list's elements; an empty table is an empty list too, as Lua cannot tell them apart.
  package var elements: [LuaValue]? {
    switch self {
    case .list(let elements): elements
    case .table(let members) where members.isEmpty: []
    default: nil
    }
  }

  package var members: [Member]? {
    switch self {
    case .table(let members): members
    default: nil
    }
  }

  /// Where a function was written, if this is one.
  package var functionPlace: (file: String, line: Int)? {
    guard let members, members.count == 2, let file = self["function"].text,
      let line = self["line"].integer
    else { return nil }
    return (file, line)
  }
}

extension LuaValue {
  init(_ nodes: Slice<UnsafeBufferPointer<bragg_json_node>>) {
    guard let node = nodes.first else {
      self = .null
      return
    }
    switch Int(node.kind) {
    case BRAGG_JSON_TRUE: self = .bool(true)
    case BRAGG_JSON_FALSE: self = .bool(false)
    case BRAGG_JSON_INTEGER: self = .integer(node.integer)
    case BRAGG_JSON_DECIMAL: self = .number(node.number)
    case BRAGG_JSON_STRING: self = .text(node.string)
    case BRAGG_JSON_ARRAY: self = .list(children(of: nodes).map(LuaValue.init))
    case BRAGG_JSON_OBJECT:
      let children = children(of: nodes)
      self = .table(
        stride(from: 0, to: children.count, by: 2).map { at in
          Member(key: children[at].first?.string ?? "", value: LuaValue(children[at + 1]))
        })
    default: self = .null
    }
  }
}

private typealias Nodes = Slice<UnsafeBufferPointer<bragg_json_node>>

private func children(of nodes: Nodes) -> [Nodes] {
  var list: [Nodes] = []
  var at = nodes.startIndex + 1
  while at < nodes.endIndex {
    let next = at + Int(nodes[at].span)
    list.append(nodes[at..<next])
    at = next
  }
  return list
}

extension bragg_json_node {
  /// The decoded text of a string node.
  package var string: String {
    String(decoding: UnsafeRawBufferPointer(start: text, count: Int(length)), as: UTF8.self)
  }
}
