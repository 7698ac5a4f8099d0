extension RuleSetErrorExample {
  static let travel = [
    RuleSetErrorExample(
      "travel that is a word", "thresholds = {", "travel = \"better\", thresholds = {",
      """
      rules.lua:18: `travel` is the text `better`, not a table
        help: write `travel = { actions = { action = function(a) return "better" end } }`
      """),
    RuleSetErrorExample(
      "travel of a kind there is not", "thresholds = {",
      "travel = { action = {} }, thresholds = {",
      """
      rules.lua:18: `travel` has no field `action`
        help: did you mean `actions`?
      """),
    RuleSetErrorExample(
      "travel of a misspelt dimension", "thresholds = {",
      "travel = { actions = { overal = function() end } }, thresholds = {",
      """
      rules.lua:18: `travel.actions.overal` is for a dimension that is not there
        help: did you mean `overall`?
      """),
    RuleSetErrorExample(
      "travel of an unknown dimension", "thresholds = {",
      "travel = { actions = { impact = function() end } }, thresholds = {",
      """
      rules.lua:18: `travel.actions.impact` is for a dimension that is not there
        help: there is `action`, `overall`
      """),
    RuleSetErrorExample(
      "travel of what is not rated", "thresholds = {",
      "travel = { risks = { rag = function() end } }, thresholds = {",
      """
      rules.lua:18: `travel.risks.rag` is for a dimension that is not there
        help: the rule set does not rate risks
      """),
    RuleSetErrorExample(
      "travel by a word", "thresholds = {",
      "travel = { actions = { overall = \"better\" } }, thresholds = {",
      """
      rules.lua:18: `travel.actions.overall` is the text `better`, not a function
        help: write `travel = { actions = { action = function(a) return "better" end } }`
      """),
  ]
}
