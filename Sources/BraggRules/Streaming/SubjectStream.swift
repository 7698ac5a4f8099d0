package import BraggModel

/// Rates the lines of a stream on several threads, and hands over what came of them in order.
package struct SubjectStream: Sendable {
  /// How a rated subject is written: as whole lines, appended.
  package typealias Text = @Sendable (RatedAlone, inout [UInt8]) -> Void

  /// What came of some lines.
  package struct Piece: Sendable {
    /// Whole lines of ratings.
    package fileprivate(set) var text: [UInt8] = []
    /// What is wrong with lines that could not be read.
    package fileprivate(set) var errors: [DocumentErrors] = []
    package fileprivate(set) var counts = StreamCounts()
  }

  private let terms: StreamTerms
  private let jobs: Int
  private let isStrict: Bool
  private let text: Text

  /// A stream.
  ///
  /// - Parameters:
  ///   - terms: By what subjects are rated.
  ///   - jobs: How many threads; results are the same for any number.
  ///   - isStrict: Whether the first line that cannot be read ends it.
  ///   - text: How a rated subject is written.
  package init(_ terms: StreamTerms, jobs: Int, isStrict: Bool, text: @escaping Text) {
    (self.terms, self.jobs, self.isStrict, self.text) = (terms, jobs, isStrict, text)
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
      let rater = try SubjectRater(terms)
      return { piece(of: $0, by: rater) }
    }
  }

  private func piece(of batch: LineBatch, by rater: SubjectRater) -> Piece {
    var piece = Piece()
    if batch.isTooLong {
      piece.refuse(.tooLong(batch.firstLine, of: batch.path))
      return piece
    }
    batch.forEachLine { line, number in
      do throws(DocumentErrors) {
        guard line.count <= LineSource.longestLine else { throw .tooLong(number, of: batch.path) }
        guard let rated = try rater.rate(line: line, number: number, of: batch.path) else {
          return true
        }
        piece.counts.add(rated)
        text(rated, &piece.text)
        return true
      } catch {
        piece.refuse(error)
        return !isStrict
      }
    }
    return piece
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
