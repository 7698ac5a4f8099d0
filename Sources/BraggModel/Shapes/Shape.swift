import CJSONReader

/// What an object of a document can hold: read against it, written as a JSON Schema, shown to rules.
package struct Shape: Sendable {
  /// What messages call one of them, such as `action`.
  package let name: String
  package let about: String
  package let fields: [Field]
  /// Length and first byte of each field's name, which tell most names apart.
  private let marks: [UInt32]
  /// A bit for each field that has to be there.
  let required: UInt64

  package init(_ name: String, _ about: String, _ fields: [Field]) {
    self.name = name
    self.about = about
    self.fields = fields
    marks = fields.map { Self.mark(UInt32($0.name.utf8.count), $0.name.utf8.first ?? 0) }
    required = fields.enumerated().reduce(0) { bits, field in
      field.element.isRequired ? bits | 1 << UInt64(field.offset) : bits
    }
  }

  private static func mark(_ length: UInt32, _ first: UInt8) -> UInt32 {
    length << 8 | UInt32(first)
  }

  /// Where the field stands that a name in a document is of.
  func index(of key: JSONValue) -> Int? {
    let node = key.node
    guard node.length > 0, let text = node.text else { return nil }
    let mark = Self.mark(node.length, UInt8(bitPattern: text[0]))
    return marks.indices.first { marks[$0] == mark && key.matches(fields[$0].name) }
  }

  package func field(_ name: String) -> Field? { fields.first { $0.name == name } }
}

/// One field of a shape.
package struct Field: Sendable {
  package let name: String
  package let kind: FieldKind
  package let isRequired: Bool
  /// One sentence for the schema: meaning, unit, and what its absence says.
  package let about: String

  package init(_ name: String, _ kind: FieldKind, required: Bool = false, _ about: String) {
    self.name = name
    self.kind = kind
    self.isRequired = required
    self.about = about
  }
}

/// What a field may hold.
package indirect enum FieldKind: Sendable {
  /// Text that must be exactly this.
  case exactly(String)
  case text
  /// Text that names something: not empty.
  case name
  case number
  /// A whole number in a range.
  case whole(ClosedRange<Int64>)
  case percent
  case flag
  case word([String])
  /// A day, written `2024-01-31`.
  case day
  /// A date as a council writes it in the cell.
  case timescale
  case period
  case target
  case list(FieldKind)
  case object(Shape)
  /// Names of the council's own, each with a value of one kind.
  case map(FieldKind)
  case either([FieldKind])
  case anything
}

extension FieldKind {
  /// What a message says was wanted.
  package var wanted: String {
    switch self {
    case .exactly(let text): "the text `\(text)`"
    case .text: "text"
    case .name: "text that is not empty"
    case .number: "a number"
    case .whole(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .percent: "a number from 0 to 100"
    case .flag: "true or false"
    case .word(let words): "one of " + words.map { "`\($0)`" }.joined(separator: ", ")
    case .day: "a day such as `2024-01-31`"
    case .timescale: "a date as text, such as `2024-01-31`, `Sep 23` or `Ongoing`"
    case .period: "a period such as `2023-09`, `2022/23 Q1` or `2022/23`"
    case .target:
      "a target: a number, text such as `<20`, or an object such as `{\"min\": 5, \"max\": 8}`"
    case .list(let element): "a list of " + element.plural
    case .object(let shape): "an object (\(shape.name))"
    case .map(let value): "an object of names, each with \(value.wanted)"
    case .either(let kinds): kinds.map(\.wanted).joined(separator: ", or ")
    case .anything: "any value"
    }
  }

  private var plural: String {
    switch self {
    case .text, .name: "texts"
    case .number: "numbers"
    case .object(let shape): shape.name + " objects"
    default: "values, each " + wanted
    }
  }
}
