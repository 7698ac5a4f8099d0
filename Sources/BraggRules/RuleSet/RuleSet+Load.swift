public import BraggModel
import LuaRuntime

extension RuleSet {
  /// Loads the rule set in a folder with what it extends, and checks it.
  ///
  /// - Parameter folder: A folder with a `rules.lua`, and what it requires beside it.
  /// - Throws: `RuleSetErrors` with everything that is wrong.
  public init(folder: String) throws(RuleSetErrors) {
    let files = try RuleFiles(folder: folder)
    let chain = try Inheritance(of: files, in: folder)
    let modules = RuleModules(folder: folder, modules: chain.modules)
    var reader = RuleSetReader(
      try chain.effectiveRules(), of: modules, source: files.rules, origins: chain.origins)
    self = try reader.ruleSet(modules: modules, sha256: chain.sha256)
  }

  /// Loads the version of a council's rule set that is in force on a day.
  ///
  /// Earlier and later versions stand in folders of their own inside the council's, each with a
  /// `rules.lua`. Where none is in force, the council's own `rules.lua` is loaded.
  ///
  /// - Parameters:
  ///   - folder: The council's folder.
  ///   - day: The day.
  /// - Throws: `RuleSetErrors` with everything that is wrong.
  public init(folder: String, inForceOn day: Day) throws(RuleSetErrors) {
    let newest = try RuleSet(folder: folder)
    guard !newest.isInForce(on: day) else {
      self = newest
      return
    }
    self = Self.inForce(on: day, newest: newest, others: try Self.otherVersions(in: folder))
  }

  /// The version that is in force on a day: the newest if it is, else the latest, else the newest.
  static func inForce(on day: Day, newest: RuleSet, others: [RuleSet]) -> RuleSet {
    guard !newest.isInForce(on: day) else { return newest }
    let inForce = others.filter { $0.isInForce(on: day) }
    let latest = inForce.max { left, right in
      guard let first = left.inForceFrom else { return true }
      return right.inForceFrom.map { first < $0 } ?? false
    }
    return latest ?? newest
  }

  /// Every version of a council's rule set: the one in its folder, then those in folders inside it.
  ///
  /// - Throws: `RuleSetErrors` with everything that is wrong.
  public static func versions(in folder: String) throws(RuleSetErrors) -> [RuleSet] {
    [try RuleSet(folder: folder)] + (try otherVersions(in: folder))
  }

  static func otherVersions(in folder: String) throws(RuleSetErrors) -> [RuleSet] {
    var versions: [RuleSet] = []
    for name in FolderListing.folders(in: folder) {
      let version = "\(folder)/\(name)"
      guard (try? FolderListing.names(in: version))?.contains("rules.lua") == true else { continue }
      versions.append(try RuleSet(folder: version))
    }
    return versions
  }
}

extension RuleSetErrors {
  /// An error of Lua's, with the folder before the file it names.
  init(_ error: LuaError, folder: String) {
    var place = error.place
    var message = error.message
    // Lua puts the place in front of what it says.
    if place.isEmpty, let end = message.endOfPlace {
      place = String(message[..<end])
      message = String(message[end...].drop { $0 == ":" || $0 == " " })
    } else if message.hasPrefix(place) {
      message = String(message.dropFirst(place.count).drop { $0 == ":" || $0 == " " })
    }
    let early = ["params", "as_of"].first { message.contains("unknown name `\($0)`") }
    if let early { message = "`\(early)` is read while the rule set is loaded" }
    self.init(errors: [
      RuleSetError(
        kind: .failed, place: place.isEmpty ? folder : "\(folder)/\(place)",
        message: message.inPlainWords,
        help: early.map { "read `\($0)` inside a clause's `when`: only there is it known" }
          ?? Self.help(for: error, saying: message))
    ])
  }

  private static func help(for error: LuaError, saying message: String) -> String? {
    if error.kind == .limit(.source) {
      return "move a part of it to a file beside it, and `require` that"
    }
    if message.hasSuffix("near <eof>") {
      return "something opened above is not closed: an `end`, `}` or `)`"
    }
    if message.hasPrefix("'}' expected") {
      return "a comma may be missing at the end of the line before"
    }
    if message.contains(" near '") { return "look at the end of the line before, too" }
    return nil
  }
}

extension String {
  /// What Lua's compiler says, with the rule file's own text in backticks.
  fileprivate var inPlainWords: String {
    guard let near = firstRange(of: " near ") else { return self }
    let said = self[..<near.lowerBound].replacing("'", with: "`")
      .replacing("<name>", with: "a name").replacing("<eof>", with: "the end of the file")
    let found = self[near.upperBound...]
    if found == "<eof>" {
      return said == "unexpected symbol"
        ? "the file ends too early" : "\(said) at the end of the file"
    }
    guard found.hasPrefix("'"), found.hasSuffix("'") else { return self }
    return "\(said) near `\(found.dropFirst().dropLast())`"
  }

  /// The end of a leading `name.lua:12`.
  fileprivate var endOfPlace: Index? {
    guard let name = firstRange(of: ".lua:") else { return nil }
    let end = self[name.upperBound...].firstIndex { !$0.isNumber } ?? endIndex
    return end > name.upperBound && !self[..<name.lowerBound].contains(" ") ? end : nil
  }

  private func firstRange(of text: String) -> Range<Index>? {
    var at = startIndex
    while at < endIndex {
      if self[at...].hasPrefix(text) { return at..<index(at, offsetBy: text.count) }
      at = index(after: at)
    }
    return nil
  }
}
