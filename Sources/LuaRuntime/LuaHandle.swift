import CLuaBridge

/// Owns the bridge's state and closes it.
struct LuaHandle: ~Copyable {
  let pointer: OpaquePointer
  let limits: LuaLimits

  init(limits: LuaLimits) throws(LuaError) {
    var bridged = limits.bridged
    guard let opened = bragg_lua_open(&bridged) else {
      var fault = bragg_lua_fault()
      fault.status = Int32(BRAGG_LUA_UNAVAILABLE)
      throw LuaError(fault, limits: limits)
    }
    pointer = opened
    self.limits = limits
  }

  /// Counts lines from now on.
  func watchLines() throws(LuaError) {
    guard bragg_lua_watch_lines(pointer) != Int32(BRAGG_LUA_DONE) else { return }
    var fault = bragg_lua_fault()
    fault.status = Int32(BRAGG_LUA_UNAVAILABLE)
    throw LuaError(fault, limits: limits)
  }

  deinit { bragg_lua_close(pointer) }

  /// Compiles a module; nothing of it runs yet.
  func add(_ module: LuaModule) throws(LuaError) {
    var fault = bragg_lua_fault()
    // One byte more than the source, so that there is an address even for an empty file.
    let status = (module.source + [0]).withUnsafeBufferPointer { source in
      source.withMemoryRebound(to: CChar.self) { source in
        bragg_lua_add(
          pointer, module.role.bridged, module.name, module.file, source.baseAddress,
          source.count - 1, &fault)
      }
    }
    guard status == Int32(BRAGG_LUA_DONE) else { throw LuaError(fault, limits: limits) }
  }
}
