import ArgumentParser
import BraggModel
import BraggRules

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Which rules are run, as of when, and with which parameters.
struct RuleOptions: ParsableArguments {
  @Option(help: "A folder with a rules.lua, or an id looked up in Rules/.")
  var rules: String?

  @Option(name: .customLong("as-of"), help: "The day to speak for, such as 2024-01-31.")
  var asOf: String?

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: "A parameter's value for this run, such as slip_days=14.")
  var set: [String] = []

  @Option(
    name: .customLong("limit"), parsing: .singleValue,
    help:
      "What a rating may use: steps, text, block, memory or milliseconds, such as steps=2000000.")
  var limit: [String] = []

  /// The parameters' values for this run.
  func settings() throws -> [String: String] {
    try Self.pairs(set, option: "--set", example: "slip_days=14")
  }

  /// The limits of each rating.
  func limits() throws -> RuleLimits {
    try RuleLimits(Self.pairs(limit, option: "--limit", example: "steps=2000000"))
  }

  /// `NAME=VALUE` pairs by name; the last of a name counts.
  static func pairs(
    _ pairs: [String], option: String, example: String
  ) throws -> [String: String] {
    var settings: [String: String] = [:]
    for pair in pairs {
      guard let equals = pair.firstIndex(of: "="), equals > pair.startIndex else {
        throw ValidationError("\(option): `\(pair)` is not NAME=VALUE, such as \(example)")
      }
      settings[String(pair[..<equals])] = String(pair[pair.index(after: equals)...])
    }
    return settings
  }

  /// The day given, else the performance data's, else today.
  func asOf(for folder: PlanFolder) throws -> Day {
    guard let asOf else { return folder.performance?.asOf ?? .today }
    return try Day.typed(asOf)
  }

  /// The rule set given, else the one the plan names.
  func ruleSet(for folder: PlanFolder, asOf: Day) throws -> RuleSet {
    try Self.ruleSet(rules, for: folder, asOf: asOf)
  }

  /// The rule set of this name, else the one the plan names.
  static func ruleSet(_ name: String?, for folder: PlanFolder, asOf: Day) throws -> RuleSet {
    try RuleSet(folder: ruleFolder(name, for: folder), inForceOn: asOf)
  }

  /// The folder of that rule set and of its other versions.
  static func ruleFolder(_ name: String?, for folder: PlanFolder) throws -> String {
    guard let name = name ?? folder.plan.rules else {
      guard folder.hasPlan else {
        throw CommandError(
          message: "\(folder.path): there is no plan to name the rule set of the case records",
          help: "give --rules")
      }
      throw CommandError(
        message: "\(folder.plan.path): the plan names no rule set",
        help: "add `\"rules\": \"yourcouncil\"` to it, or give --rules")
    }
    return try RuleLibrary.folder(of: name, near: folder.path)
  }
}

/// The `Rules` folders beside and above a plan's folder and the current one.
enum RuleLibrary {
  /// The folder of a rule set that a person names by its folder or its id.
  static func folder(of name: String, near folder: String) throws -> String {
    if name.contains("/") || hasRules(name) { return name }
    let places = places(near: folder).map { "\($0)/\(name)" }
    if let found = places.first(where: hasRules) { return found }
    let known = ids(near: folder)
    if name == "." {
      throw CommandError(
        message: "there is no rules.lua in this folder",
        help: known.isEmpty
          ? "name a folder that holds one"
          : "name one of " + known.map { "`\($0)`" }.joined(separator: ", "))
    }
    throw CommandError(
      message: "there is no rule set `\(name)`",
      help: nearest(name, in: known).map { "did you mean `\($0)`?" }
        ?? "looked in \(places.joined(separator: ", "))")
  }

  private static func hasRules(_ folder: String) -> Bool {
    access("\(folder)/rules.lua", F_OK) == 0
  }

  static func places(near folder: String) -> [String] {
    (parents(of: folder) + parents(of: ".")).reduce(into: []) { places, parent in
      let place = parent == "." ? "Rules" : "\(parent)/Rules"
      if !places.contains(place) { places.append(place) }
    }
  }

  /// The folder and those above it, as far as its own name goes and a few steps further.
  private static func parents(of folder: String) -> [String] {
    var parents = [folder]
    var rest = folder
    while let slash = rest.lastIndex(of: "/"), slash > rest.startIndex {
      rest = String(rest[..<slash])
      parents.append(rest)
    }
    guard !folder.hasPrefix("/") else { return parents }
    return parents + [".", "..", "../..", "../../.."]
  }

  static func ids(near folder: String) -> [String] {
    let ids = places(near: folder).flatMap { place in
      FolderListing.folders(in: place).filter { access("\(place)/\($0)/rules.lua", F_OK) == 0 }
    }
    return Set(ids).sorted()
  }
}

extension Day {
  /// Reads what a person typed after `--as-of`.
  static func typed(_ text: String) throws -> Day { try typed(text, after: "--as-of") }

  /// Reads what a person typed after an option.
  static func typed(_ text: String, after option: String) throws -> Day {
    guard let day = Day(iso: text) else {
      throw ValidationError("\(option): `\(text)` is not a day such as 2024-01-31")
    }
    return day
  }

  /// The same date so many years later, or the day before 1 March; nil outside the calendar.
  init?(inYears years: Int, after day: Day) {
    let year = day.year + years
    guard
      let same = Day(year: year, month: day.month, day: day.day)
        ?? Day(year: year, month: day.month, day: 28)
    else { return nil }
    self = same
  }

  /// The machine's own day: only the tool asks for it, and only where nobody names one.
  static var today: Day {
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    let day = Day(
      year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
    guard let day else { preconditionFailure("the machine's clock is outside 1900 to 2199") }
    return day
  }
}
