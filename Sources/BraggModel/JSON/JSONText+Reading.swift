extension JSONText {
  /// A value that was read, to be written again: numbers keep their spelling.
  package init(_ value: JSONValue) {
    switch value.kind {
    case .null: self = .null
    case .bool: self = .bool(value.bool ?? false)
    case .number: self = .digits(value.digits ?? "0")
    case .string: self = .string(value.string ?? "")
    case .array: self = .array(value.elements.map(JSONText.init))
    case .object: self = .object(value.members.map { ($0.key.string ?? "", JSONText($0.value)) })
    }
  }
}
