import BraggModel

/// The data of a case, to be changed in search of another case.
struct CaseTrial {
  let kind: SubjectKind
  private(set) var asOf: Day
  let previous: [String: String]
  var settings: [String: String]
  /// The subject and what surrounds it, in one value, so that one path leads anywhere.
  var root: JSONText

  /// One change of the data.
  enum Edit {
    case replace([JSONStep], JSONText?)
    case set(String, String)
  }

  init(_ test: RuleTestCase) {
    kind = test.kind
    asOf = test.asOf
    previous = test.previous
    settings = test.settings
    let subject = kind == .plan ? [] : [("subject", test.data.subject)]
    root = .object(
      subject + [("plan", test.data.plan), ("performance", test.data.performance)])
  }

  func applying(_ edit: Edit) -> CaseTrial {
    var changed = self
    switch edit {
    case .replace(let path, let value): changed.root = root.replacing(path, with: value)
    case .set(let name, let value): changed.settings[name] = value
    }
    return changed
  }

  /// The same as of another day: what lies so many days before or after stays where it is.
  func moved(to day: Day) -> CaseTrial {
    let days = day.daysSince1970 - asOf.daysSince1970
    guard days != 0 else { return self }
    var moved = self
    moved.asOf = day
    for (path, value) in root.places {
      guard case .string(let text) = value, let old = Day(iso: text),
        let new = old.adding(days: days)
      else { continue }
      moved.root = moved.root.replacing(path, with: .string(new.description))
    }
    return moved
  }

  var data: CaseData {
    func part(_ name: String) -> JSONText { root.fields.first { $0.0 == name }?.1 ?? .null }
    return CaseData(
      kind: kind, subject: kind == .plan ? part("plan") : part("subject"), plan: part("plan"),
      performance: part("performance"))
  }

  /// The same for the same data.
  var key: String {
    let set = settings.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let before = previous.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return "\(kind) \(asOf) \(before) \(set) \(root.serialised())"
  }

  func test(named name: String = "trial") -> RuleTestCase {
    RuleTestCase(named: name, asOf: asOf, data: data, settings: settings, previous: previous)
  }
}
