/// The words of timescales, in lower case and without hyphens.
enum TimescaleWords {
  /// What a phrase says about time when it is no date.
  enum Sense {
    case toBeConfirmed
    case ongoing
    case recurring
    case immediate
  }

  static let phrases: [(words: [String], sense: Sense)] = [
    (["tbc"], .toBeConfirmed), (["tbd"], .toBeConfirmed), (["tba"], .toBeConfirmed),
    (["to", "be", "confirmed"], .toBeConfirmed), (["to", "be", "decided"], .toBeConfirmed),
    (["to", "be", "determined"], .toBeConfirmed), (["to", "be", "agreed"], .toBeConfirmed),
    (["ongoing"], .ongoing), (["on", "going"], .ongoing), (["onwards"], .ongoing),
    (["onward"], .ongoing), (["continuous"], .ongoing), (["as", "required"], .ongoing),
    (["as", "needed"], .ongoing), (["as", "necessary"], .ongoing),
    (["as", "and", "when"], .ongoing),
    (["immediate"], .immediate), (["immediately"], .immediate),
    (["with", "immediate", "effect"], .immediate),
  ]

  /// Recurring by themselves, and after a count: `quarterly`, `six-monthly`.
  static let frequencies: Set<String> = [
    "daily", "weekly", "fortnightly", "monthly", "quarterly", "termly", "yearly", "annually",
    "annual",
  ]
  static let counts: Set<String> = [
    "bi", "half", "twice", "two", "three", "four", "five", "six", "eight", "ten", "twelve",
  ]

  /// Recurring within three words of `every` or `each`.
  static let units: Set<String> = [
    "q", "quarter", "day", "week", "weeks", "fortnight", "month", "months", "term", "year", "years",
  ]

  /// Words that join or introduce dates without changing them.
  static let joining: Set<String> = [
    "and", "at", "between", "by", "date", "due", "during", "in", "of", "on", "the", "then",
    "thereafter", "till", "to", "until",
  ]

  /// Words that make a date the beginning of something without an end.
  static let opening: Set<String> = ["from", "since", "starting", "commencing"]

  /// Words that move a date or leave it open, so that what is left is no date.
  static let loosening: Set<String> = [
    "about", "after", "approx", "approximately", "around", "autumn", "before", "changed",
    "christmas", "circa", "day", "days", "delayed", "earlier", "earliest", "early", "easter",
    "extended", "following", "half", "late", "later", "mid", "middle", "month", "months", "moved",
    "not", "or", "originally", "plus", "previously", "provisional", "provisionally", "quarter",
    "revised", "slipped", "spring", "subject", "summer", "term", "upon", "was", "week", "weeks",
    "winter", "within", "year", "years",
  ]

  /// Marks that say nothing about time.
  static let plainMarks: Set<String> = [
    ".", ",", ";", ":", "-", "/", "&", "(", ")", "[", "]", "*", "•", "|", "\"", "“", "”",
  ]
}
