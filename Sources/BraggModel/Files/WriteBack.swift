/// Changes fields of a document in its own text: every byte outside the changed values stays.
package enum WriteBack {
  /// The document's bytes with `field` set in each object of the root's `list` whose `key` is in
  /// `values`; a value that is already there, however it is written, is left alone.
  package static func replacing(
    field: String, ofEach list: String, keyedBy key: String, with values: [String: JSONText],
    in document: JSONDocument
  ) -> [UInt8] {
    let edits = document.root[list]?.elements.compactMap { object in
      object[key]?.string.flatMap { values[$0] }.flatMap { value in
        edit(setting: field, of: object, to: value)
      }
    }
    return apply(edits ?? [], to: document.bytes)
  }

  /// The document's bytes with `field` set in one object of it.
  package static func setting(
    _ field: String, of object: JSONValue, to value: JSONText
  ) -> [UInt8] {
    let edit = edit(setting: field, of: object, to: value)
    return apply(edit.map { [$0] } ?? [], to: object.document.bytes)
  }

  private struct Edit {
    let range: Range<Int>
    let text: String
  }

  private static func edit(setting field: String, of object: JSONValue, to value: JSONText) -> Edit?
  {
    guard object.kind == .object else { return nil }
    let layout = ObjectLayout(of: object)
    guard let old = object[field] else {
      return Edit(range: layout.insertionPoint, text: layout.member(named: field, value: value))
    }
    guard !value.isSame(as: old) else { return nil }
    return Edit(range: old.range, text: layout.text(of: value, replacing: old))
  }

  /// The edits stand in the order of the text and do not overlap.
  private static func apply(_ edits: [Edit], to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    for edit in edits {
      result += bytes[position..<edit.range.lowerBound]
      result += edit.text.utf8
      position = edit.range.upperBound
    }
    return result + bytes[position...]
  }
}
