/// Which way a measure is good.
package enum Polarity: String, CaseIterable, Sendable {
  /// A larger value is better.
  case higher
  /// A smaller value is better.
  case lower
  /// A value inside the target's band is best.
  case band
  /// Neither way is better; the measure is for information.
  case neither = "none"
}
