extension Shape {
  /// What will change if nothing is done.
  package static let forecast = Shape(
    "forecast", "What will change by itself while the documents stay as they are.",
    [
      Field("format", .exactly("bragg-forecast/1"), required: true, "The format of this document."),
      Field("engine", .name, required: true, "The program and version that wrote it."),
      Field("premise", .name, required: true, "What is taken for granted, in words."),
      Field("as_of", .day, required: true, "The day from which it looks ahead."),
      Field("until", .day, required: true, "The last day it looks at."),
      Field(
        "rule_sets", .list(.object(forecastRules)), required: true,
        "The versions of the rule set in force, one after another."),
      Field(
        "set", .map(.either([.number, .text, .flag])), required: true,
        "Parameter values that were given for this run."),
      Field(
        "trend", .object(forecastTrend),
        "How measures go on, where that was asked for; absent: all are held at their last figure."),
      Field(
        "changes", .list(.object(forecastChange)), required: true,
        "The changes, by day and then in the order of the plan."),
      Field(
        "on", .list(.object(forecastDay)), required: true,
        "The days that were asked to be summed up."),
    ])

  private static let forecastRules = Shape(
    "rule set in force", "A version of the rule set, and from when it is used.",
    [
      Field("from", .day, required: true, "The first day it is used."),
      Field("id", .name, required: true, "The rule set's id."),
      Field("version", .name, required: true, "Which edition of the key it is."),
      Field("sha256", .name, required: true, "The hash of its files."),
    ])

  private static let changed = [
    Field(
      "kind", .word(["actions", "measures", "risks", "areas", "plan", "cases"]), required: true,
      "What kind of subject it is."),
    Field("ref", .name, required: true, "The subject's ref or id."),
    Field("title", .text, required: true, "The subject's title."),
    Field("dimension", .name, "The dimension of the rating; absent: it is a threshold."),
    Field(
      "threshold", .name, "The threshold that is crossed or no longer so; absent: it is a rating."),
    Field("from", .object(standing), required: true, "How it stood before."),
    Field("to", .object(standing), required: true, "How it stands then."),
    Field(
      "on_trend", .flag,
      "True where it rests on made-up figures; absent: it comes with every measure held, too."),
  ]

  private static let forecastTrend = Shape(
    "trend", "Which measures go on by the line through their figures, and which do not.",
    [
      Field(
        "continued", .list(.object(trendLine)), required: true,
        "The measures that go on, each with what was made up."),
      Field(
        "held",
        .list(
          .object(
            Shape(
              "held measure", "A measure that stays at its last figure.",
              [
                Field("measure", .name, required: true, "The measure's id."),
                Field("why", .name, required: true, "Why no figure is made up."),
              ]))), required: true, "The measures that stay at their last figure."),
      Field(
        "only_when_held", .whole(0...Int64.max), required: true,
        "How many changes come only while every measure is held."),
    ])

  private static let trendLine = Shape(
    "line", "The straight line through a measure's figures, and the figures made up from it.",
    [
      Field("measure", .name, required: true, "The measure's id."),
      Field("title", .text, required: true, "What is measured."),
      Field("unit", .text, "What values are in."),
      Field(
        "figures_used", .whole(2...Int64.max), required: true,
        "How many figures the line is laid through."),
      Field("rise", .number, required: true, "What it rises by from one period to the next."),
      Field("rhythm", .name, required: true, "How often a period comes."),
      Field("last", .object(trendFigure), required: true, "The last figure that is a fact."),
      Field("made_up", .list(.object(trendFigure)), required: true, "The figures made up."),
    ])

  private static let trendFigure = Shape(
    "figure", "A value of a measure for a period.",
    [
      Field("period", .period, required: true, "The period it is for."),
      Field("value", .number, required: true, "The value."),
    ])

  private static let forecastChange = Shape(
    "change", "One change.",
    [Field("date", .day, required: true, "The first day on which it holds.")] + changed + [
      Field("clause", .name, "The clause that decides; absent: none does."),
      Field("reason", .text, required: true, "Why, in a phrase."),
    ])

  private static let standing = Shape(
    "standing", "How a rating or a threshold stands.",
    [
      Field(
        "state", .word(["rated", "unrated", "error", "absent", "crossed", "clear"]), required: true,
        "Of a rating: whether it has a level, or the rule set in force has no such rating; of a threshold: whether it is crossed."
      ),
      Field("level", .name, "The level's id, where it is rated."),
    ])

  private static let forecastDay = Shape(
    "day summed up", "What will be otherwise on a day than on the as-of date.",
    [
      Field("date", .day, required: true, "The day."),
      Field(
        "counts", .list(.object(forecastCount)), required: true,
        "How many subjects hold each level."),
      Field(
        "changes", .list(.object(Shape("difference", "What is otherwise.", changed))),
        required: true,
        "What is otherwise; what comes and goes in between is left out."),
    ])

  private static let forecastCount = Shape(
    "count", "How many subjects of a kind hold each level in a dimension.",
    [
      Field("kind", .name, required: true, "The kind of subject."),
      Field("dimension", .name, required: true, "The dimension."),
      Field("now", .map(.whole(0...Int64.max)), required: true, "On the as-of date, by level."),
      Field("then", .map(.whole(0...Int64.max)), required: true, "On the day, by level."),
    ])
}
