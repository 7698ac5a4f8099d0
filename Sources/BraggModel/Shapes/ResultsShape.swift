extension Shape {
  /// One assessment: what a rule set decided of a plan as of a day.
  package static let results = Shape(
    "assessment", "One assessment: what a rule set decided of a plan as of a day.",
    [
      Field("format", .exactly("bragg-results/1"), required: true, "The format of this document."),
      Field("engine", .name, required: true, "The program and version that wrote it."),
      Field("rule_set", .object(.ruleSet), required: true, "The rule set that decided."),
      Field("inputs", .list(.object(.inputFile)), required: true, "The files that were read."),
      Field("as_of", .day, required: true, "The day the assessment speaks for."),
      Field("scale", .list(.object(.level)), required: true, "The levels, best first."),
      Field(
        "scales", .map(.map(.list(.object(.level)))),
        "The levels of dimensions with a scale of their own, by kind of subject."),
      Field("actions", .list(.object(.ratedSubject)), required: true, "The rated actions."),
      Field("measures", .list(.object(.ratedSubject)), required: true, "The rated measures."),
      Field("risks", .list(.object(.ratedSubject)), required: true, "The rated risks."),
      Field("areas", .list(.object(.ratedSubject)), required: true, "The rated areas."),
      Field("plan", .object(.ratedSubject), "The plan's own ratings."),
      Field(
        "focus", .list(.object(.focusWindow)),
        "The focus windows that the day is in; absent: none."),
      Field("cases", .list(.object(.ratedSubject)), "The rated case records, where there are any."),
      Field("breaches", .list(.object(.breach)), required: true, "Thresholds crossed."),
      Field(
        "counts", .map(.map(.map(.whole(0...Int64.max)))), required: true,
        "How many subjects of each kind hold each level of each dimension."),
      Field("issues", .list(.object(.issue)), required: true, "What a person should look at."),
    ])

  /// As much of an assessment as a later one reads.
  static let past = Shape(
    "assessment", "As much of an assessment as a later one reads.",
    [
      Field("format", .exactly("bragg-results/1"), required: true, "The format."),
      Field("as_of", .day, required: true, "The day it speaks for."),
      Field("actions", .list(.object(.pastSubject)), required: true, "The rated actions."),
      Field("measures", .list(.object(.pastSubject)), required: true, "The rated measures."),
      Field("risks", .list(.object(.pastSubject)), required: true, "The rated risks."),
      Field("areas", .list(.object(.pastSubject)), required: true, "The rated areas."),
      Field("plan", .object(.pastSubject), "The plan's own ratings."),
      Field("cases", .list(.object(.pastSubject)), "The rated case records."),
      Field("breaches", .list(.object(.pastBreach)), required: true, "Thresholds crossed."),
    ])

  private static let pastSubject = Shape(
    "rated subject", "A subject and its levels.",
    [
      Field("ref", .name, required: true, "The subject's ref or id."),
      Field("ratings", .map(.object(.pastRating)), required: true, "Its ratings."),
    ])

  private static let pastRating = Shape(
    "rating", "A level.", [Field("level", .name, "The level decided; null: none.")])

  private static let pastBreach = Shape(
    "breach", "A crossing.",
    [
      Field("threshold", .name, required: true, "The threshold's id."),
      Field("subject", .name, required: true, "The subject's ref or id."),
    ])

  static let ruleSet = Shape(
    "rule set", "The rule set that decided.",
    [
      Field("id", .name, required: true, "The rule set's id."),
      Field("version", .name, required: true, "Which edition of the key it is."),
      Field("title", .text, required: true, "What it is called."),
      Field("source", .text, "Where the key was published."),
      Field("sha256", .name, required: true, "The hash of the rule set's files."),
      Field(
        "parameters", .map(.either([.number, .text, .flag])), required: true,
        "The parameters' values as they were in force."),
      Field("set", .list(.name), "Parameters whose values were given for this run only."),
    ])

  static let inputFile = Shape(
    "input", "A file that was read.",
    [
      Field("path", .name, required: true, "The file's name in the plan's folder."),
      Field("sha256", .name, required: true, "The hash of its bytes."),
    ])

  static let level = Shape(
    "level", "One rating that the scale offers.",
    [
      Field("id", .name, required: true, "The level's id."),
      Field("label", .text, required: true, "The word a reader sees."),
      Field("letter", .text, required: true, "The letter that stands for it."),
      Field("meaning", .text, required: true, "What the council says it means."),
      Field("rank", .whole(0...64), "Its place from the best, 0; absent: unranked."),
    ])

  static let ratedSubject = Shape(
    "rated subject", "A subject and its ratings.",
    [
      Field("ref", .name, required: true, "The subject's ref or id."),
      Field("title", .text, "The subject's title."),
      Field("ratings", .map(.object(.rating)), required: true, "A rating for each dimension."),
    ])

  static let rating = Shape(
    "rating", "What was decided, and why.",
    [
      Field("level", .name, "The level decided; null: none."),
      Field(
        "state", .word(["rated", "unrated", "error", "overridden"]), required: true,
        "How sure the level is."),
      Field("clause", .name, "The clause that decided, or at which deciding stopped."),
      Field("meaning", .text, "What that clause of the key says."),
      Field("reason", .text, required: true, "Why, in a phrase."),
      Field("facts", .list(.object(.fact)), required: true, "What the clause read."),
      Field("place", .text, "File and line of the rule, where it failed."),
      Field("previous", .name, "The level in the assessment before."),
      Field(
        "travel", .word(["better", "same", "worse", "new"]),
        "How the level compares with the one before."),
      Field("travel_reason", .text, "Why, where the rule set defines travel itself."),
      Field("travel_facts", .list(.object(.fact)), "What that definition read."),
      Field("obligations", .list(.object(.obligation)), "What this level demands."),
      Field("derived", .object(.derived), "What the rules decided, where a person gave the level."),
      Field("override", .object(.givenRating), "Who gave the level, and why."),
    ])

  static let derived = Shape(
    "derived rating", "What the rules decided, where a person gave the level.",
    [
      Field("level", .name, "The level; null: none."),
      Field("clause", .name, "The clause that decided."),
      Field("reason", .text, required: true, "Why."),
    ])

  static let givenRating = Shape(
    "override", "Who gave the level, and why.",
    [
      Field("by", .text, required: true, "The post that gave it."),
      Field("why", .text, required: true, "Why the derived level is not right."),
      Field("on", .day, required: true, "The day it was given."),
      Field("until", .day, "The last day it holds."),
    ])

  static let fact = Shape(
    "fact", "Something that a rating rests on.",
    [
      Field("path", .name, required: true, "Where it stands in the subject."),
      Field("value", .either([.number, .text, .flag]), "What was read; null: it is missing."),
    ])

  static let obligation = Shape(
    "obligation", "What a level demands.",
    [
      Field("name", .name, required: true, "The field that has to be there."),
      Field("met", .flag, required: true, "Whether it is."),
      Field("proposal", .object(.path), "The shortest way back; absent: not looked for, or none."),
    ])

  static let breach = Shape(
    "breach", "One crossing of a threshold.",
    [
      Field("threshold", .name, required: true, "The threshold's id."),
      Field("subject", .name, required: true, "The ref or id of the subject."),
      Field("severity", .word(["high", "medium", "low"]), required: true, "How grave it is."),
      Field("limit", .text, "The limit that was crossed."),
      Field("value", .text, "The value that crossed it."),
      Field("period", .text, "The period the value is for."),
      Field("since", .text, required: true, "Since when, without a break."),
      Field("meaning", .text, required: true, "What a breach of this threshold means."),
      Field("message", .text, required: true, "What happened, in a phrase."),
      Field("facts", .list(.object(.fact)), required: true, "What the rule read."),
    ])

  static let issue = Shape(
    "issue", "Something that a person should look at.",
    [
      Field("place", .text, required: true, "Where."),
      Field("message", .text, required: true, "What."),
      Field("help", .text, "What to do."),
    ])
}
