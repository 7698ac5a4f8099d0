import BraggModel
import BraggReport
import BraggRules

extension Dialogue {
  /// What a command comes to, with what was typed after it.
  func answer(_ command: Command, _ rest: Substring) throws -> String {
    switch command {
    case .list: return try list(rest)
    case .show: return try report.show(subject(rest, command))
    case .rate: return rest.isEmpty ? report.summary : try report.rate(subject(rest, command))
    case .explain: return try explain(rest)
    case .whyNot: return try whyNot(rest)
    case .path: return try ways(rest)
    case .set: return try set(rest)
    case .asOf: return try speak(for: rest)
    case .param: return try setParameter(rest)
    case .rules: return try rules(rest)
    case .save: return try save(rest)
    case .export: return try Export(session, to: rest.isEmpty ? nil : String(rest)).write()
    case .help: return try help(rest)
    case .undo, .redo, .reload, .diff, .quit:
      guard rest.isEmpty else { throw command.wrongUse }
      return try answer(command)
    }
  }

  private func answer(_ command: Command) throws -> String {
    switch command {
    case .undo: return try change { try $0.undo() }
    case .redo: return try change { try $0.redo() }
    case .reload: return try change { try $0.reload() }
    case .diff:
      let difference = session.difference
      return (difference.parts.isEmpty ? "nothing was changed\n" : "") + render(difference)
    default:
      isOver = true
      return ""
    }
  }

  /// The subject that a command names, which is spoken of from now on.
  private func subject(_ rest: Substring, _ command: Command) throws -> SubjectAtHand {
    let words = CommandLineWords(rest)
    guard !words.first.isEmpty else { throw command.wrongUse }
    // A ref may have spaces, and need not stand in quotes where nothing follows it.
    let name = words.rest.isEmpty ? words.first : String(rest)
    let subject = try session.documents.subject(name)
    speak(of: subject)
    return subject
  }

  private func explain(_ rest: Substring) throws -> String {
    let words = CommandLineWords(rest)
    let subject = try subject(Substring(words.first), .explain)
    let dimension = words.rest.isEmpty ? nil : String(words.rest)
    return report.explain(try session.explain(subject, dimension: dimension))
  }

  private func whyNot(_ rest: Substring) throws -> String {
    let (subject, level) = try subjectAndLevel(rest, .whyNot)
    return report.explain(try session.explain(subject), .whyNot(level))
  }

  private func ways(_ rest: Substring) throws -> String {
    let (subject, level) = try subjectAndLevel(rest, .path)
    return report.explain(try session.explain(subject, pathTo: level), .ways)
  }

  private func subjectAndLevel(
    _ rest: Substring, _ command: Command
  ) throws -> (SubjectAtHand, String) {
    let words = CommandLineWords(rest)
    guard !words.first.isEmpty, !words.rest.isEmpty else { throw command.wrongUse }
    let subject = try subject(Substring("\"\(words.first)\""), command)
    let level = String(words.rest)
    let ratings = session.assessment.subjects(subject.kind).first { $0.ref == subject.ref }?.ratings
    let levels = (ratings ?? []).flatMap(\.scale.ids).reduce(into: [String]()) { ids, id in
      if !ids.contains(id) { ids.append(id) }
    }
    guard levels.contains(level) else {
      throw CommandError(
        message: "there is no level `\(level)` here",
        help: nearest(level, in: levels).map { "did you mean `\($0)`?" }
          ?? "levels are \(levels.joined(separator: ", "))")
    }
    return (subject, level)
  }

  private func list(_ rest: Substring) throws -> String {
    var words = CommandLineWords.all(of: rest)
    let kind = words.first.flatMap { word in
      SubjectKind.allCases.first { $0.rawValue == word || $0.singular == word }
    }
    if kind != nil { words.removeFirst() }
    guard words.count < 2 else { throw Command.list.wrongUse }
    let levels = session.ruleSet.levels + ["unrated", "error"]
    if let level = words.first, !levels.contains(level) {
      let near = nearest(level, in: levels + SubjectKind.allCases.map(\.rawValue))
      throw CommandError(
        message: "there is no kind or level `\(level)`",
        help: near.map { "did you mean `\($0)`?" } ?? "levels are \(levels.joined(separator: ", "))"
      )
    }
    return report.list(kind ?? .actions, at: words.first)
  }

  private func set(_ rest: Substring) throws -> String {
    let name = CommandLineWords(rest)
    let field = CommandLineWords(name.rest)
    guard !field.first.isEmpty, !field.rest.isEmpty else { throw Command.set.wrongUse }
    return try change { try $0.set(name.first, field.first, to: String(field.rest)) }
  }

  private func speak(for typed: Substring) throws -> String {
    guard let day = Day(iso: String(typed)) else {
      throw CommandError(
        message: typed.isEmpty ? "no day is given" : "`\(typed)` is not a day",
        help: "write such as `as-of 2024-03-31`")
    }
    return try change { try $0.speak(for: day) }
  }

  private func setParameter(_ rest: Substring) throws -> String {
    let words = CommandLineWords(rest)
    guard !words.first.isEmpty, !words.rest.isEmpty else { throw Command.param.wrongUse }
    return try change { try $0.set(parameter: words.first, to: String(words.rest)) }
  }

  private func rules(_ rest: Substring) throws -> String {
    guard !rest.isEmpty else { return report.rulesInForce }
    let folder = try RuleLibrary.folder(of: String(rest), near: session.folder.path)
    return try change { try $0.use(rules: folder) }
  }

  private func save(_ rest: Substring) throws -> String {
    guard !rest.isEmpty else { throw Command.save.wrongUse }
    let words = CommandLineWords(rest)
    let name = words.rest.isEmpty ? words.first : String(rest)
    let saved = try save(as: name)
    return
      "\(saved.subject.kind.singular) \(saved.subject.ref) is case `\(name)` in \(saved.file)\n"
  }

  private func help(_ rest: Substring) throws -> String {
    guard !rest.isEmpty else { return Command.overview }
    guard let command = Command(rawValue: String(rest)) else {
      let near = nearest(String(rest), in: Command.allCases.map(\.rawValue))
      throw CommandError(
        message: "there is no command `\(rest)`",
        help: near.map { "did you mean `\($0)`?" } ?? "`help` lists them")
    }
    let lines = ["\(command.usage): \(command.about)"] + command.details.map { "  \($0)" }
    return lines.map { $0 + "\n" }.joined()
  }
}
