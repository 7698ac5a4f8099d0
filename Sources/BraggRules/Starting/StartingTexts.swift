/// The files of a rule set that extends the standard one.
///
/// What is to be copied out of a comment is indented by three more spaces than the comment's words.
enum StartingTexts {
  static func rules(id: String) -> String {
    """
    -- The key of \(NewRuleSet.title(of: id)). It extends the standard rule set: whatever is not written here is that
    -- one's. `bragg rules \(id)` prints all of it, line by line, and README.md sets it in a table.

    return ruleset {
      id = "\(id)",
      extends = "standard",
      version = "1.0",
      title = "\(NewRuleSet.title(of: id))'s key",
      source = "none published yet: Bragg's standard rule set until there is one",

      -- Take the dashes away to change a number. Say why; those not named stay as they are.
      --   parameters = {
      --     slip_days = { value = 14, unit = "days", why = "our board meets every two weeks" },
      --   },

      -- To change what a line of the key says, or when it holds, name its clause.
      --   actions = {
      --     action = replacing {
      --       late = { means = "Late, with time to catch up before the next board" },
      --     },
      --   },

      -- To call a level something else, write the whole scale, best first, with the same ids.
      --   scale = {
      --     { id = "blue", label = "Done", letter = "D", meaning = "complete, and shown to last" },
      --     { id = "green", label = "On track", letter = "G", meaning = "on schedule" },
      --     { id = "amber", label = "At risk", letter = "A", meaning = "behind, or at risk of it" },
      --     { id = "red", label = "Off track", letter = "R", meaning = "well behind" },
      --     { id = "grey", label = "Not yet", letter = "–", ranked = false, meaning = "not due yet" },
      --   },
    }

    """
  }

  static let tests = """
    -- Cases of the key: a subject, and the level and clause to expect. Each limit that is yours needs one
    -- case on it and one beyond it. `bragg test` runs them.

    local today = "2024-01-31"

    return {
      { name = "30 days late is amber", as_of = today,
        action = { status = "in_progress", due = "2024-01-01" },
        expect = { action = "amber" }, because = { action = "late" } },
      { name = "31 days late is red", as_of = today,
        action = { status = "in_progress", due = "2023-12-31" },
        expect = { action = "red" }, because = { action = "slipped" } },
      { name = "complete is blue", as_of = today, action = { status = "complete" },
        expect = { action = "blue" }, because = { action = "complete" } },
      { name = "10 % off target is amber", as_of = today,
        measure = { polarity = "higher", target = 90, values = { 81 } },
        expect = { rag = "amber" }, because = { rag = "near-target" } },
      { name = "a little more is red", as_of = today,
        measure = { polarity = "higher", target = 90, values = { 80.9 } },
        expect = { rag = "red" }, because = { rag = "off-target" } },
    }

    """
}
