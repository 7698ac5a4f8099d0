package import BraggModel

/// What a session's ratings follow from, besides the rules: a value that `undo` takes back whole.
struct SessionState: Sendable {
  var documents: PlanAtHand
  var asOf: Day
  /// Values of parameters, as a person types them.
  var settings: [String: String]
  /// The folder of the rule set, where its versions are looked for.
  var rules: String
  /// What was changed in the documents, earliest first.
  var facts: [FieldChange] = []
}

/// A field of a subject that was changed.
package struct FieldChange: Sendable {
  package let kind: SubjectKind
  package let ref: String
  /// The way to the field, as facts are written.
  package let path: String
  /// What stood there; nil for nothing.
  package let from: JSONText?
  package let to: JSONText?

  /// Each field once, from what it was first to what it is last; without those that are as before.
  static func joined(_ changes: [FieldChange]) -> [FieldChange] {
    var joined: [FieldChange] = []
    for change in changes {
      guard let position = joined.firstIndex(where: { $0.isSamePlace(as: change) }) else {
        joined.append(change)
        continue
      }
      joined[position] = FieldChange(
        kind: change.kind, ref: change.ref, path: change.path, from: joined[position].from,
        to: change.to)
    }
    return joined.filter { $0.from?.serialised() != $0.to?.serialised() }
  }

  private func isSamePlace(as other: FieldChange) -> Bool {
    kind == other.kind && ref == other.ref && path == other.path
  }
}
