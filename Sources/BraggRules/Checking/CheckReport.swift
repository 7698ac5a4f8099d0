/// What a run of checks came to.
package struct CheckReport: Sendable {
  /// Something that was checked.
  package struct Checked: Sendable, Equatable {
    package enum Kind: String, Sendable { case rules, data }
    package let path: String
    package let kind: Kind

    package init(path: String, kind: Kind) {
      self.path = path
      self.kind = kind
    }
  }

  /// A finding that the rule set allows, and the reason it gives.
  package struct Silenced: Sendable, Equatable {
    package let finding: CheckFinding
    package let reason: String
  }

  package var checked: [Checked] = []
  package var findings: [CheckFinding] = []
  package var silenced: [Silenced] = []
  /// What a search covered, for the reader to judge what it did not.
  package var coverage: [String] = []

  package init() {}

  package func count(_ severity: CheckKind.Severity) -> Int {
    findings.count { $0.kind.severity == severity }
  }

  /// Whether any finding is as grave as this, or graver.
  package func reaches(_ severity: CheckKind.Severity) -> Bool {
    findings.contains { $0.kind.severity <= severity }
  }

  /// Adds what one rule set or folder came to, in the order of its files.
  package mutating func add(_ judged: [JudgedFinding], of checked: Checked) {
    self.checked.append(checked)
    findings += judged.filter { ($0.reason ?? "").isEmpty }.map(\.finding).inOrder
    silenced += judged.compactMap { judged in
      guard let reason = judged.reason, !reason.isEmpty else { return nil }
      return Silenced(finding: judged.finding, reason: reason)
    }
  }

  /// Adds why something could not be checked at all: nothing in it can let that pass.
  package mutating func add(_ findings: [CheckFinding], of checked: Checked) {
    add(findings.map { JudgedFinding(finding: $0, reason: nil) }, of: checked)
  }
}
