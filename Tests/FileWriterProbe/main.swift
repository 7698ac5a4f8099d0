import BraggModel

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

// Replaces a file as Bragg does, for tests to watch, starve and kill:
// `FileWriterProbe PATH SIZE ROUNDS [LIMIT]` writes SIZE times `a`, then SIZE + 1 times `b`, and so
// on, and with a LIMIT the system lets no file grow past that many bytes.
let words = CommandLine.arguments
guard words.count >= 4, let size = Int(words[2]), let rounds = Int(words[3]) else { exit(64) }
if words.count == 5, let bytes = rlim_t(words[4]) {
  // Set here and not by the shell before: the thread sanitizer writes a file as it starts.
  var limit = rlimit(rlim_cur: bytes, rlim_max: bytes)
  #if canImport(Darwin)
    setrlimit(RLIMIT_FSIZE, &limit)
  #else
    setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
  #endif
  signal(SIGXFSZ, SIG_IGN)
}
let texts = [
  [UInt8](repeating: UInt8(ascii: "a"), count: size),
  [UInt8](repeating: UInt8(ascii: "b"), count: size + 1),
]
do {
  for round in 0..<rounds {
    try FileReplacement.write(texts[round % 2], to: words[1])
  }
} catch {
  print(error)
  exit(1)
}
