extension Shape {
  /// How many subjects hold each level while one parameter moves.
  package static let sweep = Shape(
    "sweep", "How many subjects hold each level while one parameter moves, and who flips where.",
    [
      Field("format", .exactly("bragg-sweep/1"), required: true, "The format of this document."),
      Field("engine", .name, required: true, "The program and version that wrote it."),
      Field("rule_set", .name, required: true, "The rule set's id."),
      Field("version", .name, required: true, "Which edition of the key it is."),
      Field("sha256", .name, required: true, "The hash of the rule set's files."),
      Field("as_of", .day, required: true, "The day it speaks for."),
      Field("parameter", .name, required: true, "The parameter that moves."),
      Field("in_force", value, "Its value in force that day; absent: it has none."),
      Field("set", .map(.text), "Values of other parameters that were given for this run."),
      Field("values", .list(value), required: true, "Its values, in order."),
      Field("dimensions", .list(.object(sweptDimension)), required: true, "What is rated."),
      Field(
        "flips", .list(.object(flip)), required: true, "Who flips, in the order of the values."),
    ])

  private static let value: FieldKind = .either([.number, .text, .flag])

  private static let sweptDimension = Shape(
    "swept dimension", "One dimension of a kind of subject, at every value.",
    [
      Field("kind", .name, required: true, "The kind of subject."),
      Field("dimension", .name, required: true, "What is rated."),
      Field("levels", .list(.name), required: true, "The levels, then `unrated` and `error`."),
      Field(
        "counts", .list(.list(.whole(0...Int64.max))), required: true,
        "For each value, how many subjects stand at each level."),
    ])

  private static let flip = Shape(
    "flip", "A rating that is at another level than at the value before.",
    [
      Field("from_value", value, required: true, "The last value with the old level."),
      Field("to_value", value, required: true, "The first value with the new one."),
      Field("change", .object(levelChange), required: true, "The change."),
    ])
}
