/// Reads a target cell: a number, or a limit, or two numbers as a band, and nothing left over.
struct TargetReader {
  private struct Amount {
    let number: Double
    let unit: String?
  }

  private let written: String
  private var tokens: [CellToken]
  private var position = 0

  /// A remark in brackets at the end, such as `(CEO Audit)`, is no part of the target.
  init(_ written: String) {
    self.written = written
    tokens = CellToken.tokens(in: written)
    if tokens.last?.word == ")", let open = tokens.lastIndex(where: { $0.word == "(" }), open > 0 {
      tokens.removeSubrange(open...)
    }
    while tokens.last?.word == "." { tokens.removeLast() }
  }

  /// Nil where the council sets no target.
  func target() throws(Unreadable) -> (Target.Aim, unit: String?)? {
    let words = tokens.filter { $0.kind != .mark }.map(\.word)
    if TargetWords.undecided.contains(words) { return (.toBeDecided, nil) }
    if words.isEmpty && tokens.allSatisfy({ $0.word == "-" }) || TargetWords.none.contains(words) {
      return nil
    }
    var reader = self
    guard let (aim, unit) = try reader.aim(), reader.token() == nil else {
      throw Unreadable(
        "\(Unreadable.quote(written)) is not a target: write `95%`, `<20`, `80-90`, `TBD` or so")
    }
    return (aim, unit)
  }

  private mutating func aim() throws(Unreadable) -> (Target.Aim, unit: String?)? {
    if take(["baseline", "+"]) || take(["baseline", "plus"]) {
      guard let more = amount(), more.unit != "%" else { return nil }
      return (.baselinePlus(more.number), more.unit)
    }
    if let comparator = comparator(of: TargetWords.before) {
      guard let limit = amount() else { return nil }
      takeCountedThings()
      return (.limit(comparator, limit.number), limit.unit)
    }
    let isBetween = take(["between"])
    guard let amount = amount() else { return nil }
    if take([isBetween ? "and" : "to"]) || take(["-"]) {
      return try band(from: amount)
    }
    guard !isBetween else { return nil }
    if let comparator = comparator(of: TargetWords.after) {
      takeCountedThings()
      return (.limit(comparator, amount.number), amount.unit)
    }
    takeCountedThings()
    if let comparator = comparator(of: TargetWords.after) {
      return (.limit(comparator, amount.number), amount.unit)
    }
    return (.value(amount.number), amount.unit)
  }

  private mutating func band(from min: Amount) throws(Unreadable) -> (Target.Aim, unit: String?)? {
    guard let max = amount() else { return nil }
    takeCountedThings()
    guard min.unit == nil || max.unit == nil || min.unit == max.unit else { return nil }
    guard min.number <= max.number else {
      throw Unreadable("\(Unreadable.quote(written)) begins above its end")
    }
    return (.band(min: min.number, max: max.number), min.unit ?? max.unit)
  }
}

extension TargetReader {
  private func token(_ ahead: Int = 0) -> CellToken? {
    let place = position + ahead
    return tokens.indices.contains(place) ? tokens[place] : nil
  }

  private mutating func take(_ words: [String]) -> Bool {
    for (ahead, word) in words.enumerated() where token(ahead)?.word != word { return false }
    position += words.count
    return true
  }

  private mutating func comparator(of phrases: [(words: [String], is: Comparator)]) -> Comparator? {
    for phrase in phrases where take(phrase.words) { return phrase.is }
    return nil
  }

  /// A number with its `£` before it or its `%` after it.
  private mutating func amount() -> Amount? {
    let start = position
    let isPounds = take(["£"])
    let isNegative = token(1)?.followsSpace == false && take(["-"])
    guard let digits = digits(), let number = Double((isNegative ? "-" : "") + digits),
      number.isFinite
    else {
      position = start
      return nil
    }
    let isPercent = take(["%"]) || take(["per", "cent"]) || take(["percent"])
    guard !isPounds || !isPercent else {
      position = start
      return nil
    }
    return Amount(number: number, unit: isPounds ? "£" : isPercent ? "%" : nil)
  }

  /// The digits of a number without the commas of its thousands.
  private mutating func digits() -> String? {
    guard let first = token(), first.kind == .number else { return nil }
    var digits = first.text
    position += 1
    while let group = joined(by: ",") {
      guard group.count == 3, first.text.count <= 3, !first.text.hasPrefix("0") else { return nil }
      digits += group
      position += 2
    }
    if let fraction = joined(by: ".") {
      digits += "." + fraction
      position += 2
    }
    return digits
  }

  /// The number after the mark, where no space stands between.
  private func joined(by mark: String) -> String? {
    guard let join = token(), join.word == mark, !join.followsSpace, let number = token(1),
      number.kind == .number, !number.followsSpace
    else { return nil }
    return number.text
  }

  /// Words for what is counted, which change no number: `days`, `children`, `per 10,000`.
  private mutating func takeCountedThings() {
    while let word = token()?.word, TargetWords.counted.contains(word) { position += 1 }
    let start = position
    guard take(["per"]) else { return }
    if digits() == nil, token()?.kind == .word { position += 1 }
    if position == start + 1 { position = start }
    while let word = token()?.word, TargetWords.counted.contains(word) { position += 1 }
  }
}
