import BraggModel
import BraggRules

/// The editor's files in the current folder, and which of them are to be written.
struct EditorFiles {
  private static let settings = ".luarc.json"
  private static let folder = ".bragg"
  private static let definition = "\(folder)/bragg.d.lua"
  private static let names = "\(folder)/rules.d.lua"

  private var wanted: [(path: String, bytes: [UInt8])] = []

  /// - Throws: `CommandError` where the setting that is there says something else and may not be replaced.
  init(refreshes: Bool, force: Bool) throws {
    let settings = Array(EditorSupport.settings.utf8)
    let old = try Self.bytes(of: Self.settings)
    if let old, refreshes, !force, old != settings {
      throw CommandError(
        message:
          "\(Self.settings): the setting that is here says something else; nothing was changed",
        help: "add `\".bragg\"` to its `workspace.library`, or give --force to replace it")
    }
    if old == nil || (refreshes && old != settings) { wanted.append((Self.settings, settings)) }
    let definition = try Self.bytes(of: Self.definition)
    if definition == nil || (refreshes && definition != EditorSupport.definition) {
      wanted.append((Self.definition, EditorSupport.definition))
    }
  }

  /// Writes what is wanted, with the names of the rule sets that there are, and returns the paths.
  func write(_ ruleSets: [RuleSet]) throws -> [String] {
    let names = Array(OwnDefinition(ruleSets).text.utf8)
    let isNew = try Self.bytes(of: Self.names) != names
    let files = wanted + (isNew ? [(Self.names, names)] : [])
    for file in files {
      if file.path != Self.settings { try FileReplacement.createFolder(Self.folder) }
      try FileReplacement.write(file.bytes, to: file.path)
    }
    return files.map(\.path)
  }

  private static func bytes(of path: String) throws -> [UInt8]? {
    do throws(FileError) {
      return try FileSnapshot.read(path).bytes
    } catch {
      guard error.kind == .notFound else { throw error }
      return nil
    }
  }
}
