import CGzip

/// Unpacks gzip data piece by piece; several packed files one after another count as one.
final class Inflater {
  struct Damaged: Error {}

  private let gunzip: OpaquePointer
  /// Whether a packed file ended, so that nothing or another one follows.
  private(set) var isAtEnd = false

  init() {
    guard let gunzip = bragg_gunzip_new() else { preconditionFailure("no memory is left") }
    self.gunzip = gunzip
  }

  deinit { bragg_gunzip_free(gunzip) }

  /// Unpacks as much as fits.
  ///
  /// - Returns: How many bytes of `packed` were used and how many of `room` were filled.
  func inflate(
    _ packed: UnsafeRawBufferPointer, into room: UnsafeMutableRawBufferPointer
  ) throws(Damaged) -> (used: Int, filled: Int) {
    var used = 0
    var filled = 0
    let status = bragg_gunzip_next(
      gunzip, packed.baseAddress, packed.count, room.baseAddress, room.count, &used, &filled)
    guard status != Int32(BRAGG_GUNZIP_DAMAGED) else { throw Damaged() }
    isAtEnd = status == Int32(BRAGG_GUNZIP_END)
    return (used, filled)
  }
}
