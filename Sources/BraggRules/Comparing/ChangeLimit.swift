import BraggModel

/// How much change is too much: what `--fail-on` says.
public enum ChangeLimit: Sendable, Equatable {
  /// Any change of level.
  case any
  /// Any change for the worse.
  case worse
  /// Any change to exactly this level, or to `unrated` or `error`.
  case to(String)
  /// More subjects than this change.
  case subjects(Int)
  /// More than this per cent of the rated subjects change.
  case percent(Double)

  /// Why a text is no limit.
  public struct Unreadable: Error, Sendable, Equatable {
    /// What is wrong, in words.
    public let message: String
  }

  /// The forms it can have, with an example of each.
  public static let forms =
    #""any", "any worse", "any to LEVEL" such as "any to red", "more than N" such as "more than 3", "#
    + #"or "more than N %" such as "more than 5 %""#

  /// Reads a limit.
  ///
  /// - Parameters:
  ///   - text: One of `forms`.
  ///   - levels: The ids of the levels that ratings can change to.
  /// - Throws: `Unreadable` where it is none.
  public init(_ text: String, levels: [String]) throws(Unreadable) {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    switch words.prefix(2) {
    case ["any"]: self = .any
    case ["any", "worse"] where words.count == 2: self = .worse
    case ["any", "to"] where words.count == 3:
      let levels = levels + [HeldLevel.unrated.id, HeldLevel.error.id]
      guard levels.contains(words[2]) else {
        let near = nearest(words[2], in: levels).map { "; did you mean `\($0)`?" } ?? ""
        throw Unreadable(
          message:
            "there is no level `\(words[2])`, only \(levels.joined(separator: ", "))\(near)")
      }
      self = .to(words[2])
    case ["more", "than"]:
      guard let limit = Self.amount(words.dropFirst(2).joined()) else {
        throw Unreadable(message: "`\(text)` is not one of \(Self.forms)")
      }
      self = limit
    default: throw Unreadable(message: "`\(text)` is not one of \(Self.forms)")
    }
  }

  private static func amount(_ text: String) -> ChangeLimit? {
    guard text.hasSuffix("%") else {
      return Int(text).flatMap { $0 >= 0 ? .subjects($0) : nil }
    }
    guard let percent = Double(text.dropLast()), (0...100).contains(percent) else { return nil }
    return .percent(percent)
  }

  /// Whether a comparison goes beyond the limit.
  public func isExceeded(by comparison: AssessmentComparison) -> Bool {
    switch self {
    case .any: !comparison.changes.isEmpty
    case .worse: comparison.count(.worse) > 0
    case .to(let level): comparison.changes.contains { $0.to.id == level }
    case .subjects(let most): comparison.changed > most
    case .percent(let most): Double(comparison.changed * 100) > most * Double(comparison.rated)
    }
  }

  /// The limit as a person would type it.
  public var words: String {
    switch self {
    case .any: "any"
    case .worse: "any worse"
    case .to(let level): "any to \(level)"
    case .subjects(let most): "more than \(most)"
    case .percent(let most): "more than \(JSONText.number(most).serialised()) %"
    }
  }
}
