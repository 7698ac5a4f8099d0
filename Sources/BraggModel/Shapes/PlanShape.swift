extension Shape {
  /// A council's improvement plan.
  package static let plan = Shape(
    "plan", "A council's improvement plan: areas, actions and risks.",
    [
      Field("format", .exactly("bragg-plan/1"), required: true, "The format of this document."),
      Field("council", .object(.council), "Whose plan it is."),
      Field("title", .text, "What the council calls the plan."),
      Field("rules", .name, "The id of the rule set that rates it."),
      Field("start", .day, "The day the plan starts, from which `Immediate` is counted."),
      Field("year", .whole(1900...2199), "The year of dates that are written without one."),
      Field("areas", .list(.object(.area)), "Priorities, themes and the like; areas nest."),
      Field("actions", .list(.object(.action)), "The lines of the plan that are rated."),
      Field(
        "focus", .list(.object(.focusWindow)),
        "Windows in which some actions have the council's attention first; they may overlap."),
      Field("risks", .list(.object(.risk)), "The risk register."),
    ])

  static let council = Shape(
    "council", "A council.",
    [
      Field("id", .name, "A short id, such as `tameside`."),
      Field("name", .text, "The council's name."),
    ])

  /// A priority, theme, workstream, objective or focus area.
  package static let area = Shape(
    "area", "A priority, theme, workstream, objective or focus area.",
    [
      Field("ref", .name, required: true, "The area's reference, unique in the plan."),
      Field("title", .text, "What the area is called."),
      Field("parent", .name, "The ref of the area it belongs to."),
      Field("kind", .text, "What the council calls this level: priority, theme, objective."),
      Field("owner", .text, "The post that answers for it."),
      Field(
        "actions", .list(.name),
        "Refs of actions that belong to it besides those whose `area` it is: a second grouping."),
    ])

  /// A named set of actions that have the council's attention first for a time.
  package static let focusWindow = Shape(
    "focus window", "A named set of actions that have the council's attention first for a time.",
    [
      Field("title", .name, required: true, "What the council calls it."),
      Field("from", .day, required: true, "The first day."),
      Field("to", .day, required: true, "The last day."),
      Field("actions", .list(.name), required: true, "Refs of the actions in it."),
    ])

  /// One line of the plan that gets rated.
  package static let action = Shape(
    "action", "One line of the plan that gets rated. Only `ref` is required.",
    [
      Field("ref", .name, required: true, "The action's reference, unique in the plan."),
      Field("title", .text, "What is to be done."),
      Field("area", .name, "The ref of the area it belongs to."),
      Field("leads", .list(.text), "The posts that lead it."),
      Field("start", .timescale, "When it starts, as written; a month is its first day."),
      Field("due", .timescale, "When it ends, as written; a month is its last day."),
      Field("status", .word(ActionStatus.allCases.map(\.rawValue)), "Where the work stands."),
      Field("percent_complete", .percent, "How much is done, in per cent, by the lead's account."),
      Field("milestones", .list(.object(.milestone)), "Dated steps."),
      Field(
        "measures", .list(.either([.name, .object(.measure)])),
        "Ids of measures; whole measures where the action travels alone."),
      Field("criteria", .map(.flag), "The council's own criteria: in place or not."),
      Field("evidence", .list(.object(.evidence)), "Findings of audits, surveys and the like."),
      Field("sources", .list(.text), "Codes of the recommendations it answers."),
      Field("updated", .day, "The day its progress was last updated."),
      Field("overrides", .list(.object(.override)), "Ratings given by a person."),
      Field("commentary", .text, "What the lead says of it."),
      Field("ratings", .anything, "Written by Bragg; never read by rules."),
    ])

  /// A dated step of an action.
  package static let milestone = Shape(
    "milestone", "A dated step of an action.",
    [
      Field("title", .text, "What is to be reached."),
      Field("due", .timescale, "By when, as written; a month is its last day."),
      Field(
        "done", .either([.day, .flag]), "The day it was reached, or whether; absent: not yet."),
    ])

  /// A finding attached to an action.
  package static let evidence = Shape(
    "evidence", "A finding of an audit, survey, feedback or inspection.",
    [
      Field("on", .day, "The day of the finding; later than the as-of date, it does not count."),
      Field("kind", .text, "What it comes from: audit, survey, feedback, inspection."),
      Field("finding", .word(Finding.allCases.map(\.rawValue)), "What it says of the action."),
      Field("note", .text, "What was found."),
    ])

  static let override = Shape(
    "override", "A rating given by a person in place of the derived one.",
    [
      Field("dimension", .name, required: true, "The dimension it is for."),
      Field("rating", .name, required: true, "The level given."),
      Field("by", .text, "The post that gives it."),
      Field("why", .text, "Why the derived rating is not right."),
      Field("on", .day, "The day it was given."),
      Field("until", .day, "The last day it holds."),
    ])

  /// An entry of the risk register.
  package static let risk = Shape(
    "risk", "An entry of the risk register.",
    [
      Field("ref", .name, required: true, "The risk's reference, unique in the plan."),
      Field("title", .text, "What may happen."),
      Field("likelihood", .whole(1...10), "How likely, on the council's scale, 1 the least."),
      Field("impact", .whole(1...10), "How grave, on the council's scale, 1 the least."),
      Field("previous_likelihood", .whole(1...10), "The likelihood when last reviewed."),
      Field("previous_impact", .whole(1...10), "The impact when last reviewed."),
      Field("target_likelihood", .whole(1...10), "The likelihood aimed at."),
      Field("target_impact", .whole(1...10), "The impact aimed at."),
      Field("actions", .list(.name), "Refs of the actions that answer it."),
    ])
}
