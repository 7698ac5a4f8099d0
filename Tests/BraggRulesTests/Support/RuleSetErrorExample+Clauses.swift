extension RuleSetErrorExample {
  static let clauses = [
    RuleSetErrorExample(
      "a level the scale has not", "rating = \"red\"", "rating = \"rad\"",
      """
      rules.lua:12: clause `late` of actions.action gives the level `rad`, which the scale does \
      not have
        help: did you mean `red`?
      """),
    RuleSetErrorExample(
      "a level like no other", "rating = \"red\"", "rating = \"amber\"",
      """
      rules.lua:12: clause `late` of actions.action gives the level `amber`, which the scale does \
      not have
        help: the scale has `green`, `red`; `unrated` gives none of them
      """),
    RuleSetErrorExample(
      "a level that is a number", "rating = \"red\"", "rating = 2",
      """
      rules.lua:12: clause `late` of actions.action has the number 2 as its `rating`, not text
        help: write the level it gives
      """),
    RuleSetErrorExample(
      "no level", "rating = \"red\", ", "",
      """
      rules.lua:12: clause `late` of actions.action has no `rating`
        help: write the level it gives
      """),
    RuleSetErrorExample(
      "no id", "id = \"late\", ", "",
      """
      rules.lua:13: clause 1 of actions.action has no `id`
        help: write `id = "late"`: reports name it
      """),
    RuleSetErrorExample(
      "an id that is a number", "id = \"late\"", "id = 1",
      """
      rules.lua:13: clause 1 of actions.action has the number 1 as its `id`, not text
        help: write `id = "late"`: reports name it
      """),
    RuleSetErrorExample(
      "an id twice", "id = \"on-track\"", "id = \"late\"",
      """
      rules.lua:14: two clauses of actions.action have the id `late`
        help: give each its own id: reports and tests name clauses by it
      """),
    RuleSetErrorExample(
      "a clause after otherwise", "otherwise = true },",
      """
      otherwise = true },
            { id = "paused", rating = "red", means = "paused",
              when = function(a) return a.status == "paused" end },
      """,
      """
      rules.lua:15: clause `paused` of actions.action is never reached: `on-track` before it takes \
      everything
        help: move `on-track` to the end
      """),
    RuleSetErrorExample(
      "no meaning", "means = \"late\",\n", "\n",
      """
      rules.lua:12: clause `late` of actions.action has no `means`
        help: write what the line of the key says
      """),
    RuleSetErrorExample(
      "an empty meaning", "means = \"late\"", "means = \"\"",
      """
      rules.lua:12: clause `late` of actions.action has no `means`
        help: write what the line of the key says
      """),
    RuleSetErrorExample(
      "a meaning that is a list", "means = \"late\"", "means = { \"late\" }",
      """
      rules.lua:12: clause `late` of actions.action has a list as its `means`, not text
        help: write what the line of the key says
      """),
    RuleSetErrorExample(
      "neither when nor otherwise", ", otherwise = true", "",
      """
      rules.lua:14: clause `on-track` of actions.action has no `when`
        help: write `when = function(subject) return … end`, or `otherwise = true`
      """),
    RuleSetErrorExample(
      "otherwise = false", "otherwise = true", "otherwise = false",
      """
      rules.lua:14: clause `on-track` of actions.action has no `when`
        help: write `when = function(subject) return … end`, or `otherwise = true`
      """),
    RuleSetErrorExample(
      "otherwise with a word", "otherwise = true", "otherwise = \"yes\"",
      """
      rules.lua:14: clause `on-track` of actions.action has the text `yes` as its `otherwise`
        help: write true or false
      """),
    RuleSetErrorExample(
      "when as a truth", "otherwise = true", "when = true",
      """
      rules.lua:14: clause `on-track` of actions.action has true as its `when`, not a function
        help: write `when = function(subject) return … end`, or `otherwise = true`
      """),
    RuleSetErrorExample(
      "both when and otherwise", "otherwise = true", "otherwise = true, when = function() end",
      """
      rules.lua:14: clause `on-track` of actions.action has both `when` and `otherwise`
        help: keep `when`, or keep `otherwise = true` for what no other clause takes
      """),
    RuleSetErrorExample(
      "requires a word", "otherwise = true", "otherwise = true, requires = \"recovery\"",
      """
      rules.lua:14: clause `on-track` of actions.action has the text `recovery` as its `requires`
        help: write a list of names: `requires = { "path_to_green" }`
      """),
    RuleSetErrorExample(
      "requires a number", "otherwise = true", "otherwise = true, requires = { 1 }",
      """
      rules.lua:14: clause `on-track` of actions.action has a list as its `requires`
        help: write a list of names: `requires = { "path_to_green" }`
      """),
    RuleSetErrorExample(
      "a field misspelt", "otherwise = true", "otherwise = true, require = { \"recovery\" }",
      """
      rules.lua:14: clause `on-track` of actions.action has no field `require`
        help: did you mean `requires`?
      """),
    RuleSetErrorExample(
      "a clause that is a word", "{ id = \"on-track\",", "\"on-track\", { id = \"on-track\",",
      """
      rules.lua:11: clause 2 of actions.action is the text `on-track`, not a table
        help: write `{ id = "late", rating = "red", means = "…", when = function(a) … end }`
      """),
    RuleSetErrorExample(
      "the second of two dimensions with the same ids", "overall = worst_of { \"action\" },",
      """
      overall = {
            { id = "on-track", rating = "grene", means = "on time", otherwise = true },
          },
      """,
      """
      rules.lua:17: clause `on-track` of actions.overall gives the level `grene`, which the scale \
      does not have
        help: did you mean `green`?
      """),
  ]

  static let dimensions = [
    RuleSetErrorExample(
      "actions that are a number", file: bare("actions = 3"),
      """
      rules.lua:3: `actions` is the number 3, not a table of dimensions
        help: write `actions = { action = { … clauses … } }`
      """),
    RuleSetErrorExample(
      "dimensions that are none", file: bare("actions = {}, measures = {}"),
      """
      rules.lua: the rule set rates nothing
        help: add `actions = { action = { … } }`
      """),
    RuleSetErrorExample(
      "clauses without a dimension",
      file: bare(
        "actions = { { id = \"late\", rating = \"red\", means = \"late\", otherwise = true } }"),
      """
      rules.lua:3: `actions` is a list, not a table of dimensions
        help: write `actions = { action = { … clauses … } }`
      """),
    RuleSetErrorExample(
      "a clause without its list",
      file: bare(
        "actions = { action = { id = \"late\", rating = \"red\", means = \"late\", otherwise = true } }"
      ),
      """
      rules.lua:3: `actions.action` is a table, not a list of clauses
        help: write `{ { id = "late", rating = "red", means = "…", when = function(a) … end } }`
      """),
    RuleSetErrorExample(
      "a dimension without clauses", file: bare("actions = { action = {} }"),
      """
      rules.lua:3: `actions.action` has no clauses
        help: write `{ { id = "late", rating = "red", means = "…", when = function(a) … end } }`
      """),
    RuleSetErrorExample(
      "the worst of a misspelt dimension", "worst_of { \"action\" }", "worst_of { \"actoin\" }",
      """
      rules.lua:16: `actions.overall` uses a dimension `actoin`, which is not there
        help: did you mean `action`?
      """),
    RuleSetErrorExample(
      "the worst of an unknown dimension", "worst_of { \"action\" }",
      "worst_of { \"action\", \"impact\" }",
      """
      rules.lua:16: `actions.overall` uses a dimension `impact`, which is not there
        help: there is `action`
      """),
    RuleSetErrorExample(
      "the worst of itself", "worst_of { \"action\" }", "worst_of { \"overall\" }",
      """
      rules.lua:16: `actions.overall` is the worst of itself
        help: name the other dimensions: `worst_of { "action" }`
      """),
    RuleSetErrorExample(
      "the worst of nothing", "worst_of { \"action\" }", "worst_of {}",
      """
      rules.lua:16: `actions.overall` is the worst of nothing
        help: write `worst_of { "action", "impact" }`
      """),
    RuleSetErrorExample(
      "the worst of a word", "worst_of { \"action\" }", "worst_of \"action\"",
      """
      rules.lua:16: `actions.overall` is the worst of nothing
        help: write `worst_of { "action", "impact" }`
      """),
  ]

  /// A rule set with nothing in it but its head on line 2 and one part, which is line 3.
  static func bare(_ part: String) -> String {
    """
    return ruleset {
      id = "e", version = "1", title = "t", source = "s", scale = { { id = "red", label = "R", letter = "R", meaning = "r" } },
      \(part),
    }
    """
  }
}
