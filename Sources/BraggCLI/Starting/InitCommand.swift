import ArgumentParser
import BraggModel
import BraggRules

/// Starts a rule set, and sets up an editor for it.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Starts a rule set that passes its tests and checks.",
    discussion: """
      It extends the standard rule set where that is beside it, or is a copy of another with --from. \
      Beside it, in the current folder, .luarc.json and .bragg/bragg.d.lua are made for an editor, \
      unless they are there, and .bragg/rules.d.lua with the names of the rule sets of the folder.
      """)

  @Argument(help: "The id of the rule set, such as exampleshire.")
  var name: String?

  @Option(help: "A rule set to copy: a folder with a rules.lua, or an id looked up in Rules/.")
  var from: String?

  @Option(name: .customLong("in"), help: "The folder of rule sets to make it in.")
  var parent = "Rules"

  @Flag(help: "Bring the editor's files up to date; without NAME, do nothing else.")
  var editor = false

  @Flag(help: "With --editor, replace a .luarc.json that says something else.")
  var force = false

  func validate() throws {
    guard let name else {
      guard editor else {
        throw ValidationError("give the id of the rule set, such as exampleshire")
      }
      return
    }
    guard name.asId != name else { return }
    let help = name.asId.isEmpty ? "such as exampleshire" : "such as \(name.asId)"
    throw ValidationError("`\(name)` is no id: small letters and digits joined by hyphens, \(help)")
  }

  func run() throws {
    let files = try EditorFiles(refreshes: editor, force: force)
    var made: [String] = []
    if let name {
      let path = "\(parent)/\(name)"
      let rules = try rules(named: name)
      try FileReplacement.createFolder(parent)
      try rules.write(to: path) { new in made = try files.write(ruleSetsThere + [new]) }
      try Console.write("Made \(path): \(rules.names.joined(separator: ", "))\n")
    } else {
      made = try files.write(ruleSetsThere)
    }
    for file in made { try Console.write("Made \(file), for editors\n") }
    guard let name else { return }
    let next = ["rules", "test", "check"].map { "  bragg \($0) \(parent)/\(name)\n" }
    try Console.write("Next:\n" + next.joined())
  }

  /// The rule sets of the folder, told of those that cannot be loaded.
  private var ruleSetsThere: [RuleSet] {
    RuleSetFolders.beneath(parent).compactMap { folder in
      do throws(RuleSetErrors) {
        return try RuleSet(folder: folder)
      } catch {
        Console.remark("Note: the editor is not told the names of \(folder)\n\(error)")
        return nil
      }
    }
  }

  private func rules(named name: String) throws -> NewRuleSet {
    guard let from else { return try NewRuleSet(id: name, extendingStandardIn: parent) }
    let beside = "\(parent)/\(from)"
    let isBeside = (try? FolderListing.names(in: beside))?.contains("rules.lua") == true
    let folder =
      try isBeside && !from.contains("/") ? beside : RuleLibrary.folder(of: from, near: ".")
    return try NewRuleSet(id: name, copying: folder, into: parent)
  }
}

extension String {
  /// The nearest id: small letters and digits, joined by hyphens; it begins with a letter.
  fileprivate var asId: String {
    let words = lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return String(words.joined(separator: "-").drop { !$0.isLetter })
  }
}
