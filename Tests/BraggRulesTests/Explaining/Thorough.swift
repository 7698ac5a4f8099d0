#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Whether long samples are run whole: `BRAGG_THOROUGH=1`.
enum Thorough {
  static var isWanted: Bool { getenv("BRAGG_THOROUGH") != nil }
}
