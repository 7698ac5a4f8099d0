import ArgumentParser
import BraggModel
import BraggRules

/// Looks at a plan, tries changes, and shows whose ratings move.
struct ReplCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repl",
    abstract: "Tries changes and Lua on a plan, and shows whose ratings move.",
    discussion: """
      Nothing is written to the folder unless `save` or `export` is asked to. Where the input is \
      no terminal, lines are answered without prompts; a line that could not be done makes the \
      exit code 1, and the others are done all the same. `help` lists what can be asked.
      """)

  @Argument(help: "The plan's folder.")
  var folder: String

  @OptionGroup var options: RuleOptions

  @Flag(name: .customLong("no-color"), help: "Never colour ratings.")
  var noColor = false

  func run() throws {
    let folder = try PlanFolder(folder)
    let asOf = try options.asOf(for: folder)
    let rules = try RuleOptions.ruleFolder(options.rules, for: folder)
    let session = try Session(
      folder, rules: rules, asOf: asOf, settings: options.settings(), limits: options.limits())
    let dialogue = Dialogue(session, hasColor: Console.hasColor && !noColor)
    let allDone = try Terminal.isAtHand ? dialogue.talk() : dialogue.answerLines()
    guard allDone else { throw ExitCodes.failed }
  }
}
