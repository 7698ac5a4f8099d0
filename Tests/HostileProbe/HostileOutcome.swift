package import LuaRuntime

/// How a hostile script did end.
package enum HostileOutcome: Equatable, Sendable, CustomStringConvertible {
  case refused(LuaError)
  case stopped(LuaError)
  case failed(message: String, place: String)
  case answered(String)

  /// One line that says everything.
  package var description: String {
    switch self {
    case .refused(let error): "refused \(words(error))"
    case .stopped(let error): "stopped \(words(error))"
    case .failed(let message, let place): "failed [\(place)] \(message.debugDescription)"
    case .answered(let text): "answered \(text.debugDescription)"
    }
  }

  private func words(_ error: LuaError) -> String {
    let kind = if case .limit(let limit) = error.kind { limit.rawValue } else { "error" }
    return "\(kind) [\(error.place)] [\(error.task)] \(error.message.debugDescription)"
  }
}
