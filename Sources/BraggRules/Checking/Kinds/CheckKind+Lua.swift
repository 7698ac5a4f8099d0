extension CheckKind {
  static let luaKinds: [CheckKind] = [
    .luaSyntax, .luaUndefinedName, .luaReadOnlyName,
    .luaUnusedName, .luaUnsetName, .luaUnusedValue,
    .luaShadowedName, .luaUnreachableCode, .luaOddStatement,
    .comparisonAsKey, .bitsOfChoice,
  ]

  package static let luaSyntax = CheckKind(
    "lua-syntax", .lua, .error,
    "A file is not Lua.",
    wrong: "when = function(a) return a:is_overdue( end",
    right: "when = function(a) return a:is_overdue() end",
    why: "A file that does not compile runs nothing. Found by luacheck.")

  package static let luaUndefinedName = CheckKind(
    "lua-undefined-name", .lua, .error,
    "A name is read or set that nothing defines.",
    wrong: "return a:days_overdue() > slip_days",
    right: "return a:days_overdue() > params.slip_days",
    why: """
      Rules know their own local names, the host's, and a part of Lua's library. Any other \
      name fails when it is reached. Found by luacheck.
      """)

  package static let luaReadOnlyName = CheckKind(
    "lua-read-only-name", .lua, .error,
    "A name of the host's is set.",
    wrong: "params.slip_days = 20",
    right: "local slip_days = 20",
    why: """
      Nothing a rule does may reach the next subject, so the host's names cannot be changed, \
      and the clause fails. Found by luacheck.
      """)

  package static let luaUnusedName = CheckKind(
    "lua-unused-name", .lua, .warning,
    "A local name is never read.",
    wrong: "local late, by = days_late(a)  -- and `by` is not used",
    right: "local late = days_late(a)",
    why: """
      It is left over, or another name was meant where it should be read. Found by luacheck.
      """)

  package static let luaUnsetName = CheckKind(
    "lua-unset-name", .lua, .warning,
    "A local name is read and never set.",
    wrong: #"""
      local limit
      return a:days_overdue() > limit
      """#,
    right: #"""
      local limit = params.slip_days
      return a:days_overdue() > limit
      """#,
    why: "It is nil wherever it is read. Found by luacheck.")

  package static let luaUnusedValue = CheckKind(
    "lua-unused-value", .lua, .warning,
    "A value is set and overwritten, or never read.",
    wrong: #"""
      local late = 0
      late = a:days_overdue()
      """#,
    right: "local late = a:days_overdue()",
    why: """
      One of the two values was meant for something else. Found by luacheck.
      """)

  package static let luaShadowedName = CheckKind(
    "lua-shadowed-name", .lua, .warning,
    "A local name hides another of the same name.",
    wrong: #"""
      local function days(n) … end
      local days = a:days_overdue()
      """#,
    right: "local late = a:days_overdue()",
    why: "A reader takes the one for the other. Found by luacheck.")

  package static let luaUnreachableCode = CheckKind(
    "lua-unreachable-code", .lua, .warning,
    "A line can never run.",
    wrong: #"""
      if a.status == "complete" then return true else return false end
      return a:is_overdue()
      """#,
    right: #"return a.status == "complete" or a:is_overdue()"#,
    why: "What it was to decide is decided before. Found by luacheck.")

  package static let luaOddStatement = CheckKind(
    "lua-odd-statement", .lua, .warning,
    "A statement does nothing, or not what it looks like.",
    wrong: "if late > 0 then end",
    right: "return late > 0",
    why: """
      Empty branches, unused labels, loops that run once and comparisons like `not a == b` \
      are slips far more often than not. Found by luacheck.
      """)

  package static let comparisonAsKey = CheckKind(
    "comparison-as-key", .lua, .warning,
    "A comparison is the key of a table from outside the function.",
    wrong: #"""
      local words = { [true] = "yes", [false] = "no" }
      local function said(a) return words[a.status == "complete"] end
      """#,
    right: #"""
      local function said(a)
        local is_complete = a.status == "complete"
        return words[is_complete]
      end
      """#,
    why: """
      Lua 5.4.4, which Debian 12 has, raises a false error there. Rules have to give the \
      same ratings on every machine.
      """)

  package static let bitsOfChoice = CheckKind(
    "bits-of-choice", .lua, .warning,
    "A bitwise operator joins a number and a choice of two.",
    wrong: "return 1 & (flags or 2)",
    right: #"""
      local bits = flags or 2
      return 1 & bits
      """#,
    why: """
      Lua 5.4.4, which Debian 12 has, can take the wrong constant there in a long file, and \
      gives a wrong number without an error.
      """)
}
