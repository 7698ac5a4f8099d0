import LuaRuntime

/// What the driver said of one rating or threshold, before words and facts are added.
struct Outcome: Equatable {
  enum State: String { case rated, unrated, error, overridden }

  var state: State
  var level: String?
  var clause: String?
  var reason: String?
  /// Why there is no level: `missing`, `unknown`, `error`, `gap`, `limit`.
  var problem: String?
  var field: String?
  var shape: String?
  var message: String?
  var place: String?
  /// What the rules decided, where a person gave the level.
  var derived: Rating.Derived?

  init(_ value: LuaValue) {
    state = value["state"].text.flatMap(State.init(rawValue:)) ?? .error
    level = value["level"].text
    clause = value["clause"].text
    reason = value["reason"].text
    problem = value["kind"].text
    field = value["field"].text
    shape = value["shape"].text
    message = value["message"].text
    place = value["place"].text.flatMap { $0.isEmpty ? nil : $0 }
    let rules = value["derived"]
    guard !rules.isNull else { return }
    derived = Rating.Derived(
      level: rules["level"].text, clause: rules["clause"].text, reason: rules["reason"].text ?? "")
  }

  /// The outcome of a rating that reached a limit, or could not be run at all.
  init(_ error: LuaError) {
    state = .error
    problem = "limit"
    message = error.message
    place = error.place.isEmpty ? nil : error.place
  }

  /// Lua's own complaint about nil, after a clause read a field that is not there, means that the
  /// fact is missing: the rule is right, the data are short.
  mutating func settle(reads: ArraySlice<LuaRead>) {
    guard state == .error, problem == "error", let message, message.blamesNil else { return }
    let missing = reads.compactMap { read -> String? in
      guard case .missing(_, let field) = read else { return nil }
      return field
    }
    guard let first = missing.first else { return }
    state = .unrated
    problem = "missing"
    field = first
    self.message = "`\(first)` is missing"
    place = nil
  }
}

extension String {
  /// Whether Lua complains that a value is nil, other than that a function is.
  fileprivate var blamesNil: Bool {
    guard !contains("attempt to call") else { return false }
    return contains("nil value") || contains("with nil") || contains("nil with")
      || contains("got nil") || contains("got no value")
  }
}
