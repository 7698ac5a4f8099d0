extension JSONText {
  /// Whether a value read is the same tree: numbers by what they are worth, members in any order.
  func isSame(as value: JSONValue) -> Bool {
    switch self {
    case .null: value.isNull
    case .bool(let bool): value.bool == bool
    case .integer(let integer):
      value.integer.map { $0 == integer } ?? (value.number == Double(exactly: integer))
    case .number(let number): value.number == number
    case .digits(let digits): value.digits == digits
    case .string(let string): value.string.map { $0.utf8.elementsEqual(string.utf8) } ?? false
    case .array(let elements):
      value.kind == .array && elements.count == value.count
        && zip(elements, value.elements).allSatisfy { $0.isSame(as: $1) }
    case .object(let members):
      value.kind == .object && members.count == value.count
        && members.allSatisfy { name, text in value[name].map { text.isSame(as: $0) } ?? false }
    }
  }
}
