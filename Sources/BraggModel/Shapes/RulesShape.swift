extension Shape {
  /// A rule set as it takes effect on a day, with what it inherits.
  package static let rules = Shape(
    "rule set", "A rule set as it takes effect on a day, with what it inherits.",
    [
      Field("format", .exactly("bragg-rules/1"), required: true, "The format of this document."),
      Field("as_of", .day, required: true, "The day that parameters are shown for."),
      Field("id", .name, required: true, "The rule set's id."),
      Field("version", .name, required: true, "Which edition of the key it is."),
      Field("title", .text, required: true, "What it is called."),
      Field("source", .text, required: true, "Where the key was published."),
      Field("extends", .name, "The rule set it inherits from; absent: none."),
      Field("in_force", .object(.inForce), "When it is in force; absent: always."),
      Field("sha256", .name, required: true, "The hash of the rule set's files."),
      Field("scale", .list(.object(.level)), required: true, "The levels, best first."),
      Field("parameters", .list(.object(.parameter)), required: true, "Its parameters, by name."),
      Field(
        "fields", .map(.list(.object(.ownField))), required: true,
        "Fields of the council's own, by what has them."),
      Field(
        "changeable", .map(.list(.name)),
        "Fields that people can still change, by kind of subject; absent: the usual ones."),
      Field(
        "dimensions", .map(.list(.object(.dimension))), required: true,
        "What is rated, by kind of subject."),
      Field("thresholds", .list(.object(.threshold)), required: true, "The limits it watches."),
      Field("versions", .list(.object(.version)), required: true, "Every version in its folder."),
    ])

  private static let inForce = Shape(
    "time in force", "When a rule set is in force.",
    [
      Field("from", .day, "The first day; absent: no beginning."),
      Field("to", .day, "The last day; absent: no end."),
    ])

  private static let origin = [
    Field("inherited_from", .name, "The rule set it is taken over from; absent: its own."),
    Field("changed_from", .name, "The rule set it is taken over from, and changed here."),
  ]

  private static let anyValue = FieldKind.either([.number, .text, .flag])

  private static let parameter = Shape(
    "parameter", "A value that a council may set differently.",
    [
      Field("name", .name, required: true, "What clauses call it."),
      Field("value", anyValue, "The value on the day; null: none is in force."),
      Field("set", .flag, "True: the value was given for this run only."),
      Field("unit", .text, "What it is counted in."),
      Field("why", .text, "Why the council chose it."),
      Field("values", .list(.object(.datedValue)), "Its values by day; absent: one for all days."),
    ] + origin)

  private static let datedValue = Shape(
    "dated value", "A value and the first day it is in force.",
    [
      Field("from", .day, required: true, "The first day."),
      Field("value", anyValue, required: true, "The value from that day on."),
    ])

  private static let ownField = Shape(
    "own field", "A field of the council's own.",
    [
      Field("name", .name, required: true, "What clauses call it."),
      Field("means", .text, required: true, "What it holds."),
    ])

  private static let dimension = Shape(
    "dimension", "One thing that is rated; by its clauses, or by other ratings.",
    [
      Field("name", .name, required: true, "What the rule set calls it."),
      Field("clauses", .list(.object(.clause)), "The lines of its key, in order."),
      Field("worst_of", .list(.name), "The dimensions that it is the worst of."),
      Field("worst_of_children", .name, "The rating of what is below that it is the worst of."),
      Field("majority_of_children", .name, "The rating of what is below that it is the most of."),
      Field("scale", .list(.object(.level)), "Levels of its own; absent: the rule set's."),
      Field("travel", .text, "File and line of its own definition of travel."),
    ] + origin)

  private static let clause = Shape(
    "clause", "One line of the key; the first that holds decides.",
    [
      Field("id", .name, required: true, "The clause's id."),
      Field("rating", .name, required: true, "The level it gives, or `unrated`."),
      Field("means", .text, required: true, "What the line of the key says."),
      Field("otherwise", .flag, "True: it holds for all that is left."),
      Field("requires", .list(.name), "What a subject with this rating must have."),
      Field("place", .text, required: true, "File and line, seen from the rule set's folder."),
    ] + origin)

  private static let threshold = Shape(
    "threshold", "A limit that the rule set watches.",
    [
      Field("id", .name, required: true, "The threshold's id."),
      Field("of", .name, required: true, "The kind of subject it watches."),
      Field(
        "severity", .word(["high", "medium", "low"]), required: true, "How grave a breach is."),
      Field("means", .text, required: true, "What a breach means."),
      Field("where", .map(.list(.text)), "The values that fields of the watched subjects have."),
      Field("where_picked", .text, "File and line of the function that picks the subjects."),
      Field("place", .text, required: true, "File and line, seen from the rule set's folder."),
    ] + origin)

  private static let version = Shape(
    "version", "One version of the council's rule set.",
    [
      Field("version", .name, required: true, "Which edition of the key it is."),
      Field("folder", .name, "The folder in the council's that it is in; absent: that itself."),
      Field("in_force", .object(.inForce), "When it is in force; absent: always."),
      Field("shown", .flag, required: true, "Whether it is the one that this document shows."),
    ])
}
