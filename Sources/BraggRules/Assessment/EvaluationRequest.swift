import BraggModel
import LuaRuntime

/// What the driver is asked to decide about one subject.
struct EvaluationRequest {
  let kind: SubjectKind
  let dimensions: [String]
  var thresholds: [String]
  /// Dimensions whose travel the rule set defines itself.
  private(set) var travel: [String]
  let asOf: Day
  let parameters: [ParameterInForce]
  /// Levels that a person gives, by dimension.
  let given: [String: String]
  /// Dimensions that reached a limit: others must still be decided.
  private(set) var skipped: [String] = []
  /// Whether all that the rule set has for the kind is asked, and nothing is given.
  private(set) var isPlain: Bool

  init(
    kind: SubjectKind, dimensions: [Dimension], thresholds: [String], asOf: Day,
    parameters: [ParameterInForce], given: [String: String]
  ) {
    self.kind = kind
    self.dimensions = dimensions.map(\.name)
    travel = dimensions.filter { $0.travelPlace != nil }.map(\.name)
    self.thresholds = thresholds
    self.asOf = asOf
    self.parameters = parameters
    self.given = given
    isPlain = given.isEmpty
  }

  /// Leaves a dimension out; false where it already was.
  mutating func skip(dimension: String) -> Bool {
    guard !skipped.contains(dimension) else { return false }
    skipped.append(dimension)
    isPlain = false
    return true
  }

  /// Leaves a threshold out; false where it already was.
  mutating func drop(threshold: String) -> Bool {
    guard let index = thresholds.firstIndex(of: threshold) else { return false }
    thresholds.remove(at: index)
    isPlain = false
    return true
  }

  /// Leaves the travel of a dimension out; false where it already was.
  mutating func drop(travelOf dimension: String) -> Bool {
    guard let index = travel.firstIndex(of: dimension) else { return false }
    travel.remove(at: index)
    isPlain = false
    return true
  }

  /// Where nothing could be decided, for one and the same reason.
  func allFailed(_ outcome: Outcome) -> SubjectEvaluation {
    var evaluation = SubjectEvaluation()
    for dimension in dimensions { evaluation.ratings[dimension] = .init(outcome: outcome) }
    return evaluation
  }

  /// Whether rules read a parameter on the way to an answer, for whatever they decided or said.
  ///
  /// Below `root`, the node of the parameters, each is a name and its value, in order.
  func readsParameter(_ name: String, in reads: [LuaRead], root: Int) -> Bool {
    guard let position = parameters.firstIndex(where: { $0.name == name }) else { return false }
    return reads.contains(.value(node: root + 2 * (position + 1)))
  }

  /// What of the input is the same for every subject, and where in it the parameters begin.
  struct Constant {
    let input: LuaInput
    let parameterRoot: Int
  }

  /// The input of the call, and where in it the parameters and the subject begin.
  static func input(
    _ constant: Constant, _ writeSubject: (LuaInput) -> Void
  ) -> (LuaInput, [FactPaths.Root]) {
    let input = LuaInput()
    var subject = 0
    input.object {
      input.copyMembers(of: constant.input)
      input.key("subject")
      subject = input.count
      writeSubject(input)
    }
    return (
      input,
      [.init(node: constant.parameterRoot, prefix: "parameters"), .init(node: subject, prefix: "")]
    )
  }

  /// The same for a subject that is asked once.
  func input(_ writeSubject: (LuaInput) -> Void) -> (LuaInput, [FactPaths.Root]) {
    Self.input(constant(), writeSubject)
  }

  /// The input of a call that speaks for several days in place of the as-of date, and stops after so
  /// many that have to be looked at.
  func input(
    on days: some Sequence<Day>, most: Int?, _ writeSubject: (LuaInput) -> Void
  ) -> LuaInput {
    Self.input(constant(days: days.map(\.description), most: most), writeSubject).0
  }

  /// All of the input but the subject.
  func constant(days: [String]? = nil, most: Int? = nil) -> Constant {
    let input = LuaInput()
    var parameterRoot = 0
    input.object {
      input.key("globals")
      input.object {
        // First, so that they stand at the same place in every call: rules may be kept from another.
        input.key("params")
        parameterRoot = input.count
        writer(input).parameters(parameters.map { ($0.name, $0.value) })
        if days == nil {
          input.key("as_of")
          input.text(asOf.description)
        }
      }
      if let days {
        input.key("days")
        input.list { for day in days { input.text(day) } }
      }
      if let most {
        input.key("most")
        input.integer(Int64(most))
      }
      for (name, list) in [
        ("dimensions", dimensions), ("thresholds", thresholds), ("skip", skipped),
        ("travel", travel),
      ] {
        input.key(name)
        input.list { for one in list { input.text(one) } }
      }
      input.key("given")
      input.object {
        for (dimension, level) in given.sorted(by: { $0.key < $1.key }) {
          input.key(dimension)
          input.text(level)
        }
      }
      input.key("of")
      input.text(kind.rawValue)
    }
    return Constant(input: input, parameterRoot: parameterRoot)
  }

  private func writer(_ input: LuaInput) -> SubjectWriter {
    SubjectWriter(
      input: input, asOf: asOf, planStart: nil, year: nil, immediateDays: nil, measures: nil)
  }
}
