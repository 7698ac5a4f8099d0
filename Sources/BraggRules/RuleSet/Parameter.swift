public import BraggModel

/// A number or word of a rule set that a council may set differently.
public struct Parameter: Sendable, Equatable {
  /// What a parameter can be.
  public enum Value: Sendable, Equatable {
    /// A number, as the rule set or `--set` wrote it.
    case number(Double)
    /// A text.
    case text(String)
    /// Yes or no.
    case flag(Bool)
  }

  /// A value and the first day it is in force; nil where it always was.
  public struct Dated: Sendable, Equatable {
    /// The first day.
    public let from: Day?
    /// The value from that day on.
    public let value: Value
  }

  /// What clauses call it.
  public let name: String
  /// What the value is counted in.
  public let unit: String
  /// Why the council chose it.
  public let why: String
  /// Its values, earliest first.
  public let values: [Dated]
  /// Which rule set it was written in.
  public let origin: Origin

  /// The value in force on a day, if any is.
  public func value(on day: Day) -> Value? {
    values.last { dated in dated.from.map { $0 <= day } ?? true }?.value
  }
}

extension Parameter.Value: CustomStringConvertible {
  /// The value as a rule file would write it.
  public var description: String {
    switch self {
    case .number(let number): JSONText.number(number).serialised(indent: nil)
    case .text(let text): text
    case .flag(let flag): flag ? "true" : "false"
    }
  }

  /// Reads what a person typed after `--set NAME=`, as the same kind of value as `model`.
  public init?(_ typed: String, like model: Parameter.Value) {
    switch model {
    case .number:
      guard let number = Double(typed), number.isFinite else { return nil }
      self = .number(number)
    case .text: self = .text(typed)
    case .flag:
      guard let flag = Bool(typed) else { return nil }
      self = .flag(flag)
    }
  }
}
