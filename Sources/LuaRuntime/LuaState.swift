import CJSONReader
import CLuaBridge

/// A contained Lua state with its modules.
///
/// It cannot be copied or shared, so only one thread at a time can use it.
package struct LuaState: ~Copyable {
  let handle: LuaHandle

  /// Compiles the modules; nothing of them runs yet.
  ///
  /// With `countsLines`, answers tell which lines of the rules ran; that is slower.
  package init(
    limits: LuaLimits, modules: [LuaModule], countsLines: Bool = false
  ) throws(LuaError) {
    let handle = try LuaHandle(limits: limits)
    if countsLines { try handle.watchLines() }
    for module in modules { try handle.add(module) }
    self.handle = handle
  }

  /// Whether a limit dropped the state, so that a new one is needed.
  package var isDead: Bool { bragg_lua_is_dead(handle.pointer) }

  /// Calls a function of the driver; with `recording`, reads of the input's marked parts are kept, and
  /// answered where they are `wanted`.
  package func call(
    _ function: String, with input: LuaInput, recording: Bool = false, wantsReads: Bool = true
  ) throws(LuaError) -> LuaAnswer {
    var fault = bragg_lua_fault()
    let status = input.withNodes { nodes in
      bragg_lua_call(handle.pointer, function, nodes, recording, &fault)
    }
    guard status == Int32(BRAGG_LUA_DONE) else { throw LuaError(fault, limits: handle.limits) }
    return LuaAnswer(value: answer(), reads: wantsReads ? reads() : [], lines: lines())
  }

  private func answer() -> LuaValue {
    var count = 0
    guard let nodes = bragg_lua_answer(handle.pointer, &count), count > 0 else { return .null }
    return LuaValue(UnsafeBufferPointer(start: nodes, count: count)[...])
  }

  private func lines() -> [LuaLine] {
    var count = 0
    guard let files = bragg_lua_lines(handle.pointer, &count) else { return [] }
    return UnsafeBufferPointer(start: files, count: count).flatMap { file -> [LuaLine] in
      let name = text(file.name)
      return UnsafeBufferPointer(start: file.counts, count: file.counts == nil ? 0 : file.size)
        .enumerated().filter { $0.element > 0 }
        .map { LuaLine(file: name, line: $0.offset, count: Int($0.element)) }
    }
  }

  private func reads() -> [LuaRead] {
    var count = 0
    guard let list = bragg_lua_reads(handle.pointer, &count) else { return [] }
    return UnsafeBufferPointer(start: list, count: count).map(LuaRead.init)
  }
}
