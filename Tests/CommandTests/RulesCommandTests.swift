import BraggModel
import Testing

/// What `bragg rules` prints of a rule set and of what it inherits.
struct RulesCommandTests {
  private static let base = """
    return ruleset {
      id = "base", version = "1", title = "The base", source = "nowhere",
      scale = {
        { id = "green", label = "Green", letter = "G", meaning = "On time" },
        { id = "red", label = "Red", letter = "R", meaning = "Late" },
        { id = "grey", label = "Grey", letter = "–", ranked = false, meaning = "Not begun" },
      },
      fields = { actions = { recovery = "how it gets back on course" } },
      parameters = {
        slip_days = { value = 30, unit = "days", why = "boards meet monthly" },
        tolerance = { values = { ["2023-04-01"] = 10, ["2024-04-01"] = 5 }, unit = "%" },
      },
      actions = {
        action = {
          { id = "slipped", rating = "red", means = "Late by more than is allowed",
            requires = { "recovery" },
            when = function(a) return a:days_overdue() > params.slip_days end },
          { id = "not-begun", rating = "unrated", means = "Not begun",
            when = function(a) return a.status == "not_started" end },
          { id = "on-time", rating = "green", means = "On time", otherwise = true },
        },
        overall = worst_of { "action" },
      },
      thresholds = {
        { id = "visits-late", of = "measures", where = { id = { "V1", "V2" } }, severity = "high",
          means = "Visits are late", when = function(m) return m:missed_target() end },
        { id = "very-late", of = "actions", severity = "low", means = "Very late",
          when = function(a) return a:days_overdue() > 90 end },
      },
    }
    """

  private static let ours = """
    return ruleset {
      id = "ours", version = "2024", extends = "base", title = "Our key", source = "our plan",
      in_force = { from = "2024-01-01" },
      parameters = { slip_days = { value = 14 } },
      actions = { action = replacing {
        ["not-begun"] = { rating = "grey" },
        ["on-time"] = { means = "As it should be" },
      } },
      travel = { actions = { action = function() return "same" end } },
      thresholds = {
        { id = "very-late", of = "actions", severity = "medium", means = "Later than we bear",
          where = function(a) return a.status == "paused" end,
          when = function(a) return a:days_overdue() > 60 end },
      },
    }
    """

  /// An earlier version of ours, on its own.
  private static let before = base.replacing(
    #"id = "base", version = "1""#,
    with: """
      id = "ours", version = "2023", in_force = { to = "2023-12-31" }
      """)

  private func checkout() throws -> Checkout {
    let checkout = try Checkout()
    try checkout.write(Self.base, to: "Rules/base/rules.lua")
    try checkout.write(Self.ours, to: "Rules/ours/rules.lua")
    try checkout.write(Self.before, to: "Rules/ours/first/rules.lua")
    return checkout
  }

  @Test func `a key says of each line where it stands and what it is inherited from`() throws {
    let run = try checkout().bragg("rules", "ours", "--as-of", "2024-05-01")
    #expect(run.code == 0 && run.errors.isEmpty)
    #expect(
      run.output == """
        Our key
        Rule set ours 2024, in force from 1 January 2024, extends base
        Source: our plan
        As of 1 May 2024

        Scale, best first
          G Green: On time
          R Red: Late
          – Grey (no rank): Not begun

        Actions, action: the first line that holds decides
          Its direction of travel is the rule set's own (rules.lua:9)
          R Red    Late by more than is allowed
                   slipped; asks for recovery; from base; ../base/rules.lua:15
          – Grey   Not begun
                   not-begun; changed from base; ../base/rules.lua:18
          G Green  As it should be
                   on-time; takes all that is left; changed from base; ../base/rules.lua:20

        Actions, overall: the worst of action (from base)

        Thresholds
          high    Visits are late
                  visits-late; measures where id is V1 or V2; from base; ../base/rules.lua:25
          medium  Later than we bear
                  very-late; actions that the function at rules.lua:12 picks; changed from base;
                  rules.lua:11

        Parameters
          slip_days = 14 days (changed from base)
              boards meet monthly
          tolerance = 5 % (from base)
              10 from 1 April 2023, 5 from 1 April 2024

        Fields of its own
          actions, recovery: how it gets back on course

        Versions
          2024, in force from 1 January 2024 (this one)
          2023, in force until 31 December 2023, in the folder first

        """)
  }

  @Test(arguments: [
    ("2023-03-31", "tolerance = no value in force"), ("2023-04-01", "tolerance = 10 %"),
    ("2024-03-31", "tolerance = 10 %"), ("2024-04-01", "tolerance = 5 %"),
  ])
  func `parameters have the value in force on the day`(day: String, line: String) throws {
    let run = try checkout().bragg("rules", "base", "--as-of", day)
    #expect(run.lines.contains("  \(line)"))
  }

  @Test(arguments: [
    ("2023-12-31", "Rule set ours 2023, in force until 31 December 2023"),
    ("2024-01-01", "Rule set ours 2024, in force from 1 January 2024, extends base"),
  ])
  func `the version in force on the day is shown`(day: String, line: String) throws {
    let run = try checkout().bragg("rules", "Rules/ours", "--as-of", day)
    #expect(run.lines.dropFirst().first.map(String.init) == line)
    #expect(run.lines.filter { $0.hasSuffix("(this one)") }.count == 1)
  }

  @Test func `a day on which nothing is in force is told`() throws {
    let checkout = try Checkout()
    let run = try checkout.bragg("rules", "stockton", "--as-of", "2023-03-31")
    #expect(
      run.lines.dropFirst(3).first == "As of 31 March 2023, when this rule set is not in force")
  }

  @Test func `a value can be set, and is told`() throws {
    let run = try checkout().bragg(
      "rules", "ours", "--as-of", "2024-05-01", "--set", "slip_days=7")
    #expect(run.lines.contains("  slip_days = 7 days (set for this run) (changed from base)"))
  }

  @Test func `the Markdown is a table for each dimension`() throws {
    let run = try checkout().bragg(
      "rules", "ours", "--as-of", "2024-05-01", "--format", "markdown")
    #expect(run.lines.first == "# Our key")
    for line in [
      "## Actions, action",
      "| **R** Red | Late by more than is allowed; asks for recovery | `slipped`, from base "
        + "(`../base/rules.lua:15`) |",
      "| **G** Green | As it should be | `on-time`, for all that is left, changed from base "
        + "(`../base/rules.lua:20`) |",
      "The worst of action, from base.",
      "| high | Visits are late | measures where id is V1 or V2 | `visits-late`, from base "
        + "(`../base/rules.lua:25`) |",
      "| `slip_days`, changed from base | 14 days | boards meet monthly |",
      "| actions | `recovery` | how it gets back on course |",
      "- 2023, in force until 31 December 2023, in the folder first",
    ] {
      #expect(run.lines.contains(Substring(line)), "\(line)")
    }
  }

  @Test func `what Stockton extends is told from what it adds`() throws {
    let run = try Checkout().bragg("rules", "stockton", "--as-of", "2023-08-31")
    #expect(run.code == 0)
    #expect(run.lines.dropFirst().first?.hasSuffix("extends standard") == true)
    // Stockton has one thing of its own: a threshold. All else stands in the standard's folder.
    let places = run.lines.filter { $0.contains("rules.lua:") || $0.contains("areas.lua:") }
    #expect(places.count > 40)
    let own = places.filter { !$0.contains("../standard/") }
    #expect(own == ["          success-open; actions where status is complete; rules.lua:15"])
    #expect(places.filter { !$0.contains("from standard") } == own)
  }

  @Test(arguments: ["Rules/herefordshire", "Rules/tameside", "Rules/torbay"])
  func `every clause stands on the line that is named`(folder: String) throws {
    let checkout = try Checkout()
    let run = try checkout.bragg(
      "rules", folder, "--as-of", "2023-10-01", setting: ["COLUMNS": "400"])
    let source = try #require(checkout.text(of: "\(folder)/rules.lua"))
      .split(separator: "\n", omittingEmptySubsequences: false)
    var checked = 0
    for line in run.lines {
      guard let place = line.split(separator: " ").last, place.hasPrefix("rules.lua:"),
        let id = line.split(separator: ";").first?.split(separator: " ").last,
        let number = Int(place.dropFirst("rules.lua:".count))
      else { continue }
      #expect(source[number - 1].contains("id = \"\(id)\""), "\(line)")
      checked += 1
    }
    #expect(checked > 20)
  }

  @Test func `a scale of a dimension's own stands with its key`() throws {
    let checkout = try Checkout(with: "Tests/BraggRulesTests/PublishedKeys/havering")
    let text = try checkout.bragg("rules", "./havering", "--as-of", "2014-03-31")
    let start = try #require(text.lines.firstIndex { $0.hasPrefix("Measures, direction") })
    #expect(
      text.lines[start...].prefix(5).joined(separator: "\n") == """
        Measures, direction: the first line that holds decides
          On a scale of its own, best first
            ▲ Better: Better than a year ago
            ▶ Same: As a year ago
            ▼ Worse: Worse than a year ago
        """)
    #expect(text.lines.contains { $0.hasPrefix("  ▼ Worse   Worse than the same quarter") })
    let json = try checkout.bragg(
      "rules", "./havering", "--as-of", "2014-03-31", "--format", "json")
    let document = try JSONDocument.parse(Array(json.output.utf8), path: "key.json").root
    let dimensions = try #require(document["dimensions"]?.list("measures"))
    let scales = dimensions.map { $0.list("scale").compactMap { $0["id"]?.string } }
    #expect(scales == [[], ["better", "same", "worse"]])
  }

  @Test func `no rule set is told with those that there are`() throws {
    let checkout = try Checkout()
    let known = try checkout.shell("ls Rules").output.split(separator: "\n")
      .map { "`\($0)`" }.joined(separator: ", ")
    for (words, errors) in [
      (
        ["rules", "stocton"],
        "Error: there is no rule set `stocton`\n  help: did you mean `stockton`?\n"
      ),
      (
        ["rules"],
        "Error: there is no rules.lua in this folder\n  help: name one of \(known)\n"
      ),
      (
        ["rules", "stockton", "--set", "slip_dys=1"],
        "Error: there is no parameter `slip_dys`\n  help: did you mean `slip_days`?\n"
      ),
    ] {
      let run = try checkout.shell("bragg " + words.joined(separator: " "))
      #expect(run.code == 1 && run.output.isEmpty)
      #expect(run.errors == errors)
    }
  }

  @Test(.enabled(if: SchemaValidator.isExpected))
  func `the JSON keeps to its schema, and is the same each time`() throws {
    let checkout = try checkout()
    for (index, rules) in ["ours", "base", "stockton", "torbay", "tameside"].enumerated() {
      let words = ["rules", rules, "--as-of", "2024-05-01", "--format", "json"]
      let run = try checkout.shell("bragg " + words.joined(separator: " "))
      #expect(run.output == (try checkout.shell("bragg " + words.joined(separator: " "))).output)
      try checkout.write(run.output, to: "keys/\(index).json")
    }
    let run = try SchemaValidator.judge("keys/*.json", by: "rules", in: checkout)
    #expect(run.code == 0 && run.errors.isEmpty)
    #expect(run.output.split(separator: "\n").filter { $0.hasPrefix("accepted ") }.count == 5)
  }
}
