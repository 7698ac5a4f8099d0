import LuaRuntime

/// A rule set's files with every comparison written so that its two sides are seen.
struct ObservedRules {
  let modules: [LuaModule]
  /// The comparisons, by their sites.
  let comparisons: [Comparison]

  init(_ rules: RuleSet) {
    let own = Set(rules.ownModules.map(\.name))
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
