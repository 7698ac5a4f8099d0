/// What one small step changes in a rule set.
package enum MutationKind: String, Sendable, CaseIterable {
  /// `<` for `<=`, `==` for `~=`, and the like.
  case comparison
  /// `and` for `or`.
  case logic
  /// A `not` taken away.
  case negation
  /// A number of a rule one more or less.
  case constant
  /// A parameter's value one more or less.
  case parameter
  /// A clause left out.
  case dropped
  /// A clause after the one that follows it.
  case swapped
  /// Another level of the scale.
  case level
  /// A threshold left out.
  case threshold
}

/// A piece of a file and what stands there instead.
package struct SourceEdit: Sendable, Equatable {
  package let range: Range<Int>
  package let text: String
}

/// A rule set with one small step changed.
package struct Mutant: Sendable {
  package let kind: MutationKind
  package let file: String
  package let line: Int
  /// What is changed, in words: `<` to `<=`.
  package let title: String
  /// In the file's order; they do not overlap.
  package let edits: [SourceEdit]
  /// The value that a parameter has instead.
  let setting: ParameterChange?
  /// The id of the clause or threshold that it is in.
  let key: String?
  /// Which cases it can touch.
  let reach: MutantReach
  /// Why no case can tell it, by a comment in the file.
  package let explanation: String?
}

/// Another value of a parameter.
struct ParameterChange: Sendable {
  let name: String
  /// Which of its dated values.
  let position: Int
  let value: Parameter.Value
}

extension [SourceEdit] {
  /// The file with the edits.
  package func applied(to source: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var at = 0
    for edit in self {
      result += source[at..<edit.range.lowerBound]
      result += Array<UInt8>(edit.text.utf8)
      at = edit.range.upperBound
    }
    return result + source[at...]
  }
}
