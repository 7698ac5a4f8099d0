import CLuaBridge

/// What one rating may use before it is stopped.
package struct LuaLimits: Sendable, Equatable {
  /// Instructions of the virtual machine, and work charged by library functions.
  package var steps: Int64
  /// Bytes in one text that a rule makes.
  package var stringBytes: UInt32
  /// Bytes in one block of memory, such as the array of a table.
  package var blockBytes: UInt32
  /// Bytes in use at one time.
  package var memoryBytes: UInt32
  /// Bytes in one rule file.
  package var sourceBytes: UInt32
  /// Wall-clock milliseconds: a backstop for a stalled machine, far above what the steps allow.
  package var wallMilliseconds: UInt32

  /// A million steps, texts of 4 KB, blocks of 256 KB, 4 MB in all, files of 32 KB, 10 seconds.
  package static let standard = LuaLimits()

  /// Limits that differ from the standard ones only where said.
  package init(
    steps: Int64 = 1_000_000, stringBytes: UInt32 = 4 << 10, blockBytes: UInt32 = 256 << 10,
    memoryBytes: UInt32 = 4 << 20, sourceBytes: UInt32 = 32 << 10, wallMilliseconds: UInt32 = 10_000
  ) {
    self.steps = steps
    self.stringBytes = stringBytes
    self.blockBytes = blockBytes
    self.memoryBytes = memoryBytes
    self.sourceBytes = sourceBytes
    self.wallMilliseconds = wallMilliseconds
  }

  var bridged: bragg_lua_limits {
    bragg_lua_limits(
      steps: steps, string_bytes: stringBytes, block_bytes: blockBytes, memory_bytes: memoryBytes,
      source_bytes: sourceBytes, wall_milliseconds: wallMilliseconds)
  }
}
