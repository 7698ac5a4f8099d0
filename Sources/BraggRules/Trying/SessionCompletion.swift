import BraggModel

/// What can stand in place of the last word of a line: commands, refs, fields, levels, methods.
package struct SessionCompletion {
  private let session: Session
  /// Ids of rule sets that `rules` can name.
  private let ruleSets: [String]

  private let commands: [String]

  package init(_ session: Session, commands: [String], ruleSets: [String]) {
    (self.session, self.commands, self.ruleSets) = (session, commands, ruleSets)
  }

  /// Where the word begins that is completed, as an offset in bytes, and what it can be, in order.
  package func candidates(for line: String) -> (start: Int, texts: [String]) {
    let words = line.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
    let isOpen = line.isEmpty || line.hasSuffix(" ")
    let last = isOpen ? "" : words.last ?? ""
    let before = isOpen ? words : Array(words.dropLast())
    let start = line.utf8.count - last.utf8.count
    guard let command = before.first else {
      let lua = luaCandidates(for: line)
      guard lua.texts.isEmpty else { return lua }
      return (start, Self.matching(last, commands.map { $0 + " " } + Session.names))
    }
    guard commands.contains(command) else { return luaCandidates(for: line) }
    return (start, Self.matching(last, arguments(of: command, before.dropFirst(), last)))
  }

  private static func matching(_ start: String, _ texts: [String]) -> [String] {
    Array(Set(texts.filter { $0.hasPrefix(start) })).sorted()
  }

  private func arguments(
    of command: String, _ before: ArraySlice<String>, _ last: String
  ) -> [String] {
    let given = Array(before)
    switch (command, given.count) {
    case ("list", 0): return SubjectKind.allCases.map { $0.rawValue + " " } + levels
    case ("list", 1): return levels
    case ("help", 0): return commands
    case ("param", 0): return session.ruleSet.parameters.map { $0.name + " " }
    case ("param", 1): return ["nil"]
    case ("rules", 0): return ruleSets
    case ("rate", 0), ("show", 0), ("set", 0), ("explain", 0), ("why-not", 0), ("path", 0):
      return refs.map { $0 + " " }
    case ("explain", 1): return dimensions(of: given[0])
    case ("why-not", 1), ("path", 1): return session.ruleSet.levels
    case ("set", 1): return fields(of: given[0], typed: last)
    case ("set", 2): return words(of: given[0], given[1]) + ["nil"]
    default: return []
    }
  }

  private func dimensions(of name: String) -> [String] {
    guard let subject = try? session.documents.subject(name) else { return [] }
    return (session.ruleSet.dimensions[subject.kind] ?? []).map(\.name)
  }

  private var levels: [String] { session.ruleSet.levels + ["unrated"] }

  private var refs: [String] {
    SubjectKind.allCases.flatMap { session.documents.subjects($0).map(\.ref) }
      .filter { !$0.contains(" ") }
  }

  /// The fields of the place that a path has come to: those of the format, and those in the data.
  private func fields(of name: String, typed: String) -> [String] {
    guard let subject = try? session.documents.subject(name) else { return [] }
    let end = typed.lastIndex { $0 == "." || $0 == "[" }
    var (value, kind): (JSONValue?, FieldKind) = (subject.value, .object(subject.shape))
    var stem = ""
    if let end {
      guard let path = try? FieldPath(String(typed[..<end])) else { return [] }
      stem = String(typed[...end])
      (value, kind) = Self.follow(path, value, kind)
      if typed[end] == "[" {
        return (value?.elements.enumerated().map { stem + ($1.label ?? "\($0 + 1)") + "]" }) ?? []
      }
    }
    let hidden = ["ratings", "ref", "id", "format"]
    let names =
      (kind.shape?.fields.map(\.name) ?? []) + (value?.members.compactMap { $0.key.string } ?? [])
    return names.filter { !hidden.contains($0) }.map { stem + $0 }
  }

  private static func follow(
    _ path: FieldPath, _ value: JSONValue?, _ kind: FieldKind
  ) -> (JSONValue?, FieldKind) {
    path.steps.reduce((value, kind)) { place, step in
      switch step {
      case .member(let name): (place.0?[name], place.1.member(name) ?? .anything)
      case .element(let label):
        (
          place.0.flatMap { list in
            list.position(of: label).map { Array(list.elements)[$0] }
          }, place.1.element ?? .anything
        )
      }
    }
  }

  private func words(of name: String, _ field: String) -> [String] {
    guard let subject = try? session.documents.subject(name), let path = try? FieldPath(field)
    else {
      return []
    }
    return Self.follow(path, subject.value, .object(subject.shape)).1.words
  }
}

extension SessionCompletion {
  /// What can stand at the end of an expression.
  private func luaCandidates(for line: String) -> (start: Int, texts: [String]) {
    let isNamePart: (Character) -> Bool = { $0.isLetter || $0.isNumber || $0 == "_" }
    let name = String(line.reversed().prefix(while: isNamePart).reversed())
    let rest = line.dropLast(name.count)
    let start = line.utf8.count - name.utf8.count
    if let quote = line.lastIndex(of: "\""), line.count(where: { $0 == "\"" }) % 2 == 1 {
      let word = line[..<quote].split(whereSeparator: { !isNamePart($0) }).last.map(String.init)
      let kind = SubjectKind.allCases.first { $0.singular == word && $0 != .plan }
      let typed = String(line[line.index(after: quote)...])
      let all = kind.map { session.documents.subjects($0).map { $0.ref + "\"" } } ?? []
      return (line.utf8.count - typed.utf8.count, Self.matching(typed, all))
    }
    switch rest.last {
    case ":":
      return (
        start, Self.matching(name, VocabularyNames.methods(of: kind(before: rest)).map { $0 + "(" })
      )
    case "." where rest.hasSuffix("params."):
      return (start, Self.matching(name, session.ruleSet.parameters.map(\.name)))
    case ".":
      let fields = kind(before: rest)?.shape.fields.map(\.name).filter { $0 != "ratings" } ?? []
      return (start, Self.matching(name, fields))
    default:
      guard !rest.isEmpty else { return (start, []) }
      return (start, Self.matching(name, name.isEmpty ? [] : Session.names))
    }
  }

  /// The kind of a subject that is called right before a dot or a colon.
  private func kind(before text: Substring) -> SubjectKind? {
    let called = text.dropLast()
    if called.hasSuffix("plan") { return .plan }
    guard called.hasSuffix("\"") else { return nil }
    let words = called.dropLast().split(separator: "\"", omittingEmptySubsequences: false)
      .dropLast().last?.split(whereSeparator: { !$0.isLetter })
    return SubjectKind.allCases.first { $0.singular == words?.last.map(String.init) }
  }
}
