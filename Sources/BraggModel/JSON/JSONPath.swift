/// The way from the root of a document to a value, written `$.actions[3].due`.
struct JSONPath: Sendable, CustomStringConvertible {
  enum Step: Sendable {
    case name(String)
    case element(Int)
  }

  var steps: [Step] = []

  var description: String {
    steps.reduce(into: "$") { path, step in
      switch step {
      case .element(let index): path += "[\(index)]"
      case .name(let name) where name.isPlain: path += ".\(name)"
      case .name(let name): path += "[\(JSONText.string(name).serialised())]"
      }
    }
  }
}

extension String {
  /// Whether the text can follow a point as it is: a letter or `_`, then letters, digits and `_`.
  fileprivate var isPlain: Bool {
    guard let first = utf8.first, !(0x30...0x39).contains(first) else { return false }
    return utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
      default: false
      }
    }
  }
}
