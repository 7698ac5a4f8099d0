import BraggRules

extension RuleSet {
  /// The rule set's scale, then each other that a dimension has of its own, once.
  var scales: [Scale] {
    ownScales.reduce(into: [scale]) { scales, own in
      if !scales.contains(own.scale) { scales.append(own.scale) }
    }
  }

  /// The scales that dimensions have of their own, with what is rated on each: `Measures, direction`.
  var ownScales: [(title: String, scale: Scale)] {
    SubjectKind.allCases.flatMap { kind in
      (dimensions[kind] ?? []).filter(\.hasOwnScale).map {
        (kind.title(of: $0.name), $0.scale)
      }
    }
  }
}
