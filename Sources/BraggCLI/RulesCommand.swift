public import ArgumentParser
import BraggModel
public import BraggReport
import BraggRules

/// Prints a rule set as it takes effect, with what it inherits.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Prints a rule set as a key, with what it inherits.",
    discussion: """
      Each line of the key comes with its clause, its place, and the rule set that it is \
      inherited from.
      """)

  @Argument(help: "A folder with a rules.lua, or an id looked up in Rules/.")
  var rules: String = "."

  @Option(
    name: .customLong("as-of"),
    help: "The day to show the version and the parameters of; else today.")
  var asOf: String?

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: "A parameter's value to show, such as slip_days=14.")
  var set: [String] = []

  @Option(help: "text, json or markdown: how it is printed.")
  var format: RulesReport.Format = .text

  func run() throws {
    let day = try asOf.map(Day.typed) ?? .today
    let settings = try RuleOptions.pairs(set, option: "--set", example: "slip_days=14")
    let report = try RulesReport(
      folder: RuleLibrary.folder(of: rules, near: "."), asOf: day, settings: settings)
    try Console.write(report.render(format, width: Console.width ?? Console.columns ?? 100))
  }
}

extension RulesReport.Format: ExpressibleByArgument {}
