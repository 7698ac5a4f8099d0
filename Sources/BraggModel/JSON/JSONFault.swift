/// The first thing in a text that keeps it from being JSON.
struct JSONFault: Error, Equatable {
  var offset: Int
  var path: String
  var found: String
  var wanted: String
  var help: String?

  /// The fault of a text that was refused, or nil where the text is JSON within the limits.
  static func first(
    in bytes: [UInt8], filling extent: JSONExtent = .file, limits: JSONLimits
  ) -> JSONFault? {
    if bytes.count > limits.bytes {
      return JSONFault(
        offset: 0, path: "$", found: "\(bytes.count) bytes", wanted: "at most \(limits.bytes)")
    }
    return bytes.withUnsafeBufferPointer { buffer in
      var finder = JSONFaultFinder(bytes: buffer, extent: extent, depth: limits.depth)
      do throws(JSONFault) {
        try finder.checkDocument()
        return nil
      } catch {
        return error
      }
    }
  }
}
