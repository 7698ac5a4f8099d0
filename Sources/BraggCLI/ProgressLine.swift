import Synchronization

/// A line of the terminal that says how far work is, once it has taken a second.
final class ProgressLine: Sendable {
  private struct State {
    var isShown = false
    var last: ContinuousClock.Instant
  }

  private let state: Mutex<State>
  private let isOnTerminal = Console.hasTerminalForRemarks

  init() { state = Mutex(State(last: .now)) }

  /// Shows a text in place of the one before: the first after a second, others after a tenth.
  func show(_ text: @autoclosure () -> String) {
    guard isOnTerminal else { return }
    state.withLock { state in
      let now = ContinuousClock.now
      guard now - state.last > .milliseconds(state.isShown ? 100 : 1000) else { return }
      state.last = now
      state.isShown = true
      Console.overwrite(text())
    }
  }

  /// Takes the line away.
  func clear() {
    state.withLock { state in
      guard state.isShown else { return }
      state.isShown = false
      Console.overwrite("")
    }
  }
}
