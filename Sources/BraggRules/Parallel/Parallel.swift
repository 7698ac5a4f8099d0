#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Runs work on several threads.
package enum Parallel {
  /// How many processors there are.
  package static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Works on each item, on so many threads.
  ///
  /// - Parameters:
  ///   - items: What to work on.
  ///   - jobs: How many threads.
  ///   - progress: Told after each item how many are done; never by two threads at once.
  ///   - worker: Called once on each thread: it makes what the thread keeps, such as a Lua state.
  /// - Returns: What each item came to, in the order of the items, however many threads there were.
  package static func map<Item: Sendable, Answer: Sendable>(
    _ items: [Item], jobs: Int = processors, progress: @escaping @Sendable (Int) -> Void = { _ in },
    worker: @escaping @Sendable () -> (Item) -> Answer
  ) -> [Answer] {
    let board = Board<Answer>(count: items.count)
    let threads = (1..<max(1, min(jobs, items.count))).compactMap { _ in
      Thread { board.work(on: items, progress: progress, with: worker()) }
    }
    // This thread works too, so that nothing is lost where no other can be had.
    board.work(on: items, progress: progress, with: worker())
    for thread in threads { thread.join() }
    return board.answers
  }
}

/// Hands out items one by one and keeps their answers.
private final class Board<Answer: Sendable>: Sendable {
  private struct State {
    var next = 0
    var done = 0
    var answers: [Answer?]
  }

  private let state: Locked<State>

  init(count: Int) { state = Locked(State(answers: Array(repeating: nil, count: count))) }

  var answers: [Answer] { state.withLock { $0.answers.compactMap(\.self) } }

  func work<Item>(
    on items: [Item], progress: (Int) -> Void, with answer: (Item) -> Answer
  ) {
    while let index = take() {
      let answer = answer(items[index])
      state.withLock { state in
        state.answers[index] = answer
        state.done += 1
        progress(state.done)
      }
    }
  }

  private func take() -> Int? {
    state.withLock { state in
      guard state.next < state.answers.count else { return nil }
      defer { state.next += 1 }
      return state.next
    }
  }
}
