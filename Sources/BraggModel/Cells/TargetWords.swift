/// The words of targets, in lower case.
enum TargetWords {
  /// Cells that say there will be a target.
  static let undecided: Set<[String]> = [
    ["tbd"], ["tbc"], ["tba"], ["to", "be", "decided"], ["to", "be", "confirmed"],
    ["to", "be", "agreed"], ["to", "be", "set"], ["to", "be", "determined"],
  ]

  /// Cells that say there is none.
  static let none: Set<[String]> = [
    ["n", "a"], ["na"], ["none"], ["no", "target"], ["not", "applicable"],
  ]

  /// Limits that stand before their number, the longer before the shorter they begin with.
  static let before: [(words: [String], is: Comparator)] = [
    (["<", "="], .atMost), (["=", "<"], .atMost), (["≤"], .atMost), (["<"], .below),
    ([">", "="], .atLeast), (["=", ">"], .atLeast), (["≥"], .atLeast), ([">"], .above),
    (["at", "least"], .atLeast), (["at", "most"], .atMost), (["up", "to"], .atMost),
    (["no", "more", "than"], .atMost), (["not", "more", "than"], .atMost),
    (["no", "less", "than"], .atLeast), (["not", "less", "than"], .atLeast),
    (["no", "fewer", "than"], .atLeast), (["not", "fewer", "than"], .atLeast),
    (["fewer", "than"], .below), (["less", "than"], .below), (["lower", "than"], .below),
    (["more", "than"], .above), (["greater", "than"], .above), (["higher", "than"], .above),
    (["under"], .below), (["below"], .below), (["over"], .above), (["above"], .above),
  ]

  /// Limits that follow their number.
  static let after: [(words: [String], is: Comparator)] = [
    (["+"], .atLeast), (["or", "more"], .atLeast), (["or", "above"], .atLeast),
    (["or", "over"], .atLeast), (["or", "higher"], .atLeast), (["or", "fewer"], .atMost),
    (["or", "less"], .atMost), (["or", "below"], .atMost), (["or", "under"], .atMost),
    (["or", "lower"], .atMost),
  ]

  /// What a target counts.
  static let counted: Set<String> = [
    "working", "calendar", "day", "days", "week", "weeks", "month", "months", "year", "years",
    "hour", "hours", "child", "children", "case", "cases", "people", "carers", "visits",
  ]
}
