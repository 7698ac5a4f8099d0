/// A place in a text, counted from 1; a column is one Unicode scalar.
public struct SourceLocation: Hashable, Sendable, CustomStringConvertible {
  /// The line, where the first is 1.
  public let line: Int
  /// How many Unicode scalars into the line, where the first is 1.
  public let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The place as `line:column`.
  public var description: String { "\(line):\(column)" }
}
