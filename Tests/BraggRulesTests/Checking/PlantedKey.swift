import BraggModel
import Testing

@testable import BraggRules

/// A small key with a fault planted in it, or none.
struct PlantedKey: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// The clauses of the dimension `action` of actions.
  let clauses: String
  /// The ids of what the search must find, and nothing else.
  let ids: [String]
  /// What the first finding's words and cases must have in them.
  let words: [String]

  init(_ name: String, _ clauses: String, finds ids: [String] = [], saying words: [String] = []) {
    testDescription = name
    self.clauses = clauses
    self.ids = ids
    self.words = words
  }

  static func clause(_ id: String, _ rating: String, _ when: String) -> String {
    """
    { id = "\(id)", rating = "\(rating)", means = "\(id)", when = function(a) return \(when) end },

    """
  }

  static func otherwise(_ id: String, _ rating: String) -> String {
    #"{ id = "\#(id)", rating = "\#(rating)", means = "\#(id)", otherwise = true },"#
  }

  /// A folder with the key and the cases given.
  func folder(cases: String? = nil) throws -> RuleFolder {
    let rules = """
      return ruleset { id = "planted", version = "1", title = "Planted", source = "ours",
        scale = {
          { id = "green", label = "Green", letter = "G", meaning = "well" },
          { id = "amber", label = "Amber", letter = "A", meaning = "not so well" },
          { id = "red", label = "Red", letter = "R", meaning = "badly" } },
        parameters = { slip_days = { value = 30, unit = "days", why = "a month" } },
        actions = { action = {
      \(clauses)
        } } }
      """
    var files = ["rules.lua": rules]
    if let cases { files["tests.lua"] = "return {\n\(cases)\n}" }
    return try RuleFolder(files)
  }

  /// What a search of some hundred subjects finds.
  func findings(seed: UInt64 = 1, jobs: Int = 2) throws -> [CheckFinding] {
    let folder = try folder()
    return try withExtendedLifetime(folder) {
      try FaultSearch(
        RuleSet(folder: folder.path), tests: nil, subjects: 400, seed: seed, jobs: jobs
      ).run().findings
    }
  }
}

extension PlantedKey {
  private static let late = clause("late", "red", "a:days_overdue() > params.slip_days")
  private static let onTime = otherwise("on-time", "green")

  static let keys = [
    PlantedKey("no fault", late + onTime),
    PlantedKey(
      // 30 days before 31 January 2024 is 1 January 2024.
      "a gap on the limit", late + clause("on-time", "green", "a:days_overdue() < 30"),
      finds: ["gap"], saying: [#"due = "2024-01-01""#, #"expect = { action = "unrated" }"#]),
    PlantedKey(
      "a clause behind one that takes all of it",
      late + clause("very-late", "amber", "a:days_overdue() > 60") + onTime,
      finds: ["dead-clause"],  // 61 days before.
      saying: [
        "`very-late`", "`late`", #"due = "2023-12-01""#, #"because = { action = "late" }"#,
      ]),
    PlantedKey(
      "a clause that cannot hold",
      clause("ancient", "amber", #"a:has "due" and a.due < "1900-01-01""#) + late + onTime,
      finds: ["unreached-clause"], saying: ["`ancient`"]),
    PlantedKey(
      "a better level before a worse one",
      clause("paused", "green", #"a.status == "paused""#) + late + onTime,
      finds: ["overlap"],
      saying: [
        "`paused` before `late`", #"status = "paused""#, #"due = "2023-12-31""#,
        #"because = { action = "paused" }"#,
      ]
    ),
    PlantedKey(
      "more days late rate better",
      clause("late", "red", "a:days_overdue() > 0 and a:days_overdue() <= params.slip_days")
        + onTime,
      finds: ["worse-rated-better"],
      saying: ["it is due earlier", "red by `late` becomes green by `on-time`"]),
    PlantedKey(
      "less done rates better",
      clause("done", "red", "a.percent_complete and a.percent_complete > 50") + onTime,
      finds: ["missing-rated-better", "worse-rated-better"],
      saying: ["`percent_complete` is left out", "percent_complete = 51"]),
    PlantedKey(
      "the place in a list decides",
      clause(
        "doubted", "red",
        #"a:has "evidence" and #a.evidence > 0 and a.evidence[1].finding == "negative""#) + onTime,
      finds: ["unstable-rating"], saying: ["the order of `evidence`", #"finding = "negative""#]),
    PlantedKey(
      "a list without entries",
      clause("one-source", "red", #"a:has "sources" and 6 // #a.sources >= 6"#) + onTime,
      finds: ["failing-rule"],
      saying: ["attempt to divide by zero", "sources = {}", #"expect = { action = "error" }"#]),
  ]
}
