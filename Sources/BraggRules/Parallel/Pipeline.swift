/// Work that comes batch by batch, is done on several threads, and is handed over in its order.
///
/// Threads are alike: each takes a batch, works on it, and hands over whatever is next in turn. A few
/// batches for each thread are held at a time, so that a slow end slows down the beginning.
package final class Pipeline<Batch: Sendable, Answer: Sendable>: Sendable {
  /// Gives the next batch to one thread at a time; nil where there is none.
  package typealias Source = () throws -> Batch?
  /// Takes the next answer from one thread at a time, in order, and says whether to go on.
  package typealias Sink = (Answer) throws -> Bool
  /// Made once on each thread, with what the thread keeps, such as a Lua state.
  package typealias Worker = @Sendable () throws -> (Batch) throws -> Answer

  private struct State {
    var taken = 0
    var handedOver = 0
    /// Answers that wait for one before them.
    var waiting: [Int: Answer] = [:]
    var isHandingOver = false
    /// No batch is taken any more.
    var isClosed = false
    /// No answer is handed over any more either.
    var isStopped = false
    var error: (any Error)?
    var threads: [Thread] = []
  }

  // A function that is itself what a lock guards would be wrapped once more each time it is reached, and
  // a long stream would end in a stack as deep as it has batches.
  private struct Beginning {
    let next: Source
  }

  private struct End {
    let take: Sink
  }

  private static var batchesForEachThread: Int { 4 }

  private let jobs: Int
  private let source: Locked<Beginning>
  private let sink: Locked<End>
  private let worker: Worker
  private let state = Locked(State())

  private init(
    jobs: Int, source: @escaping Source, sink: @escaping Sink, worker: @escaping Worker
  ) {
    self.jobs = max(1, jobs)
    (self.source, self.sink) = (Locked(Beginning(next: source)), Locked(End(take: sink)))
    self.worker = worker
  }

  /// Works until there is no batch left, or the sink has had enough.
  ///
  /// - Throws: The first error of any part; what was taken before an error of the source is handed over.
  package static func run(
    jobs: Int, source: @escaping Source, sink: @escaping Sink, worker: @escaping Worker
  ) throws {
    let pipeline = Pipeline(jobs: jobs, source: source, sink: sink, worker: worker)
    pipeline.work()
    for thread in pipeline.state.withLock(\.threads) { thread.join() }
    if let error = pipeline.state.withLock(\.error) { throw error }
  }

  private func work() {
    do {
      let answer = try worker()
      while let (place, batch) = take() {
        // A single batch is not worth another thread.
        if place == 1 { startOthers() }
        try handOver(try answer(batch), at: place)
      }
    } catch {
      end(with: error, isStopped: true)
    }
  }

  private func end(with error: (any Error)?, isStopped: Bool = false) {
    state.withLock { state in
      if state.error == nil { state.error = error }
      state.isClosed = true
      if isStopped { state.isStopped = true }
    }
    state.tell()
  }

  private func startOthers() {
    let threads = (1..<jobs).compactMap { _ in Thread { self.work() } }
    state.withLock { $0.threads = threads }
  }

  private func take() -> (place: Int, batch: Batch)? {
    source.withLock { source in
      let most = jobs * Self.batchesForEachThread
      state.wait { $0.isClosed || $0.taken - $0.handedOver < most }
      guard !state.withLock(\.isClosed) else { return nil }
      let next = Result { try source.next() }
      guard case .success(let batch?) = next else {
        // What was taken before is still handed over.
        if case .failure(let error) = next { end(with: error) } else { end(with: nil) }
        return nil
      }
      return state.withLock { state in
        defer { state.taken += 1 }
        return (state.taken, batch)
      }
    }
  }

  private func handOver(_ answer: Answer, at place: Int) throws {
    var next = state.withLock { state -> Answer? in
      state.waiting[place] = answer
      guard !state.isHandingOver else { return nil }
      return Self.next(&state)
    }
    while let answer = next {
      let goesOn = try sink.withLock { try $0.take(answer) }
      next = state.withLock { state in
        state.handedOver += 1
        if !goesOn { (state.isClosed, state.isStopped) = (true, true) }
        return Self.next(&state)
      }
      state.tell()
    }
  }

  /// The answer whose turn it is; nil where it is not there yet.
  private static func next(_ state: inout State) -> Answer? {
    let next = state.isStopped ? nil : state.waiting.removeValue(forKey: state.handedOver)
    state.isHandingOver = next != nil
    return next
  }
}
