package import BraggModel

extension AssessmentSide {
  /// Reads a results file.
  ///
  /// - Parameter path: The file.
  /// - Throws: `FileError` where it cannot be read, `DocumentErrors` where it is no results file.
  public init(at path: String) throws { self.init(try StoredAssessment(at: path)) }

  /// Takes a stored assessment.
  package init(_ stored: StoredAssessment) {
    let root = stored.root
    let rules = root["rule_set"]
    var subjects: [SubjectKind: [Subject]] = [:]
    var scales: [SubjectKind: [String: Scale]] = [:]
    for kind in SubjectKind.allCases {
      let values =
        kind == .plan
        ? root[kind.rawValue].map { [$0] } ?? [] : Array(root.list(kind.rawValue))
      subjects[kind] = values.map(Subject.init)
      let own = root["scales"]?[kind.rawValue]?.members.map {
        ($0.key.string ?? "", Scale($0.value))
      }
      scales[kind] = Dictionary(own ?? []) { first, _ in first }
    }
    self.init(
      asOf: stored.asOf, ruleSet: stored.ruleSet,
      parameters: Dictionary(
        (rules?["parameters"]?.members.map { ($0.key.string ?? "", $0.value.spelt) }) ?? []
      ) { first, _ in first },
      set: rules?.list("set").compactMap(\.string) ?? [], subjects: subjects,
      crossings: root.list("breaches").map { breach in
        Crossing(
          threshold: breach.words("threshold"), subject: breach.words("subject"),
          severity: breach.words("severity"), message: breach.words("message"))
      },
      scale: root["scale"].map(Scale.init) ?? Scale(levels: []), scales: scales)
  }
}

extension AssessmentSide.Subject {
  fileprivate init(_ value: JSONValue) {
    self.init(
      ref: value.words("ref"), title: value.words("title"),
      decisions: value["ratings"]?.members.map { dimension, rating in
        AssessmentSide.Decision(
          dimension: dimension.string ?? "", level: rating["level"]?.string,
          state: Rating.State(rawValue: rating.words("state")) ?? .error,
          clause: rating["clause"]?.string, reason: rating.words("reason"),
          place: rating["place"]?.string)
      } ?? [])
  }
}

extension Scale {
  fileprivate init(_ value: JSONValue) {
    self.init(
      levels: value.elements.map { level in
        Level(
          id: level.words("id"), label: level.words("label"), letter: level.words("letter"),
          meaning: level.words("meaning"), rank: level["rank"]?.digits.flatMap { Int($0) })
      })
  }
}

extension JSONValue {
  fileprivate func words(_ name: String) -> String { self[name]?.string ?? "" }

  /// A parameter's value as a person would type it.
  fileprivate var spelt: String { string ?? digits ?? "\(bool ?? false)" }
}
