/// A subject that travels without a plan: one line of a stream.
public struct LoneSubject: Sendable {
  /// What kind of subject a stream can carry, by the word that a person types.
  public enum Kind: String, Sendable, CaseIterable {
    /// An action, as in a plan.
    case action
    /// A case record.
    case caseRecord = "case"
    /// A performance measure, as in performance data.
    case measure
    /// An entry of a risk register, as in a plan.
    case risk
  }

  package enum Content: Sendable {
    case action(Action)
    case caseRecord(CaseRecord)
    case measure(Measure)
    case risk(Risk)
  }

  /// What was odd but could be kept.
  public let notes: [DocumentError]
  package let content: Content

  package init(_ content: Content, notes: [DocumentError]) {
    self.content = content
    self.notes = notes
  }

  package init(_ record: CaseRecord) { self.init(.caseRecord(record), notes: record.notes) }

  /// The subject's reference; of a measure, its id.
  public var ref: String {
    switch content {
    case .action(let action): action.ref
    case .caseRecord(let record): record.ref
    case .measure(let measure): measure.id
    case .risk(let risk): risk.ref
    }
  }

  /// What it is called.
  package var title: String {
    switch content {
    case .action(let action): action.title
    case .caseRecord(let record): record.title
    case .measure(let measure): measure.title
    case .risk(let risk): risk.title
    }
  }

  package var value: JSONValue {
    switch content {
    case .action(let action): action.value
    case .caseRecord(let record): record.value
    case .measure(let measure): measure.value
    case .risk(let risk): risk.value
    }
  }
}
