import BraggModel

/// A change after which a subject is worse off by common sense, so that it must not rate better.
struct Worsening: Sendable {
  /// What became worse, in words.
  let words: String
  let change: Change

  private init(_ words: String, _ place: JSONPlace, _ value: JSONText?) {
    self.words = words
    change = .set(place, value)
  }

  /// All that can be made worse about a subject.
  static func all(of subject: TrialSubject) -> [Worsening] {
    subject.data.innerPlaces.filter { $0.starts(with: subject.root) }.flatMap { place in
      subject.data[place].map { worsenings(of: subject, at: place, $0) } ?? []
    }
  }

  private static func worsenings(
    of subject: TrialSubject, at place: JSONPlace, _ value: JSONText
  ) -> [Worsening] {
    switch (subject.kind, place.name) {
    case (.actions, "due"), (.cases, "due"): earlier(subject, place, value)
    case (.actions, "status") where isComplete(subject):
      [Worsening("the work is no longer complete", place, .string("in_progress"))]
    case (.actions, "percent_complete"):
      [1, 10, value.numberValue ?? 0].filter { $0 > 0 && $0 <= value.numberValue ?? 0 }.map {
        Worsening("less of it is done", place, .tidy((value.numberValue ?? 0) - $0))
      }
    case (.actions, "done") where place.names.contains("milestones"):
      value.text != nil || value.serialised() == "true"
        ? [Worsening("a milestone is no longer done", place, .bool(false))] : []
    case (.actions, "finding"): worseFindings(place, value)
    case (.risks, "likelihood"), (.risks, "impact"):
      (value.numberValue ?? 10) < 5
        ? [
          Worsening("its \(place.name ?? "") is higher", place, .tidy((value.numberValue ?? 0) + 1))
        ]
        : []
    default:
      place.names.count == 3 && place.names[1] == "criteria" && value.serialised() == "true"
        ? [Worsening("a criterion is no longer met", place, .bool(false))]
        : furtherFromTarget(subject, place, value)
    }
  }

  /// Whether nothing else says that the work is not complete.
  private static func isComplete(_ subject: TrialSubject) -> Bool {
    guard let own = subject.data[subject.root], own["status"]?.text == "complete" else {
      return false
    }
    let steps = own["milestones"]?.list ?? []
    return (own["percent_complete"]?.numberValue ?? 100) == 100
      && steps.allSatisfy { ($0["done"]?.serialised() ?? "false") != "false" }
  }

  private static func earlier(
    _ subject: TrialSubject, _ place: JSONPlace, _ value: JSONText
  ) -> [Worsening] {
    guard let due = value.isoDay else { return [] }
    let isStep = place.names.contains("milestones")
    let start = subject.data[subject.root.appending("start")]?.isoDay
    return [1, 31, 200].compactMap { days in
      guard let day = due.adding(days: -days), start.map({ $0 < day }) ?? true else { return nil }
      let words = isStep ? "a milestone is due earlier" : "it is due earlier"
      return Worsening(words, place, .string(day.description))
    }
  }

  private static func worseFindings(_ place: JSONPlace, _ value: JSONText) -> [Worsening] {
    let order = ["positive", "mixed", "negative"]
    guard let at = value.text.flatMap({ order.firstIndex(of: $0) }) else { return [] }
    return order.dropFirst(at + 1).map {
      Worsening("a finding is less good", place, .string($0))
    }
  }

  /// Only the latest value of a measure, and only where its target says which way is worse.
  private static func furtherFromTarget(
    _ subject: TrialSubject, _ place: JSONPlace, _ value: JSONText
  ) -> [Worsening] {
    guard let number = value.numberValue, let measure = subject.measure(around: place),
      let polarity = subject.data[measure.appending("polarity")]?.text,
      ["higher", "lower"].contains(polarity), isLatest(place, in: subject),
      hasTargets(of: polarity, subject.data[measure])
    else { return [] }
    let sign: Double = polarity == "higher" ? -1 : 1
    return [0.1, 1, 20].map {
      Worsening("its latest value is worse", place, .tidy(number + sign * $0))
    }
  }

  /// Whether its targets lie the way its polarity says: `<20` is none for more is better.
  private static func hasTargets(of polarity: String, _ measure: JSONText?) -> Bool {
    let targets =
      (measure?["targets"]?.list.compactMap { $0["value"] } ?? [])
      + [measure?["target"]].compactMap(\.self)
    return targets.allSatisfy { target in
      target.numberValue != nil || (polarity == "lower" && target.text?.hasPrefix("<") ?? false)
    }
  }

  private static func isLatest(_ place: JSONPlace, in subject: TrialSubject) -> Bool {
    if case .element(let at)? = place.steps.last, place.names.last == "values" {
      return subject.data[place.parent]?.list.count == at + 1
    }
    guard place.name == "value", place.names.dropLast().last == "observations",
      case .element(let at)? = place.parent.steps.last,
      let list = subject.data[place.parent.parent]?.list
    else { return false }
    let periods = list.compactMap { $0["period"]?.text.flatMap { try? Period($0) } }
    return periods.count == list.count
      && periods.allSatisfy { $0.last <= periods[at].last }
      && list[at]["state"] == nil
  }
}
