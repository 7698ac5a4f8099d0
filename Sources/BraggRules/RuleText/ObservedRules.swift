import LuaRuntime

/// A rule set's files with every comparison written so that its two sides are seen.
struct ObservedRules {
  let modules: [LuaModule]
  /// The comparisons, by their sites.
  let comparisons: [Comparison]

  /// The files of a rule set; those of the rule sets that it extends only where they are asked for.
  init(_ rules: RuleSet, withInherited: Bool = false) {
    let council = rules.modules.deciding.filter { $0.role == .rules }
    let own = Set((withInherited ? council : rules.ownModules).map(\.name))
    var comparisons: [Comparison] = []
    modules = rules.modules.deciding.map { module in
      guard own.contains(module.name) else { return module }
      let tokens = LuaTokens(module.source)
      let found = tokens.comparisons(of: module.file, first: comparisons.count)
      comparisons += found
      return LuaModule(
        module.role, name: module.name, file: module.file, source: tokens.observing(found))
    }
    self.comparisons = comparisons
  }
}
