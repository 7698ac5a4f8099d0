package import BraggModel

/// What was changed, and what came of it.
package struct SessionChange: Sendable {
  /// One thing that is different.
  package enum Part: Sendable {
    case fact(FieldChange)
    case day(from: Day, to: Day)
    /// A parameter's value as typed, or else the rule set's own.
    case parameter(String, from: String, to: String)
    case rules(from: String, to: String)
  }

  package let parts: [Part]
  package let difference: AssessmentDifference

  init(_ parts: [Part], _ difference: AssessmentDifference) {
    (self.parts, self.difference) = (parts, difference)
  }
}

extension Session {
  /// What one state has that another has not.
  func differences(
    from before: SessionState, to after: SessionState
  ) -> [SessionChange.Part] {
    var parts = Self.facts(from: before, to: after).map(SessionChange.Part.fact)
    for name in Set(before.settings.keys).union(after.settings.keys).sorted()
    where before.settings[name] != after.settings[name] {
      func value(_ state: SessionState) -> String {
        let own = ruleSet.parameters.first { $0.name == name }?.value(on: state.asOf)
        return state.settings[name] ?? own?.description ?? "none"
      }
      parts.append(.parameter(name, from: value(before), to: value(after)))
    }
    if before.asOf != after.asOf { parts.append(.day(from: before.asOf, to: after.asOf)) }
    if before.rules != after.rules { parts.append(.rules(from: before.rules, to: after.rules)) }
    return parts
  }

  /// One of the two has what the other has, and more: changes are only added and taken back.
  private static func facts(
    from before: SessionState, to after: SessionState
  ) -> [FieldChange] {
    guard after.facts.count < before.facts.count else {
      return FieldChange.joined(Array(after.facts.dropFirst(before.facts.count)))
    }
    return FieldChange.joined(
      before.facts.dropFirst(after.facts.count).reversed().map { change in
        FieldChange(
          kind: change.kind, ref: change.ref, path: change.path, from: change.to, to: change.from)
      })
  }
}
