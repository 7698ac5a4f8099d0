/// Holds a document against its shape and collects everything that is wrong.
struct ShapeCheck {
  private let farNames: FarNames?

  /// What cannot be: the document is refused.
  private(set) var errors: [DocumentError] = []
  /// What is odd, but kept: names that are nearly those of the format.
  private(set) var notes: [DocumentError] = []
  /// The names of the council's own fields, by the name of the shape that they were met in.
  private(set) var ownFields: [String: Set<String>] = [:]

  /// - Parameter farNames: Remembers names from one document to the next, where there are many.
  init(remembering farNames: FarNames? = nil) { self.farNames = farNames }

  mutating func check(_ value: JSONValue, _ shape: Shape) {
    guard value.kind == .object else {
      errors.append(value.error(wanted: "an object (\(shape.name))"))
      return
    }
    // A bit for each field that is there: objects are many, and shapes have few fields.
    var present: UInt64 = 0
    var unknown: [JSONValue] = []
    for member in value.members {
      guard let index = shape.index(of: member.key) else {
        unknown.append(member.key)
        continue
      }
      present |= 1 << UInt64(index)
      check(member.value, shape.fields[index].kind, isRequired: shape.fields[index].isRequired)
    }
    for name in unknown.compactMap(\.string) { ownFields[shape.name, default: []].insert(name) }
    guard !unknown.isEmpty || present & shape.required != shape.required else { return }
    let lacking = shape.fields.enumerated().filter { present & 1 << UInt64($0.offset) == 0 }
      .map(\.element)
    for field in lacking where field.isRequired {
      errors.append(
        value.error(
          found: "\(article(shape.name)) without `\(field.name)`", wanted: field.kind.wanted,
          help: "add `\"\(field.name)\": …`"))
    }
    guard !lacking.isEmpty else { return }
    for key in unknown { noteNearName(key, shape, lacking) }
  }

  /// An unknown field that is nearly a known one the object lacks is probably a slip.
  private mutating func noteNearName(_ key: JSONValue, _ shape: Shape, _ lacking: [Field]) {
    guard let name = key.string, farNames?.contains(name, in: shape) != true else { return }
    guard let near = nearest(name, in: lacking.map(\.name)) else {
      farNames?.add(name, in: shape)
      return
    }
    notes.append(
      key.error(
        found: "the field `\(name)`", wanted: "a field of \(article(shape.name))",
        help: "it is kept as a field of your own; did you mean `\(near)`?"))
  }

  private mutating func check(_ value: JSONValue, _ kind: FieldKind, isRequired: Bool) {
    // JSON's null is the same as no field.
    if value.isNull {
      if isRequired { errors.append(value.error(wanted: kind.wanted)) }
      return
    }
    switch kind {
    case .object(let shape): check(value, shape)
    case .list(let element): checkList(value, element)
    case .map(let content): checkMap(value, content)
    case .either(let kinds): checkEither(value, kinds)
    default:
      if let help = Self.fault(value, kind) {
        errors.append(value.error(wanted: kind.wanted, help: help.isEmpty ? nil : help))
      }
    }
  }

  private mutating func checkList(_ value: JSONValue, _ element: FieldKind) {
    guard value.kind == .array else {
      errors.append(value.error(wanted: FieldKind.list(element).wanted))
      return
    }
    for one in value.elements { check(one, element, isRequired: true) }
  }

  private mutating func checkMap(_ value: JSONValue, _ content: FieldKind) {
    guard value.kind == .object else {
      errors.append(value.error(wanted: FieldKind.map(content).wanted))
      return
    }
    for member in value.members { check(member.value, content, isRequired: false) }
  }

  /// The first kind of the same JSON kind is checked, so that a message speaks of what was meant.
  private mutating func checkEither(_ value: JSONValue, _ kinds: [FieldKind]) {
    guard let meant = kinds.first(where: { $0.accepts(value.kind) }) else {
      errors.append(value.error(wanted: FieldKind.either(kinds).wanted))
      return
    }
    check(value, meant, isRequired: false)
  }

  /// Nil where a plain value is right; else help, which may be empty.
  private static func fault(_ value: JSONValue, _ kind: FieldKind) -> String? {
    guard kind.accepts(value.kind) else {
      return kind.isFreeText && value.digits != nil ? "put it in quotes" : ""
    }
    switch kind {
    case .exactly(let text): return value.string == text ? nil : "this file has another format"
    case .name: return value.string?.isEmpty == true ? "" : nil
    case .whole(let range):
      // `3.0` is whole in JSON Schema's eyes, and in ours.
      let whole = value.integer ?? value.number.flatMap { Int64(exactly: $0) }
      return whole.map(range.contains) == true ? nil : ""
    case .percent: return value.number.map { 0...100 ~= $0 } == true ? nil : ""
    case .number: return sizeFault(value)
    case .word(let words):
      guard let word = value.string, !words.contains(word) else { return nil }
      return nearest(word, in: words).map { "did you mean `\($0)`?" } ?? ""
    case .day: return value.string.flatMap { Day(iso: $0) } == nil ? "" : nil
    case .period: return periodFault(value.string ?? "")
    case .target: return value.kind == .object ? targetFault(value) : sizeFault(value)
    default: return nil
    }
  }

  private static func sizeFault(_ value: JSONValue) -> String? {
    value.kind == .number && value.number == nil ? "the number is too large" : nil
  }

  private static func periodFault(_ text: String) -> String? {
    do throws(Unreadable) {
      _ = try Period(text)
      return nil
    } catch {
      return error.reason
    }
  }

  private static func targetFault(_ value: JSONValue) -> String? {
    guard Target(object: value) == nil else { return nil }
    let objects = [
      #"`{"min": 5, "max": 8}`"#, #"`{"baseline_plus": 800}`"#,
      #"`{"benchmark": "england", "is": "above"}`"#,
    ]
    return "write \(objects[0]), \(objects[1]) or \(objects[2])"
  }
}

extension FieldKind {
  /// Whether any number would do, were it in quotes.
  fileprivate var isFreeText: Bool {
    switch self {
    case .text, .name, .timescale, .period: true
    default: false
    }
  }

  /// Whether a JSON value of a kind can be this.
  func accepts(_ kind: JSONValue.Kind) -> Bool {
    switch self {
    case .exactly, .text, .name, .word, .day, .timescale, .period: kind == .string
    case .number, .whole, .percent: kind == .number
    case .flag: kind == .bool
    case .target: kind == .number || kind == .string || kind == .object
    case .list: kind == .array
    case .object, .map: kind == .object
    case .either(let kinds): kinds.contains { $0.accepts(kind) }
    case .anything: kind != .null
    }
  }
}

/// `an action`, `a plan`.
private func article(_ name: String) -> String {
  "aeiou".contains(name.prefix(1)) ? "an \(name)" : "a \(name)"
}
