public import BraggModel
public import BraggRules

/// A calendar of the changes that come if nothing is done.
public struct ForecastReport: Sendable {
  /// The ways it can be shown.
  public enum Format: String, Sendable, CaseIterable {
    case table, markdown, json
  }

  /// What was found.
  public let forecast: Forecast
  /// The kind of subject that is shown; nil for all.
  public let kind: SubjectKind?
  /// The days that are summed up, such as a board's.
  public let boardDays: [Day]

  /// A report of a forecast.
  ///
  /// - Parameters:
  ///   - forecast: What was found.
  ///   - kind: The kind of subject to show; nil for all.
  ///   - boardDays: Days to sum up.
  public init(_ forecast: Forecast, kind: SubjectKind? = nil, boardDays: [Day] = []) {
    self.forecast = forecast
    self.kind = kind
    self.boardDays = boardDays
  }

  /// The calendar's text in a format.
  ///
  /// - Parameters:
  ///   - format: The format.
  ///   - style: Width and colour, which only the table has.
  /// - Returns: The text, ending in a line break.
  public func render(_ format: Format, style: TableStyle = TableStyle()) -> String {
    switch format {
    case .table: ForecastTable(report: self, style: style).text
    case .markdown: ForecastMarkdown(report: self).text
    case .json: ForecastJSON(report: self).json.serialised(indent: 2)
    }
  }

  /// The changes that are shown.
  var changes: [Forecast.Change] { forecast.changes.filter { kind == nil || $0.kind == kind } }

  func difference(on day: Day) -> [Forecast.Change] {
    forecast.difference(on: day).filter { kind == nil || $0.kind == kind }
  }
}
