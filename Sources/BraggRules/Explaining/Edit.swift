import BraggModel

/// A change of the data that a subject is rated by.
struct Edit: Sendable, Hashable {
  let place: JSONPlace
  /// What stands there then; nil: nothing.
  let value: JSONText?
  /// Whether it is added to the list at the place.
  var isAddition = false

  static func == (left: Edit, right: Edit) -> Bool {
    left.place == right.place && left.isAddition == right.isAddition
      && left.value?.serialised() == right.value?.serialised()
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(place)
    hasher.combine(isAddition)
    hasher.combine(value?.serialised())
  }
}

extension JSONText {
  /// The data after some changes.
  func applying(_ edits: [Edit]) -> JSONText {
    edits.reduce(self) { data, edit in
      guard edit.isAddition, let element = edit.value else {
        return data.setting(edit.place, to: edit.value)
      }
      return data.setting(edit.place, to: .array((data[edit.place]?.list ?? []) + [element]))
    }
  }
}
