import BraggModel

/// A field of a subject set to what a person typed, in the text of its document.
struct FieldEdit {
  /// The document's bytes with the change.
  private(set) var bytes: [UInt8] = []
  /// What stood there; nil for nothing.
  private(set) var from: JSONText?
  private(set) var to: JSONText?

  private let typed: String?

  /// - Parameters:
  ///   - path: The way to the field.
  ///   - subject: What it is a field of.
  ///   - kind: What the format says of the subject.
  ///   - typed: What was typed; nil removes the field.
  /// - Throws: `SessionError` where there is no such place, `DocumentErrors` where it is no JSON.
  init(
    _ path: FieldPath, of subject: JSONValue, kind: FieldKind, to typed: String?
  ) throws {
    self.typed = typed
    try walk(path.steps[...], from: subject, kind)
  }

  private mutating func walk(
    _ steps: ArraySlice<FieldPath.Step>, from here: JSONValue, _ kind: FieldKind
  ) throws {
    guard let step = steps.first else { return }
    switch step {
    case .member(let name): try member(name, steps.dropFirst(), of: here, kind)
    case .element(let label): try element(label, steps.dropFirst(), of: here, kind)
    }
  }

  private mutating func member(
    _ name: String, _ rest: ArraySlice<FieldPath.Step>, of object: JSONValue, _ kind: FieldKind
  ) throws {
    guard object.kind == .object else {
      throw SessionError(
        "there is no field `\(name)` in \(object.found)",
        help: object.kind == .array ? "name an element of the list first, such as `[1]`" : nil)
    }
    let inner = kind.member(name) ?? .anything
    let old = object[name].flatMap { $0.isNull ? nil : $0 }
    if let old, !rest.isEmpty {
      try walk(rest, from: old, inner)
      return
    }
    from = old.map(JSONText.init)
    guard let typed else {
      guard old != nil else { throw SessionError("there is no `\(name)` to remove") }
      bytes = WriteBack.removing(name, of: object)
      return
    }
    // A field of the council's own that is a text stays one.
    let meant = kind.member(name) ?? (old?.string == nil ? .anything : .text)
    to = try meant.made(rest, typed: typed)
    bytes = WriteBack.setting(name, of: object, to: to ?? .null)
  }

  private mutating func element(
    _ label: String, _ rest: ArraySlice<FieldPath.Step>, of list: JSONValue, _ kind: FieldKind
  ) throws {
    guard list.kind == .array else {
      throw SessionError("`[\(label)]` is asked of \(list.found), which is no list")
    }
    let inner = kind.element ?? .anything
    if let position = list.position(of: label) {
      let old = Array(list.elements)[position]
      if !rest.isEmpty {
        try walk(rest, from: old, inner)
        return
      }
      from = JSONText(old)
      guard let typed else {
        bytes = WriteBack.removing(position, of: list)
        return
      }
      to = try inner.value(typed: typed)
      bytes = WriteBack.replacing(old, with: to ?? .null)
      return
    }
    guard let typed, let new = try inner.madeElement(label, rest, typed: typed, in: list) else {
      throw Self.noElement(label, in: list)
    }
    to = new
    bytes = WriteBack.appending(new, to: list)
  }

  private static func noElement(_ label: String, in list: JSONValue) -> SessionError {
    let labels = list.elements.compactMap(\.label)
    let near = nearest(label, in: labels).map { "did you mean `\($0)`?" }
    let count = list.count == 0 ? "the list is empty" : "there are \(list.count), counted from 1"
    return SessionError(
      "there is no element `\(label)`",
      help: near ?? "\(count); `[\(list.count + 1)]` adds one")
  }
}

extension FieldKind {
  /// A value with what is on the way to it.
  fileprivate func made(_ steps: ArraySlice<FieldPath.Step>, typed: String) throws -> JSONText {
    guard let step = steps.first else { return try value(typed: typed) }
    let rest = steps.dropFirst()
    switch step {
    case .member(let name):
      let inner = member(name) ?? .anything
      return .object([(name, try inner.made(rest, typed: typed))])
    case .element(let label):
      let inner = element ?? .anything
      guard let new = try inner.madeElement(label, rest, typed: typed, in: nil) else {
        throw SessionError(
          "there is no element `\(label)`", help: "the list is empty; `[1]` adds one")
      }
      return .array([new])
    }
  }

  /// A new element of a list: the one after the last, or one for a period.
  fileprivate func madeElement(
    _ label: String, _ rest: ArraySlice<FieldPath.Step>, typed: String, in list: JSONValue?
  ) throws -> JSONText? {
    if Int(label) == (list?.count ?? 0) + 1 { return try made(rest, typed: typed) }
    guard shape?.field("period") != nil, (try? Period(label)) != nil,
      case .object(let members) = try made(rest, typed: typed)
    else { return nil }
    return .object([("period", .string(label))] + members)
  }
}
