import CLuaBridge

/// One source file that a state may run, and how far it is trusted.
package struct LuaModule: Sendable {
  /// Who wrote it, and so what it can name.
  package enum Role: Sendable {
    case rules, vocabulary, driver
  }

  package let role: Role
  /// What `require` calls it.
  package let name: String
  /// What messages call it.
  package let file: String
  package let source: [UInt8]

  package init(_ role: Role, name: String, file: String, source: [UInt8]) {
    self.role = role
    self.name = name
    self.file = file
    self.source = source
  }
}

extension LuaModule.Role {
  var bridged: Int32 {
    switch self {
    case .rules: Int32(BRAGG_LUA_RULES)
    case .vocabulary: Int32(BRAGG_LUA_VOCABULARY)
    case .driver: Int32(BRAGG_LUA_DRIVER)
    }
  }
}
