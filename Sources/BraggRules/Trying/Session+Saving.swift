package import BraggModel
import LuaRuntime

extension Session {
  /// Writes the subject that was spoken of last as a case into the rule set's `tests.lua`.
  ///
  /// - Returns: The subject, and the file.
  /// - Throws: `SessionError` where it cannot be a case, `RuleSetErrors` where the file has faults,
  ///   `FileError` where it cannot be written.
  package func save(as name: String) throws -> (subject: SubjectAtHand, file: String) {
    guard let spokenOf = self.subject,
      let subject = documents.subjects(spokenOf.kind).first(where: { $0.ref == spokenOf.ref }),
      let rated = assessment.subjects(subject.kind).first(where: { $0.ref == subject.ref })
    else {
      throw SessionError(
        "no subject was spoken of yet", help: "`show` or `set` the one that the case is about")
    }
    // The file as it is now: it may have been saved since the rules were loaded.
    let rules = try RuleSet(folder: ruleSet.folder)
    let tests = rules.modules.modules.first { $0.name == "tests" }
    let known = tests == nil ? [] : try RuleTests(rules).cases.map(\.name)
    guard !known.contains(name) else {
      throw SessionError("there is a case `\(name)` already", help: "give this one another name")
    }
    let test = try RuleTestCase(named: name, of: subject, rated: rated, in: self)
    let file = "\(rules.folder)/tests.lua"
    let old = tests.map { CaseFile($0.source) } ?? .empty
    guard let new = old.adding(test) else {
      throw SessionError(
        "\(file) does not end in `return` and a list, or its name",
        help: "put this case there by hand:\n\(test.luaText)")
    }
    try Self.check(new, of: rules, name)
    try FileReplacement.write(new, to: file)
    return (subject, file)
  }

  /// Refuses a text of `tests.lua` whose cases cannot be read, or of which the new one fails.
  private static func check(_ source: [UInt8], of rules: RuleSet, _ name: String) throws {
    let others = rules.modules.modules.filter { $0.name != "tests" }
    let changed = rules.running(
      others + [LuaModule(.rules, name: "tests", file: "tests.lua", source: source)])
    let tests = try RuleTests(changed)
    guard let test = tests.cases.first(where: { $0.name == name }),
      let failure = try CaseRunner(tests).run(test).failures.first
    else { return }
    throw SessionError(
      "the case would fail: \(failure.what) expected \(failure.expected), got \(failure.got)")
  }
}

extension Session {
  /// The documents that are not what was read, in words: `plan.json`.
  package var changedDocuments: [PlanAtHand.Document] {
    PlanAtHand.Document.allCases.filter(hasChanged)
  }

  /// Writes a document as it stands; every byte that was not changed is as it was read.
  ///
  /// - Throws: `FileError` where it cannot be written, or where it would replace the file that was
  ///   read and that has changed since.
  package func export(_ document: PlanAtHand.Document, to path: String) throws(FileError) {
    guard let bytes = documents.bytes(of: document) else { return }
    let isPlan = document == .plan && path == folder.plan.path
    try FileReplacement.write(
      bytes, to: path, expecting: isPlan ? folder.plan.snapshot : nil)
  }
}
