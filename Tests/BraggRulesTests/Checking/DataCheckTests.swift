import BraggModel
import BraggRules
import Testing

/// A change to a folder in which nothing is to be found, and what it must give.
struct DataExample: Sendable, CustomTestStringConvertible {
  let id: String
  let file: String
  let old: String
  let new: String
  /// File and line.
  let place: String
  /// What is underlined there.
  let marks: String
  let says: String

  init(
    _ id: String, _ file: String, _ old: String, _ new: String, at place: String, marks: String,
    says: String
  ) {
    (self.id, self.file, self.old, self.new) = (id, file, old, new)
    (self.place, self.marks, self.says) = (place, marks, says)
  }

  var testDescription: String { "\(id): \(new)" }

  static let all = [
    DataExample(
      "unreadable-cell", "plan.json", #""due": "2024-03-31", "status""#,
      #""due": "Autumn 24", "status""#, at: "plan.json:4", marks: #""Autumn 24""#,
      says: "`Autumn 24`"),
    DataExample(
      "rating-in-error", "rules.lua", "a.percent_complete < 10", "a.updated.year < 10",
      at: "rules.lua:10", marks: "when = function(a) return a.updated.year < 10 end },",
      says: "a rule fails for action 2: "),
    DataExample(
      "unrated-measure", "performance.json", #""target": 95, "#, "",
      at: "performance.json:3", marks: #""VISIT-SHARE""#, says: "no rule rates it (no target)"),
    DataExample(
      "unknown-measure", "plan.json", #"["VISITS"]"#, #"["VISIT"]"#,
      at: "plan.json:5", marks: #""VISIT""#, says: "names the measure `VISIT`"),
    DataExample(
      "unknown-measure", "rules.lua", #"id = "VISITS""#, #"id = "VISITZ""#,
      at: "rules.lua:24", marks: #""visits""#, says: "watches the measure `VISITZ`"),
    DataExample(
      "unread-criterion", "plan.json", #""scope": true"#, #""scope": true, "photo": true"#,
      at: "plan.json:5", marks: #""photo""#, says: "no rule reads the criterion `photo`"),
    DataExample(
      "unknown-criterion", "rules.lua", #"criterion "scope""#,
      #"criterion "scope" and a:criterion "scopes""#,
      at: "rules.lua:8", marks: #""scopes""#,
      says: "no action of the plan has the criterion `scopes`"),
    DataExample(
      "field-never-there", "rules.lua", #"budget = "in pounds""#,
      #"budget = "in pounds", staff = "heads""#,
      at: "plan.json:4", marks: #""1""#, says: "no action has `staff`"),
    DataExample(
      "complete-without-evidence", "plan.json",
      #""evidence": [{"on": "2024-01-15", "finding": "positive"}]"#,
      #""evidence": []"#, at: "plan.json:7", marks: #""complete""#, says: "action 2 is complete"),
    DataExample(
      "due-before-start", "plan.json", #""start": "2023-04-01""#, #""start": "2024-04-01""#,
      at: "plan.json:4", marks: #""2024-03-31""#,
      says: "due on 2024-03-31, before it starts on 2024-04-01"),
    DataExample(
      "milestone-after-due", "plan.json", #"[{"due": "2024-03-31"}]"#, #"[{"due": "2024-04-01"}]"#,
      at: "plan.json:6", marks: #""2024-04-01""#,
      says: "due on 2024-04-01, after the action on 2024-03-31"),
    DataExample(
      "target-against-polarity", "performance.json", #""target": 95"#,
      #""targets": [{"period": "2023/24", "value": 80}, {"period": "2022/23", "value": 90}]"#,
      at: "performance.json:3", marks: "80",
      says: "from 90 (2022/23) to 80 (2023/24), though higher is better"),
    DataExample(
      "target-beyond-whole", "performance.json", #""target": 95"#, #""target": 100.5"#,
      at: "performance.json:3", marks: "100.5", says: "a target of 100.5 %"),
    DataExample(
      "target-already-met", "performance.json", #""target": 95"#, #""target": 95, "baseline": 95"#,
      at: "performance.json:3", marks: "95", says: "95, already meets its target of 95"),
    DataExample(
      "tolerance-of-zero", "performance.json", #""target": 95"#, #""target": 0, "tolerance": 10"#,
      at: "performance.json:3", marks: "10", says: "10 % of a target of 0"),
    DataExample(
      "missing-polarity", "performance.json", #""polarity": "higher", "#, "",
      at: "performance.json:3", marks: "95", says: "does not say which way is better"),
  ]
}

/// What is found in a folder's data.
struct DataCheckTests {
  private static let rules = """
    return ruleset {
      id = "own", version = "1", title = "Own", source = "ours",
      scale = { { id = "green", label = "Green", letter = "G", meaning = "Good" } },
      fields = { actions = { budget = "in pounds" } },
      actions = {
        action = {
          { id = "in-scope", rating = "green", means = "In scope",
            when = function(a) return a:has "criteria" and a:criterion "scope" end },
          { id = "begun", rating = "green", means = "Begun",
            when = function(a) return a.percent_complete < 10 end },
          { id = "rest", rating = "green", means = "The rest",
            when = function(a) return a:has "evidence" end },
        },
      },
      measures = {
        rag = {
          { id = "no-target", rating = "unrated", means = "No target",
            when = function(m) return not m:has_target(), "no target" end },
          { id = "rated", rating = "green", means = "Rated",
            when = function(m) return m.title ~= "" or m:met_target() end },
        },
      },
      thresholds = {
        { id = "visits", of = "measures", where = { id = "VISITS" }, severity = "high",
          means = "Visits", when = function(m) return m:has_data() end },
      },
    }

    """

  private static let plan = """
    {
      "format": "bragg-plan/1",
      "actions": [
        { "ref": "1", "start": "2023-04-01", "due": "2024-03-31", "status": "in_progress",
          "measures": ["VISITS"], "criteria": { "scope": true },
          "milestones": [{"due": "2024-03-31"}], "percent_complete": 50, "budget": 1 },
        { "ref": "2", "updated": "2024-01-01", "status": "complete", "evidence": [{"on": "2024-01-15", "finding": "positive"}],
          "percent_complete": 100 }
      ]
    }
    """

  private static let performance = """
    { "format": "bragg-performance/1", "measures": [
      { "id": "OTHER", "title": "Other", "values": [1], "target": "<5" },
    { "id": "VISIT-SHARE", "title": "Share", "polarity": "higher", "target": 95, "unit": "%", "observations": [{"period": "2022/23", "value": 1}] },
      { "id": "VISITS", "title": "Visits", "target": "<5", "values": [1] } ] }
    """

  private func findings(
    _ edit: (file: String, old: String, new: String)? = nil
  ) throws -> [JudgedFinding] {
    var texts = [
      "rules.lua": Self.rules, "plan.json": Self.plan, "performance.json": Self.performance,
    ]
    if let edit {
      let changed = texts[edit.file]?.replacing(edit.old, with: edit.new, maxReplacements: 1)
      #expect(changed != texts[edit.file])
      texts[edit.file] = changed
    }
    let folder = try RuleFolder(texts)
    let day = try #require(Day(iso: "2024-01-31"))
    return try DataCheck(
      PlanFolder(folder.path), rules: RuleSet(folder: folder.path), asOf: day
    ).findings()
  }

  @Test func `nothing is found where nothing is wrong`() throws {
    #expect(try findings().map(\.finding.message) == [])
  }

  @Test(arguments: DataExample.all)
  func `each fault gives its finding and no other`(example: DataExample) throws {
    let found = try findings((example.file, example.old, example.new)).map(\.finding)
    #expect(found.map(\.kind.id) == [example.id], "\(found.map(\.message))")
    let place = try #require(found.first?.place)
    #expect(place.lineWords.hasSuffix("/" + example.place), "\(place.lineWords)")
    #expect(place.marked == example.marks)
    #expect(found.allSatisfy { $0.message.contains(example.says) }, "\(found.map(\.message))")
    #expect(found.allSatisfy { !$0.help.isEmpty })
  }

  @Test(arguments: [#""target": 95, "unit""#, #""format": "bragg-performance/1""#])
  func `a measure or its document lets a finding pass with a reason`(before: String) throws {
    let allow = #""allow": { "target-beyond-whole": "it is a rate" }, "#
    let beyond = Self.performance.replacing("95", with: "120")
    let old = before.replacing("95", with: "120")
    let changed = beyond.replacing(old, with: allow + old)
    let judged = try findings(("performance.json", Self.performance, changed))
    #expect(judged.map(\.finding.kind) == [.targetBeyondWhole])
    #expect(judged.map(\.reason) == ["it is a rate"])
  }

  @Test(arguments: [
    ("performance.json", #""target": 95"#, #""target": 100"#),
    ("performance.json", #""target": 95"#, #""target": 95, "baseline": 94"#),
    ("performance.json", #""target": 95"#, #""target": 0, "tolerance": { "points": 1 }"#),
    ("performance.json", #""polarity": "higher""#, #""polarity": "none""#),
    ("plan.json", #""start": "2023-04-01""#, #""start": "2024-03-31""#),
    ("plan.json", #"[{"due": "2024-03-31"}]"#, #"[{"due": "Ongoing"}]"#),
  ])
  func `the other side of each limit passes`(file: String, old: String, new: String) throws {
    #expect(try findings((file, old, new)).map(\.finding.message) == [])
  }

  /// The two that look at past assessments stand in the example that has some.
  @Test func `three assessments in a row show what one cannot`() throws {
    let source = sourceFolder(of: #filePath, above: 4)
    let folder = try PlanFolder("\(source)/Examples/tameside")
    let day = try #require(Day(iso: "2024-01-31"))
    let rules = try RuleSet(folder: "\(source)/Rules/tameside")
    let found = try DataCheck(folder, rules: rules, asOf: day).findings().map(\.finding)
    let unmet = found.filter { $0.kind == .unmetObligation }
    #expect(
      unmet.first?.message
        == "action 2.5 is red (action) at 3 assessments running, without `recovery`")
    let quiet = found.filter { $0.kind == .thresholdNeverCrossed }
    #expect(quiet.contains { $0.message.hasPrefix("threshold `conferences-late` was not crossed") })
    let early = try #require(Day(iso: "2023-12-31"))
    let before = try DataCheck(folder, rules: rules, asOf: early).findings().map(\.finding.kind)
    #expect(!before.contains(.unmetObligation) && !before.contains(.thresholdNeverCrossed))
  }

  @Test func `every check of data has an example`() {
    let ids = Set(DataExample.all.map(\.id)).union([
      "invalid-document", "unmet-obligation", "threshold-never-crossed",
    ])
    #expect(ids == Set(CheckKind.all.filter { $0.part == .data }.map(\.id)))
  }
}
