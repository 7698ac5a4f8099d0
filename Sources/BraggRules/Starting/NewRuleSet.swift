import BraggModel

/// The files of a rule set that a council starts from.
package struct NewRuleSet {
  private let id: String
  private var files: [(name: String, bytes: [UInt8])]

  /// One that takes over the standard rule set beside it, and says how to change it.
  package init(id: String, extendingStandardIn parent: String) throws(RuleSetErrors) {
    guard Self.holdsRules("\(parent)/standard") else {
      throw Self.fault(
        parent, "the standard rule set, which `\(id)` would extend, is not in this folder",
        "name a rule set's folder to copy, as in `--from PATH/standard`")
    }
    _ = try RuleSet(folder: "\(parent)/standard")
    self.id = id
    files = [
      ("rules.lua", Array(StartingTexts.rules(id: id).utf8)),
      ("tests.lua", Array(StartingTexts.tests.utf8)),
    ]
  }

  /// A copy of another rule set, under an id of its own.
  package init(id: String, copying folder: String, into parent: String) throws {
    let source = try RuleSet(folder: folder)
    if let extended = source.extends, !Self.holdsRules("\(parent)/\(extended)") {
      throw Self.fault(
        "\(folder)/rules.lua", "it extends `\(extended)`, which is not in \(parent)",
        "copy that first: bragg init \(extended) --in \(parent) --from PATH/\(extended)")
    }
    self.id = id
    files = []
    for file in try FolderListing.files(in: folder) where !file.leavesFolder {
      let bytes = try FileSnapshot.read("\(folder)/\(file.name)").bytes
      switch file.name {
      case "rules.lua": files.append((file.name, AdaptedRules(bytes).adapted(to: id)))
      case "tests.lua": files.append((file.name, AdaptedTests(bytes).adapted()))
      case "README.md":
        let text = String(decoding: bytes, as: UTF8.self)
        files.append((file.name, Array(Self.adapted(text, to: id, from: source).utf8)))
      default: files.append((file.name, bytes))
      }
    }
  }

  /// The names of its files, once it is written.
  package var names: [String] { Set(files.map(\.name) + ["README.md"]).sorted() }

  /// Writes it into a folder that is not there yet, with its key as a README where it has none.
  ///
  /// `last` runs when all is ready, before the folder is put in place; where it throws, nothing is.
  package func write(to path: String, last: (RuleSet) throws -> Void) throws {
    let folder = try NewFolder(path)
    for file in files { try folder.write(file.bytes, to: file.name) }
    let rules = try RuleSet(folder: folder.draft)
    if !files.contains(where: { $0.name == "README.md" }) {
      try folder.write(Array(ReadmeKey(rules).text.utf8), to: "README.md")
    }
    try last(rules)
    try folder.putInPlace()
  }

  /// A name as people write it: `north-shire` is North Shire.
  static func title(of id: String) -> String {
    id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined(separator: " ")
  }

  private static func adapted(_ readme: String, to id: String, from source: RuleSet) -> String {
    let lines = readme.split(separator: "\n", omittingEmptySubsequences: false)
    let rest = lines.first?.hasPrefix("# ") == true ? lines.dropFirst() : lines[...]
    return """
      # \(title(of: id))

      Adapted from \(source.title) (version \(source.version)). What follows is said of that rule set; it \
      holds here until you change it.
      \(rest.joined(separator: "\n"))
      """
  }

  private static func holdsRules(_ folder: String) -> Bool {
    (try? FolderListing.names(in: folder))?.contains("rules.lua") == true
  }

  private static func fault(_ place: String, _ message: String, _ help: String) -> RuleSetErrors {
    RuleSetErrors(errors: [
      RuleSetError(kind: .notFound, place: place, message: message, help: help)
    ])
  }
}
