import BraggModel

/// Numbers in clauses that stand for a parameter: `--set` and the next edition would miss them.
enum NumberChecks {
  static func findings(_ checked: CheckedRules) -> [CheckFinding] {
    let numbers = checked.rules.parameters.flatMap { parameter in
      parameter.values.compactMap { dated -> (Parameter, Double)? in
        guard case .number(let value) = dated.value else { return nil }
        return (parameter, value)
      }
    }
    return checked.files.flatMap { file in
      file.tokens.indices.compactMap { index -> CheckFinding? in
        guard let value = file.comparedNumber(at: index) else { return nil }
        let parameter = numbers.first { parameter, number in
          number == value && file.couldMean(parameter, at: index, value)
        }?.0
        return parameter.map { finding(file, index, $0) }
      }
    }
  }

  private static func finding(
    _ file: CheckedFile, _ index: Int, _ parameter: Parameter
  ) -> CheckFinding {
    let number = file.tokens[index].text
    return CheckFinding(
      .numberForParameter, at: file.place(index),
      "\(number) is also the value of the parameter `\(parameter.name)`",
      help: "write `params.\(parameter.name)` if it is meant: `--set` changes only that",
      subject: "parameter `\(parameter.name)`")
  }
}

extension CheckedFile {
  /// The number at a token, where a function uses it other than to reckon with it.
  fileprivate func comparedNumber(at index: Int) -> Double? {
    guard tokens[index].kind == .number, let value = Double(tokens[index].text),
      lua.function(around: index, among: functions) != nil
    else { return nil }
    let isReckoned = [index - 1, index + 1].contains { at in
      tokens.indices.contains(at) && tokens[at].kind == .symbol
        && ["*", "/", "//", "%", "^", "+", "-", "["].contains(tokens[at].text)
    }
    return isReckoned ? nil : value
  }

  /// Small numbers are everywhere; they count where the line speaks of what the parameter counts.
  fileprivate func couldMean(_ parameter: Parameter, at index: Int, _ value: Double) -> Bool {
    let line = tokens[index].line
    let words = tokens.filter { $0.line == line }.map { $0.text.lowercased() }
    if words.contains(parameter.name.lowercased()) { return false }
    if value > 3 || value.rounded() != value { return true }
    let own = (parameter.unit + " " + parameter.name).lowercased()
      .split { !$0.isLetter }.filter { $0.count > 3 }
    return own.contains { word in words.contains { $0.contains(word) } }
  }
}
