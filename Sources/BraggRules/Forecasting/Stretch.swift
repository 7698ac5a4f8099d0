import BraggModel

/// A stretch of days on which the data of a subject are the same.
struct Stretch: Sendable {
  let document: RatedDocument
  let days: [Day]
}

extension ForecastContext {
  /// The stretches of a subject that is as `document` says on a day; on the days of `turns` its data
  /// may become others, besides those named in them.
  func stretches(turns: [Day] = [], _ document: (Day) -> RatedDocument) -> [Stretch] {
    let first = document(asOf)
    let later = self.turns(of: first).union(turns).filter { asOf < $0 && $0 <= until }.sorted()
    let ends = later.map(\.daysSince1970) + [until.daysSince1970 + 1]
    return zip([asOf] + later, ends).map { start, end in
      Stretch(
        document: start == asOf ? first : document(start),
        days: (0..<end - start.daysSince1970).compactMap { start.adding(days: $0) })
    }
  }
}
