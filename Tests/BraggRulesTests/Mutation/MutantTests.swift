import Testing

@testable import BraggRules

/// Which small changes of a rule set there are.
struct MutantTests {
  struct Example: CustomTestStringConvertible {
    let condition: String
    var before = ""
    let titles: [String]

    var testDescription: String { before + condition }
  }

  /// The changes of single tokens, without those of the second clause, which are always the same.
  @Test(arguments: [
    Example(
      condition: "a:days_overdue() < 3",
      titles: ["`<` becomes `<=`", "`<` becomes `>`", "`3` becomes `2`", "`3` becomes `4`"]),
    Example(
      condition: "a:days_overdue() <= 10",
      titles: ["`<=` becomes `<`", "`<=` becomes `>=`", "`10` becomes `9`", "`10` becomes `11`"]),
    Example(
      condition: "a.percent_complete >= 2.5",
      titles: [
        "`>=` becomes `>`", "`>=` becomes `<=`", "`2.5` becomes `2.4`", "`2.5` becomes `2.6`",
      ]
    ),
    Example(
      condition: "a.percent_complete > 0.0",
      titles: [
        "`>` becomes `>=`", "`>` becomes `<`", "`0.0` becomes `-0.1`", "`0.0` becomes `0.1`",
      ]
    ),
    Example(
      condition: #"a.status == "paused" or a.status ~= "complete""#,
      titles: ["`==` becomes `~=`", "`or` becomes `and`", "`~=` becomes `==`"]),
    Example(
      condition: #"not a:has "start" and a:is_overdue()"#,
      titles: ["`not` is left out", "`and` becomes `or`"]),
    Example(
      condition: "a:is_overdue(), a:days_overdue() > 3 and \"weeks\" or \"days\"", titles: []),
    Example(
      condition: "a:is_overdue(), words(a)",
      before: "local function words(a) return a:days_overdue() > 3 and \"weeks\" or \"days\" end",
      titles: []),
    Example(
      condition: "a:is_overdue(), words(a)",
      before: """
        local function plural(n) return n == 1 and "day" or "days" end
        local function words(a) return plural(a:days_overdue()) end
        """,
      titles: []),
    Example(
      condition: "is_long(a), is_long(a) and \"long\" or \"short\"",
      before: "local function is_long(a) return a:days_overdue() > 3 end",
      titles: ["`>` becomes `>=`", "`>` becomes `<`", "`3` becomes `2`", "`3` becomes `4`"]),
    Example(
      condition: "a:is_overdue()", before: "local limit <const> = 3",
      titles: ["`3` becomes `2`", "`3` becomes `4`"]),
  ])
  func `tokens change where they decide more than words`(_ example: Example) throws {
    let rules = MutationExample.rules(late: example.condition, before: example.before)
    let score = try MutationExample.score(rules, MutationExample.tests(daysLate: [0]))
    let always = ["`>` becomes `>=`", "`>` becomes `<`", "`0` becomes `-1`", "`0` becomes `1`"]
    let titles = score.titles(.comparison, .logic, .negation, .constant)
    #expect(titles == example.titles + always)
  }

  @Test func `a condition by name has a reason too`() throws {
    let rules = MutationExample.rules(
      late: "true", before: "local function late(a) return a:is_overdue(), 3 > 2 and 1 or 4 end"
    ).replacing("when = function(a) return true end", with: "when = late")
    let score = try MutationExample.score(rules, MutationExample.tests(daysLate: [0]))
    #expect(score.titles(.logic) == [])
    #expect(score.titles(.constant) == ["`0` becomes `-1`", "`0` becomes `1`"])
  }

  @Test func `lines of the key are left out and swapped, and give other levels`() throws {
    let score = try MutationExample.score(
      MutationExample.rules, MutationExample.tests(daysLate: [0]))
    #expect(
      score.titles(.dropped, .swapped, .level) == [
        "the clause `late` is left out",
        "`late` stands after `behind`",
        "`late` gives amber, not red",
        "the clause `behind` is left out",
        "`behind` gives green, not amber",
        "`behind` gives red, not amber",
        "the clause `on-track` is left out",
        "`on-track` gives amber, not green",
      ])
  }

  @Test(arguments: [
    (#"a.status == "paused""#, #"a.status == "complete""#, false),
    (#"a.status == "paused" and a:is_overdue()"#, #"a.status == "complete", "done""#, false),
    (#"a.status == "paused""#, #"a.status == "paused""#, true),
    (#"a.status == "paused" or a:is_overdue()"#, #"a.status == "complete""#, true),
    (#"a.status == "paused""#, #"a.title == "complete""#, true),
  ])
  func `clauses that ask one field for two words need no order`(
    first: String, second: String, isSwapped: Bool
  ) throws {
    let rules = MutationExample.rules(late: first)
      .replacing("a:days_overdue() > 0", with: second)
    let score = try MutationExample.score(rules, MutationExample.tests(daysLate: [0]))
    #expect(score.titles(.swapped) == (isSwapped ? ["`late` stands after `behind`"] : []))
  }

  @Test func `parameters change where a rule reads them`() throws {
    let parameters = """

      weeks = { values = { ["2023-01-01"] = 4, ["2024-01-01"] = 2.5 } },
      from = { value = "2024-02-29" },
      unread = { value = 7 },
      worded = { value = 8 },
      """
    let rules = MutationExample.rules(
      late: "a:days_overdue() > params.weeks and a.due >= params.from, params.worded",
      parameters: parameters)
    let score = try MutationExample.score(rules, MutationExample.tests(daysLate: [0]))
    #expect(
      score.titles(.parameter) == [
        "`weeks` is 3, not 4", "`weeks` is 5, not 4", "`weeks` is 2.4, not 2.5",
        "`weeks` is 2.6, not 2.5", "`from` is 2024-02-28, not 2024-02-29",
        "`from` is 2024-03-01, not 2024-02-29",
      ])
  }

  @Test func `a threshold is left out`() throws {
    let threshold = """
        thresholds = { { id = "very-late", of = "actions", severity = "high", means = "very late",
          where = { status = "in_progress" },
          when = function(a) return a:is_overdue(), 3 end } },
      }
      """
    let rules = String(MutationExample.rules.dropLast()) + threshold
    let score = try MutationExample.score(rules, MutationExample.tests(daysLate: [0]))
    #expect(score.titles(.threshold) == ["the threshold `very-late` is left out"])
    #expect(score.survivorTitles.contains("the threshold `very-late` is left out"))
  }
}
