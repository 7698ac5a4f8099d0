/// How long it is from one time to the next, where a cell says that something recurs.
package struct Recurrence: Hashable, Sendable {
  /// What is counted: months have no fixed number of days.
  package enum Unit: String, Sendable { case days, months }

  package let count: Int
  package let unit: Unit

  package init(_ count: Int, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }

  /// The interval between times, so many of these long.
  func times(_ many: Int) -> Recurrence { Recurrence(count * many, unit) }

  /// The interval where it happens so often in each of these; nil where that is no whole number.
  func divided(by often: Int) -> Recurrence? {
    count.isMultiple(of: often) ? Recurrence(count / often, unit) : nil
  }
}
