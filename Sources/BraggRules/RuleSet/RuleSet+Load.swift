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
      try chain.effectiveRules(), file: "\(folder)/rules.lua", source: files.rules)
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
    var inForce: [RuleSet] = []
    for name in FolderListing.folders(in: folder) {
      let version = "\(folder)/\(name)"
      guard (try? FolderListing.names(in: version))?.contains("rules.lua") == true else { continue }
      let rules = try RuleSet(folder: version)
      if rules.isInForce(on: day) { inForce.append(rules) }
    }
    let latest = inForce.max { left, right in
      guard let first = left.inForceFrom else { return true }
      return right.inForceFrom.map { first < $0 } ?? false
    }
    self = latest ?? newest
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
    let isParameter = message.contains("unknown name `params`")
    self.init(errors: [
      RuleSetError(
        kind: .failed, place: place.isEmpty ? folder : "\(folder)/\(place)",
        message: isParameter ? "`params` is read while the rule set is loaded" : message,
        help: isParameter
          ? "read parameters inside a clause's `when`: they depend on the as-of date"
          : Self.help(for: message))
    ])
  }

  private static func help(for message: String) -> String? {
    if message.contains("<eof>") {
      return "something opened above is not closed: an `end`, `}` or `)`"
    }
    if message.contains("near") { return "look at the end of the line before, too" }
    return nil
  }
}

extension String {
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
