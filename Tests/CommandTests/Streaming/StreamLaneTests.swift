import BraggReport
import Testing

@testable import BraggModel
@testable import BraggRules

/// The short way of a stream writes what the long way writes, to the byte, and takes what is plain.
struct StreamLaneTests {
  /// Subjects of one kind, with how many of them are plain.
  struct Example: CustomTestStringConvertible {
    let name: String
    let kind: LoneSubject.Kind
    let asOf: String
    let atLeast: Int
    var testDescription: String { "\(kind.rawValue) of \(name)" }

    func lines() throws -> [String] {
      let folder = "\(Checkout.source)/Examples/\(name)"
      func line(_ value: JSONValue) -> String {
        String(decoding: value.document.bytes[value.range], as: UTF8.self)
          .replacing("\n", with: " ")
      }
      switch kind {
      case .caseRecord:
        return try CaseRecordReader().cases(at: "\(folder)/cases.ndjson").cases.map {
          line($0.value)
        }
      case .measure:
        return try PerformanceReader().performance(at: "\(folder)/performance.json").measures.map {
          line($0.value)
        }
      case .risk: return try PlanFolder(folder).plan.risks.map { line($0.value) }
      case .action:
        let measures = try PerformanceReader().performance(at: "\(folder)/performance.json")
        return try PlanFolder(folder).plan.actions.map { action in
          action.measures.reduce(line(action.value)) { text, id in
            guard let measure = measures.measure(id) else { return text }
            return text.replacing("\"\(id)\"", with: line(measure.value))
          }
        }
      }
    }

    func streamed() throws -> StreamedLines {
      let rules = try RuleSet(folder: "\(Checkout.source)/Rules/\(name)")
      return StreamedLines(rules, of: kind, asOf: try #require(Day(iso: asOf)))
    }
  }

  static let examples = [
    Example(name: "worcestershire-cases", kind: .caseRecord, asOf: "2017-02-24", atLeast: 300),
    Example(name: "tameside", kind: .action, asOf: "2024-01-31", atLeast: 0),
    Example(name: "tameside", kind: .measure, asOf: "2024-01-31", atLeast: 0),
    Example(name: "torbay", kind: .action, asOf: "2020-01-31", atLeast: 0),
    Example(name: "herefordshire", kind: .action, asOf: "2022-10-31", atLeast: 0),
    Example(name: "herefordshire", kind: .measure, asOf: "2022-10-31", atLeast: 0),
    Example(name: "worcestershire", kind: .action, asOf: "2017-02-24", atLeast: 0),
    Example(name: "stockton", kind: .action, asOf: "2023-08-31", atLeast: 0),
  ]

  @Test(arguments: examples)
  func `subjects of real plans get the same lines`(example: Example) throws {
    let (lines, streamed) = (try example.lines(), try example.streamed())
    try #require(!lines.isEmpty)
    #expect(try streamed.short(lines) == streamed.long(lines))
    let count = streamed.shortCount(lines) ?? 0
    #expect(count >= example.atLeast, "\(count) of \(lines.count)")
  }

  /// A key that asks for much of what there is.
  private static let key = #"""
    local function near(m) return m:met_target() or m:improving() or m:within_tolerance() end
    return ruleset {
      id = "ours", version = "1", title = "Ours", source = "ours",
      scale = {
        { id = "green", label = "Green", letter = "G", meaning = "On track" },
        { id = "amber", label = "Amber", letter = "A", meaning = "Nearly" },
        { id = "red", label = "Red", letter = "R", meaning = "Late" },
      },
      parameters = { slip_days = { value = 30, unit = "days", why = "the board meets monthly" } },
      fields = { cases = { visits = "how many there were" } },
      cases = {
        action = {
          { id = "slipped", rating = "red", means = "Late by more than is allowed",
            when = function(c)
              return c:has "due" and c:days_overdue() > params.slip_days,
                function(s) return ("%s: %d days late, “%s”"):format(s.ref, s:days_overdue(), s.title or "") end
            end },
          { id = "missed", rating = "amber", means = "A step missed",
            when = function(c) return c:has "milestones" and c:milestones_missed() > 0 end },
          { id = "found", rating = "amber", means = "Found wanting",
            when = function(c)
              for _, e in ipairs(c.evidence or {}) do
                if e:has "finding" and e.finding == "negative" then return true, e.note end
              end
            end },
          { id = "visited", rating = "green", means = "Visited often",
            when = function(c) return (c.visits or 0) > 3, "visits: " .. tostring(c.visits) end },
          { id = "agreed", rating = "green", means = "All criteria in place",
            when = function(c)
              for name, is_there in pairs(c.criteria or {}) do
                if not is_there then return false end
              end
              return c.criteria ~= nil
            end },
          { id = "rest", rating = "green", means = "On track", otherwise = true },
        },
        impact = {
          { id = "near", rating = "green", means = "Near",
            when = function(c)
              local all = {}
              for _, m in ipairs(c.measures or {}) do
                if not near(m) then return false end
                all[#all + 1] = m.id
              end
              return true, table.concat(all, ", ")
            end },
          { id = "far", rating = "red", means = "Far",
            otherwise = function(c)
              return c.timescale .. " " .. tostring(c.updated) .. " " .. tostring(c.percent_complete)
            end },
        },
        overall = worst_of { "action", "impact" },
      },
      thresholds = {
        { id = "short", of = "cases", severity = "high", means = "Far from target",
          when = function(c)
            for _, m in ipairs(c.measures or {}) do
              local short = m:shortfall_percent()
              if short > 20 then
                return true, { value = short, limit = 20, message = m.id .. " is short" }
              end
            end
          end },
        { id = "paused", of = "cases", severity = "low", means = "Paused",
          where = { status = "paused" }, when = function() return true end },
      },
    }
    """#

  private static let record = #"""
    {"ref":"C-1","title":"A \"case\"","theme":"Team","status":"paused","start":"2023-01-09",
    "due":"2023-12-31","percent_complete":40.5,"visits":3,"milestones":[{"title":"First",
    "due":"2023-06-01","done":"2023-06-03"},{"due":"2024-03-01","done":false},{"due":"2024-01-30",
    "done":"2024-02-01"}],"criteria":{"plan":true,"visit":true},"evidence":[{"on":"2024-02-01",
    "finding":"negative","note":"later"},{"on":"2024-01-30","kind":"audit","finding":"mixed"}],
    "updated":"2024-01-02","measures":[{"id":"M1","unit":"%","polarity":"higher","baseline":40,
    "target":94,"tolerance":10,"values":[80,82.5,84.6]},{"id":"M2","polarity":"lower","target":12.5,
    "tolerance":{"points":1},"observations":[{"period":"2023-11","value":14},{"period":"2023-12",
    "value":13.5,"state":"provisional"},{"period":"2024-01","state":"suppressed"}]}]}
    """#.replacing("\n", with: "")

  /// What may stand where something else is expected.
  private static let odd = [
    "null", "true", "0", "-1", "3.0", "101", "1e400", "99999999999999999999", "\"\"", "\"x\"",
    "\"2023-02-29\"", "\"2024-01-31\"", "\"2023-09\"", "\"Ongoing\"", "\"Sep 23\"", "\"<20\"",
    "\"\\u0000\"", "\"complete\"", "\"negative\"", "\"higher\"", "\"none\"", "[]", "{}", "[null]",
    "[[]]", "{\"min\": 8, \"max\": 15}", "{\"id\": \"M1\"}", "\"\\ud83d\"", "oops", "",
  ]

  private static func streamed(_ key: String) throws -> StreamedLines {
    let checkout = try Checkout()
    try checkout.write(key, to: "Rules/ours/rules.lua")
    return StreamedLines(
      try RuleSet(folder: "\(checkout.path)/Rules/ours"), of: .caseRecord,
      asOf: try #require(Day(iso: "2024-01-31")))
  }

  @Test func `a record of which any part is odd gets the same line`() throws {
    let streamed = try Self.streamed(Self.key)
    let document = try JSONDocument.parse(Array(Self.record.utf8), path: "record.json")
    var lines = [Self.record, ""]
    for index in document.nodes.indices {
      let range = JSONValue(document: document, index: index).range
      for text in Self.odd {
        var bytes = document.bytes
        bytes.replaceSubrange(range, with: Array(text.utf8))
        lines.append(String(decoding: bytes, as: UTF8.self))
      }
    }
    let (short, long) = (try streamed.short(lines), try streamed.long(lines))
    #expect(short.errors == long.errors)
    #expect(short.counts == long.counts)
    for (one, other) in zip(short.text.split(separator: "\n"), long.text.split(separator: "\n"))
    where one != other {
      #expect(one == other)
    }
    #expect(short.text.count == long.text.count)
    // Some hundreds of what is odd are plain all the same.
    #expect((streamed.shortCount(lines) ?? 0) > 200)
  }

  /// Plain subjects of the other kinds, each with a key that asks for what only they have.
  static let kinds: [(kind: LoneSubject.Kind, line: String, clause: String)] = [
    (
      .action,
      #"{"ref":"1.2","title":"T","leads":["Head of service"],"sources":["R1"],"due":"2024-01-01","#
        + #""status":"in_progress","commentary":"c","ratings":{"action":{}},"updated":"2024-01-30"}"#,
      #"a:days_overdue() == 30 and #a.leads == 1 and a:days_since_update() == 1, a.due_as_written"#
    ),
    (
      .measure,
      #"{"id":"M1","title":"T","polarity":"lower","target":12,"floor":20,"benchmarks":{"england":9},"#
        + #""observations":[{"period":"2023-11","value":13},{"period":"2023-12","value":11},"#
        + #"{"period":"2024-02","value":50}]}"#,
      #"a:met_target() and a:periods() == 2 and a:improving() and a.benchmarks.england == 9 "#
        + #"and a:has_target() and a.target_in_force.value == 12, a:latest().to"#
    ),
    (
      .risk, #"{"ref":"R1","title":"T","likelihood":3,"impact":4,"actions":["1.2"]}"#,
      #"a.likelihood * a.impact == 12 and #a.actions == 1 and next_of(a.previous) == nil"#
    ),
  ]

  @Test(arguments: kinds)
  func `subjects of every kind`(kind: LoneSubject.Kind, line: String, clause: String) throws {
    let checkout = try Checkout()
    try checkout.write(
      """
      local function next_of(list) for name in pairs(list) do return name end end
      return ruleset {
        id = "ours", version = "1", title = "Ours", source = "ours",
        scale = { { id = "green", label = "Green", letter = "G", meaning = "So" },
          { id = "red", label = "Red", letter = "R", meaning = "Not so" } },
        \(kind.subjects.rawValue) = { all = {
          { id = "so", rating = "green", means = "So", when = function(a) return \(clause) end },
          { id = "not", rating = "red", means = "Not so", otherwise = true } } },
      }
      """, to: "Rules/ours/rules.lua")
    let streamed = StreamedLines(
      try RuleSet(folder: "\(checkout.path)/Rules/ours"), of: kind,
      asOf: try #require(Day(iso: "2024-01-31")))
    let short = try streamed.short([line, line])
    #expect(short == (try streamed.long([line, line])))
    #expect(short.counts.levels == ["all": ["green": 2]])
    #expect(streamed.shortCount([line]) == 1)
  }

  @Test func `a field is there for the first record whose clause asks for it, and for the next`()
    throws
  {
    let streamed = try Self.streamed(Self.key)
    // Only the second asks for the visits, only the third for its criteria.
    let lines = [
      #"{"ref":"1","status":"paused","due":"2023-06-01","visits":9}"#,
      #"{"ref":"2","status":"paused","visits":9}"#,
      #"{"ref":"3","status":"paused","criteria":{"a":true}}"#,
      #"{"ref":"4","status":"paused","visits":9,"criteria":{"a":false}}"#,
    ]
    let short = try streamed.short(lines)
    #expect(short == (try streamed.long(lines)))
    #expect(
      short.text.split(separator: "\n").map { line in
        ["slipped", "visited", "agreed", "visited"].first { line.contains("\"clause\":\"\($0)\"") }
      } == ["slipped", "visited", "agreed", "visited"])
    #expect(streamed.shortCount(lines) == 4)
  }

  @Test func `fields that the council has and never declared do not stand in the way`() throws {
    let streamed = try Self.streamed(Self.key)
    let lines = (1...4).map { #"{"ref":"\#($0)","status":"paused","colour":"x\#($0)"}"# }
    #expect(try streamed.short(lines) == streamed.long(lines))
    let format = StreamLine.format(hasFacts: false)
    let lane = try #require(StreamLane(streamed.terms, format: format))
    let bytes = Array(lines.joined(separator: "\n").utf8)
    #expect(bytes.withUnsafeBytes(lane.rate) == 0)
    lane.learn(["case": ["colour"]])
    #expect(bytes.withUnsafeBytes(lane.rate) == bytes.count)
  }

  @Test(arguments: [
    #"\u0000"#, #"a\u0000b"#, String(repeating: "x", count: 101),
    String(repeating: "x", count: 70_000),
    "previous", "timescale", "ratings", "due_as_written", "titel",
  ])
  func `a field of the council's own with any name`(name: String) throws {
    let streamed = try Self.streamed(Self.key)
    let lines = (1...3).map { #"{"ref":"\#($0)","status":"paused","\#(name)":"x\#($0)"}"# }
    #expect(try streamed.short(lines) == streamed.long(lines))
  }

  /// Rules that read what only some records have, and which the rule set does not name.
  @Test func `an undeclared field that a record lacks is unknown, as it is to the long way`() throws
  {
    let streamed = try Self.streamed(
      Self.key.replacing("(c.visits or 0) > 3", with: "(c.colour or 0) ~= 0"))
    let lines = [
      #"{"ref":"1","status":"paused","colour":"x"}"#, #"{"ref":"2","status":"paused"}"#,
      #"{"ref":"3","status":"paused","colour":"x"}"#,
    ]
    #expect(try streamed.short(lines) == streamed.long(lines))
  }

  /// Keys with something that cannot go the short way, or stops on it.
  static let others: [(name: String, text: String, with: String, isThere: Bool)] = [
    (
      "keeps a count", "local function near",
      "local n = 0\nlocal function add() n = n + 1 end\nlocal function near", false
    ),
    (
      "changes the data", "return c:has \"due\" and", "c.title = \"x\"; return c:has \"due\" and",
      false
    ),
    (
      "has a word for travel", "thresholds =",
      "travel = { cases = { impact = function() return \"better\" end } },\n thresholds =", false
    ),
    ("runs without end", "(c.visits or 0) > 3", "(function() while c.visits do end end)()", true),
    ("makes a long text", "(c.visits or 0) > 3", "#(\"x\"):rep(5000) > 3", true),
    ("cuts a letter in two", "\"visits: \" .. tostring(c.visits)", "(\"é\"):sub(1, 1)", true),
    (
      "has a level to demand for", "id = \"rest\", rating",
      "id = \"rest\", requires = { \"title\" }, rating", true
    ),
    (
      "gives no level", "id = \"rest\", rating = \"green\"", "id = \"rest\", rating = \"unrated\"",
      true
    ),
    ("says since when", "limit = 20, message", "limit = 20, since = \"2024-01-01\", message", true),
    (
      "has figures of every kind", "value = short, limit = 20", "value = short / 3, limit = 1e20",
      true
    ),
    ("has no figure", "value = short, limit = 20, message = m.id .. \" is short\"", "", true),
    ("misspells a word", "m:improving()", "m:improvin()", true),
    (
      "asks for another level", "return true, table.concat(all, \", \")",
      "return c:is_rated(\"action\", \"green\"), c:reason_of \"action\"", true
    ),
    (
      "asks for itself", "return true, table.concat(all, \", \")",
      "return c:level \"impact\" == \"red\"", true
    ),
  ]

  @Test(arguments: ["1 / 0", "-1 / 0", "0 / 0"])
  func `a breach without a figure that can be written fails, and that alone`(figure: String) throws
  {
    let streamed = try Self.streamed(
      Self.key.replacing("short > 20", with: "short > 5")
        .replacing("value = short", with: "value = \(figure)"))
    let outcome = try streamed.short([Self.record])
    #expect(outcome == (try streamed.long([Self.record])))
    #expect(outcome.counts.subjects == 1 && outcome.counts.breaches == 1)
    #expect(
      outcome.text.contains(
        "the `value` of the breach is no number that can be written, as of a division by 0"))
  }

  @Test(arguments: others)
  func `a key that`(name: String, text: String, with other: String, isThere: Bool) throws {
    try #require(Self.key.contains(text), "\(name)")
    let streamed = try Self.streamed(Self.key.replacing(text, with: other))
    let lines = [
      Self.record, #"{"ref":"1","status":"in_progress","visits":9,"title":"t"}"#,
      #"{"ref":"2","status":"in_progress"}"#,
      Self.record.replacing("\"paused\"", with: "\"complete\""),
    ]
    #expect(try streamed.short(lines) == streamed.long(lines), "\(name)")
    let lane = StreamLane(streamed.terms, format: StreamLine.format(hasFacts: false))
    #expect((lane != nil) == isThere, "\(name)")
  }
}
