import BraggModel
import BraggRules

/// Finds the rule sets that a person names.
enum RuleSetFolders {
  /// The folders of rule sets: each path's own, or those inside it; an id is looked up in `Rules`.
  static func named(_ names: [String]) throws -> [String] {
    guard !names.isEmpty else {
      guard FolderListing.isFolder("Rules") else {
        throw CommandError(
          message: "there is no folder `Rules` here",
          help: "go to the folder that holds it, or name a rule set's folder: "
            + "`bragg test path/to/ruleset`")
      }
      return inside("Rules")
    }
    return names.flatMap { name in
      var name = name
      while name.count > 1, name.hasSuffix("/") { name.removeLast() }
      let byID = RuleLibrary.places(near: ".").map { "\($0)/\(name)" }.first(where: holdsRules)
      return inside(FolderListing.isFolder(name) ? name : byID ?? name)
    }.reduce(into: []) { folders, folder in
      if !folders.contains(folder) { folders.append(folder) }
    }
  }

  /// The folder itself where it holds a rule set, else the rule sets in it.
  private static func inside(_ folder: String) -> [String] {
    guard !holdsRules(folder) else { return [folder] }
    let inside = beneath(folder)
    return inside.isEmpty ? [folder] : inside
  }

  /// The rule sets in a folder; none where it is not there.
  static func beneath(_ folder: String) -> [String] {
    FolderListing.folders(in: folder).map { "\(folder)/\($0)" }.filter(holdsRules)
  }

  private static func holdsRules(_ folder: String) -> Bool {
    (try? FolderListing.names(in: folder))?.contains("rules.lua") ?? false
  }
}
