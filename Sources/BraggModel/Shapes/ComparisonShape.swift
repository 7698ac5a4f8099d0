extension Shape {
  /// Assessments held against each other, one pair for each day.
  package static let comparison = Shape(
    "comparison", "Assessments held against each other, one pair for each day.",
    [
      Field(
        "format", .exactly("bragg-comparison/1"), required: true, "The format of this document."),
      Field("engine", .name, required: true, "The program and version that wrote it."),
      Field("days", .list(.object(comparedDay)), required: true, "The pairs, earliest first."),
      Field("left_out", .list(.object(leftOut)), required: true, "Days not compared."),
    ])

  private static let count: FieldKind = .whole(0...Int64.max)

  private static let leftOut = Shape(
    "day left out", "A day that was not compared.",
    [
      Field("day", .day, required: true, "The day."),
      Field("why", .text, required: true, "Why not."),
    ])

  private static let comparedDay = Shape(
    "compared pair", "Two assessments, before and after.",
    [
      Field("before", .object(comparedSide), required: true, "What it was."),
      Field("after", .object(comparedSide), required: true, "What it becomes."),
      Field(
        "parameters", .list(.object(changedParameter)), required: true,
        "Parameters whose values differ."),
      Field("rated", count, required: true, "Subjects with a level on either side, each once."),
      Field("changed", count, required: true, "Subjects of which some rating changes level."),
      Field("better", count, required: true, "Ratings that go to a better level."),
      Field("worse", count, required: true, "Ratings that go to a worse level."),
      Field("neither", count, required: true, "Ratings that change without better or worse."),
      Field(
        "other_clauses", count, required: true,
        "Ratings that keep their level, by another clause."),
      Field("matrices", .list(.object(levelMatrix)), required: true, "From level to level."),
      Field("changes", .list(.object(levelChange)), required: true, "Who changes."),
      Field("areas", .list(.object(changedArea)), required: true, "What changes beneath areas."),
      Field("breaches", .list(.object(changedBreach)), required: true, "Those that come and go."),
      Field("lone", .list(.object(loneSubject)), required: true, "Subjects on one side only."),
      Field("remarks", .list(.text), required: true, "What a reader must know of the two sides."),
    ])

  private static let comparedSide = Shape(
    "side", "One side of a comparison.",
    [
      Field("rule_set", .name, required: true, "The rule set's id."),
      Field("version", .name, required: true, "Which edition of the key it is."),
      Field("sha256", .name, required: true, "The hash of the rule set's files."),
      Field("as_of", .day, required: true, "The day it speaks for."),
      Field("set", .list(.name), "Parameters whose values were given for this run only."),
    ])

  private static let changedParameter = Shape(
    "changed parameter", "A parameter with two values.",
    [
      Field("name", .name, required: true, "The parameter."),
      Field("before", .text, "Its value before; absent: there was none."),
      Field("after", .text, "Its value after; absent: there is none."),
    ])

  private static let levelMatrix = Shape(
    "level matrix", "How many subjects go from each level to each other.",
    [
      Field("kind", .name, required: true, "The kind of subject."),
      Field("dimension", .name, required: true, "What is rated."),
      Field(
        "rows", .list(.name), required: true,
        "Levels before, then `unrated`, `error` and, where a subject is new, `absent`."),
      Field("columns", .list(.name), required: true, "The same after."),
      Field("counts", .list(.list(count)), required: true, "By row, then column."),
    ])

  static let levelChange = Shape(
    "change", "A rating that is at another level than before.",
    [
      Field("kind", .name, required: true, "The kind of subject."),
      Field("ref", .name, required: true, "Its ref or id."),
      Field("title", .text, required: true, "Its title."),
      Field("dimension", .name, required: true, "What is rated."),
      Field("from", .name, required: true, "The level before, `unrated` or `error`."),
      Field("to", .name, required: true, "The level after, `unrated` or `error`."),
      Field("direction", .word(["better", "worse", "neither"]), required: true, "How it moves."),
      Field("before", .object(comparedDecision), required: true, "Why it was so."),
      Field("after", .object(comparedDecision), required: true, "Why it is so."),
    ])

  private static let comparedDecision = Shape(
    "compared decision", "What decided.",
    [
      Field("clause", .name, "The clause that decided, or at which deciding stopped."),
      Field("reason", .text, required: true, "Why, in a phrase."),
    ])

  private static let changedArea = Shape(
    "changed area", "An area with actions that change.",
    [
      Field("ref", .name, required: true, "The area's ref."),
      Field("title", .text, required: true, "Its title."),
      Field("dimension", .name, required: true, "What is rated."),
      Field("actions", count, required: true, "How many actions are beneath it."),
      Field("better", count, required: true, "Those that go to a better level."),
      Field("worse", count, required: true, "Those that go to a worse level."),
      Field("neither", count, required: true, "Those that change without better or worse."),
      Field("changes", .list(.name), required: true, "The refs of those that change."),
    ])

  private static let changedBreach = Shape(
    "changed breach", "A threshold that only one side crosses.",
    [
      Field("change", .word(["comes", "goes"]), required: true, "Which side crosses it."),
      Field("threshold", .name, required: true, "The threshold."),
      Field("subject", .name, required: true, "The ref or id of the subject."),
      Field("title", .text, required: true, "Its title."),
      Field("severity", .word(["high", "medium", "low"]), required: true, "How grave it is."),
      Field("message", .text, required: true, "What happened, in a phrase."),
    ])

  private static let loneSubject = Shape(
    "lone subject", "A subject on one side only.",
    [
      Field("side", .word(["before", "after"]), required: true, "The side."),
      Field("kind", .name, required: true, "The kind of subject."),
      Field("ref", .name, required: true, "Its ref or id."),
      Field("title", .text, required: true, "Its title."),
    ])
}
