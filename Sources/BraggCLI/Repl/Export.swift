import BraggModel
import BraggRules

/// Where the changed documents of a session are written.
struct Export {
  private let session: Session
  private let target: String?

  init(_ session: Session, to target: String?) {
    (self.session, self.target) = (session, target)
  }

  /// Writes them, and says where.
  func write() throws -> String {
    let changed = session.changedDocuments
    guard !changed.isEmpty else { return "no document was changed: nothing is written\n" }
    let isFile = target.map { $0.hasSuffix(".json") || $0.hasSuffix(".ndjson") } ?? false
    if isFile, changed.count > 1 {
      throw CommandError(
        message: "\(changed.count) documents were changed, and `\(target ?? "")` is one file",
        help: "name a folder")
    }
    if let target, !isFile { try FileReplacement.createFolder(target) }
    return try changed.map { document in
      let path = path(of: document, isFile: isFile)
      try session.export(document, to: path)
      return "\(path)\n"
    }.joined()
  }

  private func path(of document: PlanAtHand.Document, isFile: Bool) -> String {
    guard let target else {
      let parts = document.rawValue.split(separator: ".")
      return "\(session.folder.path)/\(parts[0]).changed.\(parts[1])"
    }
    return isFile ? target : "\(target)/\(document.rawValue)"
  }
}
