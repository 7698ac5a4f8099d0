/// The way to a fact as rules see it, such as `milestones[Rota agreed].due`, taken apart.
package struct FactPath: Sendable, Hashable {
  /// A field, or an element of a list by what a person finds it by.
  package enum Step: Sendable, Hashable {
    case field(String)
    case element(String)
  }

  package let steps: [Step]

  package init(_ steps: [Step]) { self.steps = steps }

  /// Reads a path; what stands in brackets may have dots and brackets of its own.
  package init(_ text: String) {
    var steps: [Step] = []
    var word = ""
    var depth = 0
    func end() {
      if !word.isEmpty { steps.append(.field(word)) }
      word = ""
    }
    for character in text {
      switch (character, depth) {
      case ("[", 0):
        end()
        depth = 1
      case ("]", 1):
        steps.append(.element(word))
        word = ""
        depth = 0
      case (".", 0): end()
      default:
        if character == "[" { depth += 1 }
        if character == "]", depth > 0 { depth -= 1 }
        word.append(character)
      }
    }
    end()
    self.steps = steps
  }

  package var text: String {
    steps.reduce("") { path, step in
      switch step {
      case .field(let name): path.isEmpty ? name : "\(path).\(name)"
      case .element(let name): "\(path)[\(name)]"
      }
    }
  }

  /// The last step's name, where it is a field.
  package var name: String? {
    guard case .field(let name)? = steps.last else { return nil }
    return name
  }

  package var parent: FactPath { FactPath(Array(steps.dropLast())) }

  /// The fields on the way, without which element of a list: `milestones.due`.
  package var fields: [String] {
    steps.compactMap { step in
      guard case .field(let name) = step else { return nil }
      return name
    }
  }

  package func appending(_ step: Step) -> FactPath { FactPath(steps + [step]) }
}
