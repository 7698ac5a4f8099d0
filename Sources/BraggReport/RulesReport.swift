public import BraggModel
public import BraggRules

/// A rule set as it takes effect on a day: its key, with what it inherits.
public struct RulesReport: Sendable {
  /// The ways it can be shown.
  public enum Format: String, Sendable, CaseIterable {
    case text, json, markdown
  }

  /// The rule set.
  public let rules: RuleSet
  /// Every version in the council's folder, the one in the folder itself first.
  public let versions: [RuleSet]
  /// The day that parameters are shown for.
  public let asOf: Day
  let inForce: [ParameterInForce]

  /// Takes the version of a council's rule set that is in force on a day.
  ///
  /// - Parameters:
  ///   - folder: The council's folder.
  ///   - asOf: The day.
  ///   - settings: Parameter values to show in place of those in force, as a person types them.
  /// - Throws: `RuleSetErrors` where it does not load, `SettingError` where a setting is wrong.
  public init(folder: String, asOf: Day, settings: [String: String] = [:]) throws {
    rules = try RuleSet(folder: folder, inForceOn: asOf)
    versions = try RuleSet.versions(in: folder)
    self.asOf = asOf
    inForce = try rules.parametersInForce(on: asOf, settings: settings)
  }

  /// The rule set's text in a format.
  ///
  /// - Parameters:
  ///   - format: The format.
  ///   - width: Columns of the terminal, which only plain text heeds.
  /// - Returns: The text, ending in a line break.
  public func render(_ format: Format, width: Int = 100) -> String {
    switch format {
    case .text: RulesText(report: self, width: max(width, 60)).text
    case .json: RulesJSON(report: self).json.serialised(indent: 2)
    case .markdown: RulesMarkdown(report: self).text
    }
  }
}
