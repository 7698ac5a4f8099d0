import CLuaBridge

/// Why Lua did not answer: an error in a rule, or a limit that it reached.
package struct LuaError: Error, Equatable, Sendable {
  /// Which of the two, and which limit.
  package enum Kind: Equatable, Sendable {
    case error
    case limit(Limit)
  }

  /// A limit of `LuaLimits` by the name a person knows it.
  package enum Limit: String, Equatable, Sendable {
    case steps, string, block, memory, source, wall, unavailable
  }

  package let kind: Kind
  /// File and line of the rule that ran (`rules.lua:12`), or empty.
  package let place: String
  /// What the driver was doing, such as the rating being decided.
  package let task: String
  package let message: String

  init(_ fault: bragg_lua_fault, limits: LuaLimits) {
    place = text(fault.place)
    task = text(fault.task)
    guard let limit = Limit(status: Int(fault.status)) else {
      kind = .error
      message = text(fault.message)
      return
    }
    kind = .limit(limit)
    message = limit.words(limits)
  }
}

extension LuaError.Limit {
  fileprivate init?(status: Int) {
    switch status {
    case BRAGG_LUA_LIMIT_STEPS: self = .steps
    case BRAGG_LUA_LIMIT_STRING: self = .string
    case BRAGG_LUA_LIMIT_BLOCK: self = .block
    case BRAGG_LUA_LIMIT_MEMORY: self = .memory
    case BRAGG_LUA_LIMIT_SOURCE: self = .source
    case BRAGG_LUA_LIMIT_WALL: self = .wall
    case BRAGG_LUA_UNAVAILABLE: self = .unavailable
    default: return nil
    }
  }

  fileprivate func words(_ limits: LuaLimits) -> String {
    switch self {
    case .steps:
      "stopped at the limit of \(limits.steps) steps: it loops without end, or does too much"
    case .string: "stopped at the limit of \(limits.stringBytes) bytes for one text"
    case .block: "stopped at the limit of \(limits.blockBytes) bytes for one table or block"
    case .memory: "stopped at the limit of \(limits.memoryBytes) bytes of memory"
    case .source: "the file is longer than the limit of \(limits.sourceBytes) bytes"
    case .wall: "stopped at the limit of \(limits.wallMilliseconds) milliseconds on the clock"
    case .unavailable: "the machine has no memory left to run rules"
    }
  }
}

/// The text of a fixed array of C characters.
func text<T>(_ characters: T) -> String {
  withUnsafeBytes(of: characters) { bytes in
    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }
}
