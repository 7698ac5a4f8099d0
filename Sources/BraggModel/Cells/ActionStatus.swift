/// How far a council says an action has come.
package enum ActionStatus: String, CaseIterable, Sendable {
  /// Nobody has begun.
  case notStarted = "not_started"
  /// Work goes on.
  case inProgress = "in_progress"
  /// The council calls it done.
  case complete
  /// Begun and set aside for now.
  case paused
  /// Given up for good.
  case cancelled
}
