import BraggModel

/// The rule files of folders, as they were when they were last looked at.
package struct RuleFileStamps: Sendable, Equatable {
  private var byFolder: [String: [String: FileStamp]]

  package init(_ folders: [String]) {
    let stamped = Set(folders).map { folder in
      let names = (try? FolderListing.names(in: folder)) ?? []
      let files = names.filter { $0.hasSuffix(".lua") }
        .compactMap { name in FileStamp("\(folder)/\(name)").map { (name, $0) } }
      return (folder, Dictionary(files) { first, _ in first })
    }
    byFolder = Dictionary(stamped) { first, _ in first }
  }

  /// Takes in how other folders, or these later, are.
  package mutating func merge(_ later: RuleFileStamps) {
    byFolder.merge(later.byFolder) { $1 }
  }

  /// Whether a folder that both know has other files.
  package func differs(from later: RuleFileStamps, in folder: String) -> Bool {
    byFolder[folder] != nil && byFolder[folder] != later.byFolder[folder]
  }
}
