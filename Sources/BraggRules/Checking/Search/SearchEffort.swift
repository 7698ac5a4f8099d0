/// How hard the search for faults tries.
package enum SearchEffort: String, Sendable, CaseIterable {
  case none, quick, normal, deep

  /// How many subjects of each kind are made up.
  var subjects: Int {
    switch self {
    case .none: 0
    case .quick: 1000
    case .normal: 10_000
    case .deep: 100_000
    }
  }
}
