extension RuleSetErrorExample {
  /// The good file with a scale for `overall` in place of the good file's own words.
  private static func scaled(
    _ description: String, _ scales: String, and piece: String = "", as other: String = "",
    _ expected: String
  ) -> RuleSetErrorExample {
    var file = goodFile.replacing("thresholds = {", with: "\(scales), thresholds = {")
    if !piece.isEmpty { file = file.replacing(piece, with: other) }
    return RuleSetErrorExample(description, file: file, expected)
  }

  private static let arrows =
    "{ { id = \"up\", label = \"Up\", letter = \"U\", meaning = \"better\" } }"

  static let scales = [
    scaled(
      "scales that are a word", "scales = \"arrows\"",
      """
      rules.lua:18: `scales` is the text `arrows`, not a table
        help: write `scales = { measures = { direction = { … levels, best first … } } }`
      """),
    scaled(
      "a scale for a misspelt dimension", "scales = { actions = { overal = \(arrows) } }",
      """
      rules.lua:18: `scales.actions.overal` is for a dimension that is not there
        help: did you mean `overall`?
      """),
    scaled(
      "a scale without levels", "scales = { actions = { action = {} } }",
      and: "overall = worst_of { \"action\" },", as: "",
      """
      rules.lua:18: `scales.actions.action` has no levels
        help: list the levels, best first: `{ id = "green", label = "Green", letter = "G", … }`
      """),
    scaled(
      "a level of its own without a letter",
      "scales = { actions = { action = { { id = \"green\", label = \"Up\", meaning = \"m\" }, "
        + "{ id = \"red\", label = \"Down\", letter = \"D\", meaning = \"m\" } } } }",
      and: "overall = worst_of { \"action\" },", as: "",
      """
      rules.lua:18: level 1 of `scales.actions.action` has no `letter`
        help: write a letter or two
      """),
    scaled(
      "a level of the rule set's scale on a dimension with its own",
      "scales = { actions = { action = \(arrows) } }",
      and: "overall = worst_of { \"action\" },", as: "",
      """
      rules.lua:12: clause `late` of actions.action gives the level `red`, which the scale does not \
      have
        help: the scale has `up`; `unrated` gives none of them
      rules.lua:14: clause `on-track` of actions.action gives the level `green`, which the scale \
      does not have
        help: the scale has `up`; `unrated` gives none of them
      """),
    scaled(
      "the worst of a dimension on another scale",
      "scales = { actions = { overall = \(arrows) } }",
      """
      rules.lua:16: `actions.overall` takes the levels of `actions.action`, which is on another scale
        help: give both the same levels in `scales`, or decide it by clauses
      """),
    scaled(
      "the worst of children on another scale",
      "areas = { action = worst_of_children \"action\" },\nscales = { areas = { action = \(arrows) } }",
      """
      rules.lua:18: `areas.action` takes the levels of `actions.action`, which is on another scale
        help: give both the same levels in `scales`, or decide it by clauses
      """),
  ]
}
