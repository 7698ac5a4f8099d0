extension Target {
  /// The target a JSON value gives; nil where there is none.
  package init?(json value: JSONValue) {
    switch value.kind {
    case .number:
      guard let number = value.number else { return nil }
      self.init(.value(number))
    case .string:
      guard let text = value.string else { return nil }
      self.init(text)
    case .object: self.init(object: value)
    default: return nil
    }
  }

  /// A band, so much more than the baseline, or a place beside a benchmark.
  init?(object value: JSONValue) {
    if let min = value["min"]?.number, let max = value["max"]?.number {
      self.init(.band(min: min, max: max))
    } else if let more = value["baseline_plus"]?.number {
      self.init(.baselinePlus(more))
    } else if let name = value["benchmark"]?.string,
      let standing = value["is"]?.string.flatMap(Standing.init(rawValue:))
    {
      self.init(.benchmark(name, standing))
    } else {
      return nil
    }
  }
}
