/// Writes made-up case records of about 500 bytes, one on a line: the same for the same seed.
///
///     record-generator COUNT [SEED]
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// SplitMix64: small, and the same on every machine.
struct Chance {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A whole number from 0 to one less than `count`.
  mutating func below(_ count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(count))
  }
}

/// The system's call, which `Output.write` would hide.
func posixWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}

/// Text on its way to standard output.
struct Output {
  private var bytes: [UInt8] = []

  mutating func write(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func write(_ number: Int, digits: Int = 1) {
    var rest = number
    let start = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    while bytes.count - start < digits { bytes.append(UInt8(ascii: "0")) }
    bytes[start...].reverse()
  }

  /// Gives up where nobody reads any more.
  mutating func flush(ifOver size: Int) {
    guard bytes.count > size else { return }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        posixWrite(1, $0.baseAddress.map { $0 + written }, $0.count - written)
      }
      guard count > 0 else { exit(0) }
      written += count
    }
    bytes.removeAll(keepingCapacity: true)
  }
}

struct Generator {
  private var chance: Chance
  var output = Output()

  init(seed: UInt64) { chance = Chance(seed: seed) }

  private static let themes: [StaticString] = [
    "Front door", "Assessment", "Safeguarding", "Children in care", "Care leavers", "Fostering",
    "Quality of practice", "Workforce",
  ]
  private static let statuses: [StaticString] = [
    "in_progress", "in_progress", "in_progress", "complete", "not_started", "paused",
  ]

  private mutating func day() {
    output.write("\"")
    output.write(2022 + chance.below(3))
    output.write("-")
    output.write(1 + chance.below(12), digits: 2)
    output.write("-")
    output.write(1 + chance.below(28), digits: 2)
    output.write("\"")
  }

  private mutating func decimal(below limit: Int) {
    output.write(chance.below(limit))
    output.write(".")
    output.write(chance.below(10))
  }

  mutating func record(_ number: Int) {
    output.write("{\"ref\":\"R-")
    output.write(number, digits: 7)
    output.write("\",\"theme\":\"")
    output.write(Self.themes[chance.below(Self.themes.count)])
    output.write("\",\"status\":\"")
    output.write(Self.statuses[chance.below(Self.statuses.count)])
    output.write("\",\"start\":")
    day()
    output.write(chance.below(4) == 0 ? ",\"end\":" : ",\"due\":")
    day()
    output.write(",\"progress\":")
    output.write(chance.below(101))
    output.write(",\"milestones\":[")
    milestone()
    output.write(",")
    milestone()
    output.write("],\"measures\":[")
    for place in 1...3 {
      if place > 1 { output.write(",") }
      measure(place)
    }
    output.write("]}\n")
  }

  private mutating func milestone() {
    output.write("{\"due\":")
    day()
    output.write(chance.below(2) == 0 ? ",\"done\":true}" : ",\"done\":false}")
  }

  private mutating func measure(_ place: Int) {
    output.write("{\"id\":\"M")
    output.write(place)
    output.write(chance.below(3) == 0 ? "\",\"polarity\":\"lower\"" : "\",\"polarity\":\"higher\"")
    output.write(",\"baseline\":")
    decimal(below: 90)
    output.write(",\"target\":")
    output.write(20 + chance.below(75))
    output.write(",\"tolerance\":")
    output.write(5 + chance.below(10))
    output.write(",\"values\":[")
    for index in 0..<3 {
      if index > 0 { output.write(",") }
      decimal(below: 100)
    }
    output.write("]}")
  }
}

let words = CommandLine.arguments
guard words.count >= 2, let count = Int(words[1]), count > 0,
  let seed = words.count > 2 ? UInt64(words[2]) : 1
else {
  let usage = "usage: record-generator COUNT [SEED]\n"
  _ = usage.utf8CString.withUnsafeBytes { posixWrite(2, $0.baseAddress, $0.count - 1) }
  exit(64)
}
signal(SIGPIPE, SIG_IGN)
var generator = Generator(seed: seed)
for number in 1...count {
  generator.record(number)
  generator.output.flush(ifOver: 1 << 16)
}
generator.output.flush(ifOver: 0)
