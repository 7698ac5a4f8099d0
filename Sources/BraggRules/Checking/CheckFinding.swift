/// Something that a check found wrong, or worth a look.
package struct CheckFinding: Sendable, Equatable {
  package let kind: CheckKind
  package let place: CheckPlace
  /// What is wrong, in a phrase.
  package let message: String
  /// How to mend it.
  package let help: String
  /// What it is about, such as ``clause `late` of actions.action``; nil where the place says it.
  package let subject: String?
  /// A case for `tests.lua` that shows it.
  package let example: String?

  package init(
    _ kind: CheckKind, at place: CheckPlace, _ message: String, help: String,
    subject: String? = nil, example: String? = nil
  ) {
    self.kind = kind
    self.place = place
    self.message = message
    self.help = help
    self.subject = subject
    self.example = example
  }
}

/// Where a finding stands, with the text that is there.
package struct CheckPlace: Sendable, Equatable {
  /// The file, as the user would name it.
  package let file: String
  /// From 1; nil where the finding is about the file or folder as a whole.
  package let line: Int?
  /// The first character of the line that it is about, from 1.
  package let column: Int?
  /// How many characters it is about.
  package let length: Int
  /// The line itself.
  package let excerpt: String?
  /// The way to the value from the root of a document.
  package let path: String?

  package init(
    file: String, line: Int? = nil, column: Int? = nil, length: Int = 1, excerpt: String? = nil,
    path: String? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.length = length
    self.excerpt = excerpt
    self.path = path
  }

  /// `file`, `file:line` or `file:line:column`.
  package var description: String {
    ([file] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":")
  }
}

extension Sequence<CheckFinding> {
  /// By file, line and column, so that the same input gives the same list.
  package var inOrder: [CheckFinding] {
    sorted { left, right in
      (left.place.file, left.place.line ?? 0, left.place.column ?? 0, left.kind.id, left.message)
        < (
          right.place.file, right.place.line ?? 0, right.place.column ?? 0, right.kind.id,
          right.message
        )
    }
  }
}
