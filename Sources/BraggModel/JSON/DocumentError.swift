/// One thing that is wrong in a document, with its place.
public struct DocumentError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The document's path as the user gave it.
  public let file: String
  /// The line, where the first is 1.
  public let line: Int
  /// The Unicode scalar of the line, where the first is 1.
  public let column: Int
  /// The way to the value from the root, `$`.
  public let path: String
  /// What stands there, in words.
  public let found: String
  /// What should stand there, in words.
  public let wanted: String
  /// How to mend it, where that is known.
  public let help: String?

  package init(
    file: String, at location: SourceLocation, path: String, found: String, wanted: String,
    help: String? = nil
  ) {
    self.file = file
    self.line = location.line
    self.column = location.column
    self.path = path
    self.found = found
    self.wanted = wanted
    self.help = help
  }

  /// The error as it is printed: a line, and a second one where there is help.
  public var description: String {
    let sentence = "\(file):\(line):\(column): at \(path): found \(found), wanted \(wanted)"
    guard let help else { return sentence }
    return "\(sentence)\n  help: \(help)"
  }
}
