extension Shape {
  /// One run of the tests of rule sets.
  package static let test = Shape(
    "test run", "One run of the tests of rule sets.",
    [
      Field("format", .exactly("bragg-test/1"), required: true, "The format of this document."),
      Field("engine", .name, required: true, "The program and version that wrote it."),
      Field("passed", count, required: true, "How many cases passed."),
      Field("failed", count, required: true, "How many cases failed."),
      Field("not_run", count, required: true, "How many were left out after the first failure."),
      Field("rule_sets", .list(.object(testedRuleSet)), required: true, "The rule sets, in order."),
    ])

  private static let count: FieldKind = .whole(0...Int64.max)

  private static let testedRuleSet = Shape(
    "tested rule set", "A rule set and its cases.",
    [
      Field("folder", .name, required: true, "The rule set's folder, as it was named."),
      Field("id", .name, "The rule set's id; absent: it could not be loaded."),
      Field("version", .name, "Which edition of the key it is."),
      Field("errors", .list(.object(loadError)), "Why it could not be loaded."),
      Field("cases", .list(.object(testedCase)), required: true, "The cases, in order."),
    ])

  private static let loadError = Shape(
    "load error", "Why a rule set could not be loaded.",
    [
      Field("place", .text, required: true, "File and line."),
      Field("message", .text, required: true, "What is wrong."),
      Field("help", .text, "What to do."),
    ])

  private static let testedCase = Shape(
    "tested case", "What came of one case.",
    [
      Field("name", .name, required: true, "The case's name."),
      Field("place", .name, required: true, "File, and line where it is known."),
      Field("as_of", .day, required: true, "The day the case speaks for."),
      Field("state", .word(["passed", "failed", "not_run"]), required: true, "What came of it."),
      Field("failures", .list(.object(caseFailure)), "What it expects and did not get."),
      Field("unlisted", count, "How many more differences there are; absent: none."),
    ])

  private static let caseFailure = Shape(
    "failure", "One thing that a case expects and did not get.",
    [
      Field("what", .text, required: true, "The dimension, or what else was looked at."),
      Field("expected", .text, required: true, "What the case expects."),
      Field("got", .text, required: true, "What was decided."),
      Field("decisions", .list(.object(decision)), "Why it was decided so."),
    ])

  private static let decision = Shape(
    "decision", "A clause or threshold that decided.",
    [
      Field("clause", .name, "The clause or threshold."),
      Field("place", .name, "File and line of it."),
      Field("meaning", .text, "What that line of the key says."),
      Field("reason", .text, required: true, "Why, in a phrase."),
      Field("facts", .list(.object(.fact)), required: true, "What it read."),
    ])
}
