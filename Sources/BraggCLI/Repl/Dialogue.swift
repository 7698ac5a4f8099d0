import BraggModel
import BraggReport
import BraggRules

/// A session and the person, or the script, that it answers.
final class Dialogue {
  private(set) var session: Session
  private let hasColor: Bool
  /// The rule files as they were when they were last loaded, or could not be.
  private var stamps: RuleFileStamps
  /// Whether the person asked to end.
  var isOver = false

  init(_ session: Session, hasColor: Bool) {
    self.session = session
    self.hasColor = hasColor
    stamps = RuleFileStamps(session.ruleSet.sourceFolders)
  }

  private var style: TableStyle {
    TableStyle(width: Console.width ?? Console.columns ?? 100, hasColor: hasColor)
  }

  var report: SessionReport { SessionReport(session, style: style) }

  var completion: SessionCompletion {
    SessionCompletion(
      session, commands: Command.allCases.map(\.rawValue),
      ruleSets: RuleLibrary.ids(near: session.folder.path))
  }

  func render(_ change: SessionChange) -> String {
    SessionChangeText.render(change, style: style)
  }

  /// Changes the session, and says whose ratings move.
  func change(_ change: (inout Session) throws -> SessionChange) throws -> String {
    let answer = render(try change(&session))
    stamps = RuleFileStamps(session.ruleSet.sourceFolders)
    return answer
  }

  /// Writes the subject spoken of last as a case.
  func save(as name: String) throws -> (subject: SubjectAtHand, file: String) {
    let saved = try session.save(as: name)
    // It is no rule that was saved.
    stamps = RuleFileStamps(session.ruleSet.sourceFolders)
    return saved
  }

  /// Notes which subject was spoken of.
  func speak(of subject: SubjectAtHand) { session.subject = (subject.kind, subject.ref) }

  func evaluate(_ typed: String) throws -> String {
    let values = try session.evaluate(typed, besides: Command.allCases.map(\.rawValue))
    return values.map { $0.text(width: style.width) }.joined()
  }

  /// Loads the rules again where a file of theirs was saved; nil where none was.
  ///
  /// - Throws: What is wrong with them; the rules as they were stay in force.
  func reloadIfSaved() throws -> String? {
    let now = RuleFileStamps(session.ruleSet.sourceFolders)
    guard now != stamps else { return nil }
    stamps = now
    return try "rules saved: loaded again\n" + change { try $0.reload() }
  }

  /// What a line comes to.
  func answer(_ line: Substring) throws -> String {
    if line.isEmpty || line.hasPrefix("--") { return "" }
    if line.hasPrefix("=") { return try evaluate(String(line.dropFirst())) }
    let words = CommandLineWords(line)
    guard let command = Command(rawValue: words.first) else { return try evaluate(String(line)) }
    return try answer(command, words.rest)
  }

  /// Rules that were saved are loaded before a line is answered: a fault in them is no fault of it.
  @discardableResult
  private func tellSaved() throws -> Bool {
    do {
      return try reloadIfSaved().map { try Console.write($0) } ?? true
    } catch let error as RuleSetErrors {
      Console.complain(error.description)
      return true
    }
  }
}

extension Dialogue {
  /// Answers lines of standard input, without prompts; false where one could not be done.
  func answerLines() throws -> Bool {
    var allDone = true
    var number = 0
    while !isOver, let line = readLine() {
      number += 1
      guard try tellSaved() else { break }
      do {
        guard try Console.write(answer(Substring(line).trimmed)) else { break }
      } catch {
        Console.complain("line \(number): \(error)")
        allDone = false
      }
    }
    return allDone
  }

  /// Talks with a person at a terminal.
  func talk() throws -> Bool {
    let terminal = try Terminal(self)
    try Console.write(report.heading + "`help` lists what can be asked; Ctrl-D ends\n")
    loop: while !isOver {
      switch terminal.read(prompt: "\(session.ruleSet.id) \(session.asOf)> ") {
      case .end:
        try Console.write("\n")
        break loop
      case .dropped: try Console.write("\n")
      case .line(let line):
        let line = Substring(line).trimmed
        if !line.isEmpty { terminal.remember(String(line)) }
        try tellSaved()
        do {
          guard try Console.write(answer(line)) else { break loop }
        } catch {
          Console.complain("\(error)")
        }
      }
    }
    terminal.saveHistory()
    return true
  }

  /// Tells of rules that were saved while nobody types; whether anything was written.
  func lookAtRules() -> Bool {
    do {
      guard let told = try reloadIfSaved() else { return false }
      try Console.write("\n" + told)
    } catch {
      Console.complain("\(error)")
    }
    return true
  }
}
