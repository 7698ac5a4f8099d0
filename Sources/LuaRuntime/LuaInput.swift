package import CJSONReader
import CLuaBridge

/// The value given to a call, laid flat as the bridge reads it.
///
/// Parts of a parsed document are copied in as they are; texts of the host's own are kept here.
package final class LuaInput {
  private var nodes: [bragg_json_node] = []
  /// Blocks that texts are copied into, one after another.
  private var blocks: [UnsafeMutableRawBufferPointer] = []
  private var room = 0
  /// What copied nodes point into.
  private var sources: [AnyObject] = []

  package init() { nodes.reserveCapacity(256) }

  deinit {
    for block in blocks { block.deallocate() }
  }

  /// How many nodes there are: the index of the next.
  package var count: Int { nodes.count }

  /// The nodes written so far; valid while the input lives.
  package var allNodes: [bragg_json_node] { nodes }

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
    nodes.withUnsafeBufferPointer { nodes in
      var count = 0
      var at = parent + 1
      while at < nodes.count {
        at += Int(nodes[at].span)
        count += 1
      }
      return count
    }
  }

  /// Adds a member's key; its value is added next.
  package func key(_ key: String) { text(key) }

  package func text(_ text: String) {
    var text = text
    var node = scalar(BRAGG_JSON_STRING)
    text.withUTF8 { bytes in
      node.text = keep(bytes)
      node.length = UInt32(bytes.count)
    }
    nodes.append(node)
  }

  private func keep(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafePointer<CChar> {
    let size = bytes.count + 1
    if room < size || blocks.isEmpty {
      room = max(size, 4096)
      blocks.append(.allocate(byteCount: room, alignment: 1))
    }
    let block = blocks[blocks.count - 1]
    let copy = UnsafeMutableRawBufferPointer(rebasing: block[(block.count - room)...])
    copy.copyBytes(from: bytes)
    copy[bytes.count] = 0
    room -= size
    guard let start = copy.baseAddress else { preconditionFailure("a block has an address") }
    return UnsafePointer(start.assumingMemoryBound(to: CChar.self))
  }

  package func bool(_ bool: Bool) {
    nodes.append(scalar(bool ? BRAGG_JSON_TRUE : BRAGG_JSON_FALSE))
  }

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

  /// Adds a copy of a value whose texts `owner` keeps alive: a document, or another input.
  package func copy(_ value: UnsafeBufferPointer<bragg_json_node>, of owner: AnyObject) {
    nodes.append(contentsOf: value)
    if sources.last !== owner { sources.append(owner) }
  }

  /// Adds a copy of all that another input holds.
  package func copy(_ other: LuaInput) {
    other.nodes.withUnsafeBufferPointer { copy($0, of: other) }
  }

  /// Adds a copy of what stands inside another input's object.
  package func copyMembers(of other: LuaInput) {
    other.nodes.withUnsafeBufferPointer { copy(UnsafeBufferPointer(rebasing: $0[1...]), of: other) }
  }

  private func scalar(_ kind: Int) -> bragg_json_node {
    var node = bragg_json_node()
    node.kind = UInt8(kind)
    node.span = 1
    return node
  }
}
