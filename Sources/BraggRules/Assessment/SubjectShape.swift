import BraggModel
import LuaRuntime

/// The shapes of what rules see, by the number the bridge knows them by.
///
/// A rule sees the document's fields with dates, periods and targets read, so most shapes have a few
/// fields that the document has not.
enum SubjectShape: UInt8, CaseIterable {
  case action = 1
  case measure, risk, milestone, evidence, observation, target, periodTarget, tolerance, parameters
  case area, plan, child, focusWindow, caseRecord

  /// What messages call one.
  var name: String {
    switch self {
    case .action: "an action"
    case .measure: "a measure"
    case .risk: "a risk"
    case .milestone: "a milestone"
    case .evidence: "a piece of evidence"
    case .observation: "an observation"
    case .target: "a target"
    case .periodTarget: "a target of a period"
    case .tolerance: "a tolerance"
    case .parameters: "`params`"
    case .area: "an area"
    case .plan: "the plan"
    case .child: "a child"
    case .focusWindow: "a focus window"
    case .caseRecord: "a case"
    }
  }

  /// The vocabulary's modules whose functions are this shape's methods.
  var modules: [String] {
    switch self {
    case .action, .caseRecord: ["common", "actions"]
    case .measure: ["common", "measures"]
    case .risk: ["common", "risks"]
    case .area, .plan: ["common", "rollups", "rollup_levels"]
    default: []
    }
  }

  private var isRated: Bool { !modules.isEmpty }

  /// Fields of the document that rules do not see.
  static let hidden = ["ratings", "overrides"]

  private var document: Shape? {
    switch self {
    case .action: .action
    case .measure: .measure
    case .risk: .risk
    case .milestone: .milestone
    case .evidence: .evidence
    case .observation: .observation
    case .area: .area
    case .focusWindow: .focusWindow
    case .caseRecord: .caseRecord
    default: nil
    }
  }

  /// Fields that reading adds or replaces, and whether their absence must not pass for an answer.
  private var added: [(name: String, isWord: Bool)] {
    switch self {
    case .action:
      [
        ("start_as_written", false), ("due_as_written", false), ("timescale", true),
        ("recurrence", false), ("focus", false), ("previous", false),
      ]
    case .caseRecord:
      [
        ("start_as_written", false), ("end_as_written", false), ("due_as_written", false),
        ("timescale", true), ("recurrence", false), ("previous", false),
      ]
    case .measure: [("previous", false), ("target_in_force", false)]
    case .risk: [("previous", false)]
    case .milestone: [("due_as_written", false), ("done", true), ("done_on", false)]
    case .observation: [("from", false), ("to", false), ("usable", true)]
    case .target:
      [
        ("kind", true), ("value", false), ("comparator", true), ("min", false), ("max", false),
        ("benchmark", false), ("is", true), ("text", false),
      ]
    case .periodTarget: [("period", false), ("from", false), ("to", false), ("target", false)]
    case .tolerance: [("percent", false), ("points", false)]
    case .area:
      [
        ("children", false), ("actions", false), ("measures", false), ("risks", false),
        ("previous", false),
      ]
    case .plan:
      [
        ("title", false), ("children", false), ("actions", false), ("measures", false),
        ("risks", false), ("previous", false),
      ]
    case .child:
      [("ref", false), ("title", false), ("ratings", false), ("ranks", false), ("figures", false)]
    case .evidence, .parameters, .focusWindow: []
    }
  }

  /// Every field a subject can have, and whether it is a word: reading an absent word is an error
  /// at once, because `==` would take it for an answer; other absent fields read as nil.
  var fields: [String: Bool] {
    var fields: [String: Bool] = [:]
    for field in document?.fields ?? [] where !Self.hidden.contains(field.name) {
      fields[field.name] = field.kind.isWord
    }
    for field in added { fields[field.name] = field.isWord }
    return fields
  }

  /// Tells the bridge of this shape; `own` are fields of the council's own.
  func describe(in input: LuaInput, own: [String]) {
    input.object {
      input.key("id")
      input.integer(Int64(rawValue))
      input.key("name")
      input.text(name)
      input.key("fields")
      input.object {
        let fields = fields.merging(own.map { ($0, false) }) { known, _ in known }
        for (name, isWord) in fields.sorted(by: { $0.key < $1.key }) {
          input.key(name)
          input.text(isWord ? "word" : "value")
        }
      }
      input.key("modules")
      input.list { for module in modules { input.text(module) } }
      input.key("rated")
      input.bool(isRated)
    }
  }
}

extension FieldKind {
  /// Whether values are compared with `==` or tested, which Lua does not stop on nil.
  fileprivate var isWord: Bool {
    switch self {
    case .word, .flag: true
    default: false
    }
  }
}
