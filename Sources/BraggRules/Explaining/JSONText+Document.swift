import BraggModel

extension JSONText {
  /// A value of a document, its numbers spelt as they are there.
  init(_ value: JSONValue) {
    self =
      switch value.kind {
      case .null: .null
      case .bool: .bool(value.bool ?? false)
      case .number: .digits(value.digits ?? "0")
      case .string: .string(value.string ?? "")
      case .array: .array(value.elements.map { JSONText($0) })
      case .object:
        .object(value.members.map { ($0.key.string ?? "", JSONText($0.value)) })
      }
  }

  /// An object with other values under some names; where nil is given, without the name.
  func with(_ members: [(String, JSONText?)]) -> JSONText {
    members.reduce(self) { object, member in
      .object(
        object.fields.filter { $0.0 != member.0 } + (member.1.map { [(member.0, $0)] } ?? []))
    }
  }

  /// A list without the texts that are not wanted.
  func keeping(_ isWanted: (JSONText) -> Bool) -> JSONText { .array(list.filter(isWanted)) }

  /// The text of a name, a ref or a period.
  func text(_ field: String) -> String? { self[field]?.text }
}
