import BraggModel
import BraggRules

extension ForecastReport {
  /// What the calendar says and what it takes for granted.
  var premise: String {
    let days = "If nothing is done from \(forecast.asOf.inWords) to \(forecast.until.inWords): "
    guard forecast.trends != nil else {
      return days
        + "the plan, its figures and the last assessment stay as they are, and only the day "
        + "moves on"
    }
    return days
      + "the plan and the last assessment stay as they are, and each measure goes on by the "
      + "straight line through its figures, where one can be laid"
  }

  /// Which plan it is.
  var title: String {
    [forecast.plan.council?.name ?? "", forecast.plan.title].filter { !$0.isEmpty }
      .joined(separator: ": ")
  }

  /// Which rules are used, and from when where they change.
  var rules: String {
    let spells = forecast.schedule.spells.enumerated().map { place, spell in
      "\(spell.rules.id) \(spell.rules.version)"
        + (place == 0 ? "" : " from \(spell.from.inWords)")
    }
    let set = forecast.parameters.filter(\.isSet).map { "\($0.name) = \($0.value)" }
    return "By rule set " + spells.joined(separator: ", ")
      + (set.isEmpty ? "" : ", with " + set.joined(separator: ", "))
  }

  /// Said in place of an empty calendar.
  var nothing: String {
    let what = kind.map { " of the \($0 == .cases ? "case records" : $0.rawValue)" } ?? ""
    guard let next = forecast.until.adding(days: 1) else {
      return "Nothing\(what) changes by itself."
    }
    return "Nothing\(what) changes by itself before \(next.inWords)."
  }
}

extension Forecast.Change {
  /// Which subject, and which rating or threshold of it.
  var subject: String { kind == .plan ? "plan" : ref }

  /// The dimension, or the threshold's id.
  var what: String {
    if case .breach(let threshold) = changing { return threshold.id }
    return changing.name.inWords
  }

  /// How it stood on the day before.
  var fromWords: String { Self.words(from, before) }

  /// How it stands on the day.
  var toWords: String { Self.words(to, after) }

  private static func words(_ standing: Forecast.Standing, _ rating: Rating?) -> String {
    switch standing {
    case .absent: "not rated"
    case .crossed: "breached"
    case .clear: "not breached"
    default: rating.map { "\($0.letter) \($0.label)" } ?? ""
    }
  }

  /// Why, and by which clause.
  var reasonWords: String {
    let by = clause.map { " (\($0))" } ?? ""
    let end = after?.override?.until.map { ", given until \($0.inWords)" } ?? ""
    return reason + end + (changing.isBreach ? "" : by)
  }
}

extension Forecast.Changing {
  var isBreach: Bool {
    if case .breach = self { return true }
    return false
  }
}

/// How many subjects hold each level on two days.
struct LevelShift {
  let kind: SubjectKind
  let dimension: String
  /// The levels of the scale, then unrated and in error; those that nothing holds on either day left out.
  let entries: [(name: String, label: String, before: Int, after: Int)]

  /// Every dimension that something is rated in.
  static func all(_ report: ForecastReport, on day: Day) -> [LevelShift] {
    let forecast = report.forecast
    let (now, then) = (forecast.subjects(on: forecast.asOf), forecast.subjects(on: day))
    return SubjectKind.allCases.filter { report.kind == nil || $0 == report.kind }.flatMap { kind in
      let both = (now + then).filter { $0.kind == kind }.flatMap(\.ratings)
      let names = both.map(\.dimension).reduce(into: [String]()) { names, name in
        if !names.contains(name) { names.append(name) }
      }
      return names.map { name in
        LevelShift(kind, name, now.filter { $0.kind == kind }, then.filter { $0.kind == kind })
      }
    }
  }

  private init(
    _ kind: SubjectKind, _ dimension: String, _ now: [RatedSubject], _ then: [RatedSubject]
  ) {
    self.kind = kind
    self.dimension = dimension
    let (before, after) = (
      now.compactMap { $0.rating(dimension) }, then.compactMap { $0.rating(dimension) }
    )
    let levels = [before.first, after.first].compactMap { $0?.scale.levels }.joined()
      .reduce(into: [Level]()) { levels, level in
        if !levels.contains(where: { $0.id == level.id }) { levels.append(level) }
      }
    let held = levels.map { level in
      (
        name: level.id, label: level.label, before: before.count { $0.level == level.id },
        after: after.count { $0.level == level.id }
      )
    }
    let rest = [Rating.State.unrated, .error].map { state in
      (
        name: state.rawValue, label: state == .unrated ? "Unrated" : "In error",
        before: before.count { $0.state == state }, after: after.count { $0.state == state }
      )
    }
    entries = (held + rest).filter { $0.before > 0 || $0.after > 0 }
  }

  var name: String { "\(kind.rawValue), \(dimension.inWords)" }

  /// Whether the counts say more than the list of changes: the plan is one alone.
  var isTold: Bool { kind != .plan && entries.contains { $0.before != $0.after } }

  /// Today's counts, and the other day's where they differ.
  var words: String {
    entries.map { entry in
      entry.before == entry.after
        ? "\(entry.label) \(entry.before)" : "\(entry.label) \(entry.before) → \(entry.after)"
    }.joined(separator: ", ")
  }
}
