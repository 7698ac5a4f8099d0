import BraggModel
import BraggRules

/// The actions of an assessment: those in focus, then the others under their areas, in the order of
/// the plan, each once; and the areas that are above none of them.
struct AssessmentOutline {
  struct Focus {
    let window: FocusWindow
    /// Its actions, without those that an earlier window has.
    let actions: [RatedSubject]

    var heading: String {
      "In focus: \(window.title), \(window.from.inWords) to \(window.to.inWords)"
    }
  }

  struct Section {
    /// The areas from the outermost to the one the actions are in; none where they have no area.
    let areas: [Area]
    let actions: [RatedSubject]
    /// What stands above the actions; nothing in a plan without areas.
    let headings: [String]
  }

  let focus: [Focus]
  /// Also those whose actions are all in focus: their areas have ratings of their own.
  let sections: [Section]
  /// Areas of a second grouping, by what the council calls their level.
  let groupings: [AreaGrouping]

  /// Every action: those in focus, then the others in the order of the plan.
  let actions: [RatedSubject]

  init(_ assessment: Assessment) {
    focus = Self.focus(of: assessment)
    let first = focus.flatMap(\.actions)
    let inFocus = Set(first.map(\.ref))
    self.actions = first + assessment.actions.filter { !inFocus.contains($0.ref) }
    var order: [String] = []
    var actions: [String: [RatedSubject]] = [:]
    var areas: [String: [Area]] = [:]
    for (action, rated) in zip(assessment.plan.actions, assessment.actions) {
      let chain = action.area.flatMap { areas[$0] } ?? assessment.plan.areas(above: action)
      let key = chain.last?.ref ?? ""
      if actions[key] == nil {
        order.append(key)
        areas[key] = chain
        actions[key] = []
      }
      if !inFocus.contains(rated.ref) { actions[key, default: []].append(rated) }
    }
    let hasAreas = areas.values.contains { !$0.isEmpty }
    sections = order.map { key in
      let chain = areas[key] ?? []
      return Section(
        areas: chain, actions: actions[key] ?? [],
        headings: chain.isEmpty && hasAreas ? ["No area"] : chain.map(\.title))
    }.filter { !($0.areas.isEmpty && $0.actions.isEmpty) }
    groupings = AreaGrouping.all(
      in: assessment, without: Set(areas.values.flatMap { $0 }.map(\.ref)))
  }

  private static func focus(of assessment: Assessment) -> [Focus] {
    let rated = Dictionary(assessment.actions.map { ($0.ref, $0) }) { first, _ in first }
    var shown: Set<String> = []
    return assessment.focus.map { window in
      Focus(
        window: window,
        actions: window.actions.filter { shown.insert($0).inserted }.compactMap { rated[$0] })
    }.filter { !$0.actions.isEmpty }
  }
}

extension Rating {
  /// The level's label, or what stands in its place.
  var label: String {
    switch state {
    case .rated: level.flatMap { scale[$0]?.label } ?? ""
    case .overridden: (level.flatMap { scale[$0]?.label } ?? "") + ", given"
    case .unrated: "Unrated"
    case .error: "In error"
    }
  }

  /// Whether no level of the scale is better.
  var isBest: Bool {
    guard let rank = level.flatMap({ scale[$0]?.rank }) else { return false }
    return !scale.levels.contains { level in level.rank.map { $0 < rank } ?? false }
  }

  /// Why, and until when where a person gave the level for a time.
  var reasonWithEnd: String {
    reason + (override?.until.map { ", given until \($0.inWords)" } ?? "")
  }

  /// The level's letter, or what stands in its place.
  var letter: String {
    switch state {
    case .rated, .overridden: level.flatMap { scale[$0]?.letter } ?? ""
    case .unrated: "?"
    case .error: "!"
    }
  }
}

extension Rating {
  /// Why it moved, behind its reason, where the rule set itself says so.
  var travelWords: String {
    guard let travel, let travelReason else { return "" }
    return "; \(travel.rawValue): \(travelReason)"
  }
}

extension Rating.Travel {
  /// A mark that says the direction without colour.
  var mark: String {
    switch self {
    case .better: "▲"
    case .same: "="
    case .worse: "▼"
    case .new: "*"
    }
  }
}

extension Day {
  /// The day as a report writes it, such as `31 January 2024`.
  var inWords: String { "\(day) \(MonthName.full[month - 1]) \(year)" }
}
