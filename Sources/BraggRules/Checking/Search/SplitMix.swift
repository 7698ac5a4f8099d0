/// Numbers that look random and are the same on every machine for the same seed.
struct SplitMix: Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to below `count`, which is above 0.
  mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }

  /// One of a list; nil of an empty one.
  mutating func pick<Element>(_ list: [Element]) -> Element? {
    list.isEmpty ? nil : list[below(list.count)]
  }

  /// True so many times in a hundred.
  mutating func holds(_ percent: Int) -> Bool { below(100) < percent }
}
