package import BraggModel
import LuaRuntime

/// What an expression came to, as far as it is told.
package indirect enum ToldValue: Sendable, Equatable {
  /// A number, a truth value, `nil` or `function`, as rules write it.
  case word(String)
  case text(String)
  /// The first elements, and how many there are.
  case list([ToldValue], of: Int)
  /// The first fields in order, and how many there are.
  case table([Field], of: Int)

  package struct Field: Sendable, Equatable {
    package let name: String
    package let value: ToldValue
  }

  /// A value of a document.
  package init(_ value: JSONValue) {
    switch value.kind {
    case .null: self = .word("nil")
    case .bool: self = .word(value.bool == true ? "true" : "false")
    case .number: self = .word(value.digits ?? "")
    case .string: self = .text(value.string ?? "")
    case .array:
      self = .list(value.elements.prefix(Self.mostParts).map(ToldValue.init), of: value.count)
    case .object:
      let fields = value.members.prefix(Self.mostParts).map {
        Field(name: $0.key.string ?? "", value: ToldValue($0.value))
      }
      self = .table(fields, of: value.count)
    }
  }

  private static let mostParts = 50

  /// What the driver tells of a value.
  init(_ told: LuaValue) {
    if let word = told["word"].text {
      self = .word(word)
    } else if let text = told["text"].text {
      self = .text(text)
    } else {
      let parts = told["parts"].elements ?? []
      let count = told["count"].integer ?? 0
      self =
        told["is_list"].bool == true
        ? .list(parts.map { ToldValue($0["value"]) }, of: count)
        : .table(
          parts.map { Field(name: $0["name"].text ?? "", value: ToldValue($0["value"])) },
          of: count)
    }
  }
}
