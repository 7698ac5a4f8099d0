/// Checks what actions and case records share: cells with dates, and measures that they carry whole.
enum SubjectCheck {
  static func errors(in subject: JSONValue) -> [DocumentError] {
    let measures = wholeMeasures(in: subject)
    return repeats(of: "id", in: measures) + measures.flatMap(MeasureCheck.errors(in:))
  }

  /// A date or a target that cannot be read is reported, never guessed, and does not stop the rest.
  static func notes(on subject: JSONValue, dates: [String], year: Int?) -> [DocumentError] {
    let milestones = subject.list("milestones").compactMap { $0["due"] }
    return (dates.compactMap { subject[$0] } + milestones).compactMap { unreadable($0, year: year) }
      + wholeMeasures(in: subject).flatMap(MeasureCheck.notes(on:))
  }

  private static func unreadable(_ cell: JSONValue, year: Int?) -> DocumentError? {
    guard let reason = cell.string.flatMap({ Timescale($0, year: year) })?.reason else {
      return nil
    }
    return cell.error(
      wanted: "a date", help: "\(reason); it counts as no date until it is mended")
  }

  private static func wholeMeasures(in subject: JSONValue) -> [JSONValue] {
    subject.list("measures").filter { $0.kind == .object }
  }
}
