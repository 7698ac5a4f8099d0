import BraggModel

/// What the subjects of a plan hold in a field: examples of what it may hold.
struct KnownValues: Sendable {
  private let subjects: [JSONText]

  /// The subjects of a kind.
  init(of kind: SubjectKind, _ plan: Plan, _ performance: Performance?, _ cases: CaseRecords?) {
    let values: [JSONValue] =
      switch kind {
      case .actions: plan.actions.map(\.value)
      case .measures: performance?.measures.map(\.value) ?? []
      case .risks: plan.risks.map(\.value)
      case .areas: plan.areas.map(\.value)
      case .cases: (cases?.cases ?? []).prefix(Self.mostCases).map(\.value)
      case .plan: []
      }
    subjects = values.map { JSONText($0) }
  }

  /// The different values of a field, in the order they are met.
  func values(at path: FactPath) -> [JSONText] {
    var seen: Set<String> = []
    return subjects.flatMap { Self.values(in: $0, path.fields[...]) }.filter { value in
      seen.insert(value.serialised()).inserted
    }
  }

  /// The different short texts of a field.
  func words(at path: FactPath) -> [String] {
    values(at: path).compactMap(\.text).filter { $0.count <= 30 }.sorted()
  }

  private static func values(in value: JSONText, _ fields: ArraySlice<String>) -> [JSONText] {
    if case .array(let elements) = value, !fields.isEmpty {
      return elements.flatMap { values(in: $0, fields) }
    }
    guard let name = fields.first else { return [value] }
    return value[name].map { values(in: $0, fields.dropFirst()) } ?? []
  }

  private static let mostCases = 200
}
