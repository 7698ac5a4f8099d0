extension Shape {
  /// One case record.
  package static let caseRecord = Shape(
    "case", "A case record, one on a line. Only `ref` is required; no name belongs in it.",
    [
      Field("ref", .name, required: true, "The record's reference, unique in the file."),
      Field("title", .text, "What the record is called."),
      Field("kind", .text, "What kind of case it is, in the council's words."),
      Field("theme", .text, "The team or service it belongs to."),
      Field("status", .word(ActionStatus.allCases.map(\.rawValue)), "Where the case stands."),
      Field("start", .timescale, "When it began, as written; a month is its first day."),
      Field("end", .timescale, "When it ended, as written; a month is its last day."),
      Field("due", .timescale, "When it has to be done, as written; a month is its last day."),
      Field("percent_complete", .percent, "How much is done, in per cent."),
      Field("milestones", .list(.object(.milestone)), "Dated steps."),
      Field(
        "measures", .list(.either([.name, .object(.measure)])),
        "Ids of measures; whole measures where the record travels alone."),
      Field("criteria", .map(.flag), "The council's own criteria: in place or not."),
      Field("evidence", .list(.object(.evidence)), "Findings of audits, surveys and the like."),
      Field("updated", .day, "The day the record was last updated."),
    ])
}
