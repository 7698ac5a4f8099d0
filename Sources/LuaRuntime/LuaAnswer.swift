import CJSONReader
import CLuaBridge

/// What a call returned, and what it read on the way.
package struct LuaAnswer {
  package let value: LuaValue
  package let reads: [LuaRead]
  /// The lines of the rules that ran; empty where the state does not count them.
  package let lines: [LuaLine]
}

/// A line of a rule file, and how often a call ran it.
package struct LuaLine: Equatable, Hashable, Sendable {
  package let file: String
  package let line: Int
  package let count: Int
}

/// One read of the input by a rule.
package enum LuaRead: Equatable, Sendable {
  /// The value at a node of the input.
  case value(node: Int)
  /// How many elements the list at a node has.
  case count(node: Int)
  /// A field that is not there; `node` is its object, nil where reads were not recorded.
  case missing(node: Int?, field: String)
  /// The same, where the rule only asked whether it is there.
  case absent(node: Int?, field: String)
  /// Words of the driver's.
  case noted(key: String, value: String)

  init(_ read: bragg_lua_read) {
    let key = read.key.map { String(cString: $0) } ?? ""
    let node = read.node == UInt32.max ? nil : Int(read.node)
    switch Int(read.kind) {
    case BRAGG_LUA_COUNTED: self = .count(node: Int(read.node))
    case BRAGG_LUA_MISSING: self = .missing(node: node, field: key)
    case BRAGG_LUA_ABSENT: self = .absent(node: node, field: key)
    case BRAGG_LUA_NOTED:
      self = .noted(key: key, value: read.value.map { String(cString: $0) } ?? "")
    default: self = .value(node: Int(read.node))
    }
  }
}
