import CJSONReader

/// The values directly inside another, found by stepping over what is inside them.
package struct JSONChildren: Sequence, IteratorProtocol {
  private let document: JSONDocument
  private var index: Int
  private var remaining: Int

  init(of parent: JSONValue, taking count: Int) {
    document = parent.document
    index = parent.index + 1
    remaining = count
  }

  package mutating func next() -> JSONValue? {
    guard remaining > 0 else { return nil }
    remaining -= 1
    defer { index += Int(document.nodes[index].span) }
    return JSONValue(document: document, index: index)
  }
}

/// The names and values of an object.
package struct JSONMembers: Sequence, IteratorProtocol {
  private var children: JSONChildren

  init(of parent: JSONValue, taking count: Int) {
    children = JSONChildren(of: parent, taking: count * 2)
  }

  package mutating func next() -> (key: JSONValue, value: JSONValue)? {
    guard let key = children.next(), let value = children.next() else { return nil }
    return (key: key, value: value)
  }
}
