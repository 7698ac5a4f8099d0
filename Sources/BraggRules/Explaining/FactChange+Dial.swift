import BraggModel

extension FactChange {
  /// The change of turning a dial to a value, which gives a level in a dimension.
  init(_ dial: Dial, to position: Int, in stretch: Profile.Stretch?, of profile: Profile? = nil) {
    let value = dial.value(at: position)
    kind = value == nil ? .remove : dial.kind
    path = dial.path.text
    from = dial.current?.spelt
    let field = dial.isAddition ? nil : dial.holder?.field
    to = Self.words(value).map { words in field.map { "\($0) \(words)" } ?? words }
    isOfDays = dial.isOfDays
    by = Self.distance(of: dial, to: position)
    period = dial.period?.text
    edits = [dial.edit(to: position)]
    level = stretch?.level
    clause = stretch?.clause
    let isLower =
      dial.position.map { position < $0 }
      ?? (stretch.map { $0.first == profile?.positions.first && $0.last == position } ?? false)
    isBelow = isLower
    let end = stretch.map { isLower ? $0.first : $0.last }
    let isLast = end != nil && end == (isLower ? profile?.positions.first : profile?.positions.last)
    isOpen = dial.isOrdered && isLast
    until =
      isOpen || !dial.isOrdered || end == position
      ? nil : end.flatMap { Self.words(dial.value(at: $0)) }
  }

  /// The change of a subject's rating.
  init(rating path: String, from: String?, to: String) {
    kind = .rate
    self.path = path
    self.from = from
    self.to = to
    (by, until, period, level, clause) = (nil, nil, nil, nil, nil)
    (isOfDays, isOpen, isBelow) = (false, false, false)
    edits = []
  }

  /// The same change with what comes of it.
  func giving(_ level: String?, by clause: String?) -> FactChange {
    FactChange(self, level: level, clause: clause)
  }

  private init(_ other: FactChange, level: String?, clause: String?) {
    (kind, path, from, to, by) = (other.kind, other.path, other.from, other.to, other.by)
    (isOfDays, until, isOpen) = (other.isOfDays, other.until, other.isOpen)
    (period, edits, isBelow) = (other.period, other.edits, other.isBelow)
    self.level = level
    self.clause = clause
  }

  private static func distance(of dial: Dial, to position: Int) -> String? {
    guard let from = dial.position, !dial.isAddition else { return nil }
    switch dial.values {
    case .days: return String(abs(position - from))
    case .numbers(let decimals, _):
      return JSONText.decimal(abs(position - from), decimals).spelt
    case .options: return nil
    }
  }

  /// A value in words; of an object, its fields.
  private static func words(_ value: JSONText?) -> String? {
    guard let value else { return nil }
    guard case .object(let members) = value else { return value.spelt }
    return members.compactMap { name, value in
      value.isBlank ? nil : value.spelt.map { "\(name) \($0)" }
    }.joined(separator: ", ")
  }
}

extension JSONText {
  /// A text that a person would have to write.
  static let blank = JSONText.string("…")

  fileprivate var isBlank: Bool { text == "…" }
}
