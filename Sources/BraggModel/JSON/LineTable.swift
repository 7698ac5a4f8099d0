/// Where the lines of a text start, to turn byte offsets into places.
struct LineTable: Sendable {
  private let starts: [Int]

  init(_ bytes: [UInt8]) {
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    self.starts = starts
  }

  /// The place of the byte at `offset` in the bytes the table was made from.
  func location(of offset: Int, in bytes: [UInt8]) -> SourceLocation {
    let line = lineIndex(of: offset)
    // Continuation bytes belong to the scalar before them.
    let scalars = bytes[starts[line]..<min(offset, bytes.count)].count { $0 & 0xC0 != 0x80 }
    return SourceLocation(line: line + 1, column: scalars + 1)
  }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
