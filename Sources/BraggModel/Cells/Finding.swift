/// What a piece of evidence says about an action.
package enum Finding: String, CaseIterable, Sendable {
  /// It shows the difference intended.
  case positive
  /// It shows some of it.
  case mixed
  /// It shows the opposite, or nothing.
  case negative
}
