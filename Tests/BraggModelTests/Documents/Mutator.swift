import Testing

@testable import BraggModel

/// Spoils a document in the ways that files are spoilt: cut off, flipped, retyped, doubled.
struct Mutator {
  private let seed: [UInt8]
  /// Where the values and names of the document stand.
  private let values: [Range<Int>]

  init(_ seed: [UInt8]) throws {
    self.seed = seed
    let document = try JSONDocument.parse(seed, path: "seed.json")
    values = document.nodes.indices.map { JSONValue(document: document, index: $0).range }
  }

  private static let texts: [[UInt8]] =
    [
      "null", "true", "false", "0", "-1", "3.0", "101", "1e400", "99999999999999999999", "\"\"",
      "\"x\"", "\"1.1\"", "\"2023-02-29\"", "\"2023-09\"", "\"Ongoing\"", "\"<20\"", "\"\\u0000\"",
      "\"e\u{301}\"", "\"\\ud83d\"", "[]", "{}", "[null]", "[[]]", "{\"\": {}}",
      "{\"ref\": \"1.1\"}", "{\"min\": 8, \"max\": 5}", "\"", ",", ":", "[", "}", "\n", " ", "é",
      "\u{FEFF}", "NaN",
    ].map { Array($0.utf8) } + [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0]]

  /// The document with one to three things spoilt.
  func next(_ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = seed
    // The places of values hold for the seed, so they are of use to the first change alone.
    if Bool.random(using: &generator) { retype(&bytes, &generator) }
    let more = bytes == seed ? 1...2 : 0...1
    for _ in 0..<Int.random(in: more, using: &generator) { spoil(&bytes, &generator) }
    return bytes
  }

  private func retype(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
    guard let value = values.randomElement(using: &generator) else { return }
    let other = values.randomElement(using: &generator) ?? value
    let text = Self.texts.randomElement(using: &generator) ?? []
    bytes.replaceSubrange(
      value, with: Int.random(in: 0..<4, using: &generator) == 0 ? Array(seed[other]) : text)
  }

  private func spoil(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
    let place = Int.random(in: 0...bytes.count, using: &generator)
    let length = [1, 4, 40, 400].randomElement(using: &generator) ?? 1
    let end = min(bytes.count, place + Int.random(in: 0...length, using: &generator))
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: bytes.removeSubrange(place...)
    case 1: bytes.removeSubrange(place..<end)
    case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 3:
      bytes.insert(contentsOf: Self.texts.randomElement(using: &generator) ?? [], at: place)
    case 4 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &generator)
    default:
      guard place < bytes.count else { return }
      bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
    }
  }
}
