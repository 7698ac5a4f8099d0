/// Which rule set a clause, parameter or threshold was written in.
public enum Origin: Sendable, Equatable {
  /// The rule set's own.
  case own
  /// Taken over as it stands from the rule set with this id.
  case inherited(from: String)
  /// Taken over from the rule set with this id, and changed.
  case changed(from: String)
}
