import BraggModel

extension JSONText {
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
