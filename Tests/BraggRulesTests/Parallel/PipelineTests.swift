import Synchronization
import Testing

@testable import BraggRules

/// Batches are worked on by several threads and handed over in their order.
struct PipelineTests {
  private struct Trouble: Error, Equatable {
    let what: String
  }

  /// Runs numbers from 1 up through a pipeline that doubles them.
  private func run(
    _ count: Int, jobs: Int, source: @escaping (Int) throws -> Void = { _ in },
    sink: @escaping (Int) throws -> Bool = { _ in true }
  ) -> (answers: [Int], error: Trouble?) {
    var answers: [Int] = []
    var next = 0
    do {
      try Pipeline<Int, Int>.run(jobs: jobs) {
        next += 1
        try source(next)
        return next <= count ? next : nil
      } sink: { answer in
        answers.append(answer)
        return try sink(answer)
      } worker: {
        { $0 * 2 }
      }
      return (answers, nil)
    } catch {
      return (answers, error as? Trouble)
    }
  }

  @Test(arguments: [0, 1, 2, 1000], [1, 2, 7])
  func `answers come in the order of their batches`(count: Int, jobs: Int) {
    #expect(run(count, jobs: jobs).answers == (0..<count).map { ($0 + 1) * 2 })
  }

  /// So many that a stack which grew with each would be at its end.
  @Test func `as many batches as a long stream has`() {
    #expect(run(200_000, jobs: 1).answers.count == 200_000)
  }

  @Test(arguments: [1, 2, 7])
  func `where the source fails, what was taken before is handed over`(jobs: Int) {
    let found = run(100, jobs: jobs, source: { if $0 == 21 { throw Trouble(what: "source") } })
    #expect(found.answers == (1...20).map { $0 * 2 })
    #expect(found.error == Trouble(what: "source"))
  }

  @Test(arguments: [1, 2, 7])
  func `where the sink has had enough or fails, it gets no more`(jobs: Int) {
    let enough = run(1000, jobs: jobs, sink: { $0 < 40 })
    #expect(enough.answers == (1...20).map { $0 * 2 } && enough.error == nil)
    let failed = run(1000, jobs: jobs, sink: { _ in throw Trouble(what: "sink") })
    #expect(failed.answers == [2] && failed.error == Trouble(what: "sink"))
  }

  @Test(arguments: [1, 2, 7])
  func `a slow end slows down the beginning`(jobs: Int) {
    let handedOver = Atomic(0)
    let ahead = Atomic(0)
    _ = run(
      500, jobs: jobs,
      source: { taken in
        let now = taken - handedOver.load(ordering: .sequentiallyConsistent)
        ahead.max(now, ordering: .sequentiallyConsistent)
      },
      sink: { _ in
        handedOver.add(1, ordering: .sequentiallyConsistent)
        return true
      })
    // Four for each thread, and the one that is asked for.
    #expect(ahead.load(ordering: .sequentiallyConsistent) <= jobs * 4 + 1)
  }
}
