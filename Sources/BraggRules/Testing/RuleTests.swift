import BraggModel
import LuaRuntime

/// The cases of a rule set's `tests.lua`, run through the same reading and rating as real data.
package struct RuleTests {
  package let ruleSet: RuleSet
  package let cases: [RuleTestCase]
  /// The fields of the council's own that any case has: together the cases are one plan.
  let ownFields: [SubjectShape: [String]]

  /// Loads a rule set and its cases from a folder.
  package init(folder: String) throws(RuleSetErrors) {
    try self.init(RuleSet(folder: folder))
  }

  /// The cases of a rule set that is loaded with its files.
  init(_ ruleSet: RuleSet) throws(RuleSetErrors) {
    self.ruleSet = ruleSet
    let folder = ruleSet.folder
    let file = "\(folder)/tests.lua"
    guard let source = ruleSet.modules.modules.first(where: { $0.name == "tests" })?.source else {
      throw RuleSetErrors(errors: [
        RuleSetError(
          kind: .notFound, place: folder, message: "there is no tests.lua in this folder",
          help: "write one: a list of cases with data and what must be decided")
      ])
    }
    let value: LuaValue
    do throws(LuaError) {
      var limits = LuaLimits.standard
      // Cases are data, and a key with many clauses needs many.
      limits.sourceBytes *= 4
      limits.memoryBytes *= 4
      let engine = try RuleEngine(
        modules: ruleSet.modules.modules, limits: limits, ownFields: [:])
      value = try engine.describe("tests")
    } catch {
      throw RuleSetErrors(error, folder: folder)
    }
    guard let entries = value.elements else {
      throw RuleSetErrors(errors: [
        RuleSetError(
          kind: .invalid, place: file,
          message: "the file returns \(value.words), not a list of cases",
          help: "end it with `return { { name = \"…\", … }, … }`")
      ])
    }
    let lines = CaseLines(source)
    var cases: [RuleTestCase] = []
    for (index, entry) in entries.enumerated() {
      cases.append(try RuleTestCase(entry, position: index + 1, file: file, lines: lines))
    }
    try RecordedCase.check(cases, file: file)
    self.cases = cases
    var ownFields: [SubjectShape: [String]] = [.parameters: ruleSet.parameters.map(\.name)]
    for case .success(let documents) in cases.map(\.documents) {
      let more = OwnFields(
        ruleSet, plan: documents.plan, performance: documents.performance,
        cases: documents.cases)
      ownFields.merge(more.byShape) { Set($0 + $1).sorted() }
    }
    self.ownFields = ownFields
  }
}
