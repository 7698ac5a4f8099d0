import BraggModel
import LuaRuntime

/// A rule set as checks look at it: what it says, and the text that says it.
struct CheckedRules: Sendable {
  let rules: RuleSet
  /// What its own `rules.lua` says, without what it inherits.
  let own: LuaValue
  /// Its own Lua files, without its tests.
  let files: [CheckedFile]
  /// The Lua files of the rule sets it extends.
  let inherited: [CheckedFile]
  let tests: CheckedText?
  let readme: CheckedText?

  init(_ rules: RuleSet) throws(RuleSetErrors) {
    self.rules = rules
    let modules = rules.modules.modules.filter { $0.role == .rules }
    do throws(LuaError) {
      own = try RuleEngine(modules: rules.modules.deciding, limits: .standard, ownFields: [:])
        .describe("rules")
    } catch {
      throw RuleSetErrors(error, folder: rules.folder)
    }
    files = rules.ownModules.map { CheckedFile($0, in: rules.folder) }
    inherited = modules.filter { $0.file.hasPrefix("../") }
      .map { CheckedFile($0, in: rules.folder) }
    tests = modules.first { $0.name == "tests" }
      .map { CheckedText($0.source, path: "\(rules.folder)/tests.lua") }
    let readme = "\(rules.folder)/README.md"
    self.readme = (try? FileSnapshot.read(readme)).map { CheckedText($0.bytes, path: readme) }
  }

  /// The file with a name, such as `rules.lua`.
  func file(_ name: String) -> CheckedFile? { files.first { $0.name == name } }

  /// The place of a field of `rules.lua`, in what follows another.
  func place(setting field: String, after section: String? = nil) -> CheckPlace {
    guard let file = file("rules.lua") else { return CheckPlace(file: rules.folder) }
    let start = section.flatMap { file.setting($0, after: 0) } ?? 0
    guard let token = file.setting(field, after: start) else {
      return CheckPlace(file: file.text.path)
    }
    return file.place(token)
  }

  /// A clause's or a threshold's place, from `rules.lua:12`, at its id where that stands there.
  func place(_ written: String, id: String) -> CheckPlace {
    let parts = written.split(separator: ":")
    let line = parts.last.flatMap { Int($0) }
    guard let name = parts.first, let file = file(String(name)) else {
      return CheckPlace(file: "\(rules.folder)/\(parts.first ?? "rules.lua")", line: line)
    }
    let column = line.flatMap(file.text.line)?.column(of: "\"\(id)\"")
    return file.text.place(
      line: line, column: column, length: column.map { _ in id.unicodeScalars.count + 2 })
  }

  /// The dimensions with clauses that the rule set writes itself.
  var ownDimensions: [(kind: SubjectKind, dimension: Dimension)] {
    SubjectKind.allCases.flatMap { kind in
      (rules.dimensions[kind] ?? []).filter { $0.clauses.contains(where: \.isOwn) }
        .map { (kind, $0) }
    }
  }

  /// The thresholds that the rule set writes itself, with what it wrote.
  var ownThresholds: [(threshold: Threshold, entry: LuaValue)] {
    (own["thresholds"].elements ?? []).compactMap { entry in
      rules.thresholds.first { $0.id == entry["id"].text }.map { ($0, entry) }
    }
  }

  /// The parameters that the rule set writes itself, or changes.
  var ownParameters: [Parameter] {
    rules.parameters.filter { parameter in
      if case .inherited = parameter.origin { return false }
      return true
    }
  }
}

/// A Lua file of a rule set, with its tokens.
struct CheckedFile: Sendable {
  /// The name in the folder.
  let name: String
  let text: CheckedText
  let lua: LuaTokens
  let functions: [LuaFunction]

  init(_ module: LuaModule, in folder: String) {
    name = module.file
    text = CheckedText(module.source, path: "\(folder)/\(module.file)")
    lua = LuaTokens(module.source)
    functions = lua.functions
  }

  var tokens: [LuaToken] { lua.tokens }

  /// The place of a token, or of several.
  func place(_ first: Int, through last: Int? = nil) -> CheckPlace {
    let token = tokens[first]
    let end = tokens[last ?? first]
    let column = scalars(before: token) + 1
    guard end.line == token.line else { return text.place(line: token.line, column: column) }
    return text.place(
      line: token.line, column: column,
      length: scalars(before: end) + end.text.unicodeScalars.count - column + 1)
  }

  /// A token counts its column in bytes, a reader in characters.
  private func scalars(before token: LuaToken) -> Int {
    let start = token.range.lowerBound - (token.column - 1)
    return lua.text(start..<token.range.lowerBound).unicodeScalars.count
  }

  /// The first token after another that is a field being set, as in `field = …` or `["field"] = …`.
  func setting(_ field: String, after start: Int) -> Int? {
    tokens.indices.dropFirst(start).first { index in
      let token = tokens[index]
      if token.kind == .name, token.text == field { return symbol("=", at: index + 1) }
      return token.quoted == field && symbol("]", at: index + 1) && symbol("=", at: index + 2)
    }
  }

  func symbol(_ text: String, at index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].isSymbol(text)
  }

  func name(at index: Int) -> String? {
    tokens.indices.contains(index) && tokens[index].kind == .name ? tokens[index].text : nil
  }

  func quoted(at index: Int) -> String? {
    tokens.indices.contains(index) ? tokens[index].quoted : nil
  }

  /// The function that begins on a line, where there is only one that stands in no other there.
  func function(onLine line: Int) -> LuaFunction? {
    let found = functions.filter { tokens[$0.start].line == line }
    let outermost = found.filter { function in
      !found.contains { $0.start < function.start && $0.range.contains(function.start) }
    }
    return outermost.count == 1 ? outermost.first : nil
  }
}
