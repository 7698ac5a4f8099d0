package import CJSONReader
import CLuaBridge

/// The value given to a call, laid flat as the bridge reads it.
///
/// Parts of a parsed document are copied in as they are; texts of the host's own are kept here.
package final class LuaInput {
  private var nodes: [bragg_json_node] = []
  private var texts: [UnsafeMutablePointer<CChar>] = []
  /// What copied nodes point into.
  private var sources: [AnyObject] = []

  package init() {}

  deinit {
    for text in texts { text.deallocate() }
  }

  /// How many nodes there are: the index of the next.
  package var count: Int { nodes.count }

  package subscript(index: Int) -> bragg_json_node { nodes[index] }

  func withNodes<R>(_ body: (UnsafePointer<bragg_json_node>?) -> R) -> R {
    nodes.withUnsafeBufferPointer { body($0.baseAddress) }
  }

  /// Adds an object; `shape` says which fields it can have, `recorded` that its reads are kept.
  package func object(shape: UInt8 = 0, recorded: Bool = false, _ members: () -> Void) {
    container(kind: BRAGG_JSON_OBJECT, shape: shape, recorded: recorded, members)
  }

  package func list(recorded: Bool = false, _ elements: () -> Void) {
    container(kind: BRAGG_JSON_ARRAY, shape: 0, recorded: recorded, elements)
  }

  private func container(kind: Int, shape: UInt8, recorded: Bool, _ content: () -> Void) {
    let at = nodes.count
    var node = bragg_json_node()
    node.kind = UInt8(kind)
    node.shape = shape
    node.flags = recorded ? UInt16(BRAGG_NODE_RECORDED) : 0
    nodes.append(node)
    content()
    nodes[at].span = UInt32(nodes.count - at)
    nodes[at].count = UInt32(childCount(at) / (kind == BRAGG_JSON_OBJECT ? 2 : 1))
  }

  private func childCount(_ parent: Int) -> Int {
    var count = 0
    var at = parent + 1
    while at < nodes.count {
      at += Int(nodes[at].span)
      count += 1
    }
    return count
  }

  /// Adds a member's key; its value is added next.
  package func key(_ key: String) { text(key) }

  package func text(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count + 1)
      for (index, byte) in bytes.enumerated() { copy[index] = CChar(bitPattern: byte) }
      copy[bytes.count] = 0
      texts.append(copy)
      var node = scalar(BRAGG_JSON_STRING)
      node.text = UnsafePointer(copy)
      node.length = UInt32(bytes.count)
      nodes.append(node)
    }
  }

  package func bool(_ bool: Bool) { nodes.append(scalar(bool ? BRAGG_JSON_TRUE : BRAGG_JSON_FALSE)) }

  package func integer(_ integer: Int64) {
    var node = scalar(BRAGG_JSON_INTEGER)
    node.integer = integer
    nodes.append(node)
  }

  package func number(_ number: Double) {
    var node = scalar(BRAGG_JSON_DECIMAL)
    node.number = number
    nodes.append(node)
  }

  /// Adds a copy of a value of a document that `owner` keeps alive.
  package func copy(_ value: some Sequence<bragg_json_node>, of owner: AnyObject) {
    nodes.append(contentsOf: value)
    if sources.last !== owner { sources.append(owner) }
  }

  private func scalar(_ kind: Int) -> bragg_json_node {
    var node = bragg_json_node()
    node.kind = UInt8(kind)
    node.span = 1
    return node
  }
}
