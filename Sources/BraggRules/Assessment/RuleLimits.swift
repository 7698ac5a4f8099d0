import BraggModel
import LuaRuntime

/// What one rating may use before it is stopped; the rest of the assessment goes on.
public struct RuleLimits: Sendable, Equatable {
  /// Instructions of Lua, and work charged by library functions.
  public var steps = 1_000_000
  /// Bytes in one text that a rule makes.
  public var textBytes = 4 << 10
  /// Bytes in one block of memory, such as a table's.
  public var blockBytes = 256 << 10
  /// Bytes in use at one time.
  public var memoryBytes = 4 << 20
  /// Milliseconds on the clock: a backstop for a stalled machine, far above what the steps allow.
  public var milliseconds = 10_000

  /// A million steps, texts of 4 KB, blocks of 256 KB, 4 MB in all, 10 seconds.
  public static let standard = RuleLimits()

  /// Limits that differ from the standard ones only where said, by the names a person types.
  ///
  /// - Parameter settings: Values for `steps`, `text`, `block`, `memory` (bytes), `milliseconds`.
  /// - Throws: `SettingError` where there is no such limit, or the value is no whole number above 0.
  public init(_ settings: [String: String]) throws(SettingError) {
    for (name, typed) in settings.sorted(by: { $0.key < $1.key }) {
      guard let path = Self.names.first(where: { $0.name == name })?.path else {
        throw SettingError(unknown: name, kind: "limit", among: Self.names.map(\.name))
      }
      guard let value = Int(typed), value > 0, value <= Int(UInt32.max) else {
        throw SettingError(limit: name, cannotBe: typed, standard: Self.standard[keyPath: path])
      }
      self[keyPath: path] = value
    }
  }

  /// The standard limits.
  public init() {}

  private static var names: [(name: String, path: WritableKeyPath<RuleLimits, Int>)] {
    [
      ("steps", \.steps), ("text", \.textBytes), ("block", \.blockBytes),
      ("memory", \.memoryBytes), ("milliseconds", \.milliseconds),
    ]
  }

  /// The same for the runtime; a rule file's own size is bounded when it is loaded.
  var bridged: LuaLimits {
    func bytes(_ value: Int) -> UInt32 { UInt32(clamping: value) }
    return LuaLimits(
      steps: Int64(steps), stringBytes: bytes(textBytes), blockBytes: bytes(blockBytes),
      memoryBytes: bytes(memoryBytes), wallMilliseconds: bytes(milliseconds))
  }
}
