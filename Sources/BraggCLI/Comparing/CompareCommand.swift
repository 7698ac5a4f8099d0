public import ArgumentParser
import BraggModel
public import BraggReport
import BraggRules

/// Says who changes colour, from what to what and by which clause.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Says who changes colour with other rules, other values, or on another day.",
    discussion: """
      bragg compare FOLDER --with RULES         the plan's rules, then RULES
      bragg compare FOLDER --set slip_days=14   as it is, then with this value
      bragg compare BEFORE.json AFTER.json      two results files
      bragg compare FOLDER --sweep slip_days=0..60   where anyone flips

      Exits with 3 where --fail-on is met, or a rating is in error.
      """)

  @Argument(
    help: ArgumentHelp(
      "The plan's folder; or two results files, first the one before, then the one after.",
      valueName: "folder-or-files"))
  var paths: [String]

  @OptionGroup(title: "Before") var before: BeforeOptions

  @OptionGroup(title: "After") var after: AfterOptions

  @Option(name: .customLong("as-of"), help: "The day both sides speak for, such as 2024-01-31.")
  var asOf: String?

  @Option(
    name: .customLong("limit"), parsing: .singleValue,
    help:
      "What a rating may use: steps, text, block, memory or milliseconds, such as steps=2000000.")
  var limit: [String] = []

  @Flag(help: "Compare on every past day whose files are kept in past/<day>, too.")
  var history = false

  @Option(
    help: ArgumentHelp(
      "Move one parameter through values and say where anyone flips: slip_days=0..60, tolerance=0..20/0.5 or slip_days=7,14,30.",
      valueName: "range"))
  var sweep: String?

  @Option(
    name: .customLong("fail-on"), parsing: .singleValue,
    help: ArgumentHelp(
      "Exit with 3 on more change than this: \"any\", \"any worse\", \"any to red\", \"more than 3\" (subjects) or \"more than 5 %\" (of the rated subjects).",
      valueName: "limit"))
  var failOn: [String] = []

  @Option(help: "table, json or markdown: how it is written.")
  var format: ComparisonFormat = .table

  @Option(help: "The file it is written to, in place of standard output.")
  var output: String?

  @Flag(name: .shortAndLong, help: "Print nothing but errors.")
  var quiet = false

  @Flag(name: .customLong("no-color"), help: "Never colour the table.")
  var noColor = false

  func validate() throws {
    switch paths.count {
    case 1: try validateFolder()
    case 2:
      let given = [
        ("--rules", before.rules != nil), ("--with", after.with != nil),
        ("--set", !after.set.isEmpty), ("--as-of", asOf != nil), ("--history", history),
        ("--sweep", sweep != nil), ("--limit", !limit.isEmpty),
      ]
      guard let odd = given.first(where: \.1) else { return }
      throw ValidationError(
        "two results files are compared by what they hold: \(odd.0) goes with one plan's folder")
    default:
      throw ValidationError(
        "name one plan's folder, or two results files: the one before and the one after")
    }
  }

  private func validateFolder() throws {
    if paths[0].hasSuffix(".json") {
      throw ValidationError(
        "`\(paths[0])` is one results file: name the one after it too, or a plan's folder")
    }
    if sweep != nil {
      let odd = [
        ("--with", after.with != nil), ("--history", history), ("--fail-on", !failOn.isEmpty),
      ]
      guard let odd = odd.first(where: \.1) else { return }
      throw ValidationError(
        "--sweep moves one parameter of one rule set (--rules) on one day: \(odd.0) does not go with it"
      )
    }
    guard after.with != nil || !after.set.isEmpty else {
      throw ValidationError(
        "there is nothing to compare with: give --with RULES, --set slip_days=14, --sweep slip_days=0..60, or a second results file"
      )
    }
  }

  func run() throws {
    if let sweep { return try run(sweep) }
    let comparison =
      paths.count == 2
      ? try ComparedFiles(before: paths[0], after: paths[1]).report
      : try compareFolder()
    let limits = try limits(of: comparison)
    try write { comparison.render(format, style: $0) }
    let exceeded = limits.filter { limit in
      comparison.days.contains(where: limit.isExceeded)
    }
    for limit in exceeded { Console.complain("--fail-on \"\(limit.words)\" is met") }
    let hasErrors = paths.count == 1 && complain(about: comparison)
    if !exceeded.isEmpty || hasErrors { throw ExitCodes.badAnswer }
  }

  private func compareFolder() throws -> ComparisonReport {
    let settings = try RuleOptions.pairs(after.set, option: "--set", example: "slip_days=14")
    let compared = try ComparedFolder(
      paths[0], rules: before.rules, with: after.with, settings: settings,
      limits: ruleLimits(), asOf: asOf)
    let report = try compared.report(history: history)
    if !quiet, report.days.allSatisfy(\.isUnchanged), let hint = compared.hint {
      Console.remark("Note: \(hint)")
    }
    return report
  }

  private func run(_ typed: String) throws {
    let range: SweepRange
    do throws(SweepRange.Unreadable) {
      range = try SweepRange(typed)
    } catch {
      throw ValidationError("--sweep: \(error.message)")
    }
    let settings = try RuleOptions.pairs(after.set, option: "--set", example: "slip_days=14")
    guard settings[range.parameter] == nil else {
      throw ValidationError("--sweep moves \(range.parameter), so --set cannot hold it")
    }
    let folder = try PlanFolder(paths[0])
    let day = try asOf.map(Day.typed) ?? folder.performance?.asOf ?? .today
    let rules = try RuleOptions.ruleSet(before.rules, for: folder, asOf: day)
    let sweep = try rules.sweep(
      range.parameter, over: range.values, of: folder.plan, performance: folder.performance,
      cases: folder.cases, history: folder.history(before: day), asOf: day, settings: settings,
      limits: ruleLimits())
    try write { sweep.render(format, style: $0) }
  }

  private func ruleLimits() throws -> RuleLimits {
    try RuleLimits(RuleOptions.pairs(limit, option: "--limit", example: "steps=2000000"))
  }

  private func limits(of report: ComparisonReport) throws -> [ChangeLimit] {
    let levels = report.days.last?.after.levels ?? []
    return try failOn.map { text in
      do throws(ChangeLimit.Unreadable) {
        return try ChangeLimit(text, levels: levels)
      } catch {
        throw ValidationError("--fail-on: \(error.message)")
      }
    }
  }

  private func write(_ render: (TableStyle) -> String) throws {
    if let output, output != "-" {
      try FileReplacement.write(Array(render(TableStyle()).utf8), to: output)
      return
    }
    guard !quiet else { return }
    try Console.write(
      render(
        TableStyle(
          width: Console.width ?? Console.columns ?? 100, hasColor: Console.hasColor && !noColor)))
  }

  /// Says how many ratings are in error on each side; whether any is.
  private func complain(about report: ComparisonReport) -> Bool {
    var hasErrors = false
    for day in report.days {
      for (name, side) in [("before", day.before), ("after", day.after)] {
        guard let error = side.firstError else { continue }
        hasErrors = true
        Console.complain(
          "\(name), as of \(side.asOf): \(side.errors) ratings in error, first \(error)")
      }
    }
    return hasErrors
  }
}

/// What it was.
struct BeforeOptions: ParsableArguments {
  @Option(
    help: "Before: a folder with a rules.lua, or an id looked up in Rules/; else the plan's own.")
  var rules: String?
}

/// What it becomes.
struct AfterOptions: ParsableArguments {
  @Option(
    help:
      "After: a folder with a rules.lua, or an id; in force or not, it is taken as it is. Else the rule set before."
  )
  var with: String?

  @Option(
    parsing: .singleValue, help: "After: a parameter's value, such as slip_days=14.")
  var set: [String] = []
}

extension ComparisonFormat: ExpressibleByArgument {}
