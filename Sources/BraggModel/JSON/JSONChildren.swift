import CJSONReader

/// The values directly inside another, found by stepping over what is inside them.
struct JSONChildren: Sequence, IteratorProtocol {
  private let document: JSONDocument
  private var index: Int
  private var remaining: Int

  init(of parent: JSONValue, taking count: Int) {
    document = parent.document
    index = parent.index + 1
    remaining = count
  }

  mutating func next() -> JSONValue? {
    guard remaining > 0 else { return nil }
    remaining -= 1
    defer { index += Int(document.nodes[index].span) }
    return JSONValue(document: document, index: index)
  }
}
