extension RuleSetErrorExample {
  static let parameters = [
    RuleSetErrorExample(
      "parameters that are a list",
      "slip_days = { value = 30, unit = \"days\", why = \"a month\" },",
      "30,",
      """
      rules.lua:7: `parameters` is a list, not a table
        help: write `parameters = { slip_days = { value = 30, unit = "days", why = "…" } }`
      """),
    RuleSetErrorExample(
      "a parameter that is a number", "{ value = 30, unit = \"days\", why = \"a month\" }", "30",
      """
      rules.lua:8: parameter `slip_days` is the number 30, not a table
        help: write `slip_days = { value = …, unit = "…", why = "…" }`
      """),
    RuleSetErrorExample(
      "a value misspelt", "value = 30", "valeu = 30",
      """
      rules.lua:8: parameter `slip_days` has no field `valeu`
        help: did you mean `value`?
      rules.lua:8: parameter `slip_days` has no `value`
        help: a parameter is a number, a text, true or false
      """),
    RuleSetErrorExample(
      "a value that is a list", "value = 30", "value = { 30 }",
      """
      rules.lua:8: parameter `slip_days` has a list as its `value`
        help: a parameter is a number, a text, true or false
      """),
    RuleSetErrorExample(
      "a value that is a function", "value = 30", "value = function() end",
      """
      rules.lua:8: parameter `slip_days` has a function as its `value`
        help: a parameter is a number, a text, true or false
      """),
    RuleSetErrorExample(
      "a value without end", "value = 30", "value = math.huge",
      """
      rules.lua:8: parameter `slip_days` has the number inf as its `value`
        help: a parameter is a number, a text, true or false
      """),
    RuleSetErrorExample(
      "a unit that is a number", "unit = \"days\"", "unit = 1",
      """
      rules.lua:8: parameter `slip_days` has the number 1 as its `unit`, not text
        help: write it in quotes, or leave it out
      """),
    RuleSetErrorExample(
      "a reason that is a truth", "why = \"a month\"", "why = true",
      """
      rules.lua:8: parameter `slip_days` has true as its `why`, not text
        help: write it in quotes, or leave it out
      """),
    RuleSetErrorExample(
      "a value and dated values", "value = 30", "value = 30, values = { [\"2024-04-01\"] = 5 }",
      """
      rules.lua:8: parameter `slip_days` has both `value` and `values`
        help: keep one
      """),
    RuleSetErrorExample(
      "dated values without a day", "value = 30", "values = { 30, 20 }",
      """
      rules.lua:8: parameter `slip_days` has no dated values
        help: write `values = { ["2024-04-01"] = 5 }`
      """),
    RuleSetErrorExample(
      "no dated values", "value = 30", "values = {}",
      """
      rules.lua:8: parameter `slip_days` has no dated values
        help: write `values = { ["2024-04-01"] = 5 }`
      """),
    RuleSetErrorExample(
      "a date that is no day", "value = 30", "values = { [\"2024-04-31\"] = 5 }",
      """
      rules.lua:8: parameter `slip_days` is dated `2024-04-31`, which is no day
        help: write it as ["2024-04-01"]
      """),
    RuleSetErrorExample(
      "a dated value that is a table", "value = 30", "values = { [\"2024-04-01\"] = { 5 } }",
      """
      rules.lua:8: parameter `slip_days` has a list from 2024-04-01
        help: a parameter is a number, a text, true or false
      """),
  ]

  static let thresholds = [
    RuleSetErrorExample(
      "thresholds that are a number",
      file: bare(
        """
        thresholds = 1, actions = { action = {
            { id = "late", rating = "red", means = "late", otherwise = true } } }
        """),
      """
      rules.lua:3: `thresholds` is the number 1, not a list
        help: write each as `{ id = "…", of = "measures", when = function(m) … end }`
      """),
    RuleSetErrorExample(
      "a threshold that is a word", "{ id = \"very-late\",", "\"very-late\", { id = \"very-late\",",
      """
      rules.lua:18: threshold 1 is the text `very-late`, not a table
        help: write `{ id = "…", of = "measures", when = function(m) … end }`
      """),
    RuleSetErrorExample(
      "no id", "id = \"very-late\", ", "",
      """
      rules.lua:20: threshold 1 has no `id`
        help: write `id = "visits-late"`
      """),
    RuleSetErrorExample(
      "an id twice", "end },\n  },\n}",
      """
      end },
          { id = "very-late", of = "actions", severity = "low", means = "late",
            when = function(a) return a:is_overdue() end },
        },
      }
      """,
      """
      rules.lua:21: two thresholds have the id `very-late`
        help: give each its own id
      """),
    RuleSetErrorExample(
      "an id that a clause has too", "id = \"very-late\", of = \"actions\", severity = \"high\"",
      "id = \"late\", of = \"actions\"",
      """
      rules.lua:19: threshold `late` has no `severity`
        help: it is one of `high`, `medium`, `low`
      """),
    RuleSetErrorExample(
      "no when", ",\n      when = function(a) return a:days_overdue() > 90 end", "",
      """
      rules.lua:19: threshold `very-late` has no `when`
        help: write `when = function(subject) return … end`
      """),
    RuleSetErrorExample(
      "when as a truth", "when = function(a) return a:days_overdue() > 90 end", "when = true",
      """
      rules.lua:19: threshold `very-late` has true as its `when`, not a function
        help: write `when = function(subject) return … end`
      """),
    RuleSetErrorExample(
      "a severity of no degree", "severity = \"high\"", "severity = \"grave\"",
      """
      rules.lua:19: threshold `very-late` has the text `grave` as its `severity`
        help: it is one of `high`, `medium`, `low`
      """),
    RuleSetErrorExample(
      "a severity misspelt", "severity = \"high\"", "severity = \"hihg\"",
      """
      rules.lua:19: threshold `very-late` has the text `hihg` as its `severity`
        help: did you mean `high`?
      """),
    RuleSetErrorExample(
      "of one action", "of = \"actions\"", "of = \"action\"",
      """
      rules.lua:19: threshold `very-late` has the text `action` as its `of`
        help: did you mean `actions`?
      """),
    RuleSetErrorExample(
      "of nothing", "of = \"actions\", ", "",
      """
      rules.lua:19: threshold `very-late` has no `of`
        help: it is one of `actions`, `measures`, `risks`, `areas`, `plan`, `cases`
      """),
    RuleSetErrorExample(
      "where as a word", "severity = \"high\"", "severity = \"high\", where = \"CIN20\"",
      """
      rules.lua:19: threshold `very-late` has the text `CIN20` as its `where`
        help: write fields and values, `where = { id = "CIN20" }`, or a function
      """),
    RuleSetErrorExample(
      "where as a list", "severity = \"high\"", "severity = \"high\", where = { \"CIN20\" }",
      """
      rules.lua:19: threshold `very-late` has a list as its `where`
        help: write fields and values, `where = { id = "CIN20" }`, or a function
      """),
    RuleSetErrorExample(
      "no meaning", "means = \"very late\",", "",
      """
      rules.lua:19: threshold `very-late` has no `means`
        help: write what a breach means
      """),
    RuleSetErrorExample(
      "a field misspelt", "severity = \"high\"", "severity = \"high\", wehre = { id = \"1.2\" }",
      """
      rules.lua:19: threshold `very-late` has no field `wehre`
        help: did you mean `where`?
      """),
  ]
}
