import ArgumentParser
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
  /// The number of the signal that came; 0 while none has.
  private static let signalNumber = Atomic<Int32>(0)

  static var hasCome: Bool { signalNumber.load(ordering: .relaxed) != 0 }

  /// What a shell calls the end by a signal; nil while none has come.
  static var exitCode: ExitCode? {
    hasCome ? ExitCode(128 + signalNumber.load(ordering: .relaxed)) : nil
  }

  /// Lets interrupts be asked for instead of ending the process on the spot.
  static func listen() {
    // The number exists before a handler needs it: it cannot be made in one.
    _ = hasCome
    var numbers = sigset_t()
    sigemptyset(&numbers)
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        Interrupt.signalNumber.store(number, ordering: .relaxed)
        // A second one ends the process on the spot.
        signal(number, SIG_DFL)
      }
      sigaddset(&numbers, number)
    }
    // A parent that keeps signals from its threads hands that down.
    pthread_sigmask(SIG_UNBLOCK, &numbers, nil)
  }
}
