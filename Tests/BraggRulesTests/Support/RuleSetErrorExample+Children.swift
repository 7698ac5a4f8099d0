extension RuleSetErrorExample {
  /// Faults in what `majority_of_children` is told besides the rating.
  static let children = [
    told(
      #"{ tie = "first" }"#,
      """
      `majority_of_children` of plan.most has the text `first` as its `tie`
        help: write "worse", "better" or "unrated"; `tie_level` names a level
      """),
    told(
      #"{ tie_level = "rad" }"#,
      """
      `majority_of_children` of plan.most has the text `rad` as its `tie_level`, which the scale \
      does not have
        help: did you mean `red`?
      """),
    told(
      "{ tie_level = 3 }",
      """
      `majority_of_children` of plan.most has the number 3 as its `tie_level`, which the scale \
      does not have
        help: the scale has `green`, `red`
      """),
    told(
      #"{ tie = "better", tie_level = "red" }"#,
      """
      `majority_of_children` of plan.most has both `tie` and `tie_level`
        help: keep one of them
      """),
    told(
      "{ unranked = 1 }",
      """
      `majority_of_children` of plan.most has the number 1 as its `unranked`
        help: write true or false
      """),
    told(
      #"{ ties = "worse" }"#,
      """
      `majority_of_children` of plan.most has no field `ties`
        help: did you mean `tie`?
      """),
    told(
      #""worse""#,
      """
      `majority_of_children` of plan.most has the text `worse` after the rating
        help: write `majority_of_children("action", { tie = "better" })`
      """),
    told(
      #"{ tie = "worse" }"#, by: "worst_of_children",
      """
      `worst_of_children` of plan.most has a table after the rating
        help: take the braces away
      """),
  ]

  private static func told(
    _ given: String, by combine: String = "majority_of_children", _ expected: String
  ) -> RuleSetErrorExample {
    RuleSetErrorExample(
      "\(combine) told \(given)", "  thresholds = {",
      "  plan = { most = \(combine)(\"action\", \(given)) },\n  thresholds = {",
      "rules.lua:18: \(expected)")
  }
}
