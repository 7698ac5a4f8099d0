import SystemPackage

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What tells that a file was written again, without reading it.
package struct FileStamp: Sendable, Equatable {
  private let size: Int64
  private let seconds: Int
  private let nanoseconds: Int
  /// A file that took another's place has a number of its own.
  private let number: UInt64

  /// The stamp of a file as it is now; nil where there is none.
  package init?(_ path: String) {
    guard let stat = try? FilePath(path).stat() else { return nil }
    size = Int64(stat.size)
    seconds = Int(stat.st_mtim.tv_sec)
    nanoseconds = Int(stat.st_mtim.tv_nsec)
    number = UInt64(stat.inode.rawValue)
  }
}
