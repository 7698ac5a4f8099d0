import ArgumentParser
import BraggModel
import BraggReport
import BraggRules

/// Looks for what is wrong in rule sets, and in a folder's data beside its rule set.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Finds what is wrong in rule sets and in folders' data.",
    discussion: """
      A folder with a rules.lua is a rule set, one with a plan.json or cases.ndjson is data, and is \
      rated to look at it; a folder of rule sets stands for all of them. Exits with 3 where a finding \
      is as grave as --fail-on, and with 1 where something could not be loaded.
      """)

  @Argument(help: "Rule sets, folders of rule sets, and folders with data.")
  var paths: [String] = ["Rules"]

  @Option(help: "text, json, sarif, github or junit: how findings are written.")
  var format: CheckFormat = .text

  @Option(help: "A file for the findings, in place of standard output.")
  var output: String?

  @Option(
    name: .customLong("fail-on"),
    help: "The severity from which on findings fail: error, warning or hint.")
  var failOn: CheckKind.Severity = .error

  @Option(help: "Print the page of a check, such as unused-level; all lists them.")
  var explain: String?

  @Option(help: "The linter for Lua, where it is not on the path.")
  var luacheck: String?

  @Option(
    help: "How hard made-up subjects are tried for faults of the key: none, quick, normal or deep.")
  var effort: SearchEffort = .quick

  @Option(help: "The number that made-up subjects spring from: the same gives the same findings.")
  var seed: UInt64 = 1

  @Flag(name: .customLong("no-color"), help: "Never colour the findings.")
  var noColor = false

  @OptionGroup(title: "Rating a folder") var options: RuleOptions

  func run() throws {
    if let explain {
      try Console.write(page(of: explain))
      return
    }
    var run = CheckRun(
      options: options, linter: Luacheck(program: luacheck), effort: effort, seed: seed)
    try run.check(paths)
    try write(run.report)
    if run.hasFailed { throw ExitCodes.failed }
    if run.report.reaches(failOn) { throw ExitCodes.badAnswer }
  }

  private func page(of id: String) throws -> String {
    if id == "all" { return CheckKind.index }
    guard let kind = CheckKind.named(id) else {
      let near = nearest(id, in: CheckKind.all.map(\.id)).map { "; did you mean `\($0)`?" }
      throw ValidationError("--explain: there is no check `\(id)`\(near ?? "; `all` lists them")")
    }
    return kind.page
  }

  private func write(_ report: CheckReport) throws {
    let hasColor = Console.hasColor && !noColor && output == nil
    let text = format.render(report, failOn: failOn, hasColor: hasColor)
    if let output {
      try FileReplacement.write(Array(text.utf8), to: output)
    } else {
      try Console.write(text)
    }
  }
}

/// How findings are written.
enum CheckFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, sarif, github, junit

  func render(_ report: CheckReport, failOn: CheckKind.Severity, hasColor: Bool) -> String {
    switch self {
    case .text: CheckText.render(report, hasColor: hasColor)
    case .json: CheckJSON.text(report).serialised(indent: 2)
    case .sarif: CheckSARIF.text(report).serialised(indent: 2)
    case .github: CheckGitHub.render(report)
    case .junit: CheckJUnit.render(report, failOn: failOn)
    }
  }
}

extension CheckKind.Severity: ExpressibleByArgument {}

extension SearchEffort: ExpressibleByArgument {}
