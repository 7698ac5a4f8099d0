import BraggModel
import LuaRuntime

/// Changes of parameters: each value one more and one less, or a day later and earlier.
extension MutantFinder {
  /// The brace of `parameters = {`.
  var parameterTable: Int? {
    structure.tokens.indices.first { index in
      let tokens = structure.tokens
      return index >= 2 && tokens[index].isSymbol("{") && tokens[index - 1].isSymbol("=")
        && tokens[index - 2].kind == .name && tokens[index - 2].text == "parameters"
    }
  }

  func parameterMutants(_ reads: ParameterReads) -> [Mutant] {
    guard let table = parameterTable else { return [] }
    return structure.fields(of: table).flatMap { field -> [Mutant] in
      guard let name = field.name, structure.tokens[field.value.lowerBound].isSymbol("{"),
        let parameter = rules.parameters.first(where: { $0.name == name }),
        // What decides words alone is not asked of cases.
        let reach = reads.reach(of: name)
      else { return [] }
      let fields = structure.fields(of: field.value.lowerBound)
      if let value = fields.first(where: { $0.name == "value" }) {
        return mutants(of: parameter, at: 0, written: value, reach)
      }
      guard let values = fields.first(where: { $0.name == "values" }) else { return [] }
      return structure.fields(of: values.value.lowerBound).flatMap { dated -> [Mutant] in
        let day = dated.name.flatMap { Day(iso: $0) }
        let position = parameter.values.firstIndex { $0.from == day }
        return position.map { mutants(of: parameter, at: $0, written: dated, reach) } ?? []
      }
    }
  }

  private func mutants(
    of parameter: Parameter, at position: Int, written field: LuaField, _ reach: MutantReach
  ) -> [Mutant] {
    guard field.value.count == 1, parameter.values.indices.contains(position) else { return [] }
    let index = field.value.lowerBound
    let token = structure.tokens[index]
    let day = token.quoted.flatMap { Day(iso: $0) }
    let others =
      if let day {
        [-1, 1].compactMap { day.adding(days: $0) }.map { ("\"\($0)\"", $0.description) }
      } else {
        token.kind == .number ? steps(of: token.text).map { ($0, $0) } : []
      }
    return others.compactMap { written, typed in
      guard let value = Parameter.Value(typed, like: parameter.values[position].value) else {
        return nil
      }
      return mutant(
        .parameter, at: index, "`\(parameter.name)` is \(typed), not \(token.quoted ?? token.text)",
        [SourceEdit(range: token.range, text: written)], reach: reach,
        setting: ParameterChange(name: parameter.name, position: position, value: value))
    }
  }
}

extension RuleSet {
  /// The same rule set with another value of a parameter.
  func setting(_ change: ParameterChange) -> RuleSet {
    var changed = self
    changed.parameters = parameters.map { parameter in
      guard parameter.name == change.name else { return parameter }
      var values = parameter.values
      values[change.position] = Parameter.Dated(
        from: values[change.position].from, value: change.value)
      return Parameter(
        name: parameter.name, unit: parameter.unit, why: parameter.why, values: values,
        origin: parameter.origin)
    }
    return changed
  }
}
