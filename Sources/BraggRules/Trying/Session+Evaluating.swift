import BraggModel
import LuaRuntime

extension Session {
  /// What an expression, or statements that return something, come to in the rules' own sandbox.
  ///
  /// Each runs in a state of its own, so that nothing it does lasts.
  ///
  /// - Throws: `SessionError` where it is no Lua, fails, or reaches a limit.
  package func evaluate(_ typed: String) throws -> [ToldValue] {
    let answer: LuaValue
    let history = try folder.history(before: asOf)
    do throws(LuaError) {
      let engine = try engine(running: typed)
      let input = SubjectsInput(assessment, documents, history).input(module: Self.module)
      answer = try engine.tryOut(input).value
    } catch {
      throw complaint(about: error)
    }
    guard answer["problem"].isNull else { throw complaint(about: answer["problem"]) }
    return (answer["values"].elements ?? []).map(ToldValue.init)
  }

  /// No file can have these names.
  private static let module = "what was typed"
  private static let checked = "what was typed, by itself"
  private static let file = "typed.lua"

  /// A state with the text as a function: taken as an expression, or else as statements.
  private func engine(running typed: String) throws(LuaError) -> RuleEngine {
    do throws(LuaError) {
      return try engine(typed: "return " + typed)
    } catch {
      guard error.isOfTyped else { throw error }
      do throws(LuaError) {
        return try engine(typed: typed)
      } catch let other {
        // Of two readings, the likelier one is complained of.
        throw Self.isStatement(typed) ? other : error
      }
    }
  }

  private func engine(typed: String) throws(LuaError) -> RuleEngine {
    // By itself first: a message about it must not speak of what stands around it.
    let texts = [(Self.checked, typed), (Self.module, "return function() \(typed)\nend")]
    let modules = texts.map { name, text in
      LuaModule(.rules, name: name, file: Self.file, source: Array(text.utf8))
    }
    return try RuleEngine(
      modules: ruleSet.modules.deciding + modules, limits: limits.bridged,
      ownFields: OwnFields(
        ruleSet, plan: documents.plan, performance: documents.performance, cases: documents.cases
      ).byShape)
  }

  private static func isStatement(_ typed: String) -> Bool {
    let tokens = LuaTokens(Array(typed.utf8)).tokens
    return tokens.first?.kind == .keyword && !["not", "nil", "true", "false", "function"]
      .contains(tokens[0].text) || tokens.contains { $0.isSymbol("=") }
  }

  private func complaint(about error: LuaError) -> SessionError {
    guard case .error = error.kind else { return SessionError(error.message) }
    let said = RuleSetErrors(error, folder: ruleSet.folder).errors[0]
    guard error.isOfTyped else { return SessionError(said.description) }
    return SessionError(said.message.replacing("the file", with: "the line"), help: nil)
  }

  private func complaint(about problem: LuaValue) -> SessionError {
    let outcome = Outcome(problem)
    var message = outcome.words(meaning: nil)
    if let place = outcome.place, !place.hasPrefix(Self.file) {
      message = "\(ruleSet.folder)/\(place): \(message)"
    }
    if let kind = problem["of"].text.flatMap(SubjectKind.init), let ref = outcome.field {
      let near = nearest(ref, in: documents.subjects(kind).map(\.ref))
      return SessionError(message, help: near.map { "did you mean `\($0)`?" })
    }
    let parts = message.split(separator: "`", maxSplits: 2, omittingEmptySubsequences: false)
    guard message.hasPrefix("unknown name `"), parts.count == 3 else { return SessionError(message) }
    let near = nearest(String(parts[1]), in: Self.names + Self.commands)
    return SessionError(message, help: near.map { "did you mean `\($0)`?" })
  }

  /// What an expression can name, besides methods and fields.
  package static let names =
    SubjectKind.allCases.filter { $0 != .plan }.flatMap { [$0.singular, $0.rawValue] }
    + [
      "plan", "params", "as_of", "require", "ipairs", "pairs", "math", "string", "table", "tostring",
      "tonumber", "type", "select",
    ]

  /// What a session is told to do.
  package static let commands = [
    "as-of", "diff", "export", "help", "list", "param", "quit", "rate", "redo", "reload", "rules",
    "save", "set", "show", "undo",
  ]
}

extension LuaError {
  /// Whether Lua's compiler complains of what was typed.
  fileprivate var isOfTyped: Bool {
    kind == .error && (place.hasPrefix("typed.lua") || message.hasPrefix("typed.lua"))
  }
}
