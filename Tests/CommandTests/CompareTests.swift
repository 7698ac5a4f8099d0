import Testing

@testable import BraggModel

/// `bragg compare`: who changes colour, before a tighter key is adopted.
struct CompareTests {
  private static let plan = "Examples/tameside"
  private static let day = "Examples/tameside/past/2023-12-31"

  private struct Change: Equatable {
    let ref: String
    let from, to, direction: String
  }

  private static func comparison(_ text: String) throws -> JSONValue {
    let document = try JSONDocument.parse(Array(text.utf8), path: "comparison")
    var check = ShapeCheck()
    check.check(document.root, .comparison)
    #expect(check.errors.isEmpty)
    return document.root
  }

  private static func changes(_ day: JSONValue, of kind: String) -> [Change] {
    day.list("changes").filter { $0["kind"]?.string == kind }.map {
      Change(
        ref: $0["ref"]?.string ?? "", from: $0["from"]?.string ?? "", to: $0["to"]?.string ?? "",
        direction: $0["direction"]?.string ?? "")
    }
  }

  /// The actions from 15 to 30 days late by a milestone, an end date or a start they missed, without a
  /// plan to recover that is in date.
  private static func slightlyLate(_ path: String, on day: Day) throws -> [String] {
    let plan = try JSONDocument.parse(Array((File.text(at: path) ?? "").utf8), path: path).root
    return plan.list("actions").filter { action in
      let status = action["status"]?.string
      guard status != "complete", status != "cancelled" else { return false }
      let steps = action.list("milestones").filter { step in
        guard let done = step["done"] else { return true }
        return done.string.flatMap { Day(iso: $0) }.map { $0 > day } ?? (done.bool != true)
      }
      var dates = steps.compactMap { $0["due"]?.string.flatMap { Timescale($0, year: nil)?.due } }
      dates += [action["due"]?.string.flatMap { Timescale($0, year: nil)?.due }].compactMap { $0 }
      if status == "not_started" {
        dates += [action["start"]?.string.flatMap { Timescale($0, year: nil)?.start }]
          .compactMap { $0 }
      }
      let late = dates.map { day.daysSince1970 - $0.daysSince1970 }.max() ?? 0
      let recovery = action["recovery"]?["by"]?.string.flatMap { Day(iso: $0) }
      return (15...30).contains(late) && recovery.map { $0 < day } ?? true
    }.compactMap { $0["ref"]?.string }
  }

  @Test func `fourteen days in place of thirty: the actions that are in between turn red`() throws {
    let checkout = try Checkout()
    let run = try checkout.bragg(
      "compare", Self.plan, "--as-of", "2024-01-31", "--set", "slip_days=14", "--history",
      "--format", "json")
    #expect(run.code == 0 && run.errors.isEmpty)
    let days = try Self.comparison(run.output).list("days")
    let plans = ["past/2023-11-30/", "past/2023-12-31/", ""]
    let dates = ["2023-11-30", "2023-12-31", "2024-01-31"]
    #expect(days.map { $0["after"]?["as_of"]?.string } == dates)
    for ((day, place), date) in zip(zip(days, plans), dates) {
      let wanted = try Self.slightlyLate(
        "\(checkout.path)/\(Self.plan)/\(place)plan.json", on: #require(Day(iso: date)))
      #expect(
        Self.changes(day, of: "actions")
          == wanted.map { Change(ref: $0, from: "amber", to: "red", direction: "worse") })
      for matrix in day.list("matrices") {
        let counts = matrix.list("counts").flatMap(\.elements).compactMap {
          $0.digits.flatMap { Int($0) }
        }
        let kind = matrix["kind"]?.string
        let total = ["actions": 31, "measures": 53, "areas": 32, "plan": 1][kind ?? ""]
        #expect(counts.reduce(0, +) == total, "\(kind ?? "")")
      }
    }
    // Worked out by hand: not begun since 1 November; a milestone of 8 December missed; none.
    #expect(days.map { Self.changes($0, of: "actions").map(\.ref) } == [["4.12"], ["2.1"], []])
  }

  @Test func `a copy of the key with another number`() throws {
    let checkout = try Checkout()
    let rules = try #require(checkout.text(of: "Rules/tameside/rules.lua"))
    let tighter = rules.replacing("slip_days = { value = 30", with: "slip_days = { value = 14")
    #expect(tighter != rules)
    try checkout.write(tighter, to: "Rules/draft/rules.lua")
    let run = try checkout.bragg(
      "compare", Self.day, "--as-of", "2023-12-31", "--rules", "Rules/tameside", "--with",
      "Rules/draft")
    #expect(run.code == 0 && run.errors.isEmpty)
    let shown = run.output
    for line in [
      "Before: rule set tameside 2023.09 (Rules/tameside)\n",
      "After: rule set tameside 2023.09 (Rules/draft)\n", "As of 31 December 2023\n",
      "Parameters: slip_days 30 before, 14 after\n",
      "Both call themselves tameside 2023.09, but their files differ.\n",
      "Actions, action: 1 of 31 change\n",
      "  2.1  Police take part in child protection assessment and planning in good time\n",
      "    action: A Amber → R Red, worse\n",
      "      before: 23 days late by a milestone, within the 30 allowed (slightly-late)\n",
      "      after: 23 days late by a milestone, more than the 14 allowed, and no plan",
      "  2a Partner Organisations and Services, action: 1 of 3 actions, 1 worse: 2.1\n",
    ] { #expect(shown.contains(line), "\(line)\n\(shown)") }
    let set = try checkout.bragg(
      "compare", Self.day, "--as-of", "2023-12-31", "--with", "tameside", "--set", "slip_days=14")
    #expect(
      set.output.contains(
        "After: rule set tameside 2023.09 (Rules/tameside), with slip_days = 14\n"))
    #expect(set.output.contains("    action: A Amber → R Red, worse\n"))
    let markdown = try checkout.bragg(
      "compare", Self.day, "--as-of", "2023-12-31", "--set", "slip_days=14", "--format", "markdown",
      "--output", "paper.md")
    #expect(markdown.code == 0 && markdown.output.isEmpty)
    #expect(checkout.text(of: "paper.md")?.contains("| 2.1 | Police take part") == true)
  }

  @Test func `where nothing changes, that is said, and where to look`() throws {
    let run = try Checkout().bragg(
      "compare", Self.plan, "--as-of", "2024-01-31", "--set", "slip_days=14", "--fail-on", "any")
    #expect(run.code == 0)
    #expect(run.output.contains("\nNothing changes: 86 rated subjects keep every level"))
    #expect(run.errors.contains("--sweep slip_days=0..57"))
  }

  @Test func `two results files`() throws {
    let checkout = try Checkout()
    let (first, second) = (
      "\(Self.plan)/results/2023-11-30.json", "\(Self.plan)/results/2023-12-31.json"
    )
    let run = try checkout.bragg("compare", first, second)
    #expect(run.code == 0 && run.errors.isEmpty)
    #expect(
      run.output.hasPrefix("Before: \(first), by rule set tameside 2023.09\nAfter: \(second)"))
    #expect(run.output.contains("As of 30 November 2023 before, 31 December 2023 after\n"))
    // On 30 November it was 29 days late by its start, on 31 December 60.
    #expect(run.output.contains("  4.12  Staff kept informed"))
    let same = try checkout.bragg("compare", first, first)
    #expect(same.output.contains("Nothing changes"))
  }

  @Test(arguments: [
    (["any to red"], 3), (["any worse"], 3), (["any"], 3), (["any to blue"], 0),
    (["more than 2"], 3), (["more than 3"], 0), (["more than 3 %"], 3), (["more than 4 %"], 0),
    (["any to blue", "any to red"], 3),
  ])
  func `too much change exits with 3`(limits: [String], code: Int) throws {
    // One action and two areas of 86 rated subjects turn red: 3.49 %.
    let options = limits.map { "--fail-on '\($0)'" }.joined(separator: " ")
    let run = try Checkout().shell(
      "bragg compare \(Self.day) --as-of 2023-12-31 --set slip_days=14 --quiet \(options)")
    #expect(run.code == code && run.output.isEmpty)
    #expect(run.errors.contains("is met") == (code == 3))
  }

  @Test func `a sweep says where anyone flips`() throws {
    let checkout = try Checkout()
    let run = try checkout.bragg(
      "compare", Self.plan, "--as-of", "2024-01-31", "--sweep", "slip_days=30..60")
    #expect(run.code == 0 && run.errors.isEmpty)
    // A milestone of 15 December is 47 days past, one of 8 December 54.
    for line in [
      "slip_days from 30 to 60 days, 31 values; in force: 30\n",
      "  30–46 <    3  13  6  6  3  BBBGGGGGGGGGGGGGAAAAAARRRRRR???\n",
      "  47–53      3  13  7  5  3  BBBGGGGGGGGGGGGGAAAAAAARRRRR???\n",
      "  slip_days 46 → 47\n    action 4.10, action: R Red → A Amber, better\n",
      "  slip_days 53 → 54\n    action 2.1, action: R Red → A Amber, better\n",
    ] { #expect(run.output.contains(line), "\(line)\n\(run.output)") }
    let none = try checkout.bragg(
      "compare", Self.plan, "--as-of", "2024-01-31", "--sweep", "slip_days=10,14,30")
    #expect(none.output.contains("Nothing flips: every rating is the same at every value.\n"))
    let json = try checkout.bragg(
      "compare", Self.plan, "--as-of", "2024-01-31", "--sweep", "slip_days=46,47", "--format",
      "json")
    let document = try JSONDocument.parse(Array(json.output.utf8), path: "sweep")
    var check = ShapeCheck()
    check.check(document.root, .sweep)
    #expect(check.errors.isEmpty)
    #expect(document.root.list("flips").map { $0["change"]?["ref"]?.string } == ["4.10", "FA12"])
  }

  @Test(arguments: [
    ("", 64, "Missing expected argument"), ("a b c", 64, "name one plan's folder, or two results"),
    (plan, 64, "there is nothing to compare with: give --with RULES"),
    ("\(plan)/results/2023-11-30.json", 64, "is one results file: name the one after it"),
    (
      "\(plan)/results/2023-11-30.json \(plan)/results/2023-12-31.json --set a=1", 64,
      "--set goes with"
    ),
    ("\(plan) --set slip_dayz=14", 1, "did you mean `slip_days`?"),
    ("\(plan) --set slip_days=soon", 1, "parameter `slip_days` cannot be `soon`"),
    ("\(plan) --set slip_days", 64, "is not NAME=VALUE"),
    ("\(plan) --with tamesid", 1, "did you mean `tameside`?"),
    ("\(plan) --sweep slip_dayz=0..3", 1, "did you mean `slip_days`?"),
    ("\(plan) --sweep slip_days=9..3", 64, "goes down: write the lower value first"),
    ("\(plan) --sweep slip_days", 64, "NAME=FROM..TO such as slip_days=0..60"),
    ("\(plan) --sweep slip_days=soon,late", 1, "cannot be `soon`"),
    ("\(plan) --sweep slip_days=1..3 --set slip_days=2", 64, "so --set cannot hold it"),
    ("\(plan) --sweep slip_days=1..3 --history", 64, "--history does not go with it"),
    ("\(plan) --set slip_days=14 --fail-on red", 64, #""any to red""#),
    ("\(plan) --set slip_days=14 --fail-on 'any to rde'", 64, "did you mean `red`?"),
    ("nowhere --set slip_days=14", 1, "nowhere: there is neither a plan.json nor"),
    ("\(plan)/plan.json \(plan)/results/2023-12-31.json", 1, "plan.json:"),
    (
      "\(plan)/results/2023-12-31.json Examples/torbay/results/2019-12-31.json --fail-on any", 1,
      "have no subject in common"
    ),
  ])
  func `what cannot be compared is told`(words: String, code: Int, message: String) throws {
    let run = try Checkout().shell("bragg compare " + words)
    #expect(run.code == code && run.output.isEmpty, "\(run)")
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func `a past day whose files are not kept is left out, and that is said`() throws {
    let checkout = try Checkout()
    _ = try checkout.shell("rm -r \(Self.plan)/past/2023-11-30")
    let run = try checkout.bragg(
      "compare", Self.plan, "--as-of", "2024-01-31", "--set", "slip_days=14", "--history")
    #expect(run.code == 0)
    #expect(run.output.contains("2023-11-30: the files it was made from are not in"))
    #expect(run.output.contains("As of 31 December 2023\n"))
  }
}
