public import ArgumentParser
import BraggModel
public import BraggReport
import BraggRules

/// Tells when each rating will change if nothing is done.
struct ForecastCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forecast",
    abstract: "Tells when each rating will change if nothing is done.",
    discussion: """
      The plan and its figures stay as they are, and so does the last assessment; only the day \
      moves on. Each change is found at its exact day.
      """)

  @Argument(help: "The plan's folder.")
  var folder: String

  @OptionGroup var options: RuleOptions

  @Option(help: "The last day to look at, such as 2025-03-31; else a year ahead.")
  var until: String?

  @Option(
    name: .customLong("on"), parsing: .singleValue,
    help: "A day to sum up, such as a board's; may be given again for others.")
  var on: [String] = []

  @Flag(
    help: "Let each measure go on by the line through its figures; changes that rest on it say so.")
  var trend = false

  @Option(help: "actions, measures, risks, areas, plan or cases: only changes of these.")
  var kind: String?

  @Option(help: "table, markdown or json: what is printed.")
  var format: ForecastReport.Format = .table

  @Option(help: "A file to print to.")
  var output: String?

  @Option(
    name: .customLong("fail-on"),
    help: "Exit with 3 where any rating comes to this level or a worse one.")
  var failOn: String?

  @Flag(name: .customLong("no-color"), help: "Never colour the table.")
  var noColor = false

  func run() throws {
    let folder = try PlanFolder(folder)
    let asOf = try options.asOf(for: folder)
    let until = try lastDay(after: asOf)
    let days = try on.map { try day($0, after: "--on", from: asOf, until: until) }
    let kind = try kind.map(kind(named:))
    let schedule = try options.ruleSchedule(for: folder, from: asOf, until: until)
    try checkFailOn(schedule)
    let forecast = try schedule.forecast(
      folder.plan, performance: folder.performance, cases: folder.cases,
      history: folder.history(before: asOf), asOf: asOf, until: until,
      followsTrend: trend, settings: options.settings(), limits: options.limits())
    try write(ForecastReport(forecast, kind: kind, boardDays: Set(days).sorted()))
    let failed = FailedRatings(forecast)
    failed.tell()
    if !failed.areNone || failOn.map(forecast.comes(to:)) == true { throw ExitCodes.badAnswer }
  }

  private func write(_ report: ForecastReport) throws {
    let isOnConsole = output == nil || output == "-"
    let style = TableStyle(
      width: isOnConsole ? Console.width ?? Console.columns ?? 100 : 100,
      hasColor: isOnConsole && Console.hasColor && !noColor)
    let text = report.render(format, style: style)
    if isOnConsole {
      try Console.write(text)
    } else if let output {
      try FileReplacement.write(Array(text.utf8), to: output)
    }
  }

  private func lastDay(after asOf: Day) throws -> Day {
    guard let most = Day(inYears: Self.mostYears, after: asOf) else {
      throw ValidationError("--as-of: there is no calendar for the years after \(asOf)")
    }
    guard let until else { return Day(inYears: 1, after: asOf) ?? most }
    let last = try Day.typed(until, after: "--until")
    guard last >= asOf else {
      throw ValidationError(
        "--until: \(last) is before \(asOf), from which the forecast looks ahead")
    }
    guard last <= most else {
      throw ValidationError(
        "--until: \(last) is more than \(Self.mostYears) years after \(asOf): \(most) is the last day it can be"
      )
    }
    return last
  }

  private static let mostYears = 10

  private func day(_ text: String, after option: String, from asOf: Day, until: Day) throws -> Day {
    let day = try Day.typed(text, after: option)
    guard asOf <= day, day <= until else {
      throw ValidationError(
        "\(option): \(day) is not from \(asOf) to \(until), the days looked at; --until sets the last"
      )
    }
    return day
  }

  private func kind(named name: String) throws -> SubjectKind {
    if let kind = SubjectKind(rawValue: name) { return kind }
    let names = SubjectKind.allCases.map(\.rawValue)
    let near = nearest(name, in: names).map { "; did you mean `\($0)`?" } ?? ""
    throw ValidationError(
      "--kind: there is no kind `\(name)`, only \(names.joined(separator: ", "))\(near)")
  }

  private func checkFailOn(_ schedule: RuleSchedule) throws {
    guard let failOn else { return }
    let ids = schedule.spells.flatMap(\.rules.levels).reduce(into: [String]()) { ids, id in
      if !ids.contains(id) { ids.append(id) }
    }
    guard !ids.contains(failOn) else { return }
    let near = nearest(failOn, in: ids).map { "; did you mean `\($0)`?" } ?? ""
    throw ValidationError(
      "--fail-on: the scale has no level `\(failOn)`, only \(ids.joined(separator: ", "))\(near)")
  }
}

extension ForecastReport.Format: ExpressibleByArgument {}

extension RuleOptions {
  /// The versions of the rule set that are in force from one day to another.
  func ruleSchedule(for folder: PlanFolder, from first: Day, until last: Day) throws -> RuleSchedule
  {
    try RuleSchedule(folder: RuleOptions.ruleFolder(rules, for: folder), from: first, until: last)
  }
}
