package import BraggModel

extension LoneSubject.Kind {
  /// What a rule set calls subjects of this kind.
  package var subjects: SubjectKind {
    switch self {
    case .action: .actions
    case .caseRecord: .cases
    case .measure: .measures
    case .risk: .risks
    }
  }
}

extension LoneSubject {
  var kind: SubjectKind {
    switch content {
    case .action: .actions
    case .caseRecord: .cases
    case .measure: .measures
    case .risk: .risks
    }
  }
}

extension LoneSubject {
  /// The subject as an assessment rates it.
  var document: RatedDocument {
    switch content {
    case .action(let action): .action(action)
    case .caseRecord(let record): .caseRecord(record)
    case .measure(let measure): .measure(measure)
    case .risk(let risk): .risk(risk)
    }
  }
}
