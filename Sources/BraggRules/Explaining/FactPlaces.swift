import BraggModel

/// Where the facts of an excerpt stand, by the paths that rules know them by.
struct FactPlaces {
  /// A value of the data.
  struct Leaf {
    let place: JSONPlace
    let path: FactPath
    let value: JSONText
    let kind: FieldKind?
  }

  /// An object or a list.
  struct Container {
    let place: JSONPlace
    let kind: FieldKind?
  }

  private(set) var leaves: [FactPath: Leaf] = [:]
  private(set) var containers: [FactPath: Container] = [:]
  private let data: JSONText
  private let asOf: Day

  init(_ excerpt: Excerpt, _ data: JSONText, asOf: Day) {
    self.data = data
    self.asOf = asOf
    let shape: Shape =
      switch excerpt.kind {
      case .measures: .measure
      case .risks: .risk
      case .cases: .caseRecord
      default: .action
      }
    guard let subject = data[excerpt.root] else { return }
    walk(subject, excerpt.root, FactPath([]), .object(shape))
  }

  private mutating func walk(
    _ value: JSONText, _ place: JSONPlace, _ path: FactPath, _ kind: FieldKind?
  ) {
    switch value {
    case .object(let members):
      containers[path] = Container(place: place, kind: kind)
      for (name, value) in members where !Self.unseen.contains(name) {
        walk(
          value, place.appending(name), path.appending(.field(name)),
          kind?.inside(name, holding: value))
      }
    case .array(let elements):
      containers[path] = Container(place: place, kind: kind)
      walk(elements, place, path, kind?.element)
    case .null: break
    default: leaves[path] = Leaf(place: place, path: path, value: value, kind: kind)
    }
  }

  private mutating func walk(
    _ elements: [JSONText], _ place: JSONPlace, _ path: FactPath, _ kind: FieldKind?
  ) {
    if path.name == "values" { return walk(values: elements, place, path) }
    // Rules see evidence only from its day on, and count what they see.
    let seen = elements.enumerated().filter { _, element in
      path.name != "evidence" || element["on"]?.isoDay.map { $0 <= asOf } ?? true
    }
    for (position, (index, element)) in seen.enumerated() {
      let own = place.appending(.element(index))
      if path.name == "measures", let id = element.text {
        walk(measure: id, path)
        continue
      }
      let label = element.label(among: seen.map(\.element)) ?? "\(position + 1)"
      walk(element, own, path.appending(.element(label)), kind?.holding(element))
    }
  }

  /// Figures that a measure lists without their periods.
  private mutating func walk(values: [JSONText], _ place: JSONPlace, _ path: FactPath) {
    let observations = path.parent.appending(.field("observations"))
    for (index, value) in values.enumerated() {
      let own = observations.appending(.element("\(index + 1)")).appending(.field("value"))
      leaves[own] = Leaf(
        place: place.appending(.element(index)), path: own, value: value, kind: .number)
    }
  }

  private mutating func walk(measure id: String, _ path: FactPath) {
    let list = JSONPlace(Excerpt.performance, "measures")
    guard let index = data[list]?.list.firstIndex(where: { $0.text("id") == id }),
      let measure = data[list]?.list[index]
    else { return }
    walk(
      measure, list.appending(.element(index)), path.appending(.element(id)), .object(.measure))
  }

  /// What rules do not see, and what only names something.
  private static let unseen = ["overrides", "ratings", "ref", "id", "period", "commentary", "note"]
}

extension FieldKind {
  fileprivate func inside(_ name: String, holding value: JSONText) -> FieldKind? {
    switch self {
    case .object(let shape): shape.field(name)?.kind.holding(value)
    case .map(let kind): kind
    default: nil
    }
  }

  /// Which of several kinds a value is of.
  fileprivate func holding(_ value: JSONText) -> FieldKind {
    guard case .either(let kinds) = self else { return self }
    return kinds.first { kind in
      switch (kind, value) {
      case (.day, .string), (.name, .string), (.flag, .bool), (.object, .object),
        (.number, .digits):
        true
      default: false
      }
    } ?? self
  }
}

extension JSONText {
  /// What a person finds an element of a list by; nil where others have the same.
  fileprivate func label(among elements: [JSONText]) -> String? {
    let labels = ["id", "ref", "period", "title", "on"]
    guard let name = labels.first(where: { self[$0]?.text != nil }), let label = text(name) else {
      return nil
    }
    let others = elements.filter { other in
      labels.first { other[$0]?.text != nil }.flatMap { other.text($0) } == label
    }
    return others.count > 1 && ["title", "on"].contains(name) ? nil : label
  }
}
