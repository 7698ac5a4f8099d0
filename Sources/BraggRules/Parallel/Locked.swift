#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A value that one thread at a time can reach.
///
/// The system's own lock, as the thread sanitizer knows it and would take another for none.
// SAFETY: `value` is reached between lock and unlock of one mutex alone, and the pointers never change.
// No reference to it gets out: `Parallel` and `Pipeline`, its only users, take out copies of what is
// Sendable, and run a source or a sink under the lock while their caller waits for all threads to end.
final class Locked<Value>: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let change = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var value: Value

  init(_ value: Value) {
    self.value = value
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(change, nil)
  }

  deinit {
    pthread_cond_destroy(change)
    change.deallocate()
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
  }

  func withLock<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return try body(&value)
  }

  /// Waits until the value is as wanted; others have to `tell` of what they change.
  func wait(until isWanted: (Value) -> Bool) {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while !isWanted(value) { pthread_cond_wait(change, mutex) }
  }

  /// Wakes those that wait.
  func tell() { pthread_cond_broadcast(change) }
}
