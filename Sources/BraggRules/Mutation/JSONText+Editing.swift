import BraggModel

/// One step from a JSON value to something in it.
enum JSONStep: Hashable {
  case member(String)
  case element(Int)
}

extension JSONText {
  /// Every place in the value, the value itself first, in order.
  var places: [(path: [JSONStep], value: JSONText)] {
    var found: [(path: [JSONStep], value: JSONText)] = [([], self)]
    switch self {
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        found += element.places.map { ([.element(index)] + $0.path, $0.value) }
      }
    case .object(let members):
      for (name, value) in members {
        found += value.places.map { ([.member(name)] + $0.path, $0.value) }
      }
    default: break
    }
    return found
  }

  /// The value with another at a place, or with nothing there.
  func replacing(_ path: some Collection<JSONStep>, with new: JSONText?) -> JSONText {
    guard let step = path.first else { return new ?? .null }
    let rest = path.dropFirst()
    switch (self, step) {
    case (.array(var elements), .element(let index)) where elements.indices.contains(index):
      if rest.isEmpty, new == nil {
        elements.remove(at: index)
      } else {
        elements[index] = elements[index].replacing(rest, with: new)
      }
      return .array(elements)
    case (.object(let members), .member(let name)):
      guard members.contains(where: { $0.0 == name }) else {
        return rest.isEmpty && new != nil ? .object(members + [(name, new ?? .null)]) : self
      }
      return .object(
        members.compactMap { member in
          guard member.0 == name else { return member }
          return rest.isEmpty && new == nil
            ? nil : (name, member.1.replacing(rest, with: new))
        })
    // Lua cannot tell an empty list from an object without members.
    case (.array(let elements), .member(let name)) where elements.isEmpty && rest.isEmpty:
      return new.map { .object([(name, $0)]) } ?? self
    default: return self
    }
  }

  /// The members of an object.
  var fields: [(String, JSONText)] {
    guard case .object(let members) = self else { return [] }
    return members
  }

  /// What a number is worth.
  var numberValue: Double? {
    switch self {
    case .integer(let integer): Double(integer)
    case .number(let number): number
    case .digits(let digits): Double(digits)
    default: nil
    }
  }
}
