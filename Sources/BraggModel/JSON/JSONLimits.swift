/// How much JSON is read before it is refused.
package struct JSONLimits: Sendable {
  /// How many lists and objects may stand inside each other.
  package var depth: Int
  /// How many bytes a text may have.
  package var bytes: Int

  /// The limits of a document, unless others are named; no reading goes beyond 512 levels or 2 GiB.
  package init(depth: Int = 64, bytes: Int = 256 << 20) {
    self.depth = min(max(depth, 0), 512)
    self.bytes = min(max(bytes, 0), 0x7fff_ff00)
  }
}
