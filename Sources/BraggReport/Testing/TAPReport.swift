import BraggModel
import BraggRules

/// A run of tests in the Test Anything Protocol, version 14: a subtest for each rule set.
struct TAPReport {
  private let run: TestRun

  init(_ run: TestRun) { self.run = run }

  var text: String {
    var lines = ["TAP version 14", "1..\(run.ruleSets.count)"]
    for (position, tested) in run.ruleSets.enumerated() {
      lines.append("# Subtest: \(Self.escaped(tested.id))")
      if tested.errors == nil { lines += Self.cases(of: tested).map { "    " + $0 } }
      let isGood = tested.errors == nil && tested.results.allSatisfy(\.passes)
      lines.append("\(isGood ? "ok" : "not ok") \(position + 1) - \(Self.escaped(tested.id))")
      if let errors = tested.errors {
        lines += Self.diagnostics([
          ("message", .string("the rule set could not be loaded")), ("severity", .string("fail")),
          ("errors", .array(errors.errors.map { .string($0.description) })),
        ])
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func cases(of tested: TestedRuleSet) -> [String] {
    let count = tested.results.count + tested.notRun.count
    var lines = ["1..\(count)" + (count == 0 ? " # SKIP no case was chosen" : "")]
    for (position, result) in tested.results.enumerated() {
      let name = escaped(result.test.name)
      lines.append("\(result.passes ? "ok" : "not ok") \(position + 1) - \(name)")
      if !result.passes { lines += diagnostics(of: result) }
    }
    for (position, test) in tested.notRun.enumerated() {
      let number = tested.results.count + position + 1
      lines.append("ok \(number) - \(escaped(test.name)) # SKIP not run after the first failure")
    }
    return lines
  }

  private static func diagnostics(of result: CaseResult) -> [String] {
    let place = FilePlace.parts(result.test.place)
    return diagnostics(
      [
        ("message", .string(CaseStory.headlines(result).joined(separator: "; "))),
        ("severity", .string("fail")), ("file", .string(place.file)),
      ] + (place.line.map { [("line", .integer(Int64($0)))] } ?? [])
        + [
          ("as_of", .string(result.test.asOf.description)),
          ("failures", .array(result.failures.map(TestJSON.failure))),
        ])
  }

  /// A block of YAML, of which JSON is a part.
  private static func diagnostics(_ members: [(String, JSONText)]) -> [String] {
    ["  ---"] + members.map { "  \($0): \($1.serialised())" } + ["  ..."]
  }

  /// A description on one line, in which nothing is a directive.
  private static func escaped(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
      .replacing("\\", with: "\\\\").replacing("#", with: "\\#")
  }
}
