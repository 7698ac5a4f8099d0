package import BraggModel

extension Session {
  /// Sets a field of a subject to what a person typed; `nil` removes it.
  ///
  /// - Throws: `SessionError` where there is no such subject or place, `DocumentErrors` where the
  ///   document would refuse the value; nothing is changed then.
  package mutating func set(
    _ name: String, _ field: String, to typed: String
  ) throws -> SessionChange {
    let subject = try documents.subject(name)
    let path = try path(field, of: subject)
    if case .member(let first)? = path.steps.first {
      if ["ref", "id"].contains(first), subject.value[first] != nil, path.steps.count == 1 {
        throw SessionError(
          "`\(first)` is what the \(subject.kind.singular) is called here",
          help: "change it in the file, with all that names it")
      }
      if first == "ratings" {
        throw SessionError("`ratings` is written by Bragg, and no rule reads it")
      }
    }
    let value = typed == "nil" ? nil : typed
    let edit = try FieldEdit(path, of: subject.value, kind: .object(subject.shape), to: value)
    var next = state
    next.documents = try documents.replacing(
      edit.bytes, around: subject.value, in: subject.document)
    next.facts.append(
      FieldChange(
        kind: subject.kind, ref: subject.ref, path: path.description, from: edit.from, to: edit.to))
    let before = state
    let difference = try change(to: next)
    self.subject = (subject.kind, subject.ref)
    return SessionChange(differences(from: before, to: next), difference)
  }

  /// A period alone stands for the figure of a measure.
  private func path(_ field: String, of subject: SubjectAtHand) throws -> FieldPath {
    guard subject.kind == .measures, subject.shape.field(field) == nil,
      subject.value[field] == nil, (try? Period(field)) != nil
    else { return try FieldPath(field) }
    guard subject.value["values"] == nil else {
      throw SessionError(
        "`\(subject.ref)` has `values` without periods",
        help: "name one by its place, such as `values[\(subject.value["values"]?.count ?? 1)]`")
    }
    return FieldPath([.member("observations"), .element(field), .member("value")])
  }

  /// Speaks for another day.
  package mutating func speak(for day: Day) throws -> SessionChange {
    var next = state
    next.asOf = day
    return try changing(to: next)
  }

  /// Gives a parameter another value; `nil` goes back to the rule set's own.
  package mutating func set(parameter name: String, to typed: String) throws -> SessionChange {
    var next = state
    if typed == "nil" {
      guard next.settings.removeValue(forKey: name) != nil else {
        throw SessionError("parameter `\(name)` was given no other value")
      }
    } else {
      next.settings[name] = typed
    }
    return try changing(to: next)
  }

  /// Rates by another rule set.
  package mutating func use(rules folder: String) throws -> SessionChange {
    var next = state
    next.rules = folder
    return try changing(to: next)
  }

  /// Loads the rule set again, as its files are now.
  package mutating func reload() throws -> SessionChange {
    SessionChange([], try enter(state, loadingRules: true))
  }

  private mutating func changing(to next: SessionState) throws -> SessionChange {
    let parts = differences(from: state, to: next)
    return SessionChange(parts, try change(to: next))
  }
}
