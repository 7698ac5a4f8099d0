import BraggRules

/// A rule set in which nothing is to be found, and changes to it.
enum CheckedRuleFolder {
  static let rules = """
    local function late(a) return a:days_overdue() end

    return ruleset {
      id = "own", version = "1", title = "Own", source = "ours",
      in_force = { from = "2023-04-01" },
      scale = {
        { id = "green", label = "Green", letter = "G", meaning = "On track" },
        { id = "red", label = "Red", letter = "R", meaning = "Late" },
      },
      parameters = {
        slip_days = { value = 30, unit = "days", why = "boards meet monthly" },
        near = { values = { ["2023-04-01"] = 10, ["2024-04-01"] = 5 }, unit = "%", why = "ours" },
      },
      actions = {
        action = {
          { id = "late", rating = "red", means = "Late by more than is allowed",
            when = function(a) return late(a) > params.slip_days end },
          { id = "behind", rating = "red", means = "Behind",
            when = function(a) return a.percent_complete < params.near end },
          { id = "on-track", rating = "green", means = "Not late", otherwise = true },
        },
        overall = worst_of { "action" },
      },
      thresholds = {
        { id = "quite-late", of = "actions", severity = "medium", means = "Quite late",
          when = function(a) return a:days_overdue() > 60 end },
        { id = "very-late", of = "actions", severity = "high", means = "Very late",
          when = function(a) return a:days_overdue() > 90 end },
      },
    }

    """

  static let readme = """
    # Own

    | colour | clauses |
    |---|---|
    | red | `late`, `behind` |
    | green | `on-track` |

    | parameter | value |
    |---|---|
    | `slip_days`, `near` | 30 days, 5 % |

    Watched are `quite-late` and `very-late`, beyond 30 days (`slip_days`).

    """

  static let tests = """
    return {
      { name = "late", as_of = "2024-01-31", action = { due = "2023-12-01" },
        expect = { action = "red" } },
    }

    """

  /// The folder with the texts given in place of the clean ones; an empty text leaves the file out.
  static func with(
    rules: String = rules, readme: String = readme, tests: String = tests
  ) throws -> RuleFolder {
    let texts = ["rules.lua": rules, "README.md": readme, "tests.lua": tests]
    return try RuleFolder(texts.filter { !$0.value.isEmpty })
  }
}

extension RuleFolder {
  /// What is found, without the folder's name.
  func findings() throws -> [CheckFinding] { try RuleSetCheck(folder: path).findings() }
}

extension CheckPlace {
  /// The file and the line, as printed.
  var lineWords: String { file + (line.map { ":\($0)" } ?? "") }

  /// What is underlined in the excerpt.
  var marked: String {
    guard let excerpt, let column else { return "" }
    let scalars = excerpt.unicodeScalars.dropFirst(column - 1).prefix(length)
    return String(String.UnicodeScalarView(scalars))
  }
}
