import BraggModel
import LuaRuntime

/// A rule set loaded into a Lua state, ready to rate subjects one after another.
///
/// A limit that trips drops the state. The verdict always comes from a fresh one, so that it never
/// depends on what ran before.
final class RuleEngine {
  private let modules: [LuaModule]
  private let limits: LuaLimits
  private let ownFields: [SubjectShape: [String]]
  private let observes: Bool
  private let countsLines: Bool
  private let looksAhead: Bool
  private var keepsRules: Bool
  private var state: LuaState
  private var isFresh = true
  /// What was seen since it was last taken, where this engine observes.
  private var observation = Observation()
  /// The kind of subject that is weighed: of one, every clause tells what it says.
  var weighedKind: SubjectKind?
  /// Whether answers tell what was read.
  var wantsReads = true
  private var weighings: [Weighing] = []

  /// An engine with the rule set's files.
  ///
  /// One that `observes` notes which clauses were tried, what was compared and, where it
  /// `countsLines`, which lines ran: for tests only, as it is slower. One that `looksAhead` takes
  /// files that ask whether a day has come. One that `keepsRules` does not run the files afresh for each
  /// subject: for rules that keep nothing between subjects, and calls with the same parameters.
  init(
    modules: [LuaModule], limits: LuaLimits, ownFields: [SubjectShape: [String]],
    observes: Bool = false, countsLines: Bool = true, looksAhead: Bool = false,
    keepsRules: Bool = false
  ) throws(LuaError) {
    let modules = StandardVocabulary.modules + modules
    state = try Self.newState(
      modules, limits, ownFields, observes, observes && countsLines, looksAhead, keepsRules)
    self.modules = modules
    self.limits = limits
    self.ownFields = ownFields
    self.observes = observes
    self.countsLines = observes && countsLines
    self.looksAhead = looksAhead
    self.keepsRules = keepsRules
  }

  private static func newState(
    _ modules: [LuaModule], _ limits: LuaLimits, _ ownFields: [SubjectShape: [String]],
    _ observes: Bool, _ countsLines: Bool, _ looksAhead: Bool, _ keepsRules: Bool
  ) throws(LuaError) -> LuaState {
    let state = try LuaState(limits: limits, modules: modules, countsLines: countsLines)
    let input = LuaInput()
    input.object {
      input.key("observe")
      input.bool(observes)
      input.key("looks_ahead")
      input.bool(looksAhead)
      input.key("keeps_rules")
      input.bool(keepsRules)
      input.key("shapes")
      input.list {
        // Without subjects, as when a rule set is only described, nothing needs their methods.
        for shape in ownFields.isEmpty ? [] : SubjectShape.allCases {
          shape.describe(in: input, own: ownFields[shape] ?? [])
        }
      }
    }
    _ = try state.call("setup", with: input)
    return state
  }

  private func renew() throws(LuaError) {
    state = try Self.newState(
      modules, limits, ownFields, observes, countsLines, looksAhead, keepsRules)
    isFresh = true
  }

  /// Runs a module of the rule set and answers what it returns.
  func describe(_ module: String) throws(LuaError) -> LuaValue {
    let input = LuaInput()
    input.object {
      input.key("module")
      input.text(module)
    }
    return try state.call("describe", with: input).value
  }

  /// The rule set with all that it inherits.
  func describeRules() throws(LuaError) -> LuaValue {
    let input = LuaInput()
    input.object {}
    return try state.call("describe_rules", with: input).value
  }

  /// The lines of the rule set's functions that can run, by file.
  func runnableLines() throws(LuaError) -> [String: [Int]] {
    let input = LuaInput()
    input.object {}
    let answer = try state.call("describe_lines", with: input).value
    return Dictionary(
      (answer.members ?? []).map { file in
        (file.key, (file.value.members ?? []).compactMap { Int($0.key) }.sorted())
      }
    ) { first, _ in first }
  }

  /// Evaluates a subject; on a limit, once more in a fresh state.
  ///
  /// Where it is not `recording`, nothing is told of what was read, and data without a shape do not
  /// say what they lack: what then fails has to be evaluated again. Rules that keep something could
  /// change such data.
  func evaluate(
    _ input: LuaInput, of kind: SubjectKind, recording: Bool = true
  ) throws(LuaError) -> LuaAnswer {
    guard kind != weighedKind else {
      let answer = try weigh(input, of: kind)
      weighings.append(Weighing(answer: answer, input: input))
      return answer
    }
    let answer = try call("evaluate", input, recording: recording)
    if observes { observation.add(answer, of: kind) }
    return answer
  }

  /// Evaluates a subject, and tells what every clause says of it.
  func weigh(_ input: LuaInput, of kind: SubjectKind) throws(LuaError) -> LuaAnswer {
    let answer = try call("weigh", input, wantsReads: true)
    if observes { observation.add(answer, of: kind) }
    return answer
  }

  /// Rates a subject on several days on which its data are the same.
  func evaluateDays(
    _ input: LuaInput, recording: Bool = true, wantsReads: Bool
  ) throws(LuaError) -> LuaAnswer {
    try call("evaluate_days", input, recording: recording, wantsReads: wantsReads)
  }

  /// Runs a module that a person typed, with the subjects of a plan to name.
  func tryOut(_ input: LuaInput) throws(LuaError) -> LuaAnswer { try call("try", input) }

  /// Lays the line through a measure's figures.
  func project(_ input: LuaInput) throws(LuaError) -> LuaValue { try call("project", input).value }

  /// Opens a lane, in a state that had no limit tripped.
  func open(_ lane: LuaLane, for request: LuaInput) throws(LuaError) {
    if state.isDead { try renew() }
    _ = try state.call("open_lane", with: request)
    try state.prepare(lane)
  }

  /// Rates lines by the lane that was opened, until one has to go the long way: how many bytes went.
  func rate(_ lines: UnsafeRawBufferPointer, in lane: LuaLane) -> Int {
    state.rate(lines, in: lane, longest: LineSource.longestLine, depth: JSONLimits().depth)
  }

  /// Whether a limit tripped, so that a lane has to be opened again.
  var isStopped: Bool { state.isDead }

  /// What was seen since the last time.
  func takeObservation() -> Observation {
    defer { observation = Observation() }
    return observation
  }

  /// What was weighed since the last time.
  func takeWeighings() -> [Weighing] {
    defer { weighings = [] }
    return weighings
  }

  private func call(
    _ function: String, _ input: LuaInput, recording: Bool = true, wantsReads: Bool? = nil
  ) throws(LuaError) -> LuaAnswer {
    let wantsReads = wantsReads ?? self.wantsReads
    if state.isDead { try renew() }
    let wasFresh = isFresh
    isFresh = false
    do throws(LuaError) {
      return try state.call(
        function, with: input, recording: recording, wantsReads: wantsReads)
    } catch {
      guard case .limit = error.kind, !wasFresh || keepsRules else { throw error }
      keepsRules = false
      try renew()
      isFresh = false
      return try state.call(
        function, with: input, recording: recording, wantsReads: wantsReads)
    }
  }
}
