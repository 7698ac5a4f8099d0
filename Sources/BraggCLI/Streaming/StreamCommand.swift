public import ArgumentParser
public import BraggModel
import BraggReport
import BraggRules

/// Rates subjects that come one on a line.
struct StreamCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stream",
    abstract: "Rates subjects that come one on a line, any number of them.",
    discussion: """
      Each line of the input is a JSON object: an action, a case record, a measure or a risk. Each \
      line of the output is its ratings, in the order of the input. A line that cannot be read is \
      told on standard error and left out; the exit code is then 3, as it is where a rating is in error.
      """)

  @Argument(
    help: "Files with one JSON object on a line, plain or gzip; - is standard input (default).")
  var files: [String] = []

  @Option(help: "action, case, measure or risk: what each line holds.")
  var subject: LoneSubject.Kind

  @OptionGroup var options: RuleOptions

  @Option(help: "Performance data, for measures that subjects name by id.")
  var performance: String?

  @Option(name: .customLong("plan-start"), help: "The day from which `Immediate` counts.")
  var planStart: String?

  @Option(help: "The year of dates that are written without one.")
  var year: Int?

  @Flag(help: "Write the facts behind each rating and breach, too.")
  var facts = false

  @Flag(help: "Stop at the first line that cannot be read, and exit with 1.")
  var strict = false

  @Option(help: "How many threads rate (default: one for each processor).")
  var jobs: Int?

  @Flag(name: .shortAndLong, help: "Print nothing but ratings and errors.")
  var quiet = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs: \(jobs) is not 1 or more") }
    if let year, !(1900...2199).contains(year) {
      throw ValidationError("--year: \(year) is not from 1900 to 2199")
    }
  }

  func run() throws {
    let terms = try terms()
    let run = StreamRun(terms, files: files, jobs: jobs ?? Parallel.processors, isStrict: strict)
    try run.run(isQuiet: quiet)
  }

  private func terms() throws -> StreamTerms {
    guard let name = options.rules else {
      throw ValidationError(
        "--rules: a stream has no plan to name its rule set; give a folder or an id")
    }
    let performance = try performance.map(PerformanceReader().performance(at:))
    let asOf = try options.asOf.map(Day.typed) ?? performance?.asOf ?? .today
    let rules = try RuleSet(folder: RuleLibrary.folder(of: name, near: "."), inForceOn: asOf)
    let kind = subject.subjects
    guard rules.rates(kind) else {
      let rated = SubjectKind.allCases.filter(rules.rates).map(\.rawValue)
      throw ValidationError(
        "--subject: the rule set \(rules.id) rates no \(kind.rawValue), but \(rated.joined(separator: ", "))"
      )
    }
    var terms = StreamTerms(rules, of: subject, asOf: asOf)
    terms.performance = performance
    terms.planStart = try planStart.map { try Day.typed($0, after: "--plan-start") }
    terms.year = year
    terms.settings = try options.settings()
    terms.limits = try options.limits()
    terms.hasFacts = facts
    return terms
  }
}

extension LoneSubject.Kind: ExpressibleByArgument {}

extension RuleSet {
  fileprivate func rates(_ kind: SubjectKind) -> Bool {
    !(dimensions[kind] ?? []).isEmpty || thresholds.contains { $0.of == kind }
  }
}
