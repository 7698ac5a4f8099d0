/// Something that a session can be told to do, besides evaluating Lua.
enum Command: String, CaseIterable {
  case list, show, rate, explain
  case whyNot = "why-not"
  case path, set, undo, redo
  case asOf = "as-of"
  case param, rules, reload, diff, save, export, help, quit

  /// How it is written.
  var usage: String {
    switch self {
    case .list: "list [KIND] [LEVEL]"
    case .show: "show REF"
    case .rate: "rate [REF]"
    case .explain: "explain REF [DIMENSION]"
    case .whyNot: "why-not REF LEVEL"
    case .path: "path REF LEVEL"
    case .set: "set REF FIELD VALUE"
    case .asOf: "as-of DATE"
    case .param: "param NAME VALUE"
    case .rules: "rules [PATH]"
    case .save: "save NAME"
    case .export: "export [PATH]"
    case .help: "help [COMMAND]"
    case .undo, .redo, .reload, .diff, .quit: rawValue
    }
  }

  /// What it does, in a line.
  var about: String {
    switch self {
    case .list: "subjects of a kind with their ratings; else actions"
    case .show: "a subject's fields and ratings; `show plan` is the plan's"
    case .rate: "the facts that a subject's ratings rest on; else how the plan is rated"
    case .explain: "why a subject has its ratings, and what would change them"
    case .whyNot: "what keeps a subject from a level, and by how much"
    case .path: "the smallest sets of changes that lead to a level"
    case .set: "another value of a field; `nil` removes it"
    case .undo: "takes back the last change"
    case .redo: "makes the change again that was taken back last"
    case .asOf: "another day to speak for"
    case .param: "another value of a parameter; `nil` goes back to its own"
    case .rules: "rates by another rule set; else names the one in force"
    case .reload: "loads the rule set again; what is saved is loaded by itself"
    case .diff: "what was changed since the start, and whose ratings moved"
    case .save: "the subject spoken of last as a case in the rules' tests.lua"
    case .export: "writes the changed documents, never over what was read unless named"
    case .help: "what can be asked"
    case .quit: "ends the session; so does Ctrl-D"
    }
  }

  /// Examples, and what else is worth knowing.
  var details: [String] {
    switch self {
    case .list: ["list red", "list measures unrated"]
    case .explain: ["explain 1.2", "explain 1.2 impact"]
    case .whyNot: ["why-not 1.2 green"]
    case .path: ["path 1.2 green"]
    case .set:
      [
        "set 1.2 status complete", "set 1.2 due 2024-03-31",
        "set 1.2 milestones[2].done 2024-01-10",
        "set CIN8 2023-12 82.5", "set 1.2 due nil",
      ]
    case .asOf: ["as-of 2024-03-31"]
    case .param: ["param slip_days 14", "param slip_days nil"]
    case .save: ["save late by one milestone"]
    case .export:
      [
        "export             beside the originals, as plan.changed.json",
        "export FOLDER      as FOLDER/plan.json; the plan's own folder is written over",
        "export what.json   the one document that was changed",
      ]
    default: []
    }
  }

  /// An error for words that the command cannot take.
  var wrongUse: CommandError {
    CommandError(message: "`\(rawValue)` is written `\(usage)`", help: about)
  }

  /// Every command, and what else a line can be.
  static var overview: String {
    let width = allCases.map(\.usage.count).max() ?? 0
    let commands = allCases.map { command in
      let space = String(repeating: " ", count: width - command.usage.count)
      return "  \(command.usage)\(space)  \(command.about)\n"
    }
    return commands.joined() + """

      Anything else is Lua, as in rules: `action "1.2":days_overdue()`, `measure "CIN8".target`,
      `params.slip_days`, `as_of`; also `risk`, `area`, `case`, `plan`, and lists such as `actions`.
      `= EXPRESSION` is Lua where a name is a command's too. Nothing that it does lasts.
      A REF is a ref or an id, or `area:1` where an action and an area share one.

      """
  }
}
