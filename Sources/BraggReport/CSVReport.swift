import BraggModel
import BraggRules

/// One row for each rating, for a spreadsheet (RFC 4180).
struct CSVReport {
  private let assessment: Assessment
  private let outline: AssessmentOutline

  init(_ assessment: Assessment) {
    self.assessment = assessment
    outline = AssessmentOutline(assessment)
  }

  private static let header = [
    "kind", "ref", "title", "area", "dimension", "level", "label", "state", "travel", "previous",
    "clause", "meaning", "reason", "place",
    "travel_reason",
  ]

  var text: String {
    let rows = SubjectKind.allCases.flatMap { kind in
      // Actions in focus stand first, as in every report.
      let subjects = kind == .actions ? outline.actions : assessment.subjects(kind)
      return subjects.flatMap { subject in
        subject.ratings.map { row($0, of: subject) }
      }
    }
    return ([Self.header] + rows).map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  private func row(_ rating: Rating, of subject: RatedSubject) -> [String] {
    [
      subject.kind.singular, subject.ref, subject.title, area(of: subject), rating.dimension,
      rating.level ?? "", rating.level.flatMap { rating.scale[$0]?.label } ?? "",
      rating.state.rawValue, rating.travel?.rawValue ?? "", rating.previous ?? "",
      rating.clause ?? "", rating.meaning ?? "", rating.reason, rating.place ?? "",
      rating.travelReason ?? "",
    ]
  }

  private func area(of subject: RatedSubject) -> String {
    guard subject.kind == .actions,
      let action = assessment.plan.actions.first(where: { $0.ref == subject.ref })
    else { return "" }
    return assessment.plan.areas(above: action).map(\.title).joined(separator: " / ")
  }

  private func quoted(_ field: String) -> String {
    // A spreadsheet would run a cell that begins like a formula.
    let field = "=+-@\t\r".contains(field.prefix(1)) && !field.isEmpty ? "'" + field : field
    // By bytes: as characters, a line feed is another than a return with its line feed.
    guard field.utf8.contains(where: ",\"\r\n".utf8.contains) else { return field }
    return "\""
      + field.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
