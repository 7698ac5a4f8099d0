import BraggModel

/// What an editor with Lua's language server needs to complete and check rule files.
package enum EditorSupport {
  /// The definition file: every name that rules have.
  package static let definition: [UInt8] = PackageResources.bragg_d_lua

  /// The setting of a workspace that holds the definition file in `.bragg`.
  ///
  /// All of Lua's own libraries are left to the definition file, as rules have only parts of them.
  package static let settings: String = JSONText.object([
    ("runtime.version", .string("Lua 5.4")),
    ("runtime.builtin", .object(libraries.map { ($0, .string("disable")) })),
    ("workspace.library", .array([.string(".bragg")])),
    ("workspace.checkThirdParty", .bool(false)),
  ]).serialised(indent: 2)

  private static let libraries = [
    "basic", "coroutine", "debug", "io", "math", "os", "package", "string", "table", "utf8",
  ]
}
