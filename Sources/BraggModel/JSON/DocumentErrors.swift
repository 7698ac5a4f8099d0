/// Everything that is wrong in a document.
public struct DocumentErrors: Error, Sendable, Equatable, CustomStringConvertible {
  /// The errors in the order they were found.
  public let errors: [DocumentError]

  package init(_ errors: [DocumentError]) {
    self.errors = errors
  }

  /// The first fifty errors one after another, then how many more there are.
  public var description: String {
    let shown = 50
    var lines = errors.prefix(shown).map(\.description)
    if errors.count > shown { lines.append("and \(errors.count - shown) more") }
    return lines.joined(separator: "\n")
  }
}
