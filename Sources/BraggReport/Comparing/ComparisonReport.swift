import BraggModel
public import BraggRules

/// Comparisons to be shown: one, or one for each day of a history.
public struct ComparisonReport: Sendable {
  /// What the plan is called; empty where that is not known.
  public let title: String
  /// What the sides are, in words.
  public let before: String
  /// What the other side is, in words.
  public let after: String
  /// The comparisons, earliest first.
  public let days: [AssessmentComparison]
  /// Days that could not be compared, and why.
  public let leftOut: [LeftOut]

  /// A day that could not be compared.
  public struct LeftOut: Sendable {
    /// The day.
    public let day: String
    /// Why not.
    public let why: String

    /// A day and the reason.
    public init(day: String, why: String) {
      self.day = day
      self.why = why
    }
  }

  /// A report.
  ///
  /// - Parameters:
  ///   - title: What the plan is called.
  ///   - before: What one side is, in words.
  ///   - after: What the other is.
  ///   - days: The comparisons, earliest first.
  ///   - leftOut: Days that could not be compared.
  public init(
    title: String = "", before: String, after: String, days: [AssessmentComparison],
    leftOut: [LeftOut] = []
  ) {
    self.title = title
    self.before = before
    self.after = after
    self.days = days
    self.leftOut = leftOut
  }

  /// The report's text in a format, ending in a line break.
  public func render(_ format: ComparisonFormat, style: TableStyle = TableStyle()) -> String {
    switch format {
    case .table: ComparisonText(report: self, style: style).text
    case .json: ComparisonJSON.json(self).serialised(indent: 2)
    case .markdown: ComparisonMarkdown(report: self).text
    }
  }
}

/// The ways a comparison can be shown.
public enum ComparisonFormat: String, Sendable, CaseIterable {
  case table, json, markdown
}
