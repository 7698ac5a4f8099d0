/// What a later assessment needs to know of an earlier one.
package struct PastAssessment: Sendable {
  /// A threshold and the subject that crossed it.
  package struct Breach: Hashable, Sendable {
    package let threshold: String
    package let subject: String
  }

  package let asOf: Day
  /// Level by kind of subject, ref and dimension.
  package let levels: [String: [String: [String: String]]]
  package let breaches: Set<Breach>

  /// An assessment of which only levels are known.
  package init(asOf: Day, levels: [String: [String: [String: String]]]) {
    self.asOf = asOf
    self.levels = levels
    breaches = []
  }

  /// Reads a results file.
  package init(_ bytes: [UInt8], path: String) throws(DocumentErrors) {
    let document = try JSONDocument.parse(bytes, path: path)
    var check = ShapeCheck()
    check.check(document.root, .past)
    guard check.errors.isEmpty else { throw DocumentErrors(check.errors.inFileOrder) }
    let root = document.root
    guard let asOf = root["as_of"]?.string.flatMap({ Day(iso: $0) }) else {
      throw DocumentErrors([root.error(wanted: "an `as_of` day")])
    }
    self.asOf = asOf
    var levels = Dictionary(
      uniqueKeysWithValues: ["actions", "measures", "risks", "areas", "cases"].map { kind in
        (kind, Self.levels(of: root.list(kind)))
      })
    levels["plan"] = Self.levels(of: root["plan"].map { [$0] } ?? [])
    self.levels = levels
    breaches = Set(
      root.list("breaches").compactMap { breach in
        guard let threshold = breach["threshold"]?.string, let subject = breach["subject"]?.string
        else { return nil }
        return Breach(threshold: threshold, subject: subject)
      })
  }

  private static func levels(of subjects: [JSONValue]) -> [String: [String: String]] {
    var levels: [String: [String: String]] = [:]
    for subject in subjects {
      guard let ref = subject["ref"]?.string, let ratings = subject["ratings"] else { continue }
      for rating in ratings.members {
        levels[ref, default: [:]][rating.key.string ?? ""] = rating.value["level"]?.string
      }
    }
    return levels
  }
}
