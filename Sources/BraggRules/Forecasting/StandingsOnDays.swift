import BraggModel
import LuaRuntime

/// What the driver found of one subject on several days.
struct StandingsOnDays {
  /// The days, by their places from 0, on which it stands otherwise than on the one before.
  let found: [(place: Int, standing: SubjectStanding)]
  /// It stands so on every later day with the same data, as long as its text comes before this.
  let bound: String
  /// Whether the rule files ask for the day while they are run, so that each day needs a run of its own.
  let loadsByDay: Bool
  /// Whether figures of what is beneath an area or the plan were read, as far as is known.
  var readsFigures = true
  /// The place of the day that is to be looked at next, where it stopped before the last.
  let next: Int?

  init(_ answer: LuaValue, dimensions: [String]) {
    found = (answer["found"].elements ?? []).map { entry in
      ((entry["place"].integer ?? 1) - 1, SubjectStanding(entry, dimensions: dimensions))
    }
    bound = answer["bound"].text ?? ""
    loadsByDay = answer["loads_by_day"].bool ?? false
    next = answer["next"].integer.map { $0 - 1 }
  }

  private init(_ found: [(place: Int, standing: SubjectStanding)], bound: String) {
    self.found = found
    self.bound = bound
    loadsByDay = false
    next = nil
  }

  /// Whether it stands as on the first day for as long as the data are the same: the day was not asked.
  var isSteady: Bool { bound == "~" && found.count == 1 && next == nil && !loadsByDay }

  /// Whether a rating is in error on any of the days.
  var hasError: Bool { found.contains { $0.standing.ratings.values.contains(.error) } }

  /// The same with what was found of the later days; the first of those is told even where it is as
  /// the one before.
  func followed(by later: StandingsOnDays, from place: Int) -> StandingsOnDays {
    StandingsOnDays(
      found + later.found.map { ($0.place + place, $0.standing) }, bound: later.bound)
  }
}

/// How one subject stands: in each dimension, and which thresholds it crosses.
struct SubjectStanding: Sendable, Equatable {
  var ratings: [String: Forecast.Standing] = [:]
  /// The ids of the thresholds.
  var crossed: Set<String> = []

  init() {}

  fileprivate init(_ entry: LuaValue, dimensions: [String]) {
    let words = (entry["ratings"].elements ?? []).map { $0.text ?? "" }
    for (dimension, word) in zip(dimensions, words) {
      ratings[dimension] =
        word.hasPrefix("=")
        ? .level(String(word.dropFirst())) : word == "unrated" ? .unrated : .error
    }
    crossed = Set((entry["crossed"].elements ?? []).compactMap(\.text))
  }

  /// The same of an assessment.
  init(_ subject: RatedSubject, breaches: [Breach]) {
    for rating in subject.ratings { ratings[rating.dimension] = Forecast.Standing(rating) }
    crossed = Set(breaches.map(\.threshold.id))
  }
}

extension Forecast.Standing {
  init(_ rating: Rating) {
    self = rating.level.map { .level($0) } ?? (rating.state == .error ? .error : .unrated)
  }
}
