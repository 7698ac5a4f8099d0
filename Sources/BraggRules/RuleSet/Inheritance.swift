import BraggModel
import LuaRuntime

/// A rule set's files with those of the rule sets it extends, nearest first.
struct Inheritance {
  /// The rule set and those it extends as their own files say them.
  private var chain: [(id: String, rules: LuaValue)]
  /// Every module, those of an extended rule set under its id.
  private(set) var modules: [LuaModule]
  /// Over the files of the whole chain.
  private(set) var sha256: String
  private let folder: String
  /// The rule set as its own file says it.
  private let own: LuaValue

  init(of files: RuleFiles, in folder: String) throws(RuleSetErrors) {
    modules = files.modules
    sha256 = files.sha256
    self.folder = folder
    own = try Self.describe(files.modules, in: folder)
    chain = [("", own)]
    var heir = own
    var place = folder
    var seen = [place]
    while let id = heir["extends"].text {
      let parent = try Self.folder(of: id, extendedBy: place)
      guard !seen.contains(parent) else {
        throw Self.fault(place, "it extends `\(id)`, which extends it again", "end the circle")
      }
      seen.append(parent)
      let files = try RuleFiles(folder: parent)
      let inherited = try Self.describe(files.modules, in: parent)
      var check = ExtensionCheck(of: heir, over: inherited, file: "\(place)/rules.lua")
      try check.run()
      modules += Self.modules(of: files, under: id, besides: modules)
      sha256 = sha256Hex(Array((sha256 + files.sha256).utf8))
      chain.append((id, inherited))
      heir = inherited
      place = parent
    }
  }

  /// What is the rule set's own, and what is not.
  var origins: Origins { Origins(chain) }

  /// The rule set with everything it inherits.
  func effectiveRules() throws(RuleSetErrors) -> LuaValue {
    guard !own["extends"].isNull else { return own }
    do throws(LuaError) {
      let deciding = modules.filter { $0.name != "tests" }
      let engine = try RuleEngine(modules: deciding, limits: .standard, ownFields: [:])
      return try engine.describeRules()
    } catch {
      throw RuleSetErrors(error, folder: folder)
    }
  }

  private static func describe(
    _ modules: [LuaModule], in folder: String
  ) throws(RuleSetErrors) -> LuaValue {
    let value: LuaValue
    do throws(LuaError) {
      let deciding = modules.filter { $0.name != "tests" }
      let engine = try RuleEngine(modules: deciding, limits: .standard, ownFields: [:])
      value = try engine.describe("rules")
    } catch {
      throw RuleSetErrors(error, folder: folder)
    }
    guard value.members != nil, value.functionPlace == nil else {
      throw fault(
        folder, "the file returns \(value.words), not a rule set",
        "end it with `return ruleset { … }`")
    }
    return value
  }

  /// The folder of an extended rule set: beside the one that extends it, or beside its council's.
  private static func folder(of id: String, extendedBy place: String) throws(RuleSetErrors)
    -> String
  {
    var parent = place
    for _ in 0..<2 {
      guard let slash = parent.lastIndex(of: "/") else {
        parent = "."
        break
      }
      parent = String(parent[..<slash])
      if (try? FolderListing.names(in: "\(parent)/\(id)"))?.contains("rules.lua") == true {
        return "\(parent)/\(id)"
      }
    }
    if (try? FolderListing.names(in: "\(parent)/\(id)"))?.contains("rules.lua") == true {
      return "\(parent)/\(id)"
    }
    let ids = FolderListing.folders(in: parent)
    throw fault(
      place, "it extends `\(id)`, and there is no such rule set beside it",
      nearest(id, in: ids).map { "did you mean `\($0)`?" })
  }

  /// An extended rule set's modules under its id, and under their own names where those are free.
  private static func modules(
    of files: RuleFiles, under id: String, besides taken: [LuaModule]
  ) -> [LuaModule] {
    files.modules.filter { $0.name != "tests" }.flatMap { module in
      let file = "../\(id)/\(module.file)"
      let own = LuaModule(.rules, name: "\(id)/\(module.name)", file: file, source: module.source)
      guard module.name != "rules", !taken.contains(where: { $0.name == module.name }) else {
        return [own]
      }
      return [own, LuaModule(.rules, name: module.name, file: file, source: module.source)]
    }
  }

  private static func fault(_ folder: String, _ message: String, _ help: String?) -> RuleSetErrors {
    RuleSetErrors(errors: [
      RuleSetError(kind: .invalid, place: "\(folder)/rules.lua", message: message, help: help)
    ])
  }
}
