import BraggReport

@testable import BraggModel
@testable import BraggRules

/// Lines of a stream, rated both ways.
struct StreamedLines {
  /// What came of some lines.
  struct Outcome: Equatable {
    var text = ""
    var errors: [String] = []
    var counts = StreamCounts()
  }

  let terms: StreamTerms

  /// Terms without facts, by a rule set's text.
  init(_ rules: RuleSet, of kind: LoneSubject.Kind, asOf: Day) {
    var terms = StreamTerms(rules, of: kind, asOf: asOf)
    terms.hasFacts = false
    self.terms = terms
  }

  /// Each line by itself, as no lane is asked.
  func long(_ lines: [String]) throws -> Outcome {
    let rater = try SubjectRater(terms)
    var outcome = Outcome()
    for (place, line) in lines.enumerated() {
      do throws(DocumentErrors) {
        guard let rated = try rater.rate(line: line.utf8, number: place + 1) else { continue }
        outcome.counts.add(rated)
        outcome.text += StreamLine.render(rated)
      } catch {
        outcome.errors.append(error.description)
        outcome.counts.badLines += 1
      }
    }
    return outcome
  }

  /// As the command rates them.
  func short(_ lines: [String]) throws -> Outcome {
    let format = StreamLine.format(hasFacts: false)
    let batch = LineBatch(
      path: "stdin", firstLine: 1, bytes: Array(lines.joined(separator: "\n").utf8),
      isTooLong: false)
    let piece = try SubjectStream(terms, jobs: 1, isStrict: false, format: format).piece(
      of: batch, StreamLane(terms, format: format), else: SubjectStream.LongWay(terms))
    return Outcome(
      text: String(decoding: piece.text, as: UTF8.self), errors: piece.errors.map(\.description),
      counts: piece.counts)
  }

  /// How many of the lines go the short way; nil where there is none.
  func shortCount(_ lines: [String]) -> Int? {
    guard let lane = StreamLane(terms, format: StreamLine.format(hasFacts: false)) else {
      return nil
    }
    return lines.count { line in
      let bytes = Array(line.utf8)
      return bytes.withUnsafeBytes(lane.rate) == bytes.count
    }
  }
}
