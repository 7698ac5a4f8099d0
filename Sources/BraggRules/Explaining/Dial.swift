import BraggModel

/// A fact that can be turned to other values, to see which rating comes of it.
struct Dial {
  /// What values it has.
  enum Values {
    /// Days, as whole numbers since 1970.
    case days
    /// A number in steps of its last decimal place.
    case numbers(decimals: Int, range: ClosedRange<Int>?)
    /// Words, answers, or nothing at all.
    case options([JSONText?])
  }

  let path: FactPath
  let place: JSONPlace
  let values: Values
  /// What the fact is now; nil where there is none.
  let current: JSONText?
  /// The same on the dial's scale.
  let position: Int?
  /// The object around the value, where the value is one field of it.
  var holder: Holder?
  /// Whether the value is added to the list at the place.
  var isAddition = false
  /// The period of a figure that is still to come.
  var period: Period?

  /// An object, and which field of it turns.
  struct Holder {
    let object: JSONText
    let field: String
  }

  init(
    _ path: FactPath, _ place: JSONPlace, _ values: Values, current: JSONText?, at position: Int?,
    in holder: Holder? = nil, isAddition: Bool = false, period: Period? = nil
  ) {
    self.path = path
    self.place = place
    self.values = values
    self.current = current
    self.position = position
    self.holder = holder
    self.isAddition = isAddition
    self.period = period
  }

  /// The value at a place of the dial; nil where there is none.
  func value(at position: Int) -> JSONText? {
    switch values {
    case .days: Day(daysSince1970: position).map { .string($0.description) }
    case .numbers(let decimals, _): .decimal(position, decimals)
    case .options(let options): options.indices.contains(position) ? options[position] : nil
    }
  }

  /// The change of data that turns it there.
  func edit(to position: Int) -> Edit {
    var value = value(at: position)
    if let holder, let own = value { value = holder.object.with([(holder.field, own)]) }
    return Edit(place: place, value: value, isAddition: isAddition)
  }

  /// What the change is called.
  var kind: FactChange.Kind {
    isAddition ? .add : current == nil ? .give : .set
  }

  var isOfDays: Bool {
    guard case .days = values else { return false }
    return true
  }

  var isOrdered: Bool {
    guard case .options = values else { return true }
    return false
  }
}

extension Day {
  init?(daysSince1970 days: Int) {
    guard let epoch = Day(year: 1970, month: 1, day: 1), let day = epoch.adding(days: days) else {
      return nil
    }
    self = day
  }
}

extension JSONText {
  /// A whole number of steps of a decimal place.
  static func decimal(_ steps: Int, _ decimals: Int) -> JSONText {
    guard decimals > 0 else { return .integer(Int64(steps)) }
    var digits = String(steps.magnitude)
    while digits.count <= decimals { digits = "0" + digits }
    var fraction = String(digits.suffix(decimals))
    while fraction.hasSuffix("0") { fraction.removeLast() }
    let whole = digits.dropLast(decimals)
    let text = fraction.isEmpty ? String(whole) : "\(whole).\(fraction)"
    return .digits(steps < 0 ? "-" + text : text)
  }

  /// How many decimal places a number is written with; nil where it is no plain number.
  var decimals: Int? {
    switch self {
    case .integer: return 0
    case .digits(let digits):
      guard digits.allSatisfy({ $0.isNumber || $0 == "-" || $0 == "." }) else { return nil }
      return digits.firstIndex(of: ".").map { digits.distance(from: $0, to: digits.endIndex) - 1 }
        ?? 0
    default: return nil
    }
  }

  /// A number as so many steps of a decimal place; nil where it lies between two.
  func steps(_ decimals: Int) -> Int? {
    guard let number = numberValue, let own = self.decimals, own <= decimals else { return nil }
    let scaled = (number * Double(powerOfTen: decimals)).rounded()
    return Int(exactly: scaled)
  }

  /// A value as a reader would write it; nil where there is none.
  var spelt: String? {
    switch self {
    case .null: nil
    case .string(let text): text
    default: serialised()
    }
  }
}

extension Double {
  init(powerOfTen exponent: Int) {
    self = (0..<exponent).reduce(1.0) { power, _ in power * 10 }
  }
}
