import BraggRules
import Testing

/// A rule file with a fault in it, and all that must be printed of it.
struct RuleSetErrorExample: CustomTestStringConvertible {
  let testDescription: String
  let file: String
  let expected: String

  /// A file of its own.
  init(_ description: String, file: String, _ expected: String) {
    testDescription = description
    self.file = file
    self.expected = expected
  }

  /// The good file with one piece of it replaced.
  init(_ description: String, _ piece: String, _ fault: String, _ expected: String) {
    testDescription = description
    file = Self.goodFile.replacing(piece, with: fault, maxReplacements: 1)
    self.expected = file == Self.goodFile ? "the good file has no `\(piece)`" : expected
  }

  func printed() throws -> String? {
    try RuleFolder(["rules.lua": file]).printedErrors()
  }

  static let all =
    syntax + whole + scale + scales + parameters + clauses + dimensions + children + thresholds
    + travel

  static let goodFile = """
    return ruleset {
      id = "exampleshire", version = "2024.04", title = "Our key", source = "the plan's annex",
      scale = {
        { id = "green", label = "Green", letter = "G", meaning = "on track" },
        { id = "red", label = "Red", letter = "R", meaning = "late" },
      },
      parameters = {
        slip_days = { value = 30, unit = "days", why = "a month" },
      },
      actions = {
        action = {
          { id = "late", rating = "red", means = "late",
            when = function(a) return a:days_overdue() > params.slip_days end },
          { id = "on-track", rating = "green", means = "on time", otherwise = true },
        },
        overall = worst_of { "action" },
      },
      thresholds = {
        { id = "very-late", of = "actions", severity = "high", means = "very late",
          when = function(a) return a:days_overdue() > 90 end },
      },
    }
    """
}
