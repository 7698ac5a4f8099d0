import BraggModel
import LuaRuntime

/// Every subject of a plan with its ratings, for an expression to name: read only where it is.
struct SubjectsInput {
  private let assessment: Assessment
  private let documents: PlanAtHand
  private let history: History

  init(_ assessment: Assessment, _ documents: PlanAtHand, _ history: History) {
    (self.assessment, self.documents, self.history) = (assessment, documents, history)
  }

  /// The input of a call that runs a module.
  func input(module: String) -> LuaInput {
    let input = LuaInput()
    let writer = writer(input)
    input.object {
      input.key("module")
      input.text(module)
      input.key("globals")
      input.object {
        input.key("as_of")
        input.text(assessment.asOf.description)
        input.key("params")
        writer.parameters(assessment.parameters.map { ($0.name, $0.value) })
      }
      let children = children
      input.key("subjects")
      input.object {
        for kind in Self.kinds {
          input.key(kind.rawValue)
          input.list(recorded: true) { write(kind, writer, children) }
        }
      }
      input.key("plan")
      writer.plan(
        assessment.plan, children: children.childrenOfPlan, previous: previous(.plan, "plan"))
      input.key("places")
      input.object { for kind in Self.kinds { writePlaces(of: kind, in: input) } }
      input.key("ratings")
      input.object {
        for kind in Self.kinds {
          input.key(kind.rawValue)
          input.list(recorded: true) {
            for subject in assessment.subjects(kind) { write(subject, in: input) }
          }
        }
        input.key("plan")
        write(assessment.planRatings, in: input)
      }
    }
    return input
  }

  private static let kinds: [SubjectKind] = [.actions, .measures, .risks, .areas, .cases]

  private func writer(_ input: LuaInput) -> SubjectWriter {
    let days = assessment.parameters.first { $0.name == "immediate_days" }.flatMap { parameter in
      if case .number(let days) = parameter.value { Int(exactly: days) } else { nil }
    }
    return SubjectWriter(
      input: input, asOf: assessment.asOf, planStart: documents.plan.start,
      year: documents.plan.year, immediateDays: days,
      measures: documents.performance.map { WrittenMeasures($0, asOf: assessment.asOf) })
  }

  private var children: ChildrenOfAreas {
    let measures = documents.performance?.measures ?? []
    var children = ChildrenOfAreas(
      documents.plan, actions: assessment.actions,
      measures: Array(zip(measures, assessment.measures)),
      risks: Array(zip(documents.plan.risks, assessment.risks)))
    for area in assessment.areas { children.add(area) }
    return children
  }

  private func previous(_ kind: SubjectKind, _ ref: String) -> [String: String] {
    history.levels(kind: kind.rawValue, ref: ref)
  }

  private func write(_ kind: SubjectKind, _ writer: SubjectWriter, _ children: ChildrenOfAreas) {
    switch kind {
    case .actions:
      let focus = Dictionary(
        assessment.focus.flatMap { window in window.actions.map { ($0, window) } }
      ) { first, _ in first }
      for action in documents.plan.actions {
        writer.action(action, focus: focus[action.ref], previous: previous(kind, action.ref))
      }
    case .measures:
      for measure in documents.performance?.measures ?? [] {
        writer.measure(measure, previous: previous(kind, measure.id))
      }
    case .risks:
      for risk in documents.plan.risks { writer.risk(risk, previous: previous(kind, risk.ref)) }
    case .areas:
      for area in documents.plan.areas {
        writer.area(
          area, children: children.children(of: area), previous: previous(kind, area.ref))
      }
    case .plan: break
    case .cases:
      for record in documents.cases?.cases ?? [] {
        writer.caseRecord(record, previous: previous(kind, record.ref))
      }
    }
  }

  private func writePlaces(of kind: SubjectKind, in input: LuaInput) {
    input.key(kind.rawValue)
    input.object(recorded: true) {
      for (position, subject) in documents.subjects(kind).enumerated() {
        input.key(subject.ref)
        input.integer(Int64(position + 1))
      }
    }
  }

  private func write(_ subject: RatedSubject, in input: LuaInput) {
    input.object(recorded: true) {
      for rating in subject.ratings {
        input.key(rating.dimension)
        input.object {
          for (name, text) in [
            ("state", rating.state.rawValue), ("level", rating.level), ("reason", rating.reason),
          ] {
            guard let text else { continue }
            input.key(name)
            input.text(text)
          }
        }
      }
    }
  }
}
