import BraggModel

/// A change of a subject that rules are asked about twice.
enum Change: Sendable {
  /// A value made worse, or left out.
  case set(JSONPlace, JSONText?)
  /// A list in its opposite order.
  case reversed(JSONPlace)
  /// A field that no rule can know.
  case strange(JSONPlace)
  /// None: the same subject in a fresh state.
  case reloaded

  /// The subject with the change; nil where it has no such place.
  func applied(to subject: TrialSubject) -> TrialSubject? {
    switch self {
    case .set(let place, let value):
      guard subject.data[place] != nil else { return nil }
      return subject.setting(place, to: value)
    case .reversed(let place):
      guard let list = subject.data[place]?.list, list.count > 1 else { return nil }
      return subject.setting(place, to: .array(list.reversed()))
    case .strange(let place):
      guard subject.data[place] != nil else { return nil }
      return subject.setting(place.appending(TrialRunner.strangeField), to: .string("x"))
    case .reloaded: return subject
    }
  }

  /// The same change after something else was taken out; nil where that was what it changes.
  func afterRemoving(_ removed: JSONPlace) -> Change? {
    func moved(_ place: JSONPlace) -> JSONPlace? {
      if place.starts(with: removed) { return nil }
      guard case .element(let gone)? = removed.steps.last,
        place.starts(with: removed.parent), place.steps.count >= removed.steps.count,
        case .element(let at) = place.steps[removed.steps.count - 1], at > gone
      else { return place }
      var moved = place
      moved.steps[removed.steps.count - 1] = .element(at - 1)
      return moved
    }
    switch self {
    case .set(let place, let value): return moved(place).map { .set($0, value) }
    case .reversed(let place): return moved(place).map { .reversed($0) }
    case .strange(let place): return moved(place).map { .strange($0) }
    case .reloaded: return self
    }
  }

  /// The place whose value it needs as it is.
  var place: JSONPlace? {
    switch self {
    case .set(let place, _), .reversed(let place), .strange(let place): place
    case .reloaded: nil
    }
  }
}
