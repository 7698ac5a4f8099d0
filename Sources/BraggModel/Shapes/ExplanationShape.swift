extension Shape {
  /// Why a subject has its ratings, and what would change them.
  package static let explanation = Shape(
    "explanation", "Why a subject has its ratings, and what would change them.",
    [
      Field(
        "format", .exactly("bragg-explanation/1"), required: true, "The format of this document."),
      Field("engine", .name, required: true, "The program and version that wrote it."),
      Field("kind", .name, required: true, "What kind of subject it is."),
      Field("ref", .name, required: true, "Its ref or id; of the plan, `plan`."),
      Field("title", .text, required: true, "Its title."),
      Field("as_of", .day, required: true, "The day that is spoken for."),
      Field("rule_set", .object(explainedBy), required: true, "What rated it."),
      Field(
        "ratings", .list(.object(explainedRating)), required: true, "Its ratings, each explained."),
    ])

  private static let explainedBy = Shape(
    "rule set", "The rule set that rated the subject.",
    [
      Field("id", .name, required: true, "Its id."),
      Field("version", .name, required: true, "Which edition of the key it is."),
      Field("sha256", .name, required: true, "The hash of its files."),
    ])

  private static let explainedRating = Shape(
    "explained rating", "One rating, explained.",
    [
      Field("dimension", .name, required: true, "What is rated."),
      Field("sentence", .name, required: true, "The rating and why, in a sentence."),
      Field("rating", .object(.rating), required: true, "The rating, as results have it."),
      Field(
        "clause", .object(explainedClause), "The line of the key; absent: other ratings decide."),
      Field(
        "deciders", .list(.object(decider)), "Whose ratings decided; absent: a line of the key did."
      ),
      Field("missing", .list(.object(missingFact)), "The facts that it lacks."),
      Field("others", .list(.object(otherLevel)), required: true, "The other levels, best first."),
      Field("paths", .object(pathsToLevel), "The ways to a level; absent: none was asked for."),
      Field("complete", .flag, required: true, "Whether every single change was tried."),
    ])

  private static let explainedClause = Shape(
    "line", "A line of the key.",
    [
      Field("id", .name, required: true, "Its id."),
      Field("level", .name, required: true, "The level it gives."),
      Field("meaning", .text, required: true, "What it says."),
      Field("place", .name, required: true, "File and line of it."),
    ])

  private static let decider = Shape(
    "decider", "Something whose own rating decided.",
    [
      Field("kind", .name, required: true, "What kind of subject it is."),
      Field("ref", .name, required: true, "Its ref or id."),
      Field("title", .text, required: true, "Its title."),
      Field("dimension", .name, required: true, "What of it is rated."),
      Field("level", .text, "Its level; null: none."),
    ])

  private static let missingFact = Shape(
    "missing fact", "A fact that rules looked for and did not find.",
    [
      Field("path", .name, required: true, "Where it would stand."),
      Field("from", .text, "Who would supply it."),
      Field("answers", .list(.object(possibleAnswer)), required: true, "What it would lead to."),
    ])

  private static let possibleAnswer = Shape(
    "answer", "What the rating would be for some values.",
    [
      Field("from", .text, "The first of them; null: there is none lower."),
      Field("to", .text, "The last of them; null: there is none higher."),
      Field("level", .text, "The level; null: still none."),
    ])

  private static let otherLevel = Shape(
    "other level", "A level that the subject does not have.",
    [
      Field("level", .name, required: true, "The level."),
      Field("changes", .list(.object(factChange)), required: true, "Single changes that give it."),
      Field("nearest", .object(nearestLine), "The line of the key that comes nearest."),
    ])

  private static let nearestLine = Shape(
    "nearest line", "A line of the key, held against the subject.",
    [
      Field("clause", .object(explainedClause), required: true, "The line."),
      Field("holds", .flag, "Whether it holds by itself; null: it cannot tell."),
      Field("problem", .text, "Why it cannot tell."),
      Field("before", .object(explainedClause), "The line before it that decides."),
      Field("compared", .list(.object(lineComparison)), required: true, "What it compares."),
    ])

  private static let lineComparison = Shape(
    "comparison", "A comparison that a line makes.",
    [
      Field("text", .text, required: true, "As the rule file writes it."),
      Field("place", .name, required: true, "File and line."),
      Field("left", .text, required: true, "What stands on its left."),
      Field("right", .text, required: true, "What stands on its right."),
      Field("gap", .number, required: true, "How far the left is above the right; days of days."),
      Field("holds", .flag, required: true, "Whether it comes out true."),
    ])

  private static let pathsToLevel = Shape(
    "ways to a level", "The smallest sets of changes that lead to a level.",
    [
      Field("level", .name, required: true, "The level."),
      Field("there", .flag, required: true, "Whether the subject has it already."),
      Field("most_changes", .whole(1...9), required: true, "How many changes a way may have."),
      Field("ways", .list(.object(.path)), required: true, "The ways, fewest changes first."),
      Field("complete", .flag, required: true, "Whether every combination was tried."),
    ])

  /// A set of changes that leads to a level.
  static let path = Shape(
    "way", "A set of changes that leads to a level, no part of which does.",
    [
      Field("changes", .list(.object(factChange)), required: true, "What has to change."),
      Field("as_of", .day, required: true, "The day on which the rating is there."),
      Field("level", .name, required: true, "The level."),
      Field("clause", .name, "The line of the key that then decides."),
    ])

  private static let factChange = Shape(
    "change", "One fact with another value.",
    [
      Field("words", .text, "The change in words."),
      Field(
        "kind", .word(["set", "give", "add", "remove", "rate"]), required: true,
        "What is done: `rate` is another rating of something beneath."),
      Field("path", .name, required: true, "Where the fact stands, as rules see it."),
      Field("from", .text, "What it is now; null: nothing."),
      Field("to", .text, "What it has to become; null: nothing."),
      Field("until", .text, "The furthest value that does as well."),
      Field("open", .flag, "Whether every further value that was tried does as well."),
      Field("by", .text, "How far it is from what it is now."),
      Field("period", .name, "The period of a figure that is still to come."),
      Field("level", .name, "The level that comes of it."),
      Field("clause", .name, "The line of the key that then decides."),
    ])
}
