import BraggModel
import LuaRuntime

extension SubjectWriter {
  /// Writes a case record, read as an action is.
  func caseRecord(_ record: CaseRecord, previous: [String: String]) {
    object(record.value, .caseRecord, recorded: true) { name, value in
      switch name {
      case "start": write(record.start?.start, as: "start")
      case "end": write(record.end?.due, as: "end")
      case "due": write(dueDay(record.due), as: "due")
      case "milestones": list("milestones", value.elements, milestone)
      case "evidence": list("evidence", known(value.elements, on: "on"), evidence)
      case "measures": list("measures", value.elements, linkedMeasure)
      default: return false
      }
      return true
    } adding: {
      for name in ["start", "end", "due"] {
        write(record.value[name]?.string, as: name + "_as_written")
      }
      write(record.due?.word ?? "none", as: "timescale")
      write(record.due?.recurrence)
      writePrevious(previous)
    }
  }
}
