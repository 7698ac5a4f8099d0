import BraggModel
import LuaRuntime

/// A rule set loaded into a Lua state, ready to rate subjects one after another.
///
/// A limit that trips drops the state. The verdict always comes from a fresh one, so that it never
/// depends on what ran before.
struct RuleEngine: ~Copyable {
  private let modules: [LuaModule]
  private let limits: LuaLimits
  private let ownFields: [SubjectShape: [String]]
  private var state: LuaState
  private var isFresh = true

  init(
    modules: [LuaModule], limits: LuaLimits, ownFields: [SubjectShape: [String]]
  ) throws(LuaError) {
    let modules = StandardVocabulary.modules + modules
    state = try Self.newState(modules, limits, ownFields)
    self.modules = modules
    self.limits = limits
    self.ownFields = ownFields
  }

  private static func newState(
    _ modules: [LuaModule], _ limits: LuaLimits, _ ownFields: [SubjectShape: [String]]
  ) throws(LuaError) -> LuaState {
    let state = try LuaState(limits: limits, modules: modules)
    let input = LuaInput()
    input.object {
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

  private mutating func renew() throws(LuaError) {
    state = try Self.newState(modules, limits, ownFields)
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

  /// Evaluates a subject; on a limit, once more in a fresh state.
  mutating func evaluate(_ input: LuaInput, recording: Bool) throws(LuaError) -> LuaAnswer {
    if state.isDead { try renew() }
    let wasFresh = isFresh
    isFresh = false
    do throws(LuaError) {
      return try state.call("evaluate", with: input, recording: recording)
    } catch {
      guard case .limit = error.kind, !wasFresh else { throw error }
      try renew()
      isFresh = false
      return try state.call("evaluate", with: input, recording: recording)
    }
  }
}
