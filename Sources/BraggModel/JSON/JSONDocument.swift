package import CJSONReader

/// A JSON text that was read whole, with its tree and its own bytes.
///
/// Values are reached through `root`; the nodes beneath them are the C reader's, in preorder.
// SAFETY: the reader is written by `init` alone, before the document can be shared. From then on its
// nodes and texts are only read, and `deinit`, which runs when no reference is left, frees them.
package final class JSONDocument: @unchecked Sendable {
  /// The file's path as the user gave it.
  package let path: String
  /// The text as it was read.
  package let bytes: [UInt8]
  /// The tree laid flat, root first; valid while the document lives.
  package let nodes: UnsafeBufferPointer<bragg_json_node>
  private let reader: OpaquePointer
  /// Nil for a line of a stream: few have to tell a place, and then it is found at once.
  private let lines: LineTable?
  private let extent: JSONExtent

  private init(
    path: String, bytes: [UInt8], filling extent: JSONExtent, reader: OpaquePointer,
    nodes: UnsafeBufferPointer<bragg_json_node>
  ) {
    self.path = path
    self.bytes = bytes
    self.extent = extent
    self.reader = reader
    self.nodes = nodes
    if case .file = extent { lines = LineTable(bytes) } else { lines = nil }
  }

  deinit {
    bragg_json_reader_free(reader)
  }

  /// Reads one JSON value that fills the bytes, or says what is wrong with them and where.
  package static func parse(
    _ bytes: [UInt8], path: String, filling extent: JSONExtent = .file,
    limits: JSONLimits = JSONLimits()
  ) throws(DocumentErrors) -> JSONDocument {
    guard let reader = bragg_json_reader_new() else { preconditionFailure("no memory is left") }
    var tree = bragg_json_tree()
    let bounds = bragg_json_limits(max_bytes: limits.bytes, max_depth: UInt32(limits.depth))
    let status = bytes.withUnsafeBytes { buffer in
      bragg_json_read(reader, buffer.baseAddress, buffer.count, bounds, &tree)
    }
    let document = JSONDocument(
      path: path, bytes: bytes, filling: extent, reader: reader,
      nodes: UnsafeBufferPointer(start: tree.nodes, count: Int(tree.count)))
    switch Int(status) {
    case BRAGG_JSON_OK: return document
    case BRAGG_JSON_DUPLICATE_KEY: throw DocumentErrors(document.duplicateNames())
    case BRAGG_JSON_NO_MEMORY: preconditionFailure("no memory is left to read \(path)")
    default:
      throw DocumentErrors([document.fault(limits: limits, hint: Int(tree.error_offset))])
    }
  }

  /// The value that all others are in.
  package var root: JSONValue { JSONValue(document: self, index: 0) }

  /// The place of a byte of the text.
  package func location(of offset: Int) -> SourceLocation {
    let place = (lines ?? LineTable(bytes)).location(of: offset, in: bytes)
    return SourceLocation(line: place.line + extent.firstLine - 1, column: place.column)
  }

  private func fault(limits: JSONLimits, hint: Int) -> DocumentError {
    // The two readers agree on what is JSON; were they ever not to, the place would still be named.
    let fault =
      JSONFault.first(in: bytes, filling: extent, limits: limits)
      ?? JSONFault(offset: hint, path: "$", found: "text that cannot be read", wanted: "JSON")
    return DocumentError(
      file: path, at: location(of: fault.offset), path: fault.path, found: fault.found,
      wanted: fault.wanted, help: fault.help)
  }

  private func duplicateNames() -> [DocumentError] {
    var errors: [DocumentError] = []
    for index in nodes.indices where nodes[index].kind == BRAGG_JSON_OBJECT {
      var first = [String: SourceLocation]()
      for (name, value) in JSONValue(document: self, index: index).members {
        guard let place = first[name.text] else {
          first[name.text] = name.location
          continue
        }
        errors.append(
          DocumentError(
            file: path, at: name.location, path: value.jsonPath,
            found: "a second \(name.text.quoted)", wanted: "each name once in an object",
            help: "the first is in line \(place.line), column \(place.column)"))
      }
    }
    return errors.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }
}
