package import BraggModel

/// Rates the lines of a stream on several threads, and hands over what came of them in order.
package struct SubjectStream: Sendable {
  /// What came of some lines.
  package struct Piece: Sendable {
    /// Whole lines of ratings.
    package internal(set) var text: [UInt8] = []
    /// What is wrong with lines that could not be read.
    package fileprivate(set) var errors: [DocumentErrors] = []
    package internal(set) var counts = StreamCounts()
  }

  private let terms: StreamTerms
  private let jobs: Int
  private let isStrict: Bool
  private let format: StreamFormat

  /// A stream.
  ///
  /// - Parameters:
  ///   - terms: By what subjects are rated.
  ///   - jobs: How many threads; results are the same for any number.
  ///   - isStrict: Whether the first line that cannot be read ends it.
  ///   - format: How ratings are written.
  package init(_ terms: StreamTerms, jobs: Int, isStrict: Bool, format: StreamFormat) {
    (self.terms, self.jobs, self.isStrict, self.format) = (terms, jobs, isStrict, format)
  }

  /// Rates all lines, or those until the sink has had enough.
  ///
  /// - Parameters:
  ///   - lines: The lines.
  ///   - sink: Takes the pieces one by one, and says whether to go on.
  /// - Throws: `SettingError`, and `FileError` where the lines cannot be read on; what came before has
  ///   been handed over.
  package func run(_ lines: LineSource, sink: @escaping (Piece) throws -> Bool) throws {
    try Pipeline<LineBatch, Piece>.run(jobs: jobs) {
      try lines.next()
    } sink: { piece in
      try sink(piece) && !(isStrict && piece.counts.badLines > 0)
    } worker: {
      let lane = StreamLane(terms, format: format)
      let longWay = LongWay(terms)
      // What is wrong with the settings is told before anything is read.
      if lane == nil { _ = try longWay.rater() }
      return { try piece(of: $0, lane, else: longWay) }
    }
  }

  /// The long way, made for the first line that needs it: to make it takes longer than to rate many lines.
  final class LongWay {
    private let terms: StreamTerms
    private var made: SubjectRater?

    init(_ terms: StreamTerms) { self.terms = terms }

    func rater() throws -> SubjectRater {
      let rater = try made ?? SubjectRater(terms)
      made = rater
      return rater
    }
  }

  func piece(
    of batch: LineBatch, _ lane: StreamLane?, else longWay: LongWay
  ) throws -> Piece {
    var piece = Piece()
    if batch.isTooLong {
      piece.refuse(.tooLong(batch.firstLine, of: batch.path))
      return piece
    }
    try batch.bytes.withUnsafeBytes { bytes in
      var start = 0
      var number = batch.firstLine
      while start < bytes.count {
        if let lane {
          let taken = start + lane.rate(UnsafeRawBufferPointer(rebasing: bytes[start...]))
          lane.move(to: &piece)
          number += UnsafeRawBufferPointer(rebasing: bytes[start..<taken]).lineBreaks
          start = taken
          guard start < bytes.count else { return }
        }
        let end = bytes.lineBreak(from: start) ?? bytes.count
        let line = LongLine(bytes: bytes[start..<end], number: number, path: batch.path)
        let isRead = rate(line, by: try longWay.rater(), lane, into: &piece)
        guard isRead || !isStrict else { return }
        start = end + 1
        number += 1
      }
    }
    return piece
  }

  /// A line that goes the long way.
  private struct LongLine {
    let bytes: Slice<UnsafeRawBufferPointer>
    let number: Int
    let path: String
  }

  /// Rates a line; false where it cannot be read.
  private func rate(
    _ line: LongLine, by rater: SubjectRater, _ lane: StreamLane?, into piece: inout Piece
  ) -> Bool {
    do throws(DocumentErrors) {
      guard line.bytes.count <= LineSource.longestLine else {
        throw .tooLong(line.number, of: line.path)
      }
      guard let read = try rater.read(line.bytes, line: line.number, of: line.path) else {
        return true
      }
      let rated = rater.rate(read.subject)
      piece.counts.add(rated)
      format.line(rated, &piece.text)
      lane?.learn(read.ownFields)
      return true
    } catch {
      piece.refuse(error)
      return false
    }
  }
}

extension SubjectStream.Piece {
  fileprivate mutating func refuse(_ error: DocumentErrors) {
    errors.append(error)
    counts.badLines += 1
  }
}

extension DocumentErrors {
  fileprivate static func tooLong(_ line: Int, of path: String) -> DocumentErrors {
    DocumentErrors([
      DocumentError(
        file: path, at: SourceLocation(line: line, column: 1), path: "$",
        found: "more than \(LineSource.longestLine >> 20) MiB", wanted: "a line with one subject",
        help: "a stream holds one JSON object on a line, and ends each line with a line break")
    ])
  }
}
