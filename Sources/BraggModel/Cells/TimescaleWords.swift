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

  /// Recurring by themselves and after a count, as in `six-monthly`; terms have no one length.
  static let frequencies: [String: Recurrence?] = [
    "daily": Recurrence(1, .days), "weekly": Recurrence(7, .days),
    "fortnightly": Recurrence(14, .days), "monthly": Recurrence(1, .months),
    "quarterly": Recurrence(3, .months), "termly": nil, "yearly": Recurrence(12, .months),
    "annually": Recurrence(12, .months), "annual": Recurrence(12, .months),
  ]
  static let counts: Set<String> = [
    "bi", "half", "twice", "two", "three", "four", "five", "six", "eight", "ten", "twelve",
  ]

  /// Recurring within three words of `every` or `each`.
  static let units: [String: Recurrence?] = [
    "q": Recurrence(3, .months), "quarter": Recurrence(3, .months), "day": Recurrence(1, .days),
    "days": Recurrence(1, .days), "week": Recurrence(7, .days), "weeks": Recurrence(7, .days),
    "fortnight": Recurrence(14, .days), "month": Recurrence(1, .months),
    "months": Recurrence(1, .months), "term": nil, "year": Recurrence(12, .months),
    "years": Recurrence(12, .months),
  ]

  private static let multiples = [
    "other": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8, "ten": 10,
    "twelve": 12,
  ]

  /// The interval that a count makes of one; nil where that is open, as in `bi-monthly`.
  static func interval(_ one: Recurrence?, counted count: String) -> Recurrence? {
    if count == "half" || count == "twice" { return one?.divided(by: 2) }
    guard let many = multiples[count] ?? Int(count), 1...60 ~= many else { return nil }
    return one?.times(many)
  }

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
