import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The wish of a person, or of the system, that a command that goes on by itself should end.
enum Interrupt {
  private static let flag = Atomic(false)

  static var hasCome: Bool { flag.load(ordering: .relaxed) }

  /// Lets interrupts be asked for instead of ending the process on the spot.
  static func listen() {
    // The flag exists before a handler needs it: it cannot be made in one.
    _ = hasCome
    var numbers = sigset_t()
    sigemptyset(&numbers)
    for number in [SIGINT, SIGTERM] {
      signal(number) { _ in Interrupt.flag.store(true, ordering: .relaxed) }
      sigaddset(&numbers, number)
    }
    // A parent that keeps signals from its threads hands that down.
    pthread_sigmask(SIG_UNBLOCK, &numbers, nil)
  }
}
