import BraggModel

/// The way to a field of a subject, as facts are written: `milestones[Rota agreed].due`.
struct FieldPath: Equatable {
  enum Step: Equatable {
    case member(String)
    /// What a reader finds an element by: its id, ref, period, title or day, or its place from 1.
    case element(String)
  }

  let steps: [Step]

  init(_ typed: String) throws(SessionError) {
    var steps: [Step] = []
    var rest = Substring(typed)
    while let first = rest.first {
      if first == "[" {
        guard !steps.isEmpty, let end = rest.firstIndex(of: "]") else { throw .path(typed) }
        steps.append(.element(String(rest[rest.index(after: rest.startIndex)..<end])))
        rest = rest[rest.index(after: end)...]
      } else {
        if !steps.isEmpty {
          guard first == "." else { throw .path(typed) }
          rest = rest.dropFirst()
        }
        let name = rest.prefix { $0 != "." && $0 != "[" }
        guard !name.isEmpty else { throw .path(typed) }
        steps.append(.member(String(name)))
        rest = rest[name.endIndex...]
      }
    }
    guard !steps.isEmpty else { throw .path(typed) }
    self.steps = steps
  }

  init(_ steps: [Step]) { self.steps = steps }
}

extension FieldPath: CustomStringConvertible {
  var description: String { Self.words(steps) }

  static func words(_ steps: some Collection<Step>) -> String {
    steps.reduce(into: "") { text, step in
      switch step {
      case .member(let name): text += (text.isEmpty ? "" : ".") + name
      case .element(let label): text += "[\(label)]"
      }
    }
  }
}

extension SessionError {
  fileprivate static func path(_ typed: String) -> SessionError {
    SessionError(
      "`\(typed)` is no field",
      help: "write such as `due`, `milestones[2].done` or `observations[2023-12].value`")
  }
}

extension JSONValue {
  /// What a person calls an element of a list, as facts do.
  var label: String? {
    for name in ["id", "ref", "period", "title", "on"] {
      if let text = self[name]?.string { return text }
    }
    return nil
  }

  /// The position of the one element of a list that a person calls so, counted from 0.
  func position(of label: String) -> Int? {
    let elements = Array(self.elements)
    let named = elements.indices.filter { elements[$0].label == label }
    if named.count == 1 { return named[0] }
    if let period = try? Period(label) {
      let same = elements.indices.filter { position in
        elements[position]["period"]?.string.flatMap { try? Period($0) } == period
      }
      if same.count == 1 { return same[0] }
    }
    guard let place = Int(label), elements.indices.contains(place - 1) else { return nil }
    return place - 1
  }
}
