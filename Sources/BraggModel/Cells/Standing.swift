/// Where a value must stand beside a benchmark.
package enum Standing: String, CaseIterable, Sendable {
  /// More than the benchmark.
  case above
  /// Less than the benchmark.
  case below
  /// The benchmark or more.
  case atOrAbove = "at_or_above"
  /// The benchmark or less.
  case atOrBelow = "at_or_below"
}
