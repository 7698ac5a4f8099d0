import BraggModel
import LuaRuntime

extension Session {
  /// What an expression, or statements that return something, come to in the rules' own sandbox.
  ///
  /// Each runs in a state of its own, so that nothing it does lasts.
  ///
  /// - Parameters:
  ///   - typed: The text.
  ///   - commands: What else could have been meant by a name that is not known.
  /// - Returns: Each value that it comes to.
  /// - Throws: `SessionError` where it is no Lua, fails, or reaches a limit.
  package func evaluate(_ typed: String, besides commands: [String] = []) throws -> [ToldValue] {
    let answer: LuaValue
    let history = try folder.history(before: asOf)
    do throws(LuaError) {
      let engine = try engine(running: typed)
      let input = SubjectsInput(assessment, documents, history).input(module: Self.module)
      answer = try engine.tryOut(input).value
    } catch {
      throw complaint(about: error)
    }
    guard answer["problem"].isNull else { throw complaint(about: answer["problem"], commands) }
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
    return tokens.first?.kind == .keyword
      && !["not", "nil", "true", "false", "function"]
        .contains(tokens[0].text)
      || tokens.contains { $0.isSymbol("=") }
  }

  private func complaint(about error: LuaError) -> SessionError {
    guard case .error = error.kind else { return SessionError(error.message) }
    let said = RuleSetErrors(error, folder: ruleSet.folder).errors[0]
    guard error.isOfTyped else { return SessionError(said.description) }
    return SessionError(said.message.replacing("the file", with: "the line"), help: nil)
  }

  private func complaint(about problem: LuaValue, _ commands: [String]) -> SessionError {
    let outcome = Outcome(problem)
    var message = outcome.words(meaning: nil)
    if let place = outcome.place, !place.hasPrefix(Self.file) {
      message = "\(ruleSet.folder)/\(place): \(message)"
    }
    let near = unknownName(in: message, commands).flatMap { nearest($0.name, in: $0.known) }
    return SessionError(message, help: near.map { "did you mean `\($0)`?" })
  }

  /// The name that a message says there is not, and what there is of its kind.
  private func unknownName(
    in message: String, _ commands: [String]
  ) -> (name: String, known: [String])? {
    let parts = message.split(separator: "`", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    let name = String(parts[1])
    if parts[0] == "unknown name " { return (name, Self.names + commands) }
    let kind = SubjectKind.allCases.first { parts[0] == "there is no \($0.singular) " }
    return kind.map { (name, documents.subjects($0).map(\.ref)) }
  }

  /// What an expression can name, besides methods and fields.
  package static let names =
    SubjectKind.allCases.filter { $0 != .plan }.flatMap { [$0.singular, $0.rawValue] }
    + [
      "plan", "params", "as_of", "require", "ipairs", "pairs", "math", "string", "table",
      "tostring",
      "tonumber", "type", "select",
    ]
}

extension LuaError {
  /// Whether Lua's compiler complains of what was typed.
  fileprivate var isOfTyped: Bool {
    kind == .error && (place.hasPrefix("typed.lua") || message.hasPrefix("typed.lua"))
  }
}
