extension Shape {
  /// A council's performance measures and their observations.
  package static let performance = Shape(
    "performance", "A council's performance measures and their observations.",
    [
      Field(
        "format", .exactly("bragg-performance/1"), required: true, "The format of this document."),
      Field("as_of", .day, "The day the figures speak for; `--as-of` goes before it."),
      Field("measures", .list(.object(.measure)), "The measures."),
    ])

  /// A performance measure.
  package static let measure = Shape(
    "measure", "A performance measure.",
    [
      Field("id", .name, required: true, "The measure's id, unique in the file."),
      Field("title", .text, "What is measured."),
      Field("unit", .text, "What values are in: %, days, count."),
      Field("polarity", .word(Polarity.allCases.map(\.rawValue)), "Which way is better."),
      Field("source", .text, "Where the figures come from."),
      Field("baseline", .target, "The value at the start, or text such as TBD."),
      Field("target", .target, "What is to be reached, in every period."),
      Field("targets", .list(.object(.periodTarget)), "What is to be reached, period by period."),
      Field(
        "tolerance", .either([.number, .object(.tolerance)]),
        "How far from target still counts as near: per cent of target, or an object."),
      Field("floor", .number, "The value beyond which no tolerance helps."),
      Field("benchmarks", .map(.number), "Values of others to compare with, such as `england`."),
      Field(
        "cohorts", .map(.list(.number)),
        "Values of others by the name of the group, without the council's own."),
      Field("observations", .list(.object(.observation)), "Values, one per period."),
      Field("values", .list(.number), "Short for observations, oldest first, without periods."),
    ])

  static let periodTarget = Shape(
    "target", "The target of one period.",
    [
      Field("period", .period, required: true, "The period it is for."),
      Field("value", .target, "The target, as in `target`; absent: none."),
    ])

  static let tolerance = Shape(
    "tolerance", "How far from target still counts as near; of several, the smallest.",
    [
      Field("percent", .number, "Per cent of the target."),
      Field("points", .number, "In the unit of the measure, such as percentage points."),
    ])

  static let interval = Shape(
    "interval", "A confidence interval.",
    [
      Field("low", .number, required: true, "Its low end."),
      Field("high", .number, required: true, "Its high end."),
      Field("percent", .number, "How sure it is, in per cent; absent: 95."),
    ])

  /// One value of a measure for one period.
  package static let observation = Shape(
    "observation", "One value of a measure for one period.",
    [
      Field("period", .period, required: true, "The period the value is for."),
      Field("value", .number, "The value; absent where the state says why."),
      Field("numerator", .number, "What was counted."),
      Field("denominator", .number, "Out of how many."),
      Field(
        "interval", .object(.interval),
        "The confidence interval as published; absent: worked out from the counts."),
      Field(
        "state", .word(ObservationState.allCases.map(\.rawValue)),
        "How sure the value is; absent: final."),
    ])
}
