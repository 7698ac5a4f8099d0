import ArgumentParser
import BraggModel
import BraggRules

/// The tool: each subcommand is in a file of its own.
@main
struct BraggCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bragg",
    abstract: "Rates improvement plans by a council's own key, and says why.",
    discussion: """
      Exit codes: 0 done; 1 could not do it; 3 done, and the answer is bad \
      (`--fail-on` met, or a rating in error); 64 wrong usage.
      """,
    version: "0.1.0",
    subcommands: [
      AssessCommand.self, ExplainCommand.self, ForecastCommand.self, CompareCommand.self,
      ReplCommand.self, RulesCommand.self,
      TestCommand.self, CheckCommand.self, InitCommand.self, VerifyCommand.self,
      StreamCommand.self, SchemaCommand.self,
    ])

  static func main() {
    Console.outliveReaders()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let error as any CustomStringConvertible & Error where Complaint.isOurs(error) {
      Console.complain(error.description)
      Self.exit(withError: ExitCodes.failed)
    } catch {
      Self.exit(withError: error)
    }
  }
}

/// Which errors are told as they are; the rest are the argument parser's.
private enum Complaint {
  static func isOurs(_ error: any Error) -> Bool {
    error is DocumentErrors || error is FileError || error is RuleSetErrors
      || error is SettingError || error is CommandError || error is ExplanationError
      || error is SessionError
  }
}

/// Something that a command cannot do as asked.
struct CommandError: Error, CustomStringConvertible {
  let message: String
  let help: String?

  var description: String { message + (help.map { "\n  help: \($0)" } ?? "") }
}

/// The tool's exit codes besides success and wrong usage.
enum ExitCodes {
  /// It could not be done.
  static let failed = ExitCode(1)
  /// It was done, and the answer is bad.
  static let badAnswer = ExitCode(3)
}
