/// A small rule set with four cases, of which the second and the third fail.
enum OurRules {
  static let rules = #"""
    return ruleset {
      id = "ours", version = "1", title = "Ours", source = "ours",
      scale = {
        { id = "green", label = "Green", letter = "G", meaning = "On track" },
        { id = "red", label = "Red", letter = "R", meaning = "Late" },
      },
      parameters = { slip_days = { value = 30, unit = "days", why = "the board meets monthly" } },
      actions = {
        action = {
          { id = "slipped", rating = "red", means = "Late by more than is allowed",
            when = function(a)
              return a:days_overdue() > params.slip_days, ("%d days late"):format(a:days_overdue())
            end },
          { id = "on-track", rating = "green", means = "On track", otherwise = true },
        },
      },
      thresholds = {
        { id = "late", of = "actions", severity = "high", means = "Late <at> all & \"so\"",
          when = function(a) return a:is_overdue() end },
      },
    }
    """#

  static let tests = #"""
    local late = { status = "in_progress", due = "2023-12-31" }
    return {
      { name = "30 days late is green", as_of = "2024-01-30", action = late,
        expect = { action = "green" }, because = { action = "on-track" } },
      { name = "31 days late is green, #1: 100% <so>", as_of = "2024-01-31", action = late,
        expect = { action = "green" }, breaches = {} },
      { name = "without a date nothing is known", as_of = "2024-01-31",
        action = { status = "in_progress" }, expect = { action = "red" } },
      { name = "29 days late is green", as_of = "2024-01-29", action = late,
        expect = { action = "green" } },
    }
    """#

  /// A file that ends in the middle.
  static let broken = "return ruleset {\n"

  /// A copy in which `Rules` holds this rule set and one that cannot be loaded.
  static func checkout(withBroken: Bool = true) throws -> Checkout {
    let checkout = try Checkout()
    _ = try checkout.shell("rm -r Rules/*")
    try checkout.write(rules, to: "Rules/ours/rules.lua")
    try checkout.write(tests, to: "Rules/ours/tests.lua")
    guard withBroken else { return checkout }
    try checkout.write(broken, to: "Rules/broken/rules.lua")
    try checkout.write("return {}", to: "Rules/broken/tests.lua")
    return checkout
  }
}
