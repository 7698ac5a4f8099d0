public import BraggModel

/// The ratings of subjects that come as lines, one after another as they are asked for.
public struct RatedLines<Lines: AsyncSequence>: AsyncSequence where Lines.Element: StringProtocol {
  /// What came of a line.
  public enum Element: Sendable {
    /// The line held a subject, and this was decided about it.
    case rated(RatedAlone)
    /// The line could not be read; the next ones can all the same.
    case refused(DocumentErrors)
  }

  private let lines: Lines
  private let terms: StreamTerms

  /// The ratings of lines, each of which holds one JSON object or is blank.
  ///
  /// - Parameters:
  ///   - lines: The lines, without their breaks.
  ///   - terms: By what they are rated.
  public init(of lines: Lines, by terms: StreamTerms) {
    (self.lines, self.terms) = (lines, terms)
  }

  /// Goes from line to line.
  public func makeAsyncIterator() -> Iterator {
    Iterator(lines: lines.makeAsyncIterator(), terms: terms)
  }

  /// Rates a line when it is asked for, so that no more than one is held.
  public struct Iterator: AsyncIteratorProtocol {
    fileprivate var lines: Lines.AsyncIterator
    fileprivate let terms: StreamTerms
    private var rater: SubjectRater?
    private var number = 0

    fileprivate init(lines: Lines.AsyncIterator, terms: StreamTerms) {
      (self.lines, self.terms) = (lines, terms)
    }

    /// What came of the next line that is not blank; nil after the last.
    ///
    /// - Throws: What the lines throw, and at the first one `SettingError`.
    public mutating func next() async throws -> Element? {
      let rater = try self.rater ?? SubjectRater(terms)
      self.rater = rater
      while let line = try await lines.next() {
        number += 1
        do throws(DocumentErrors) {
          guard let rated = try rater.rate(line: line.utf8, number: number) else { continue }
          return .rated(rated)
        } catch {
          return .refused(error)
        }
      }
      return nil
    }
  }
}
