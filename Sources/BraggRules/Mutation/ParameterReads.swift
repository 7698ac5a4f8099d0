/// Where the files of a rule set read parameters to decide more than words.
struct ParameterReads {
  private var reaches: [String: [MutantReach]] = [:]
  /// Whether a parameter is read by a name that is only known while rules run.
  private var readsAny = false

  /// - Parameters:
  ///   - own: The council's own files.
  ///   - inherited: Those of the rule sets it extends, of which no lines are known.
  init(own: [MutantFinder], inherited: [MutantFinder]) {
    for finder in own { read(finder) { finder.reach(of: $0) } }
    for finder in inherited { read(finder) { _ in .everything } }
    // The host reads this one, to know when `Immediate` is.
    reaches["immediate_days", default: []].append(.everything)
  }

  private mutating func read(_ finder: MutantFinder, _ reach: (Int) -> MutantReach) {
    let tokens = finder.structure.tokens
    for index in tokens.indices
    where tokens[index].text == "params" && !finder.words.contains(index) {
      guard index + 2 < tokens.count, tokens[index + 1].isSymbol(".") else {
        readsAny = true
        continue
      }
      reaches[tokens[index + 2].text, default: []].append(reach(index))
    }
  }

  /// Which cases come to a place that reads a parameter; nil where there is no such place.
  func reach(of name: String) -> MutantReach? {
    readsAny ? .everything : reaches[name].map(MutantReach.either)
  }
}
