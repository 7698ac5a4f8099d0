import BraggModel
import LuaRuntime

/// What a rule set names in its own text: the numbers its limits may lie at, the words it compares.
struct RuleConstants: Sendable {
  let numbers: [Double]
  let words: [String]

  init(_ rules: RuleSet, on asOf: Day) {
    var numbers: Set<Double> = [0, 1, 100]
    var words: Set<String> = []
    for module in rules.ownModules {
      for token in LuaTokens(module.source).tokens {
        if token.kind == .number, let number = Double(token.text), number.isFinite {
          numbers.insert(number)
        }
        if let text = token.quoted, text.count <= 30, text.allSatisfy(Self.isPartOfWord) {
          words.insert(text)
        }
      }
    }
    for parameter in rules.parameters {
      switch parameter.value(on: asOf) {
      case .number(let number)?: numbers.insert(number)
      case .text(let text)?: words.insert(text)
      default: break
      }
    }
    self.numbers = numbers.filter { abs($0) <= 100_000 }.sorted()
    self.words = words.filter { !$0.isEmpty }.sorted()
  }

  private static func isPartOfWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "-_ ".contains(character)
  }
}
