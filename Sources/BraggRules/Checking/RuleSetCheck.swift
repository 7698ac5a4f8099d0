/// Looks through a rule set as it is written, without running it on data.
package struct RuleSetCheck: Sendable {
  package let rules: RuleSet
  private let checked: CheckedRules

  /// - Throws: `RuleSetErrors` where the rule set cannot be loaded.
  package init(folder: String) throws(RuleSetErrors) {
    rules = try RuleSet(folder: folder)
    checked = try CheckedRules(rules)
  }

  /// What is wrong with it, and worth a look.
  package func findings() -> [CheckFinding] {
    let checks: [(CheckedRules) -> [CheckFinding]] = [
      NameChecks.findings, ParameterChecks.findings, NumberChecks.findings, ClauseChecks.findings,
      ThresholdChecks.findings, ReasonChecks.findings, ReadmeChecks.findings,
      CompilerFaults.findings,
    ]
    return checks.flatMap { $0(checked) }.inOrder
  }

  /// The comments that let findings pass.
  ///
  /// - Parameter parts: What was looked for.
  /// - Returns: Those of all its files.
  package func allowances(parts: Set<CheckKind.Part>) -> Allowances {
    Allowances(
      in: checked.files.map(\.text) + [checked.tests, checked.readme].compactMap { $0 },
      parts: parts)
  }

  /// The Lua files of the folder, tests among them: what a linter should look at.
  package var luaFiles: [CheckedText] {
    checked.files.map(\.text) + [checked.tests].compactMap { $0 }
  }
}

extension CheckFinding {
  /// Why a rule set could not be loaded, as findings.
  package static func notLoaded(_ errors: RuleSetErrors) -> [CheckFinding] {
    errors.errors.map { error in
      let parts = error.place.split(separator: ":", omittingEmptySubsequences: false)
      let line = parts.count > 1 ? parts.last.flatMap { Int($0) } : nil
      let file = line == nil ? error.place : parts.dropLast().joined(separator: ":")
      return CheckFinding(
        .invalidRuleSet, at: CheckedText.place(in: file, line: line), error.message,
        help: error.help ?? "mend this first: nothing else can be checked before it loads")
    }
  }
}
