import BraggModel
import CJSONReader
import LuaRuntime

/// Writes a subject as rules see it: dates, periods and targets read, later facts left out.
struct SubjectWriter {
  let input: LuaInput
  let asOf: Day
  let planStart: Day?
  /// The year of dates that are written without one.
  let year: Int?
  /// How many days after the plan's start `Immediate` is due; nil where the rule set has no such
  /// parameter.
  let immediateDays: Int?
  let measures: WrittenMeasures?
  /// What is written of children, where they are written again and again.
  var children: WrittenChildren?

  func action(_ action: Action, focus: FocusWindow?, previous: [String: String]) {
    let hidden = SubjectShape.hidden + ["focus"]
    object(action.value, .action, skipping: hidden, recorded: true) { name, value in
      switch name {
      case "start": write(action.start?.start, as: "start")
      case "due": write(dueDay(action.due), as: "due")
      case "milestones": list("milestones", value.elements, milestone)
      case "evidence": list("evidence", known(value.elements, on: "on"), evidence)
      case "measures": list("measures", value.elements, linkedMeasure)
      default: return false
      }
      return true
    } adding: {
      write(action.value["start"]?.string, as: "start_as_written")
      write(action.value["due"]?.string, as: "due_as_written")
      write(action.due?.word ?? "none", as: "timescale")
      write(action.due?.recurrence)
      write(focus)
      writePrevious(previous)
    }
  }

  func measure(_ measure: Measure, previous: [String: String]) {
    self.measure(measure.value, recorded: true, previous: previous)
  }

  func risk(_ risk: Risk, previous: [String: String]) {
    object(risk.value, .risk, recorded: true) { _, _ in
      false
    } adding: {
      writePrevious(previous)
    }
  }

  func area(_ area: Area, children: Children, previous: [String: String]) {
    // What is beneath it is more than the actions it lists itself.
    let replaced = ["children", "actions", "measures", "risks"]
    object(area.value, .area, skipping: replaced, recorded: true) { _, _ in
      false
    } adding: {
      write(children)
      writePrevious(previous)
    }
  }

  func plan(_ plan: Plan, children: Children, previous: [String: String]) {
    input.object(shape: SubjectShape.plan.rawValue, recorded: true) {
      write(plan.title, as: "title")
      write(children)
      writePrevious(previous)
    }
  }

  private func write(_ focus: FocusWindow?) {
    guard let focus else { return }
    input.key("focus")
    object(focus.value, .focusWindow, skipping: ["actions"]) { _, _ in false }
  }

  private func write(_ children: Children) {
    write(children.direct, as: "children")
    write(children.actions, as: "actions")
    write(children.measures, as: "measures")
    write(children.risks, as: "risks")
  }

  private func write(_ children: [Children.Child], as name: String) {
    input.key(name)
    input.list {
      for child in children {
        guard let known = self.children else {
          write(child)
          continue
        }
        input.copy(known.writing(of: child) { other in copied(to: other).write(child) })
      }
    }
  }

  /// One that writes the same elsewhere.
  private func copied(to input: LuaInput) -> SubjectWriter {
    SubjectWriter(
      input: input, asOf: asOf, planStart: planStart, year: year, immediateDays: immediateDays,
      measures: measures)
  }

  private func write(_ child: Children.Child) {
    input.object(shape: SubjectShape.child.rawValue) {
      write(child.subject.ref, as: "ref")
      write(child.subject.title, as: "title")
      input.key("ratings")
      input.object {
        for rating in child.subject.ratings { write(rating.level, as: rating.dimension) }
      }
      input.key("ranks")
      input.object {
        for rating in child.subject.ratings {
          guard let rank = rating.level.flatMap({ rating.scale[$0]?.rank }) else { continue }
          input.key(rating.dimension)
          input.integer(Int64(rank))
        }
      }
      input.key("figures")
      input.object {
        for member in child.value?.members.map({ $0 }) ?? [] where member.value.digits != nil {
          input.key(member.key.string ?? "")
          copy(member.value)
        }
        if child.subject.kind == .measures, child.value?["value"] == nil {
          writeLatest(of: child.subject.ref)
        }
      }
    }
  }

  /// The value that counts of a measure, as the figure `value`.
  private func writeLatest(of id: String) {
    guard let latest = measures?.latestValue(of: id) else { return }
    input.key("value")
    input.number(latest)
  }

  /// The values of the parameters in force.
  func parameters(_ values: [(name: String, value: Parameter.Value)]) {
    input.object(shape: SubjectShape.parameters.rawValue, recorded: true) {
      for (name, value) in values {
        input.key(name)
        switch value {
        case .number(let number): input.number(number)
        case .text(let text): input.text(text)
        case .flag(let flag): input.bool(flag)
        }
      }
    }
  }

  // An object's own members first, each replaced where `replace` says so, then what is added.
  func object(
    _ value: JSONValue, _ shape: SubjectShape, skipping: [String] = [], recorded: Bool = false,
    replace: (String, JSONValue) -> Bool, adding: () -> Void = {}
  ) {
    input.object(shape: shape.rawValue, recorded: recorded) {
      for member in value.members {
        guard let name = member.key.string, !skipping.contains(name), !member.value.isNull,
          !replace(name, member.value)
        else { continue }
        input.key(name)
        copy(member.value)
      }
      adding()
    }
  }

  func copy(_ value: JSONValue) {
    let nodes = value.document.nodes
    let range = value.index..<value.index + Int(nodes[value.index].span)
    input.copy(UnsafeBufferPointer(rebasing: nodes[range]), of: value.document)
  }

  func list(
    _ name: String, _ elements: some Sequence<JSONValue>, _ write: (JSONValue) -> Void
  ) {
    input.key(name)
    input.list { for element in elements { write(element) } }
  }

  func write(_ text: String?, as name: String) {
    guard let text else { return }
    input.key(name)
    input.text(text)
  }

  func write(_ day: Day?, as name: String) { write(day?.description, as: name) }

  func writePrevious(_ levels: [String: String]) {
    input.key("previous")
    input.object {
      for (dimension, level) in levels.sorted(by: { $0.key < $1.key }) {
        write(level, as: dimension)
      }
    }
  }

  func write(_ recurrence: Recurrence?) {
    guard let recurrence else { return }
    input.key("recurrence")
    input.object {
      input.key("count")
      input.integer(Int64(recurrence.count))
      write(recurrence.unit.rawValue, as: "unit")
    }
  }

  /// The entries that were known on the as-of date: those with a later day are left out.
  func known(_ entries: some Sequence<JSONValue>, on name: String) -> [JSONValue] {
    entries.filter { entry in
      entry[name]?.string.flatMap { Day(iso: $0) }.map { $0 <= asOf } ?? true
    }
  }

  func dueDay(_ due: Timescale?) -> Day? {
    guard let due else { return nil }
    if case .immediate = due.meaning, let planStart, let immediateDays {
      return planStart.adding(days: immediateDays)
    }
    return due.due
  }

  func milestone(_ value: JSONValue) {
    let due = value["due"]?.string.flatMap { Timescale($0, year: year) }
    let doneOn = value["done"]?.string.flatMap { Day(iso: $0) }
    let isDone = doneOn.map { $0 <= asOf } ?? value["done"]?.bool ?? false
    object(value, .milestone) { name, _ in
      switch name {
      case "due": write(dueDay(due), as: "due")
      case "done": break
      default: return false
      }
      return true
    } adding: {
      write(due?.text, as: "due_as_written")
      input.key("done")
      input.bool(isDone)
      if isDone { write(doneOn, as: "done_on") }
    }
  }

  func evidence(_ value: JSONValue) {
    object(value, .evidence) { _, _ in false }
  }

  /// A measure that an action names by id, or carries whole; an unknown id has no data.
  func linkedMeasure(_ value: JSONValue) {
    guard let id = value.string else {
      measure(value, recorded: false, previous: [:])
      return
    }
    if let known = measures?[id] {
      input.copy(known)
    } else {
      input.object(shape: SubjectShape.measure.rawValue) { write(id, as: "id") }
    }
  }
}
