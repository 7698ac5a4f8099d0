extension Shape {
  /// What a stream decided about one subject.
  package static let stream = Shape(
    "rating line", "What `bragg stream` decided about one subject, one on a line.",
    [
      Field("ref", .name, required: true, "The subject's ref or id."),
      Field(
        "ratings", .map(.object(rating.withoutFacts)), required: true,
        "A rating for each dimension."),
      Field(
        "breaches", .list(.object(breach.withoutFacts)), required: true,
        "Thresholds that it crosses."),
      Field("issues", .list(.object(issue)), "What a person should look at; absent: nothing."),
    ])

  /// The same where facts are written on demand.
  private var withoutFacts: Shape {
    Shape(
      name, about,
      fields.map { field in
        field.name == "facts"
          ? Field(field.name, field.kind, "What was read; with `--facts`.") : field
      })
  }
}
