import LuaRuntime

/// Tells what a rule set wrote itself from what it inherits.
struct Origins {
  /// The rule set's own file as data, then that of the one it extends, and so on, each with its id.
  private let chain: [(id: String, rules: LuaValue)]

  init(_ chain: [(id: String, rules: LuaValue)]) { self.chain = chain }

  func parameter(_ name: String) -> Origin {
    origin { $0["parameters"][name].isNull ? .nothing : .part }
  }

  func threshold(_ id: String) -> Origin {
    origin { rules in
      (rules["thresholds"].elements ?? []).contains { $0["id"].text == id } ? .part : .nothing
    }
  }

  func dimension(_ name: String, of kind: SubjectKind) -> Origin {
    origin { rules in
      let rule = rules[kind.rawValue][name]
      if rule.isNull { return .nothing }
      return rule["replace"].isNull ? .whole : .part
    }
  }

  func clause(_ id: String, in dimension: String, of kind: SubjectKind) -> Origin {
    origin { rules in
      let rule = rules[kind.rawValue][dimension]
      if rule.isNull { return .nothing }
      if rule["replace"].isNull { return .whole }
      return rule["replace"][id].isNull ? .nothing : .part
    }
  }

  private enum Saying { case nothing, part, whole }

  /// The nearest rule set that says something; what it says in part changes what is inherited.
  private func origin(_ saying: (LuaValue) -> Saying) -> Origin {
    let sayings = chain.map { saying($0.rules) }
    guard let nearest = sayings.firstIndex(where: { $0 != .nothing }) else { return .own }
    guard nearest == 0 else { return .inherited(from: chain[nearest].id) }
    guard sayings[0] == .part,
      let changed = sayings.indices.dropFirst().first(where: { sayings[$0] != .nothing })
    else { return .own }
    return .changed(from: chain[changed].id)
  }
}
