import BraggModel
package import BraggRules

/// What a session tells when it is asked to look at something.
package struct SessionReport {
  private let session: Session
  let style: TableStyle

  package init(_ session: Session, style: TableStyle) {
    (self.session, self.style) = (session, style)
  }

  /// Which plan, day and rules a session is about.
  package var heading: String {
    let plan = session.assessment.plan
    let name = [plan.council?.name ?? "", plan.title].filter { !$0.isEmpty }
      .joined(separator: ": ")
    return lines(Text.wrapped(name, width: style.width) + [rules])
  }

  private var rules: String {
    let rules = session.ruleSet
    return "As of \(session.asOf.inWords), by rule set \(rules.id) \(rules.version)"
  }

  /// The rule set in force, and its parameters.
  package var rulesInForce: String {
    let set = session.assessment.parameters
    let width = set.map(\.name.count).max() ?? 0
    return lines(
      ["\(session.ruleSet.id) \(session.ruleSet.version): \(session.ruleSet.folder)"]
        + set.map { parameter in
          let unit = parameter.unit.isEmpty ? "" : " \(parameter.unit)"
          return "  \(Text.padded(parameter.name, width)) = \(parameter.value)\(unit)"
            + (parameter.isSet ? " (set)" : "")
        })
  }

  /// How the whole plan is rated.
  package var summary: String { TableReport(session.assessment, style: style).summary }

  /// The subjects of a kind with their ratings, those at a level alone where one is given.
  package func list(_ kind: SubjectKind, at level: String?) -> String {
    let subjects = session.assessment.subjects(kind).filter { subject in
      level.map { level in
        subject.ratings.contains { ($0.level ?? $0.state.rawValue) == level }
      } ?? true
    }
    guard !subjects.isEmpty else {
      return "no \(kind.rawValue)" + (level.map { " at \($0)" } ?? "") + "\n"
    }
    let columns = Columns(subjects: subjects, width: style.width)
    return lines([columns.header(style)] + subjects.flatMap { columns.line(of: $0, style) })
  }

  /// A subject's fields as its document has them, and its ratings.
  package func show(_ subject: SubjectAtHand) -> String {
    let fields: ToldValue
    if subject.kind == .plan {
      // Its lists are subjects of their own.
      let lists = ["areas", "actions", "risks"]
      guard case .table(let all, let count) = ToldValue(subject.value) else { return "" }
      let own = all.filter { !lists.contains($0.name) }
      fields = .table(own, of: count - (all.count - own.count))
    } else {
      fields = ToldValue(subject.value)
    }
    return fields.text(width: style.width, mostLines: 200)
      + ratings(of: subject, areFactsTold: false)
  }

  /// A subject's ratings with their reasons, and what they rest on.
  package func rate(_ subject: SubjectAtHand) -> String {
    "\(subject.ref) \(subject.title)\n" + ratings(of: subject, areFactsTold: true)
  }

  private func ratings(of subject: SubjectAtHand, areFactsTold: Bool) -> String {
    let rated = session.assessment.subjects(subject.kind).first { $0.ref == subject.ref }
    guard let rated, !rated.ratings.isEmpty else { return "no rating is defined for it\n" }
    return lines(
      rated.ratings.flatMap { rating -> [String] in
        let words = Columns.words(rating)
        let place = [rating.clause, rating.place].compactMap { $0 }.joined(separator: ", ")
        let text = Text.wrapped(
          "\(rating.dimension.inWords): \(words): \(rating.reasonWithEnd)"
            + (place.isEmpty ? "" : " (\(place))"), width: style.width, hanging: 2)
        guard areFactsTold else { return text }
        return text
          + rating.facts.prefix(Self.mostFacts).flatMap { fact in
            Text.wrapped(
              "\(fact.path) = \(fact.text.map { Text.cut($0, 60) } ?? "missing")",
              width: style.width, indent: 4, hanging: 6)
          } + Self.rest(rating.facts.count - Self.mostFacts, "facts")
      } + breaches(of: rated))
  }

  private func breaches(of subject: RatedSubject) -> [String] {
    session.assessment.breaches.filter {
      $0.threshold.of == subject.kind && $0.subject == subject.ref
    }.flatMap { breach in
      Text.wrapped(
        "breach: \(breach.threshold.severity.rawValue): \(breach.message) (\(breach.threshold.id))",
        width: style.width, hanging: 2)
    }
  }

  private static let mostFacts = 30

  private static func rest(_ count: Int, _ name: String) -> [String] {
    count > 0 ? ["    … \(count) more \(name)"] : []
  }

  private func lines(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }
}
