import ArgumentParser
import BraggModel
package import BraggReport
import BraggRules

/// How a run of tests is shown, and where.
struct TestOutput: ParsableArguments {
  @Option(help: "text, junit, tap, json or github: how results are written.")
  var format: TestFormat = .text

  @Option(
    help: "The file that results go to; text is printed besides. - prints results alone.")
  var output: String?

  @Flag(name: .shortAndLong, help: "Print only cases that fail.")
  var quiet = false

  @Flag(name: .customLong("no-color"), help: "Never colour the text.")
  var noColor = false

  /// Whether anything but text on standard output is asked for.
  var isElsewhere: Bool { format != .text || output != nil }

  var style: TestStyle { TestStyle(isQuiet: quiet, hasColor: Console.hasColor && !noColor) }

  func write(_ run: TestRun) throws {
    guard let output, output != "-" else {
      try Console.write(format.render(run, style: style))
      return
    }
    let text = format.render(run, style: TestStyle(isQuiet: quiet))
    try FileReplacement.write(Array(text.utf8), to: output)
    try Console.write(TestFormat.text.render(run, style: style))
  }
}

extension TestFormat: ExpressibleByArgument {}
