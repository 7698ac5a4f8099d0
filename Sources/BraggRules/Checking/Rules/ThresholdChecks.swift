import BraggModel
import LuaRuntime

/// Thresholds over the same figure, whose limits must rise with their severity.
enum ThresholdChecks {
  static func findings(_ checked: CheckedRules) -> [CheckFinding] {
    let watched = checked.ownThresholds.compactMap { threshold, entry in
      WatchedLimit(threshold, entry, checked)
    }
    return watched.enumerated().flatMap { position, later in
      watched.prefix(position).compactMap { disorder($0, later, checked) }
    }
  }

  private static func disorder(
    _ first: WatchedLimit, _ second: WatchedLimit, _ checked: CheckedRules
  ) -> CheckFinding? {
    guard first.figure == second.figure,
      first.threshold.severity != second.threshold.severity
    else { return nil }
    let (graver, milder) =
      first.threshold.severity < second.threshold.severity ? (first, second) : (second, first)
    let isBeyond = graver.rises ? graver.limit > milder.limit : graver.limit < milder.limit
    guard !isBeyond else { return nil }
    let (grave, mild) = (graver.threshold, milder.threshold)
    return CheckFinding(
      .thresholdsOutOfOrder, at: checked.place(of: grave),
      "threshold `\(grave.id)` is \(grave.severity.rawValue) at \(graver.limit.plain), no further than `\(mild.id)`, which is \(mild.severity.rawValue) at \(milder.limit.plain)",
      help: "swap their severities, or set the limit of `\(grave.id)` beyond the other's",
      subject: "threshold `\(grave.id)`")
  }
}

/// A threshold whose condition is one comparison with a limit.
private struct WatchedLimit {
  let threshold: Threshold
  /// What is compared, and of which subjects.
  let figure: String
  let limit: Double
  /// Whether a higher limit is harder to reach.
  let rises: Bool

  init?(_ threshold: Threshold, _ entry: LuaValue, _ checked: CheckedRules) {
    guard let place = entry["when"].functionPlace, let file = checked.file(place.file),
      let function = file.function(onLine: place.line), let start = function.body.first,
      file.tokens[start].isKeyword("return")
    else { return nil }
    let top = file.lua.topLevel(of: function.body)
    let end = top.first { file.tokens[$0].isSymbol(",") } ?? function.body.upperBound
    guard !top.contains(where: { $0 < end && ["and", "or"].contains(file.tokens[$0].text) })
    else { return nil }
    let subject = "\(threshold.of.rawValue) \(entry["where"])"
    let reader = LimitReader(file: file, rules: checked.rules, own: function.parameters.first)
    self.threshold = threshold
    if let sign = top.first(where: { $0 < end && file.isOrder($0) }),
      let limit = reader.number(sign + 1..<end)
    {
      figure = "\(subject) \(reader.words(start + 1..<sign)) \(file.tokens[sign].text.prefix(1))"
      self.limit = limit
      rises = file.tokens[sign].text.hasPrefix(">")
    } else if let limit = reader.periods(start + 1..<end) {
      figure = "\(subject) missed_target"
      self.limit = limit
      rises = true
    } else {
      return nil
    }
  }
}

/// Reads limits from the tokens of a condition.
private struct LimitReader {
  let file: CheckedFile
  let rules: RuleSet
  /// What the function calls its subject.
  let own: String?

  /// A number, or a parameter's newest value.
  func number(_ range: Range<Int>) -> Double? {
    if range.count == 1 { return Double(file.tokens[range.lowerBound].text) }
    guard range.count == 3, let name = file.parameter(at: range.lowerBound),
      case .number(let value)? = rules.parameters.first(where: { $0.name == name })?
        .values.last?.value
    else { return nil }
    return value
  }

  /// The periods of `m:missed_target { periods = 2 }`.
  func periods(_ range: Range<Int>) -> Double? {
    let start = range.lowerBound
    guard range.count >= 8, file.symbol(":", at: start + 1),
      file.name(at: start + 2) == "missed_target", file.symbol("{", at: start + 3),
      file.name(at: start + 4) == "periods",
      file.lua.end(ofBracketAt: start + 3) == range.upperBound
    else { return nil }
    return number(start + 6..<range.upperBound - 1)
  }

  func words(_ range: Range<Int>) -> String {
    file.tokens[range].map { $0.text == own ? "subject" : $0.text }.joined(separator: " ")
  }
}

extension CheckedFile {
  fileprivate func isOrder(_ index: Int) -> Bool {
    tokens[index].kind == .symbol && ["<", "<=", ">", ">="].contains(tokens[index].text)
  }
}

extension Double {
  /// The number without a point where it is whole.
  var plain: String { JSONText.number(self).serialised(indent: nil) }
}
