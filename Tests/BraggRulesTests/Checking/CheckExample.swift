import BraggRules
import Testing

/// A change to the clean rule set, and the one finding that it must give.
struct CheckExample: Sendable, CustomTestStringConvertible {
  /// Which file is changed.
  enum File: Sendable { case rules, readme, tests, all }

  let id: String
  let file: File
  let old: String
  let new: String
  /// File and line; empty where the folder is meant.
  let place: String
  /// What is underlined there.
  let marks: String
  /// What its message must hold.
  let says: String
  /// What its mend must hold.
  let help: String

  init(
    _ id: String, in file: File = .rules, _ old: String, _ new: String, at place: String,
    marks: String, says: String, help: String
  ) {
    (self.id, self.file, self.old, self.new) = (id, file, old, new)
    (self.place, self.marks) = (place, marks)
    (self.says, self.help) = (says, help)
  }

  var testDescription: String { "\(id): \(new)" }

  /// Where the finding stands, without the folder's name.
  func place(in folder: RuleFolder) -> String {
    place.isEmpty ? folder.path : "\(folder.path)/\(place)"
  }

  func folder() throws -> RuleFolder {
    func changed(_ text: String, _ changed: File) -> String {
      [changed, .all].contains(file)
        ? (old.isEmpty ? new : text.replacing(old, with: new, maxReplacements: 1)) : text
    }
    return try CheckedRuleFolder.with(
      rules: changed(CheckedRuleFolder.rules, .rules),
      readme: changed(CheckedRuleFolder.readme, .readme),
      tests: changed(CheckedRuleFolder.tests, .tests))
  }

  static let all: [CheckExample] = names + parameters + clauses + thresholds + readmes + compiler

  private static let names: [CheckExample] = [
    CheckExample(
      "unused-level", #"meaning = "Late" },"#,
      #"meaning = "Late" }, { id = "blue", label = "Green", letter = "B", meaning = "Done" },"#,
      at: "rules.lua:8", marks: #""blue""#, says: "no clause gives the level `blue`",
      help: "write the clause"),
    CheckExample(
      "unknown-level", "return late(a) > params.slip_days",
      #"return a:is_rated("overall", "rde") or late(a) > params.slip_days"#,
      at: "rules.lua:17", marks: #""rde""#, says: "no level `rde`", help: "did you mean `red`?"),
    CheckExample(
      "unknown-level", "return late(a) > params.slip_days",
      #"return a:level "overall" == "grene" or late(a) > params.slip_days"#,
      at: "rules.lua:17", marks: #""grene""#, says: "no level `grene`",
      help: "did you mean `green`?"),
    CheckExample(
      "unknown-level", "return a:days_overdue() end",
      #"return a:count { rating = "action", level = "blue" } end"#,
      at: "rules.lua:1", marks: #""blue""#, says: "no level `blue`", help: "`green`, `red`"),
    CheckExample(
      "unknown-dimension", "return late(a) > params.slip_days",
      #"return a:is_rated("overal", "red") or late(a) > params.slip_days"#,
      at: "rules.lua:17", marks: #""overal""#, says: "dimension `overal`",
      help: "did you mean `overall`?"),
    CheckExample(
      "unused-parameter", "params.near end", "10.5 end",
      at: "rules.lua:12", marks: "near", says: "nothing reads the parameter `near`",
      help: "params.near"),
    CheckExample(
      "unknown-parameter", "params.slip_days end", "params.slip_days + params.slip_dayz end",
      at: "rules.lua:17", marks: "slip_dayz", says: "no parameter `slip_dayz`",
      help: "did you mean `slip_days`?"),
  ]

  private static let parameters: [CheckExample] = [
    CheckExample(
      "parameter-without-why", #"unit = "days", why = "boards meet monthly""#, #"unit = "days""#,
      at: "rules.lua:11", marks: "slip_days", says: "`slip_days` does not say why", help: "why = "),
    CheckExample(
      "parameter-without-unit", #"unit = "days", why"#, "why",
      at: "rules.lua:11", marks: "slip_days",
      says: "`slip_days` does not say what its number counts",
      help: "unit = "),
    CheckExample(
      "parameter-gap", #"from = "2023-04-01""#, #"from = "2023-03-31""#,
      at: "rules.lua:12", marks: "near", says: "no value from 2023-03-31", help: #"["2023-03-31"]"#),
    CheckExample(
      "parameter-order", #"["2023-04-01"] = 10, ["2024-04-01"] = 5"#,
      #"["2024-04-01"] = 5, ["2023-04-01"] = 10"#,
      at: "rules.lua:12", marks: #""2023-04-01""#, says: "2023-04-01 stands after 2024-04-01",
      help: "earliest day first"
    ),
    CheckExample(
      "number-for-parameter", "a.percent_complete < params.near", "30 < params.near",
      at: "rules.lua:19", marks: "30", says: "30 is also the value of the parameter `slip_days`",
      help: "params.slip_days"),
  ]

  private static let clauses: [CheckExample] = [
    CheckExample(
      "duplicate-meaning", #"means = "Behind""#, #"means = "late by more than is Allowed""#,
      at: "rules.lua:18", marks: #""behind""#,
      says: "clause `behind` of actions.action means the same as `late`",
      help: "what tells the two apart"),
    CheckExample(
      "duplicate-meaning", #"means = "Very late""#, #"means = "Quite late""#,
      at: "rules.lua:27", marks: #""very-late""#, says: "threshold `very-late`",
      help: "what tells the two apart"),
    CheckExample(
      "duplicate-condition", "function(a) return a.percent_complete < params.near end",
      #"function(b) return late(b) > params.slip_days, "other words" end, requires = { "near" }"#,
      at: "rules.lua:18", marks: #""behind""#, says: "the same `when` as `late` before it",
      help: "remove one"),
    CheckExample(
      "id-spelling", in: .all, "quite-late", "quite_late",
      at: "rules.lua:25", marks: #""quite_late""#, says: "the id `quite_late`",
      help: "call it `quite-late`"),
    CheckExample(
      "dropped-reason",
      "return a.percent_complete < params.near end",
      #"local function why() return true, "so" end return a.percent_complete < params.near and why(a) end"#,
      at: "rules.lua:19", marks: "why", says: "the reason that `why` answers is lost",
      help: "local holds, why"),
    CheckExample(
      "unrounded-number", "return late(a) > params.slip_days",
      #"return late(a) > params.slip_days, "share " .. late(a) / 7 .. " weeks""#,
      at: "rules.lua:17", marks: "/", says: "a quotient stands in a text", help: "format"),
  ]

  private static let thresholds: [CheckExample] = [
    CheckExample(
      "thresholds-out-of-order", "> 90", "> 60",
      at: "rules.lua:27", marks: #""very-late""#,
      says: "`very-late` is high at 60, no further than `quite-late`",
      help: "swap their severities"),
    CheckExample(
      "thresholds-out-of-order", "> 90", "> params.slip_days",
      at: "rules.lua:27", marks: #""very-late""#, says: "high at 30", help: "beyond the other's"),
  ]

  private static let readmes: [CheckExample] = [
    CheckExample(
      "missing-readme", in: .readme, "", "", at: "", marks: "", says: "no README.md", help: "key"),
    CheckExample(
      "missing-tests", in: .tests, "", "", at: "", marks: "", says: "no tests.lua", help: "case"),
    CheckExample(
      "readme-omits", in: .readme, "`late`, `behind`", "`late`",
      at: "rules.lua:18", marks: #""behind""#, says: "does not name the clause `behind`",
      help: "line of the key"),
    CheckExample(
      "readme-omits", in: .readme, "| green |", "| good |",
      at: "rules.lua:6", marks: "scale", says: "does not name the level `green`",
      help: "line of the key"),
    CheckExample(
      "readme-unknown-name", in: .readme, "`late`, `behind`", "`late`, `behind`, `on-trak`",
      at: "README.md:5", marks: "on-trak", says: "nothing in the rule set is called `on-trak`",
      help: "did you mean `on-track`?"),
    CheckExample(
      "readme-differs", in: .readme, "| 30 days, 5 % |", "| 31 days, 5 % |",
      at: "README.md:10", marks: "31", says: "says 31 for `slip_days`, and rules.lua 30",
      help: "mend the one"
    ),
    CheckExample(
      "readme-differs", in: .readme, "beyond 30 days (", "beyond seven days (",
      at: "README.md:12", marks: "seven", says: "says seven for `slip_days`", help: "mend the one"),
  ]

  private static let compiler: [CheckExample] = [
    CheckExample(
      "comparison-as-key", "local function late(a) return a:days_overdue() end",
      "local days = {} local function late(a) return days[a.status == \"complete\"] end",
      at: "rules.lua:1", marks: #"days[a.status == "complete"]"#,
      says: "a comparison is the key of `days`", help: "days[is_one]"),
    CheckExample(
      "bits-of-choice", "return a:days_overdue() end", "return 1 & (a.days or 2) end",
      at: "rules.lua:1", marks: "&", says: "`&` joins a number and a choice", help: "a name first"),
  ]
}
