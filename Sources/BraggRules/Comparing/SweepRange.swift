/// A parameter and the values it takes in turn, as a person types them: `slip_days=0..60`.
public struct SweepRange: Sendable, Equatable {
  /// The parameter's name.
  public let parameter: String
  /// The values, as a person would type each.
  public let values: [String]

  /// Why a text is no such range.
  public struct Unreadable: Error, Sendable, Equatable {
    /// What is wrong, in words.
    public let message: String
  }

  /// The forms it can have, with an example of each.
  public static let forms =
    "NAME=FROM..TO such as slip_days=0..60, NAME=FROM..TO/STEP such as tolerance=0..20/0.5, "
    + "or NAME=A,B,C such as slip_days=7,14,30"
  /// How many values it can have at most.
  public static let most = 2000

  /// Reads a range or a list of values.
  ///
  /// - Parameter text: `NAME=FROM..TO`, `NAME=FROM..TO/STEP` or `NAME=A,B,C`. A range ends with the last step
  ///   that is not beyond its end.
  /// - Throws: `Unreadable` where it is none.
  public init(_ text: String) throws(Unreadable) {
    guard let equals = text.firstIndex(of: "="), equals > text.startIndex else {
      throw Unreadable(message: "`\(text)` is not \(Self.forms)")
    }
    parameter = String(text[..<equals])
    let typed = String(text[text.index(after: equals)...])
    if let range = try Self.range(typed) {
      values = range
    } else {
      values = try Self.list(typed)
    }
    guard values.count <= Self.most else {
      throw Unreadable(
        message: "`\(text)` has more than \(Self.most) values: take a longer step")
    }
  }

  private static func list(_ text: String) throws(Unreadable) -> [String] {
    let values = text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      String(part.drop { $0 == " " })
    }
    guard !values.contains("") else {
      throw Unreadable(message: "`\(text)` has an empty value: it is \(forms)")
    }
    return values
  }

  /// Nil where it is no range.
  private static func range(_ text: String) throws(Unreadable) -> [String]? {
    guard let dots = Self.dots(in: text) else { return nil }
    let rest = text[dots.upperBound...]
    let slash = rest.firstIndex(of: "/")
    let parts = [
      String(text[..<dots.lowerBound]), String(rest[..<(slash ?? rest.endIndex)]),
      slash.map { String(rest[rest.index(after: $0)...]) } ?? "1",
    ]
    let places = parts.map { $0.split(separator: ".").dropFirst().first?.count ?? 0 }.max() ?? 0
    var numbers: [Int] = []
    for part in parts {
      guard let number = Decimal.scaled(part, places: places) else {
        throw Unreadable(message: "`\(part)` in `\(text)` is not a number such as 14 or 0.5")
      }
      numbers.append(number)
    }
    let (from, to, step) = (numbers[0], numbers[1], numbers[2])
    guard step > 0 else {
      throw Unreadable(message: "the step in `\(text)` is not above 0")
    }
    guard from <= to else {
      throw Unreadable(message: "`\(text)` goes down: write the lower value first")
    }
    let count = min((to - from) / step, most)
    return (0...count).map { Decimal.text(from + $0 * step, places: places) }
  }

  private static func dots(in text: String) -> Range<String.Index>? {
    var at = text.startIndex
    while at < text.endIndex {
      let next = text.index(after: at)
      if text[at] == ".", next < text.endIndex, text[next] == "." {
        return at..<text.index(after: next)
      }
      at = next
    }
    return nil
  }
}

/// Numbers of a few decimal places, counted in whole units of the last, so that steps stay exact.
private enum Decimal {
  private static let mostDigits = 12

  /// Nil where it is no number, or one with too many digits.
  static func scaled(_ text: String, places: Int) -> Int? {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first, !whole.isEmpty, parts.last?.isEmpty == false,
      digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") })
    else { return nil }
    let fraction = parts.count == 2 ? String(parts[1]) : ""
    guard whole.count + places <= mostDigits else { return nil }
    let padded = fraction + String(repeating: "0", count: max(0, places - fraction.count))
    return Int(whole + padded).map { text.hasPrefix("-") ? -$0 : $0 }
  }

  static func text(_ number: Int, places: Int) -> String {
    guard places > 0 else { return String(number) }
    var digits = String(number.magnitude)
    if digits.count <= places {
      digits = String(repeating: "0", count: places + 1 - digits.count) + digits
    }
    var fraction = String(digits.suffix(places))
    while fraction.hasSuffix("0") { fraction.removeLast() }
    let whole = (number < 0 ? "-" : "") + digits.dropLast(places)
    return fraction.isEmpty ? whole : "\(whole).\(fraction)"
  }
}
