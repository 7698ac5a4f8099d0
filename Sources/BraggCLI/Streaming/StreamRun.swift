import ArgumentParser
import BraggModel
import BraggReport
import BraggRules
import Synchronization

/// A stream from its files to standard output.
struct StreamRun {
  private let terms: StreamTerms
  private let files: [String]
  private let jobs: Int
  private let isStrict: Bool

  init(_ terms: StreamTerms, files: [String], jobs: Int, isStrict: Bool) {
    (self.terms, self.jobs, self.isStrict) = (terms, jobs, isStrict)
    self.files = files.isEmpty ? ["-"] : files
  }

  func run(isQuiet: Bool) throws {
    for file in files where file != "-" { try LineSource.requireReadable(file) }
    Interrupt.listen()
    let stream = SubjectStream(
      terms, jobs: jobs, isStrict: isStrict, format: StreamLine.format(hasFacts: terms.hasFacts))
    var counts = StreamCounts()
    // A reader that went away has read enough, and wants no counts either.
    let readerLeft = Flag()
    let lines = LineSource(files) { Interrupt.hasCome || readerLeft.isSet }
    try stream.run(lines) { piece in
      for error in piece.errors { Console.complain(error.description) }
      counts.add(piece.counts)
      let hasReader = try Console.write(piece.text)
      if !hasReader { readerLeft.set() }
      return hasReader
    }
    if !isQuiet, !readerLeft.isSet { Console.remark(StreamSummary.render(counts, by: terms)) }
    if let code = Interrupt.exitCode { throw code }
    if isStrict, counts.badLines > 0 { throw ExitCodes.failed }
    if counts.badLines > 0 || counts.ratingsInError > 0 { throw ExitCodes.badAnswer }
  }
}

/// Something that one thread says and others see.
private final class Flag: Sendable {
  private let value = Atomic(false)

  var isSet: Bool { value.load(ordering: .relaxed) }

  func set() { value.store(true, ordering: .relaxed) }
}
