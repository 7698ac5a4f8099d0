extension RuleSetErrorExample {
  /// Files that are not Lua, or fail when they are run.
  static let syntax = [
    RuleSetErrorExample(
      "a symbol too many", "version = \"2024.04\"", "version = = \"2024.04\"",
      """
      rules.lua:2: unexpected symbol near `=`
        help: look at the end of the line before, too
      """),
    RuleSetErrorExample(
      "a comma forgotten", "meaning = \"on track\" },", "meaning = \"on track\" }",
      """
      rules.lua:5: `}` expected (to close `{` at line 3) near `{`
        help: a comma may be missing at the end of the line before
      """),
    RuleSetErrorExample(
      "a brace forgotten", file: "return ruleset {\n  id = \"exampleshire\"\n",
      """
      rules.lua:3: `}` expected (to close `{` at line 1) at the end of the file
        help: something opened above is not closed: an `end`, `}` or `)`
      """),
    RuleSetErrorExample(
      "a brace forgotten after a comma", file: "return ruleset {\n  id = \"exampleshire\",\n",
      """
      rules.lua:3: the file ends too early
        help: something opened above is not closed: an `end`, `}` or `)`
      """),
    RuleSetErrorExample(
      "a quote forgotten", "letter = \"G\"", "letter = \"G",
      """
      rules.lua:4: `}` expected near `on`
        help: a comma may be missing at the end of the line before
      """),
    RuleSetErrorExample(
      "a name forgotten", file: "local = 3",
      """
      rules.lua:1: a name expected near `=`
        help: look at the end of the line before, too
      """),
    RuleSetErrorExample(
      "something after the rule set", file: "return ruleset {}\nlocal late = 3",
      """
      rules.lua:2: the end of the file expected near `local`
        help: look at the end of the line before, too
      """),
    RuleSetErrorExample(
      "a parameter read too early", "value = 30,", "value = params.days,",
      """
      rules.lua:8: `params` is read while the rule set is loaded
        help: read `params` inside a clause's `when`: only there is it known
      """),
    RuleSetErrorExample(
      "the day read too early", "unit = \"days\"", "unit = as_of",
      """
      rules.lua:8: `as_of` is read while the rule set is loaded
        help: read `as_of` inside a clause's `when`: only there is it known
      """),
    RuleSetErrorExample(
      "a text without quotes", "rating = \"red\"", "rating = red",
      "rules.lua:12: unknown name `red`: a text needs quotes, and a name of your own needs `local`"),
    RuleSetErrorExample(
      "a name without local", file: "late = 3\nreturn ruleset {}",
      """
      rules.lua:1: `late` would be a new global name, and rules keep nothing between subjects: \
      write `local late`
      """),
    RuleSetErrorExample(
      "a module that is not there", file: "local words = require \"words\"\nreturn ruleset {}",
      """
      rules.lua:1: there is no module `words`: `require` reaches the files beside rules.lua \
      and the standard vocabulary
      """),
    RuleSetErrorExample(
      "a loop without end", file: "\nwhile true do end",
      """
      rules.lua:2: stopped at the limit of 1000000 steps: it loops without end, or does too much
      """),
  ]

  /// What the rule set itself must have.
  static let whole = [
    RuleSetErrorExample(
      "an empty file", file: "",
      """
      rules.lua: the file returns nothing, not a rule set
        help: end it with `return ruleset { … }`
      """),
    RuleSetErrorExample(
      "a rule set that is not returned", "return ruleset", "local key = ruleset",
      """
      rules.lua: the file returns nothing, not a rule set
        help: end it with `return ruleset { … }`
      """),
    RuleSetErrorExample(
      "a number for a rule set", file: "return 1",
      """
      rules.lua: the file returns the number 1, not a rule set
        help: end it with `return ruleset { … }`
      """),
    RuleSetErrorExample(
      "a list for a rule set", file: "return { 1 }",
      """
      rules.lua: the file returns a list, not a rule set
        help: end it with `return ruleset { … }`
      """),
    RuleSetErrorExample(
      "ruleset without its braces", file: "return ruleset",
      """
      rules.lua: the file returns a function, not a rule set
        help: end it with `return ruleset { … }`
      """),
    RuleSetErrorExample(
      "an empty rule set", file: "return ruleset {}",
      """
      rules.lua: the rule set has no `id`
        help: write `id = "yourcouncil"`
      rules.lua: the rule set has no `version`
        help: write `version = "2024.04"`
      rules.lua: the rule set has no `title`
        help: write what the rule set is called
      rules.lua: the rule set has no `source`
        help: name the document that publishes the key
      rules.lua: the rule set has no `scale`
        help: list the levels, best first: `{ id = "green", label = "Green", letter = "G", … }`
      rules.lua: the rule set rates nothing
        help: add `actions = { action = { … } }`
      """),
    RuleSetErrorExample(
      "a version without quotes", "version = \"2024.04\"", "version = 2024.04",
      """
      rules.lua:2: the rule set has the number 2024.04 as its `version`, not text
        help: write `version = "2024.04"`
      """),
    RuleSetErrorExample(
      "a field misspelt", "thresholds = {", "treshholds = {",
      """
      rules.lua:18: the rule set has no field `treshholds`
        help: did you mean `thresholds`?
      """),
    RuleSetErrorExample(
      "a field like no other", "thresholds = {", "watch = {",
      """
      rules.lua:18: the rule set has no field `watch`
        help: it can have `id`, `version`, `title`, `source`, `in_force`, `extends`, \
      `scale`, `parameters`, `fields`, `changeable`, `thresholds`, `travel`, `scales`, `actions`, \
      `measures`, `risks`, `areas`, `plan`, `cases`
      """),
    RuleSetErrorExample(
      "in force, but not when", "scale = {", "in_force = \"2024\", scale = {",
      """
      rules.lua:3: `in_force` is the text `2024`, not a table
        help: write `in_force = { from = "2024-04-01" }`
      """),
    RuleSetErrorExample(
      "in force from no day", "scale = {", "in_force = { from = \"April 2024\" }, scale = {",
      """
      rules.lua:3: `in_force.from` is the text `April 2024`, not a day
        help: write it as "2024-04-01"
      """),
    RuleSetErrorExample(
      "in force to a number", "scale = {", "in_force = { to = 2024 }, scale = {",
      """
      rules.lua:3: `in_force.to` is the number 2024, not a day
        help: write it as "2024-04-01"
      """),
    RuleSetErrorExample(
      "in force until", "scale = {", "in_force = { until_day = \"2024-04-01\" }, scale = {",
      """
      rules.lua:3: `in_force` has no field `until_day`
        help: it can have `from`, `to`
      """),
    RuleSetErrorExample(
      "in force backwards", "scale = {",
      "in_force = { from = \"2024-04-01\", to = \"2024-03-31\" }, scale = {",
      """
      rules.lua:3: `in_force` ends before it starts
        help: set `to` to the last day, on or after `from`
      """),
    RuleSetErrorExample(
      "several faults",
      file: """
        return ruleset {
          id = "exampleshire", version = 3, title = "Our key", source = "the plan's annex",
          thresholds = { { id = "long", of = "actions", severity = "grave", means = "long",
            when = function() return true end } },
          actions = { action = {
            { id = "late", rating = "read", means = "late", otherwise = true },
          } },
          parameters = { slip_days = 30 },
          scale = {
            { id = "red", label = "Red", meaning = "late" },
          },
        }
        """,
      """
      rules.lua:2: the rule set has the number 3 as its `version`, not text
        help: write `version = "2024.04"`
      rules.lua:3: threshold `long` has the text `grave` as its `severity`
        help: it is one of `high`, `medium`, `low`
      rules.lua:6: clause `late` of actions.action gives the level `read`, which the scale does \
      not have
        help: did you mean `red`?
      rules.lua:8: parameter `slip_days` is the number 30, not a table
        help: write `slip_days = { value = …, unit = "…", why = "…" }`
      rules.lua:10: level 1 of the scale has no `letter`
        help: write a letter or two
      """),
  ]

  static let scale = [
    RuleSetErrorExample(
      "a scale that is a word", file: goodFile.replacing(scaleText, with: "scale = \"RAG\","),
      """
      rules.lua:3: the rule set has the text `RAG` as its `scale`, not a list of levels
        help: list the levels, best first: `{ id = "green", label = "Green", letter = "G", … }`
      """),
    RuleSetErrorExample(
      "a level without a letter", "letter = \"G\", ", "",
      """
      rules.lua:4: level 1 of the scale has no `letter`
        help: write a letter or two
      """),
    RuleSetErrorExample(
      "a level that is a word",
      "{ id = \"green\", label = \"Green\", letter = \"G\", meaning = \"on track\" }",
      "\"green\"",
      """
      rules.lua:3: level 1 of the scale is the text `green`, not a table
        help: write `{ id = "green", label = "Green", letter = "G", … }`
      rules.lua:14: clause `on-track` of actions.action gives the level `green`, which the scale \
      does not have
        help: the scale has `red`; `unrated` gives none of them
      """),
    RuleSetErrorExample(
      "a label that is a number", "label = \"Red\"", "label = 3",
      """
      rules.lua:5: level 2 of the scale has the number 3 as its `label`, not text
        help: write the word a reader sees
      """),
    RuleSetErrorExample(
      "a level twice", "{ id = \"red\",",
      "{ id = \"green\", label = \"G\", letter = \"G\", meaning = \"g\" },\n    { id = \"red\",",
      """
      rules.lua:5: the scale has the level `green` twice
        help: keep one of them
      """),
    RuleSetErrorExample(
      "a level called unrated", "{ id = \"red\",",
      "{ id = \"unrated\", label = \"U\", letter = \"U\", meaning = \"u\" },\n    { id = \"red\",",
      """
      rules.lua:5: `unrated` cannot be a level: it says that there is none
        help: give the level another id
      """),
    RuleSetErrorExample(
      "a level called error", "{ id = \"red\",",
      "{ id = \"error\", label = \"E\", letter = \"E\", meaning = \"e\" },\n    { id = \"red\",",
      """
      rules.lua:5: `error` cannot be a level: it says that there is none
        help: give the level another id
      """),
    RuleSetErrorExample(
      "ranked with a word", "label = \"Red\"", "ranked = \"no\", label = \"Red\"",
      """
      rules.lua:5: level 2 of the scale has the text `no` as its `ranked`
        help: write true or false
      """),
    RuleSetErrorExample(
      "a level's field misspelt", "meaning = \"late\"", "meaning = \"late\", rankd = false",
      """
      rules.lua:5: level 2 of the scale has no field `rankd`
        help: did you mean `ranked`?
      """),
  ]

  private static let scaleText = """
    scale = {
        { id = "green", label = "Green", letter = "G", meaning = "on track" },
        { id = "red", label = "Red", letter = "R", meaning = "late" },
      },
    """
}
