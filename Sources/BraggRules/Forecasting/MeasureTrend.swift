public import BraggModel

/// How a measure goes on in a forecast that follows trends.
public struct MeasureTrend: Sendable {
  /// The measure, with the figures that there are.
  public let measure: Measure
  /// How it goes on.
  public let course: Course

  /// Whether a measure is continued.
  public enum Course: Sendable, Equatable {
    /// By the straight line through its figures.
    case continued(Line)
    /// It stays at its last figure; why, in a phrase.
    case held(String)
  }

  /// The straight line through a measure's figures, and what was made up from it.
  public struct Line: Sendable, Equatable {
    /// How many figures it is laid through.
    public let count: Int
    /// What it rises by from one period to the next, in the measure's unit; negative where it falls.
    public let rise: Double
    /// How often a period comes: `a month`, `every 14 days`.
    public let rhythm: String
    /// The last figure that is a fact.
    public let last: Figure
    /// The figures that were made up, the earliest first; there is one at least.
    public let figures: [Figure]
  }

  /// A value of a measure for a period.
  public struct Figure: Sendable, Equatable {
    /// The period, as documents write it.
    public let period: String
    /// The value, in the measure's unit.
    public let value: Double
  }

  /// The line; nil where the measure is held.
  public var line: Line? {
    guard case .continued(let line) = course else { return nil }
    return line
  }
}

extension MeasureTrend {
  /// What was made up, as observations.
  var estimates: [Performance.Estimate] {
    (line?.figures ?? []).map { figure in
      Performance.Estimate(measure: measure.id, period: figure.period, value: figure.value)
    }
  }
}
