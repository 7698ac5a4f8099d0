import BraggModel

/// The way to a value inside another.
struct JSONPlace: Hashable, Sendable {
  var steps: [JSONStep]

  init(_ steps: [JSONStep] = []) { self.steps = steps }

  init(_ names: String...) { steps = names.map(JSONStep.member) }

  func appending(_ step: JSONStep) -> JSONPlace { JSONPlace(steps + [step]) }

  func appending(_ name: String) -> JSONPlace { appending(.member(name)) }

  var parent: JSONPlace { JSONPlace(Array(steps.dropLast())) }

  /// The last name on the way.
  var name: String? {
    guard case .member(let name)? = steps.last else { return nil }
    return name
  }

  /// The names on the way, without positions in lists.
  var names: [String] {
    steps.compactMap { step in
      guard case .member(let name) = step else { return nil }
      return name
    }
  }

  func starts(with other: JSONPlace) -> Bool { steps.starts(with: other.steps) }
}

extension JSONText {
  var list: [JSONText] {
    guard case .array(let elements) = self else { return [] }
    return elements
  }

  var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  var isoDay: Day? { text.flatMap { Day(iso: $0) } }

  var isFlag: Bool {
    guard case .bool = self else { return false }
    return true
  }

  /// A number with no more digits than it needs.
  static func tidy(_ number: Double) -> JSONText {
    let rounded = (number * 1000).rounded() / 1000
    return Int64(exactly: rounded).map { .integer($0) } ?? .number(rounded)
  }

  subscript(field: String) -> JSONText? { fields.first { $0.0 == field }?.1 }

  subscript(place: JSONPlace) -> JSONText? {
    var value = self
    for step in place.steps {
      switch step {
      case .member(let name):
        guard let next = value[name] else { return nil }
        value = next
      case .element(let index):
        guard value.list.indices.contains(index) else { return nil }
        value = value.list[index]
      }
    }
    return value
  }

  /// The same with another value at a place, or without it; objects on the way are made.
  func setting(_ place: JSONPlace, to value: JSONText?) -> JSONText {
    guard value != nil, place.steps.count > 1, self[place.parent] == nil else {
      return replacing(place.steps, with: value)
    }
    return setting(place.parent, to: .object([])).replacing(place.steps, with: value)
  }

  /// Every place inside, those further out first.
  var innerPlaces: [JSONPlace] {
    let places = places.dropFirst().map { JSONPlace($0.path) }
    let deepest = places.map(\.steps.count).max() ?? 0
    return (0...deepest).flatMap { depth in places.filter { $0.steps.count == depth } }
  }

  /// Whether there is nothing inside it.
  var isLeaf: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  /// Without objects that have no members: in Lua they would be lists.
  var withoutEmptyObjects: JSONText {
    switch self {
    case .object(let members):
      .object(
        members.map { ($0.0, $0.1.withoutEmptyObjects) }.filter { !$0.1.isEmptyObject })
    case .array(let elements):
      .array(elements.map(\.withoutEmptyObjects).filter { !$0.isEmptyObject })
    default: self
    }
  }

  private var isEmptyObject: Bool {
    guard case .object(let members) = self else { return false }
    return members.isEmpty
  }
}
