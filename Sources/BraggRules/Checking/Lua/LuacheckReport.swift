import BraggModel

/// What the linter luacheck says of Lua files, as findings.
package enum LuacheckReport {
  /// The names that rules can read, and nothing else: what luacheck has to take as known.
  package static let knownNames: [String] =
    [
      "as_of", "params", "ruleset", "worst_of", "worst_of_children", "majority_of_children",
      "replacing", "assert", "error", "ipairs", "pairs", "require", "select", "tonumber",
      "tostring", "type",
    ] + fields("string", "byte char find format gmatch gsub len lower match rep reverse sub upper")
    + fields(
      "math",
      "abs acos asin atan ceil cos deg exp floor fmod huge log max maxinteger min mininteger modf pi rad sin sqrt tan tointeger type ult"
    ) + fields("table", "concat insert remove sort unpack")

  private static func fields(_ library: String, _ names: String) -> [String] {
    names.split(separator: " ").map { "\(library).\($0)" }
  }

  /// The arguments that make luacheck judge files as rules, by nobody's settings but ours.
  package static func arguments(for files: [String]) -> [String] {
    ["--formatter", "plain", "--codes", "--ranges", "--no-config", "--no-default-config"]
      + ["--no-cache", "--no-color", "--quiet", "--no-max-line-length", "--no-unused-args"]
      + ["--std", "none", "--read-globals"] + knownNames + ["--"] + files
  }

  /// Reads luacheck's lines, such as `rules.lua:2:16-16: (W211) unused function 'f'`.
  package static func findings(_ output: String, in files: [CheckedText]) -> [CheckFinding] {
    output.split(separator: "\n").compactMap { line in
      for file in files where line.hasPrefix(file.path + ":") {
        return finding(line.dropFirst(file.path.utf8.count + 1), in: file)
      }
      return nil
    }
  }

  private static func finding(_ said: Substring, in file: CheckedText) -> CheckFinding? {
    let parts = said.split(separator: ":", maxSplits: 2)
    guard parts.count == 3, let line = Int(parts[0]),
      let open = parts[2].firstIndex(of: "("), let close = parts[2].firstIndex(of: ")")
    else { return nil }
    let code = String(parts[2][parts[2].index(after: open)..<close])
    guard let kind = kind(of: code) else { return nil }
    // Cases are put together by functions whose parameters are named as fields are.
    if kind == .luaShadowedName, file.path.hasSuffix("/tests.lua") { return nil }
    let columns = parts[1].split(separator: "-").compactMap { Int($0) }
    let words = parts[2][parts[2].index(after: close)...].drop { $0 == " " }
      .replacing("'", with: "`")
    let length = columns.count == 2 ? columns[1] - columns[0] + 1 : nil
    return CheckFinding(
      kind, at: file.place(line: line, column: columns.first, length: length),
      "\(words) (luacheck \(code))", help: help(for: kind))
  }

  /// Codes by their first digits, the longest that fits first; layout is nobody's business here.
  private static func kind(of code: String) -> CheckKind? {
    let kinds: [(String, CheckKind)] = [
      ("E", .luaSyntax), ("W12", .luaReadOnlyName), ("W142", .luaReadOnlyName),
      ("W1", .luaUndefinedName), ("W22", .luaUnsetName), ("W2", .luaUnusedName),
      ("W3", .luaUnusedValue), ("W4", .luaShadowedName), ("W511", .luaUnreachableCode),
      ("W5", .luaOddStatement),
    ]
    return kinds.first { code.hasPrefix($0.0) }?.1
  }

  private static func help(for kind: CheckKind) -> String {
    switch kind {
    case .luaUndefinedName: "a text needs quotes, and a name of your own needs `local`"
    case .luaReadOnlyName: "rules cannot change what the host gives them: use a `local` name"
    case .luaUnusedName: "remove it; or is it a slip for another name?"
    case .luaUnsetName: "give it a value before it is read"
    case .luaUnusedValue: "remove what nothing reads; or is it written to the wrong name?"
    case .luaShadowedName: "give one of the two another name"
    case .luaUnreachableCode: "remove it, or mend the condition that never lets it run"
    case .luaSyntax: "look at the end of the line before, too"
    default: "write what is meant more plainly"
    }
  }
}
