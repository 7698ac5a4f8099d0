import Testing

@testable import BraggModel

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Spoilt documents through the readers: each is read, or refused with the place of what is wrong.
struct FuzzTests {
  /// A document that Bragg reads, with the reader's refusals and its notes as one.
  enum Format: String, CaseIterable, CustomTestStringConvertible {
    case plan, performance, results

    var testDescription: String { rawValue }

    var small: String {
      switch self {
      case .plan: FuzzSeeds.plan
      case .performance: FuzzSeeds.performance
      case .results: FuzzSeeds.results
      }
    }

    var example: String {
      self == .results ? "results/2023-12-31.json" : "\(rawValue).json"
    }

    /// The notes of a document that is read.
    func read(_ bytes: [UInt8]) throws(DocumentErrors) -> [DocumentError] {
      switch self {
      case .plan: return try PlanReader().plan(bytes, path: "d.json").notes
      case .performance: return try PerformanceReader().performance(bytes, path: "d.json").notes
      case .results:
        _ = try PastAssessment(bytes, path: "d.json")
        return []
      }
    }
  }

  private static let inputs = getenv("BRAGG_FUZZ_INPUTS").flatMap { Int(String(cString: $0)) }

  /// Whether a message names a place of the text, and says what is wrong there.
  private func isComplete(_ error: DocumentError, lines: Int) -> Bool {
    error.file == "d.json" && 1...lines ~= error.line && error.column >= 1
      && error.path.hasPrefix("$") && !error.found.isEmpty && !error.wanted.isEmpty
  }

  /// Reads a document and returns whether it was accepted.
  private func check(_ bytes: [UInt8], as format: Format) -> Bool {
    let errors: [DocumentError]
    let isAccepted: Bool
    do throws(DocumentErrors) {
      errors = try format.read(bytes)
      isAccepted = true
    } catch {
      errors = error.errors
      isAccepted = false
    }
    let lines = 1 + bytes.count { $0 == UInt8(ascii: "\n") }
    let isTold = isAccepted || !errors.isEmpty
    if !isTold || !errors.allSatisfy({ isComplete($0, lines: lines) }) {
      Issue.record("\(errors) of \(String(decoding: bytes, as: UTF8.self))")
    }
    return isAccepted
  }

  @Test(arguments: Format.allCases)
  func `spoilt documents are read, or refused at a place`(_ format: Format) throws {
    let small = try Mutator(Array(format.small.utf8))
    let example = try Mutator(FuzzSeeds.example(format.example))
    var generator = SeededGenerator(seed: UInt64(format.rawValue.utf8.count))
    var accepted = 0
    let count = (Self.inputs ?? 2_000) / Format.allCases.count
    for input in 0..<count {
      // The whole example takes many times as long as the small document with every field.
      let mutator = input % 10 == 0 ? example : small
      if check(mutator.next(&generator), as: format) { accepted += 1 }
    }
    // Were all refused, or none, the mutations would say little.
    #expect(accepted > count / 50 && accepted < count / 2)
  }

  @Test(arguments: Format.allCases)
  func `what is spoilt is sound to begin with`(_ format: Format) throws {
    #expect(try format.read(Array(format.small.utf8)).isEmpty)
    #expect(try format.read(FuzzSeeds.example(format.example)).isEmpty)
  }

  @Test(arguments: Format.allCases)
  func `every beginning of a document is refused at a place`(_ format: Format) {
    let whole = Array(format.small.utf8)
    for end in 0..<whole.count {
      if check(Array(whole[..<end]), as: format) { Issue.record("read the first \(end) bytes") }
    }
  }
}
