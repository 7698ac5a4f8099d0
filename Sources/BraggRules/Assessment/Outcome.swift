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
  /// What there is of the kind of name that is unknown.
  var names: [String] = []
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
    names = (value["names"].elements ?? []).compactMap(\.text)
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
}
