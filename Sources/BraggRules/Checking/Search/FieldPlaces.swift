import BraggModel

extension FieldKind {
  /// The kind of what stands at a place of a trial's data; nil for fields of the council's own.
  static func at(_ place: JSONPlace, holding value: JSONText?) -> FieldKind? {
    guard let first = place.steps.first, case .member(let name) = first,
      let shape = Shape.of(named: name)
    else { return nil }
    return FieldKind.object(shape).inside(place.steps.dropFirst(), value)
  }

  private func inside(_ steps: ArraySlice<JSONStep>, _ value: JSONText?) -> FieldKind? {
    guard let step = steps.first else { return self }
    let rest = steps.dropFirst()
    switch (self, step) {
    case (.object(let shape), .member(let name)):
      return shape.field(name)?.kind.inside(rest, value)
    case (.list(let element), .element): return element.inside(rest, value)
    case (.map(let kind), .member): return kind.inside(rest, value)
    case (.either(let kinds), _):
      return kinds.lazy.compactMap { $0.inside(steps, value) }.first
    default: return nil
    }
  }
}

extension Shape {
  /// The shape under a name of a trial's data.
  static func of(named name: String) -> Shape? {
    switch name {
    case "action": .action
    case "measure": .measure
    case "risk": .risk
    case "area": .area
    case "case": .caseRecord
    case "plan": .plan
    case "performance": .performance
    default: nil
    }
  }
}
