import BraggModel
import BraggRules

/// The actions of an assessment under their areas, in the order of the plan.
struct AssessmentOutline {
  struct Section {
    /// The areas from the outermost to the one the actions are in; none where they have no area.
    let areas: [Area]
    let actions: [RatedSubject]
    /// What stands above the actions; nothing in a plan without areas.
    let headings: [String]
  }

  let sections: [Section]

  init(_ assessment: Assessment) {
    var order: [String] = []
    var actions: [String: [RatedSubject]] = [:]
    var areas: [String: [Area]] = [:]
    for (action, rated) in zip(assessment.plan.actions, assessment.actions) {
      let key = action.area ?? ""
      if actions[key] == nil {
        order.append(key)
        areas[key] = assessment.plan.areas(above: action)
      }
      actions[key, default: []].append(rated)
    }
    let hasAreas = areas.values.contains { !$0.isEmpty }
    sections = order.map { key in
      let chain = areas[key] ?? []
      return Section(
        areas: chain, actions: actions[key] ?? [],
        headings: chain.isEmpty && hasAreas ? ["No area"] : chain.map(\.title))
    }
  }
}

extension Rating {
  /// The level's label, or what stands in its place.
  func label(in scale: Scale) -> String {
    switch state {
    case .rated: level.flatMap { scale[$0]?.label } ?? ""
    case .overridden: (level.flatMap { scale[$0]?.label } ?? "") + ", given"
    case .unrated: "Unrated"
    case .error: "In error"
    }
  }

  /// The level's letter, or what stands in its place.
  func letter(in scale: Scale) -> String {
    switch state {
    case .rated, .overridden: level.flatMap { scale[$0]?.letter } ?? ""
    case .unrated: "?"
    case .error: "!"
    }
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
