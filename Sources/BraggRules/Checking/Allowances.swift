import BraggModel

/// A finding, and the reason for which it is let pass.
package struct JudgedFinding: Sendable {
  package let finding: CheckFinding
  /// Nil or empty where it is told.
  package let reason: String?

  package init(finding: CheckFinding, reason: String?) {
    self.finding = finding
    self.reason = reason
  }
}

/// The comments of a rule set that let a finding pass, with a reason:
/// `-- bragg: allow unused-level because the Board asked for it`.
///
/// It stands on the line of the finding or on the one above; for a finding that has no line, anywhere
/// in `rules.lua`. In a README it stands in `<!-- … -->`.
package struct Allowances: Sendable {
  private struct Allowance {
    let id: String
    let reason: String
    let place: CheckPlace
  }

  private var allowances: [Allowance] = []
  /// The parts that were looked through: an allowance for another part may yet be needed.
  private let parts: Set<CheckKind.Part>

  package init(in texts: [CheckedText], parts: Set<CheckKind.Part>) {
    self.parts = parts
    for text in texts {
      for (index, line) in text.lines.enumerated() {
        guard let found = Self.allowance(in: line) else { continue }
        allowances.append(
          Allowance(
            id: found.id, reason: found.reason,
            place: text.place(
              line: index + 1, column: found.column, length: found.length)))
      }
    }
  }

  /// The findings with the reasons that let some of them pass, and what is wrong with the allowances.
  package func judge(_ findings: [CheckFinding]) -> [JudgedFinding] {
    var used: Set<Int> = []
    var judged = findings.map { finding in
      let index = allowances.firstIndex { allows($0, finding) }
      if let index { used.insert(index) }
      return JudgedFinding(finding: finding, reason: index.map { allowances[$0].reason })
    }
    for (index, allowance) in allowances.enumerated() {
      guard let fault = fault(of: allowance, isUsed: used.contains(index)) else { continue }
      judged.append(JudgedFinding(finding: fault, reason: nil))
    }
    return judged
  }

  /// Why a finding is let pass, if it is.
  package func reason(for finding: CheckFinding) -> String? {
    allowances.first { allows($0, finding) && !$0.reason.isEmpty }?.reason
  }

  private func allows(_ allowance: Allowance, _ finding: CheckFinding) -> Bool {
    guard allowance.id == finding.kind.id else { return false }
    guard let line = finding.place.line else { return allowance.place.file.hasSuffix("rules.lua") }
    guard allowance.place.file == finding.place.file, let own = allowance.place.line else {
      return false
    }
    return own == line || own == line - 1
  }

  private func fault(of allowance: Allowance, isUsed: Bool) -> CheckFinding? {
    guard let kind = CheckKind.named(allowance.id) else {
      let near = nearest(allowance.id, in: CheckKind.all.map(\.id))
      return CheckFinding(
        .unusedAllowance, at: allowance.place, "there is no check `\(allowance.id)` to allow",
        help: near.map { "did you mean `\($0)`?" } ?? "`bragg check --explain all` lists them")
    }
    if allowance.reason.isEmpty {
      return CheckFinding(
        .allowanceWithoutReason, at: allowance.place,
        "`\(kind.id)` is allowed without a reason, so it is told all the same",
        help: "write `bragg: allow \(kind.id) because …`, and why it is right here")
    }
    guard !isUsed, parts.contains(kind.part) else { return nil }
    return CheckFinding(
      .unusedAllowance, at: allowance.place,
      "`\(kind.id)` is allowed here, and nothing of the kind is found",
      help: "remove the comment, or move it to the line it is for or the one above")
  }

  private static func allowance(
    in line: String
  ) -> (id: String, reason: String, column: Int, length: Int)? {
    let opener = "-- bragg: allow "
    guard let column = line.column(of: opener) else { return nil }
    let written = String(String.UnicodeScalarView(line.unicodeScalars.dropFirst(column - 1)))
    let words = written.replacing("-->", with: "").dropFirst(opener.count).split(separator: " ")
    guard let id = words.first else { return nil }
    let hasReason = words.dropFirst().first == "because"
    return (
      String(id), hasReason ? words.dropFirst(2).joined(separator: " ") : "", column,
      written.unicodeScalars.count
    )
  }
}
