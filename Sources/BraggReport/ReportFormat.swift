public import BraggRules

/// The ways an assessment can be shown.
public enum ReportFormat: String, Sendable, CaseIterable {
  case table, json, markdown, csv

  /// The assessment's text in this format.
  ///
  /// - Parameters:
  ///   - assessment: What to show.
  ///   - style: Width and colour, which only the table has.
  /// - Returns: The text, ending in a line break.
  public func render(_ assessment: Assessment, style: TableStyle = TableStyle()) -> String {
    switch self {
    case .table: TableReport(assessment, style: style).text
    case .json: ResultsText.render(assessment)
    case .markdown: MarkdownReport(assessment).text
    case .csv: CSVReport(assessment).text
    }
  }
}

/// How wide a table may be, and whether it is coloured.
public struct TableStyle: Sendable {
  /// Columns of the terminal.
  public var width: Int
  /// Whether levels are coloured besides being named.
  public var hasColor: Bool

  /// A table of 100 columns without colour, as a file would hold it.
  public init(width: Int = 100, hasColor: Bool = false) {
    self.width = max(width, 60)
    self.hasColor = hasColor
  }
}
