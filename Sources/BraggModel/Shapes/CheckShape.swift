extension Shape {
  /// What a run of checks found.
  package static let check = Shape(
    "check", "What a run of checks found in rule sets and folders.",
    [
      Field("format", .exactly("bragg-check/1"), required: true, "The format of this document."),
      Field("engine", .name, required: true, "The program and version that wrote it."),
      Field("checked", .list(.object(.checked)), required: true, "What was checked."),
      Field(
        "counts", .map(.whole(0...Int64.max)), required: true, "How many findings of each severity."
      ),
      Field("findings", .list(.object(.finding)), required: true, "What was found."),
      Field(
        "allowed", .list(.object(.allowedFinding)), required: true,
        "What was found and is let pass, with the reason."),
      Field(
        "coverage", .list(.text), required: true, "What a search went through, in words."),
    ])

  private static let checked = Shape(
    "checked folder", "A rule set, or a folder with data.",
    [
      Field("path", .name, required: true, "The folder, as it was named."),
      Field("kind", .word(["rules", "data"]), required: true, "Which of the two it is."),
    ])

  private static let finding = Shape("finding", "Something found.", findingFields)

  private static let allowedFinding = Shape(
    "allowed finding", "Something found and let pass.",
    findingFields + [Field("reason", .name, required: true, "Why it is let pass.")])

  private static let findingFields = [
    Field("id", .name, required: true, "The check; `bragg check --explain` prints its page."),
    Field("severity", .word(["error", "warning", "hint"]), required: true, "How grave it is."),
    Field("file", .name, required: true, "The file or folder."),
    Field("line", .whole(1...Int64.max), "The line, from 1; absent: the file as a whole."),
    Field("column", .whole(1...Int64.max), "The first character that it is about, from 1."),
    Field("path", .text, "The way to the value from the root of a document."),
    Field("subject", .text, "What it is about, in words."),
    Field("message", .name, required: true, "What is wrong."),
    Field("help", .name, required: true, "How to mend it."),
    Field("example", .text, "A case for tests.lua that shows it."),
  ]
}
