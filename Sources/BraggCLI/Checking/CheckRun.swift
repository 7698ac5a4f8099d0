import ArgumentParser
import BraggModel
import BraggRules

/// One run over rule sets and folders: what cannot be loaded is told, and the rest still checked.
struct CheckRun {
  let options: RuleOptions
  let linter: Luacheck
  let effort: SearchEffort
  let seed: UInt64
  private(set) var report = CheckReport()
  /// Whether something could not be loaded.
  private(set) var hasFailed = false
  /// The rule sets that were given, for the folders that name them.
  private var given: [RuleSet] = []
  private var saidThatLinterIsMissing = false

  init(options: RuleOptions, linter: Luacheck, effort: SearchEffort, seed: UInt64) {
    self.options = options
    self.linter = linter
    self.effort = effort
    self.seed = seed
  }

  mutating func check(_ paths: [String]) throws {
    let targets = paths.map { CheckTargets($0.withoutSlash) }
    for target in targets {
      for folder in target.ruleSets { checkRules(in: folder) }
      if target.isEmpty {
        Console.complain(
          "\(target.path): there is neither a rule set nor data here\n  help: name a folder with a rules.lua, or with a plan.json or cases.ndjson"
        )
        hasFailed = true
      }
    }
    for folder in targets.compactMap(\.dataFolder) { try checkData(in: folder) }
  }

  private mutating func checkRules(in folder: String) {
    let checked = CheckReport.Checked(path: folder, kind: .rules)
    do throws(RuleSetErrors) {
      let check = try RuleSetCheck(folder: folder)
      given.append(check.rules)
      var findings = check.findings()
      var parts: Set<CheckKind.Part> = [.rules]
      if let linted = lint(check) {
        findings += linted
        parts.insert(.lua)
      }
      if let searched = try search(check.rules) {
        findings += searched.findings
        parts.insert(.search)
        report.coverage.append("\(folder): \(searched.coverage)")
      }
      report.add(check.allowances(parts: parts).judge(findings), of: checked)
    } catch {
      hasFailed = true
      report.add(CheckFinding.notLoaded(error), of: checked)
    }
  }

  /// What made-up subjects show; nil where none are asked for.
  private func search(_ rules: RuleSet) throws(RuleSetErrors) -> SearchResult? {
    guard effort != .none else { return nil }
    let line = ProgressLine()
    defer { line.clear() }
    let folder = rules.folder
    return try FaultSearch(rules, tests: try rules.testsIfAny(), effort: effort, seed: seed)
      .run { tried in line.show("\(folder): \(tried) subjects tried") }
  }

  /// What the linter says; nil where it is not there, which is told once.
  private mutating func lint(_ check: RuleSetCheck) -> [CheckFinding]? {
    let files = check.luaFiles
    if let output = linter.output(LuacheckReport.arguments(for: files.map(\.path))) {
      return LuacheckReport.findings(output, in: files)
    }
    if !saidThatLinterIsMissing {
      Console.remark(
        "Note: luacheck is not there, so Lua itself is not linted; install it (on Debian `lua-check`), or name it with --luacheck"
      )
    }
    saidThatLinterIsMissing = true
    return nil
  }

  private mutating func checkData(in path: String) throws {
    let checked = CheckReport.Checked(path: path, kind: .data)
    do {
      let folder = try PlanFolder(path)
      let asOf = try options.asOf(for: folder)
      let named = ruleSet(givenFor: folder, asOf: asOf)
      let rules = try named ?? options.ruleSet(for: folder, asOf: asOf)
      let check = try DataCheck(
        folder, rules: rules, asOf: asOf, settings: options.settings(), limits: options.limits())
      report.add(check.findings(), of: checked)
    } catch let errors as DocumentErrors {
      hasFailed = true
      report.add(CheckFinding.notRead(errors), of: checked)
    } catch let error as any CustomStringConvertible & Error where !(error is ValidationError) {
      hasFailed = true
      Console.complain(error.description)
    }
  }
}

extension CheckRun {
  /// The rule set among those given that the plan names; the only one, where nothing is named.
  private func ruleSet(givenFor folder: PlanFolder, asOf: Day) -> RuleSet? {
    guard options.rules == nil else { return nil }
    guard let name = folder.plan.rules else { return given.count == 1 ? given.first : nil }
    return given.first { $0.id == name && $0.isInForce(on: asOf) }
  }
}

/// What a path stands for.
struct CheckTargets {
  let path: String
  let ruleSets: [String]
  /// The path, where it holds data.
  let dataFolder: String?

  var isEmpty: Bool { ruleSets.isEmpty && dataFolder == nil }

  init(_ path: String) {
    self.path = path
    let own = (try? FolderListing.names(in: path)) ?? []
    dataFolder = own.contains("plan.json") || own.contains("cases.ndjson") ? path : nil
    let isRuleSet = own.contains("rules.lua")
    let inside = FolderListing.folders(in: path).map { "\(path)/\($0)" }
    // Other versions of a council's key stand in folders inside its own.
    ruleSets =
      (isRuleSet ? [path] : [])
      + inside.flatMap { folder in
        Self.holdsRules(folder) ? [folder] + Self.versions(in: folder) : []
      }
  }

  private static func versions(in folder: String) -> [String] {
    FolderListing.folders(in: folder).map { "\(folder)/\($0)" }.filter(holdsRules)
  }

  private static func holdsRules(_ folder: String) -> Bool {
    (try? FolderListing.names(in: folder))?.contains("rules.lua") ?? false
  }
}

extension String {
  /// The path without a slash at its end, so that files in it are named with one.
  fileprivate var withoutSlash: String {
    var path = self[...]
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    return String(path)
  }
}
