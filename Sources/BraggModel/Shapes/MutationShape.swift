extension Shape {
  /// How well the cases of rule sets would catch a mistake in them.
  package static let mutation = Shape(
    "mutation", "How well the cases of rule sets would catch a mistake in them.",
    [
      Field("format", .exactly("bragg-mutation/1"), required: true, "The format of this document."),
      Field(
        "rule_sets", .list(.object(.mutatedRuleSet)), required: true, "The rule sets, in order."),
    ])

  private static let mutatedRuleSet = Shape(
    "rule set", "A rule set and what came of each small change of it.",
    [
      Field("folder", .name, required: true, "The rule set's folder, as it was named."),
      Field("id", .name, required: true, "The rule set's id."),
      Field("counted", .whole(0...Int64.max), required: true, "Mutants, without the explained."),
      Field("killed", .whole(0...Int64.max), required: true, "Those that a case failed on."),
      Field("explained", .whole(0...Int64.max), required: true, "Those that a comment explains."),
      Field("percent", .percent, required: true, "The killed per cent of those that count."),
      Field(
        "failing_cases", .list(.name), required: true,
        "Cases that fail on the rule set as it is, and judge nothing."),
      Field(
        "idle_explanations", .list(.object(.ruleLine)), required: true,
        "Comments that explain no survivor."),
      Field(
        "mutants", .list(.object(.mutant)), required: true, "The changes, in the files' order."),
    ])

  private static let ruleLine = Shape(
    "line", "A line of a rule file.",
    [
      Field("file", .name, required: true, "The file, in the rule set's folder."),
      Field("line", .whole(1...Int64.max), required: true, "The line, from 1."),
    ])

  private static let mutant = Shape(
    "mutant", "One small change of a rule set.",
    [
      Field(
        "kind",
        .word([
          "comparison", "logic", "negation", "constant", "parameter", "dropped", "swapped", "level",
          "threshold",
        ]), required: true, "What is changed."),
      Field("file", .name, required: true, "The file, in the rule set's folder."),
      Field("line", .whole(1...Int64.max), required: true, "The line, from 1."),
      Field("title", .text, required: true, "The change in words."),
      Field(
        "fate", .word(["killed", "survived", "explained"]), required: true, "What came of it."),
      Field("killed_by", .name, "The first case that failed."),
      Field("cases", .whole(0...Int64.max), "How many cases came there, where none failed."),
      Field("explanation", .text, "Why no case can tell it, as a comment in the file says."),
      Field("diff", .list(.text), "The change as lines of a unified diff."),
      Field("difference", .text, "What the case below would tell."),
      Field("case", .text, "A case that would fail, ready for tests.lua."),
    ])
}
