import CJSONReader
import LuaRuntime

extension LuaInput {
  /// Adds a member with any value.
  func add(_ key: String, _ value: LuaValue) {
    self.key(key)
    add(value)
  }

  private func add(_ value: LuaValue) {
    switch value {
    case .null:
      var null = bragg_json_node()
      null.kind = UInt8(BRAGG_JSON_NULL)
      null.span = 1
      [null].withUnsafeBufferPointer { copy($0, of: JSONNull()) }
    case .bool(let bool): self.bool(bool)
    case .integer(let integer): self.integer(integer)
    case .number(let number): self.number(number)
    case .text(let text): self.text(text)
    case .list(let elements): list { for element in elements { add(element) } }
    case .table(let members): object { for member in members { add(member.key, member.value) } }
    }
  }
}

/// Owns nothing: a null has no text.
private final class JSONNull {}
