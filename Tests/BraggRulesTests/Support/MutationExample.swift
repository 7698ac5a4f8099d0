@testable import BraggRules

/// A small rule set to be changed, with cases told by how many days late an action is.
enum MutationExample {
  /// The lines of the key, each with a clause; the sixteen small changes of them are counted by hand:
  /// two comparisons twice, a number twice, a parameter twice, four levels, three clauses left out,
  /// and two clauses swapped.
  static let rules = rules(late: "a:days_overdue() > params.slip_days")

  /// The same with another condition of its first clause, and what stands before the rule set.
  static func rules(late: String, before: String = "", parameters: String = "") -> String {
    """
    \(before)
    return ruleset {
      id = "exampleshire", version = "1", title = "Our key", source = "the annex",
      scale = {
        { id = "green", label = "Green", letter = "G", meaning = "on track" },
        { id = "amber", label = "Amber", letter = "A", meaning = "behind" },
        { id = "red", label = "Red", letter = "R", meaning = "late" },
      },
      parameters = {
        slip_days = { value = 30, unit = "days", why = "a month" },\(parameters)
      },
      actions = {
        action = {
          { id = "late", rating = "red", means = "late",
            when = function(a) return \(late) end },
          { id = "behind", rating = "amber", means = "behind",
            when = function(a) return a:days_overdue() > 0 end },
          { id = "on-track", rating = "green", means = "on time", otherwise = true },
        },
      },
    }
    """
  }

  /// Cases of actions so many days late on 30 June 2024, with the level that the key gives them.
  static func tests(daysLate: [Int]) -> String {
    let cases = daysLate.map { days in
      let (level, clause) =
        days > 30 ? ("red", "late") : days > 0 ? ("amber", "behind") : ("green", "on-track")
      return """
        { name = "\(days) days late", as_of = "2024-06-30",
          action = { status = "in_progress", due = day(\(days)) },
          expect = { action = "\(level)" }, because = { action = "\(clause)" } },
        """
    }
    return """
      local dates = require "dates"
      local function day(late) return dates.add_days("2024-06-30", -late) end
      return {
      \(cases.joined(separator: "\n"))
      }
      """
  }

  /// The score of a rule set with its cases.
  static func score(_ rules: String, _ tests: String, jobs: Int = 1) throws -> MutationScore {
    let folder = try RuleFolder(["rules.lua": rules, "tests.lua": tests])
    return try withExtendedLifetime(folder) {
      try RuleTests(folder: folder.path).mutationScore(jobs: jobs)
    }
  }
}

extension MutationScore {
  /// What the survivors change, in words, in the order of the file.
  var survivorTitles: [String] { survivors.map(\.mutant.title) }

  /// What changes at all.
  func titles(_ kinds: MutationKind...) -> [String] {
    results.filter { kinds.isEmpty || kinds.contains($0.mutant.kind) }.map(\.mutant.title)
  }
}
