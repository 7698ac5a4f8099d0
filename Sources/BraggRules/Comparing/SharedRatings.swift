import BraggModel

/// What runs that differ in the value of one parameter have in common.
///
/// Rules see nothing but their subject and the parameters, and each read is recorded: a subject whose
/// evaluation did not read the parameter comes to the same with any other value. An area or the plan
/// sees levels of what is beneath it, so that those are part of what it is known by.
///
/// One thread keeps one: it is filled as subjects are rated.
final class SharedRatings {
  struct Key: Hashable, Sendable {
    let kind: SubjectKind
    let ref: String
    /// The levels of what is beneath it.
    let below: [String?]
  }

  struct Entry: Sendable {
    let subject: RatedSubject
    let breaches: [Breach]
    let issues: [Issue]
  }

  /// The parameter whose value differs.
  let parameter: String
  private(set) var entries: [Key: Entry]
  private var written: WrittenMeasures?

  init(parameter: String, entries: [Key: Entry] = [:]) {
    self.parameter = parameter
    self.entries = entries
  }

  /// The measures as rules see them: no parameter is in them.
  func measures(of performance: Performance, asOf: Day) -> WrittenMeasures {
    if let written { return written }
    let made = WrittenMeasures(performance, asOf: asOf)
    written = made
    return made
  }

  /// What a subject came to; nil where that depends on the parameter, or is not known yet.
  subscript(key: Key) -> Entry? {
    get { entries[key] }
    set { entries[key] = newValue }
  }
}

extension Children {
  /// The level of each rating of each subject beneath, in order; nil where there is none.
  var levels: [String?] {
    [direct, actions, measures, risks].flatMap { list in
      list.flatMap { $0.subject.ratings.map(\.level) }
    }
  }
}
