/// What a measure is meant to reach, read from a number, a council's words or an object.
package struct Target: Hashable, Sendable {
  /// What a value is held against.
  package let aim: Aim
  /// The sign written with the number: `%`, `£` or nil.
  package let unit: String?
  /// As written; nil where it was not words.
  package let text: String?

  /// What a target can be.
  package enum Aim: Hashable, Sendable {
    /// A number; the measure's polarity says from which side to reach it.
    case value(Double)
    /// A limit that says its own side.
    case limit(Comparator, Double)
    /// From one number to another, both included.
    case band(min: Double, max: Double)
    /// So much more than the measure's baseline.
    case baselinePlus(Double)
    /// A place above or below a named benchmark of the measure.
    case benchmark(String, Standing)
    /// There will be one.
    case toBeDecided
    /// Nothing that can be trusted, and why.
    case unreadable(Unreadable)
  }

  /// A target that was not written in words, such as a JSON number or object.
  package init(_ aim: Aim) {
    if case .band(let min, let max) = aim, min > max {
      self.aim = .unreadable(Unreadable("the band's `min` is above its `max`"))
    } else {
      self.aim = aim
    }
    unit = nil
    text = nil
  }

  /// Nil where the cell is blank, a dash, `N/A` or `none`.
  package init?(_ text: String) {
    let written = text.trimmed
    do throws(Unreadable) {
      guard let (aim, unit) = try TargetReader(written).target() else { return nil }
      self.aim = aim
      self.unit = unit
    } catch {
      aim = .unreadable(error)
      unit = nil
    }
    self.text = written
  }

  /// Why the words could not be read, where they could not.
  package var reason: String? {
    if case .unreadable(let why) = aim { why.reason } else { nil }
  }
}
