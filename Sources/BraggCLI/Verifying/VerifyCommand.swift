import ArgumentParser
import BraggModel
import BraggReport
import BraggRules

/// Makes a stored assessment again, from what it says it was made from.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Makes a stored assessment again, and says whether it is the same to the byte.",
    discussion: """
      The results file says which files, rule set and parameters it was made from. The files are \
      looked for in the folder above it and in past/<as-of> there, the rules in Rules/ with all \
      their versions. Exits with 3 where it cannot be made again, or differs.
      """)

  @Argument(help: "The results file, such as Examples/tameside/results/2023-12-31.json.")
  var results: String

  @Option(help: "The folder with the files it was made from.")
  var folder: String?

  @Option(help: "The folder with the rules.lua it was made by.")
  var rules: String?

  @Flag(name: .shortAndLong, help: "Print nothing but errors.")
  var quiet = false

  func run() throws {
    do {
      try verify()
    } catch let error as Unlike {
      Console.complain(error.description)
      throw ExitCodes.badAnswer
    }
  }

  private func verify() throws {
    let stored = try StoredAssessment(at: results)
    let place = try folderOfInputs(stored)
    let rules = try ruleSet(stored, near: place)
    let folder = try PlanFolder(place)
    let history = try folder.history(before: stored.asOf)
    var assessment = try rules.assess(
      folder.plan, performance: folder.performance, cases: folder.cases,
      history: history, asOf: stored.asOf, settings: stored.settings)
    if stored.hasProposals {
      assessment = assessment.withProposals(
        performance: folder.performance, cases: folder.cases, history: history,
        settings: stored.settings)
    }
    if let difference = stored.firstDifference(from: ResultsText.render(assessment)) {
      throw Unlike(
        message: """
          \(results):\(difference.line): made again, this line differs
            stored: \(difference.stored.trimmed)
            made:   \(difference.made.trimmed)
          """,
        help: stored.engine == ResultsText.engine
          ? "the file was changed by hand, or the history in \(place)/results was"
          : "it was written by \(stored.engine), and this is \(ResultsText.engine)")
    }
    guard !quiet else { return }
    try Console.write(
      """
      \(results): the same to the byte
        as of \(stored.asOf), by rule set \(rules.id) \(rules.version) (\(rules.folder))
        from \(stored.inputs.map { "\(place)/\($0.path)" }.joined(separator: ", "))

      """)
  }

  private func folderOfInputs(_ stored: StoredAssessment) throws -> String {
    let above = results.parentFolder.parentFolder
    let places = folder.map { [$0] } ?? [above, "\(above)/past/\(stored.asOf)"]
    if let place = places.first(where: stored.isMade) { return place }
    let changed = stored.changedInput(in: places[0]) ?? ""
    throw Unlike(
      message:
        "\(results): it cannot be made again: \(places[0])/\(changed) is not the file it was made from",
      help: folder == nil
        ? "keep the files of each assessment, such as in \(above)/past/\(stored.asOf), or give --folder"
        : "its hash in `inputs` is another")
  }

  private func ruleSet(_ stored: StoredAssessment, near place: String) throws -> RuleSet {
    let wanted = stored.ruleSet
    let folders = rules.map { [$0] } ?? RuleLibrary.places(near: place).map { "\($0)/\(wanted.id)" }
    let found = folders.flatMap { folder in
      [folder] + FolderListing.folders(in: folder).map { "\(folder)/\($0)" }
    }.compactMap { try? RuleSet(folder: $0) }
    if let rules = found.first(where: { $0.sha256 == wanted.sha256 }) { return rules }
    let versions = found.map { "\($0.folder) is \($0.id) \($0.version)" }
    throw Unlike(
      message:
        "\(results): it cannot be made again: the rule set \(wanted.id) \(wanted.version) it was made by is not here",
      help: versions.isEmpty
        ? "looked in \(folders.joined(separator: ", ")); give --rules"
        : "its files were changed since, or are elsewhere: \(versions.joined(separator: ", ")), each with another hash"
    )
  }

  /// It cannot be made again, or comes out otherwise.
  private struct Unlike: Error, CustomStringConvertible {
    let message: String
    let help: String
    var description: String { "\(message)\n  help: \(help)" }
  }
}

extension String {
  /// The folder a path's last part is in.
  fileprivate var parentFolder: String {
    guard let slash = lastIndex(of: "/") else { return self == "." ? ".." : "." }
    return slash == startIndex ? "/" : String(self[..<slash])
  }

  fileprivate var trimmed: String {
    String(drop { $0 == " " }.prefix(160))
  }
}
