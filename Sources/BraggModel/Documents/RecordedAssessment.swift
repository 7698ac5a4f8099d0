/// What an assessment decided, as a test case keeps it: no hashes, so that each difference is one of the rules.
package struct RecordedAssessment: Sendable {
  package struct Rating: Sendable, Equatable {
    /// The level's id; `unrated` or `error` where there is none.
    package let level: String
    package let clause: String?
    package let reason: String

    package init(level: String, clause: String?, reason: String) {
      self.level = level
      self.clause = clause
      self.reason = reason
    }
  }

  package struct Subject: Sendable {
    /// Its ref or id; nil for the plan.
    package let ref: String?
    package let ratings: [(dimension: String, rating: Rating)]

    package init(ref: String?, ratings: [(dimension: String, rating: Rating)]) {
      self.ref = ref
      self.ratings = ratings
    }

    package func rating(_ dimension: String) -> Rating? {
      ratings.first { $0.dimension == dimension }?.rating
    }
  }

  package struct Breach: Sendable, Hashable {
    package let threshold: String
    package let subject: String
    package let message: String

    package init(threshold: String, subject: String, message: String) {
      self.threshold = threshold
      self.subject = subject
      self.message = message
    }
  }

  package let asOf: Day
  /// By kind (`actions`, …, `plan`), in the order of the plan.
  package let subjects: [String: [Subject]]
  package let breaches: [Breach]

  package init(asOf: Day, subjects: [String: [Subject]], breaches: [Breach]) {
    self.asOf = asOf
    self.subjects = subjects
    self.breaches = breaches
  }

  private static let lists = ["actions", "measures", "risks", "areas", "cases"]

  /// Reads a recorded assessment.
  package init(at path: String) throws {
    let document = try JSONDocument.parse(try FileSnapshot.read(path).bytes, path: path)
    var check = ShapeCheck()
    check.check(document.root, .recorded)
    guard check.errors.isEmpty else { throw DocumentErrors(check.errors.inFileOrder) }
    let root = document.root
    guard let asOf = root["as_of"]?.string.flatMap({ Day(iso: $0) }) else {
      throw DocumentErrors([root.error(wanted: "an `as_of` day")])
    }
    self.asOf = asOf
    var subjects = Dictionary(
      uniqueKeysWithValues: Self.lists.map { kind in
        (
          kind,
          (root[kind].map { Array($0.members) } ?? []).map { Subject($0.value, $0.key.string) }
        )
      })
    subjects["plan"] = root["plan"].map { [Subject($0, nil)] } ?? []
    self.subjects = subjects
    breaches = root.list("breaches").map { breach in
      Breach(
        threshold: breach["threshold"]?.string ?? "", subject: breach["subject"]?.string ?? "",
        message: breach["message"]?.string ?? "")
    }
  }

  /// The text of the file, a line or two for each rating.
  package var text: String {
    var members: [(String, JSONText)] = [
      ("format", .string("bragg-recorded/1")), ("as_of", .string(asOf.description)),
    ]
    for kind in Self.lists {
      let rated = (subjects[kind] ?? []).filter { !$0.ratings.isEmpty }
      guard !rated.isEmpty else { continue }
      members.append((kind, .object(rated.map { ($0.ref ?? "", $0.json) })))
    }
    if let plan = subjects["plan"]?.first, !plan.ratings.isEmpty {
      members.append(("plan", plan.json))
    }
    members.append(("breaches", .array(breaches.map(\.json))))
    return JSONText.object(members).serialised(indent: 2)
  }
}

extension RecordedAssessment.Subject {
  fileprivate init(_ value: JSONValue, _ ref: String?) {
    self.init(
      ref: ref,
      ratings: value.members.map { dimension, rating in
        (
          dimension.string ?? "",
          RecordedAssessment.Rating(
            level: rating["level"]?.string ?? "", clause: rating["clause"]?.string,
            reason: rating["reason"]?.string ?? "")
        )
      })
  }

  fileprivate var json: JSONText { .object(ratings.map { ($0.dimension, $0.rating.json) }) }
}

extension RecordedAssessment.Rating {
  fileprivate var json: JSONText {
    .object(
      [("level", .string(level))] + (clause.map { [("clause", .string($0))] } ?? [])
        + [("reason", .string(reason))])
  }
}

extension RecordedAssessment.Breach {
  fileprivate var json: JSONText {
    .object([
      ("threshold", .string(threshold)), ("subject", .string(subject)),
      ("message", .string(message)),
    ])
  }
}
