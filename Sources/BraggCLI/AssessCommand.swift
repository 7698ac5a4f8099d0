public import ArgumentParser
import BraggModel
public import BraggReport
import BraggRules

/// Rates the plan in a folder.
struct AssessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess",
    abstract: "Rates a plan: prints a table and writes results/<as-of>.json.",
    discussion: """
      The folder holds plan.json, or case records in cases.ndjson, or both; performance.json, if \
      there are figures; and in results/ past assessments, from which direction of travel is read.
      """)

  @Argument(help: "The plan's folder.")
  var folder: String

  @OptionGroup var options: RuleOptions

  @Option(help: "table, json, markdown or csv: what is printed.")
  var format: ReportFormat = .table

  @Option(help: "Where the results file goes; - prints it alone and writes none.")
  var output: String?

  @Option(
    name: .customLong("fail-on"),
    help: "Exit with 3 where any rating is at this level or a worse one.")
  var failOn: String?

  @Flag(name: .customLong("write-back"), help: "Also fill in the ratings in the plan's own file.")
  var writesBack = false

  @Flag(help: "Also propose the shortest way back for each demand that is not met, in the results.")
  var paths = false

  @Flag(name: .shortAndLong, help: "Print nothing but errors.")
  var quiet = false

  @Flag(name: .customLong("no-color"), help: "Never colour the table.")
  var noColor = false

  func run() throws {
    let folder = try PlanFolder(folder)
    guard folder.hasPlan || !writesBack else {
      throw CommandError(
        message: "\(folder.path): there is no plan.json to write ratings back to",
        help: "leave out --write-back: ratings of case records are in the results file")
    }
    let asOf = try options.asOf(for: folder)
    let rules = try options.ruleSet(for: folder, asOf: asOf)
    try checkFailOn(rules)
    let history = try folder.history(before: asOf)
    var assessment = try rules.assess(
      folder.plan, performance: folder.performance, cases: folder.cases, history: history,
      asOf: asOf, settings: options.settings(), limits: options.limits())
    if paths {
      assessment = assessment.withProposals(
        performance: folder.performance, cases: folder.cases, history: history,
        settings: try options.settings(), limits: try options.limits())
    }
    try write(assessment, of: folder)
    try show(assessment)
    if !quiet { remark(on: assessment, of: folder) }
    let failed = FailedRatings(assessment)
    failed.tell()
    if !failed.areNone || failOn.map(assessment.reaches) == true {
      throw ExitCodes.badAnswer
    }
  }

  private func checkFailOn(_ rules: RuleSet) throws {
    guard let failOn else { return }
    let ids = rules.levels
    guard !ids.contains(failOn) else { return }
    let near = nearest(failOn, in: ids).map { "; did you mean `\($0)`?" } ?? ""
    throw ValidationError(
      "--fail-on: the scale has no level `\(failOn)`, only \(ids.joined(separator: ", "))\(near)")
  }

  private func write(_ assessment: Assessment, of folder: PlanFolder) throws {
    if output != "-" {
      let path = output ?? "\(folder.path)/results/\(assessment.asOf).json"
      if output == nil { try FileReplacement.createFolder("\(folder.path)/results") }
      try AssessmentWriter.write(assessment, to: path)
    }
    if writesBack { try AssessmentWriter.writeBack(assessment) }
  }

  private func show(_ assessment: Assessment) throws {
    if output == "-" {
      try Console.write(ResultsText.render(assessment))
      return
    }
    guard !quiet else { return }
    let style = TableStyle(
      width: Console.width ?? Console.columns ?? 100, hasColor: Console.hasColor && !noColor)
    try Console.write(format.render(assessment, style: style))
  }

  /// What a person should look at, on standard error; places get the folder they are in.
  private func remark(on assessment: Assessment, of folder: PlanFolder) {
    let files = assessment.inputs.map(\.path)
    for issue in assessment.issues {
      let isFile = files.contains { issue.place.hasPrefix($0 + ":") }
      Console.remark("Note: " + (isFile ? "\(folder.path)/" : "") + issue.description)
    }
  }
}

extension ReportFormat: ExpressibleByArgument {}
