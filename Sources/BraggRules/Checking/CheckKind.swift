/// A kind of finding, with the page that explains it.
package struct CheckKind: Sendable, Hashable {
  /// What looks for it.
  package enum Part: String, Sendable, CaseIterable {
    /// The rule set as it is written.
    case rules
    /// Its Lua.
    case lua
    /// A search through generated subjects.
    case search
    /// A folder's data beside its rule set.
    case data
  }

  /// How grave a finding is; the gravest first.
  package enum Severity: String, Sendable, CaseIterable, Comparable {
    case error, warning, hint

    package static func < (left: Severity, right: Severity) -> Bool {
      left.order < right.order
    }

    private var order: Int {
      switch self {
      case .error: 0
      case .warning: 1
      case .hint: 2
      }
    }
  }

  /// Kebab-case, and never given to another kind.
  package let id: String
  package let part: Part
  package let severity: Severity
  /// One sentence.
  package let summary: String
  /// What gives the finding.
  package let wrong: String
  /// What to write in its place.
  package let right: String
  package let why: String

  package init(
    _ id: String, _ part: Part, _ severity: Severity, _ summary: String, wrong: String,
    right: String, why: String
  ) {
    self.id = id
    self.part = part
    self.severity = severity
    self.summary = summary
    self.wrong = wrong
    self.right = right
    self.why = why
  }

  /// Every kind there is, part by part.
  package static let all: [CheckKind] = ruleSetKinds + luaKinds + searchKinds + dataKinds

  /// The kind with an id.
  package static func named(_ id: String) -> CheckKind? { all.first { $0.id == id } }
}
