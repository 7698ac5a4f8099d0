/// Which side of a number a value must lie, and whether the number itself will do.
package enum Comparator: String, CaseIterable, Sendable {
  /// Less than the number.
  case below = "<"
  /// The number or less.
  case atMost = "<="
  /// More than the number.
  case above = ">"
  /// The number or more.
  case atLeast = ">="
}
