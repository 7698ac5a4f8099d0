extension Shape {
  /// What an assessment decided, as a test case of a whole folder keeps it.
  package static let recorded = Shape(
    "recorded assessment", "What an assessment decided, as a test case of a whole folder keeps it.",
    [
      Field("format", .exactly("bragg-recorded/1"), required: true, "The format of this document."),
      Field("as_of", .day, required: true, "The day the assessment speaks for."),
      Field("actions", ratings, "The ratings of each action, by ref and dimension."),
      Field("measures", ratings, "The ratings of each measure, by id and dimension."),
      Field("risks", ratings, "The ratings of each risk, by ref and dimension."),
      Field("areas", ratings, "The ratings of each area, by ref and dimension."),
      Field("cases", ratings, "The ratings of each case record, by ref and dimension."),
      Field("plan", .map(.object(recordedRating)), "The plan's own ratings, by dimension."),
      Field("breaches", .list(.object(recordedBreach)), required: true, "Thresholds crossed."),
    ])

  private static let ratings: FieldKind = .map(.map(.object(recordedRating)))

  private static let recordedRating = Shape(
    "recorded rating", "What was decided.",
    [
      Field("level", .name, required: true, "The level's id; `unrated` or `error` where none."),
      Field("clause", .name, "The clause that decided, or at which deciding stopped."),
      Field("reason", .text, required: true, "Why, in a phrase."),
    ])

  private static let recordedBreach = Shape(
    "recorded breach", "One crossing of a threshold.",
    [
      Field("threshold", .name, required: true, "The threshold's id."),
      Field("subject", .name, required: true, "The ref or id of the subject."),
      Field("message", .text, required: true, "What happened, in a phrase."),
    ])
}
