import CJSONReader
import Testing

@testable import BraggModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Mutated texts through both readers: they agree, and a refusal always names a place in the text.
struct JSONFuzzTests {
  private static let inputs = getenv("BRAGG_FUZZ_INPUTS").flatMap { Int(String(cString: $0)) }

  private static let seeds: [[UInt8]] = [
    """
    {"format": "bragg-plan/1", "actions": [
      {"ref": "1.2", "title": "Größe \\u00e9 \\ud83d\\ude00", "due": "31/12/2019", "x": null},
      {"ref": "1.3", "percent_complete": 40, "criteria": {"planned": true, "funded": false}}
    ], "n": [0, -0, -1.50e+3, 9223372036854775808, 1e400, {}, [], [[]], ""]}
    """,
    #"{"a":{"a":[{"a":"\\\"\/\b\f\n\r\t"},{"b":[1,2,3],"a":0.1}]},"b":"","c":{}}"#,
    "[ [ ] , { } , \"x\" , true ]\r\n", "-12.5e-3", "\"€ ‘quoted’\"", "null",
  ].map { Array($0.utf8) }

  private static let tokens: [[UInt8]] =
    [
      "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud83d", "\\udc00", "\\u0041", "null",
      "true",
      "false", "0", "01", "-", ".", "e", "1e5", "NaN", " ", "\n", "\t", "//", "/*", "'", "“",
      "\"a\"",
      "\"a\":1", "\u{FEFF}", "\0", "[[[[[[[[", "]]]]]]]]", "{\"k\":", "],[", "},{", "é", "1 2",
    ].map { Array($0.utf8) } + [
      [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
    ]

  private static func mutate(_ seed: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = seed
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      let place = Int.random(in: 0...bytes.count, using: &generator)
      let end = min(bytes.count, place + Int.random(in: 0...4, using: &generator))
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: bytes.removeSubrange(place...)
      case 1: bytes.removeSubrange(place..<end)
      case 2: bytes.insert(contentsOf: tokens.randomElement(using: &generator) ?? [], at: place)
      case 3:
        let token = tokens.randomElement(using: &generator) ?? []
        bytes.replaceSubrange(place..<end, with: token)
      case 4 where place < bytes.count:
        bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      default: bytes.insert(contentsOf: bytes[place..<end], at: place)
      }
    }
    return bytes
  }

  /// Reads the bytes and returns whether they were accepted.
  private func check(_ bytes: [UInt8]) -> Bool {
    let limits = JSONLimits(depth: 12)
    let fault = JSONFault.first(in: bytes, limits: limits)
    do throws(DocumentErrors) {
      let document = try JSONDocument.parse(bytes, path: "p", limits: limits)
      #expect(fault == nil, "\(bytes)")
      #expect(Int(document.nodes[0].span) == document.nodes.count, "\(bytes)")
      return true
    } catch {
      let duplicates = error.errors.allSatisfy { $0.found.hasPrefix("a second") }
      #expect((fault == nil) == duplicates, "\(bytes)")
      #expect(!error.errors.isEmpty)
      let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      for error in error.errors {
        #expect(error.line >= 1 && error.line <= lines.count, "\(bytes)")
        #expect(error.column >= 1 && error.path.hasPrefix("$"), "\(bytes)")
        #expect(error.column <= lines[error.line - 1].count + 1, "\(bytes)")
      }
      return false
    }
  }

  @Test func `the readers agree on mutated texts`() {
    var generator = SeededGenerator(seed: 2024)
    var accepted = 0
    let count = Self.inputs ?? 20_000
    for input in 0..<count {
      let seed = Self.seeds[input % Self.seeds.count]
      if check(Self.mutate(seed, &generator)) { accepted += 1 }
    }
    // The mutations have to leave some texts whole, or the agreement would say little.
    #expect(accepted > count / 50 && accepted < count / 2)
  }

  @Test(arguments: seeds)
  func `the readers agree on every beginning of a text`(seed: [UInt8]) {
    for end in 0...seed.count { _ = check(Array(seed[..<end])) }
  }
}
