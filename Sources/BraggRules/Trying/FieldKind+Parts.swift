import BraggModel

extension FieldKind {
  /// What a member of an object may hold, where the format says.
  func member(_ name: String) -> FieldKind? {
    switch self {
    case .object(let shape): shape.field(name)?.kind
    case .map(let value): value
    case .either(let kinds): kinds.lazy.compactMap { $0.member(name) }.first
    default: nil
    }
  }

  /// What an element of a list may hold, where the format says.
  var element: FieldKind? {
    switch self {
    case .list(let element): element
    case .either(let kinds): kinds.lazy.compactMap(\.element).first
    default: nil
    }
  }

  /// The shape of the object it may be.
  var shape: Shape? {
    switch self {
    case .object(let shape): shape
    case .either(let kinds): kinds.lazy.compactMap(\.shape).first
    default: nil
    }
  }

  /// The words it may be, to be completed.
  var words: [String] {
    switch self {
    case .word(let words): words
    case .flag: ["true", "false"]
    case .either(let kinds): kinds.flatMap(\.words)
    default: []
    }
  }

  private var takesNumbers: Bool {
    switch self {
    case .number, .whole, .percent, .target, .anything: true
    case .either(let kinds): kinds.contains(where: \.takesNumbers)
    default: false
    }
  }

  private var takesFlags: Bool {
    switch self {
    case .flag, .anything: true
    case .either(let kinds): kinds.contains(where: \.takesFlags)
    default: false
    }
  }

  /// What a person typed, as the document would hold it; what it refuses, it refuses itself.
  func value(typed: String) throws -> JSONText {
    if let first = typed.first, "\"[{".contains(first) {
      return JSONText(try JSONDocument.parse(Array(typed.utf8), path: "the value").root)
    }
    if takesFlags, let flag = Bool(typed) { return .bool(flag) }
    if takesNumbers, let number = Double(typed), number.isFinite {
      // A number that JSON takes keeps the digits that were typed.
      let read = try? JSONDocument.parse(Array(typed.utf8), path: "the value").root
      return read?.digits.map { .digits($0) } ?? .number(number)
    }
    return .string(typed)
  }
}
