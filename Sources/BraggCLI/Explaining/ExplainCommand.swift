public import ArgumentParser
import BraggModel
public import BraggReport
import BraggRules

/// Says why a subject has its ratings, and what would change them.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says why a rating is what it is, why not another, and what would change it.",
    discussion: """
      REF is the ref of an action, risk, area or case record, the id of a measure, or plan. Every \
      change that is printed was tried: the rules were run with it.
      """)

  @Argument(help: "The plan's folder.")
  var folder: String

  @Argument(help: "The ref or id of the subject; plan for the plan as a whole.")
  var ref: String

  @Option(help: "The rating to explain; else all of the subject's.")
  var dimension: String?

  @Option(
    name: .customLong("path-to"), help: "A level: the smallest sets of changes that lead to it.")
  var pathTo: String?

  @Option(help: "How many changes such a set may have.")
  var changes = 3

  @Option(help: "action, measure, risk, area, plan or case, where several have that ref.")
  var kind: String?

  @OptionGroup var options: RuleOptions

  @Option(help: "text, markdown or json: what is printed.")
  var format: ExplanationFormat = .text

  @Flag(name: .shortAndLong, help: "Print only the sentence of each rating, and errors.")
  var quiet = false

  @Flag(name: .customLong("no-color"), help: "Never colour the text.")
  var noColor = false

  func validate() throws {
    guard 1...9 ~= changes else {
      throw ValidationError("--changes: \(changes) is not a number of changes from 1 to 9")
    }
  }

  func run() throws {
    let kind = try subjectKind()
    let folder = try PlanFolder(folder)
    let asOf = try options.asOf(for: folder)
    let rules = try options.ruleSet(for: folder, asOf: asOf)
    let explanations = try rules.explain(
      ref, kind: kind, dimension: dimension, in: folder.plan, performance: folder.performance,
      cases: folder.cases, history: folder.history(before: asOf), asOf: asOf,
      settings: options.settings(), limits: options.limits(), pathTo: pathTo, changes: changes)
    let style = TableStyle(
      width: Console.width ?? Console.columns ?? 100, hasColor: Console.hasColor && !noColor)
    try Console.write(
      quiet
        ? ExplanationFormat.sentences(explanations)
        : format.render(explanations, style: style))
    let failed = FailedRatings(explanations)
    failed.tell()
    if !failed.areNone { throw ExitCodes.badAnswer }
  }

  private func subjectKind() throws -> SubjectKind? {
    guard let kind else { return nil }
    guard
      let found = SubjectKind.allCases.first(where: { $0.singular == kind || $0.rawValue == kind })
    else {
      let names = SubjectKind.allCases.map(\.singular)
      let near = nearest(kind, in: names).map { "; did you mean `\($0)`?" } ?? ""
      throw ValidationError(
        "--kind: there is no kind `\(kind)`: choose one of \(names.joined(separator: ", "))\(near)")
    }
    return found
  }
}

extension ExplanationFormat: ExpressibleByArgument {}
