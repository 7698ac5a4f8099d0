package import BraggModel

/// Collects what is found in a folder's documents, with the reasons they give to let some pass.
struct DataFindings {
  private(set) var found: [JudgedFinding] = []
  private let texts: [String: CheckedText]

  init(_ texts: [CheckedText]) {
    self.texts = Dictionary(texts.map { ($0.path, $0) }) { first, _ in first }
  }

  /// Adds a finding at a value; `subject` is the object whose `allow` may let it pass.
  mutating func add(
    _ kind: CheckKind, at value: JSONValue, of subject: JSONValue? = nil, _ message: String,
    help: String, about: String? = nil
  ) {
    let finding = CheckFinding(
      kind, at: place(of: value), message, help: help, subject: about)
    found.append(
      JudgedFinding(finding: finding, reason: Self.reason(to: kind, in: subject, value.document)))
  }

  /// Adds what the reader of a document noted.
  mutating func add(_ kind: CheckKind, _ error: DocumentError) {
    let text = texts[error.file]
    let place =
      text?.place(ofValueAt: error.line, error.column)
      ?? CheckPlace(file: error.file, line: error.line, column: error.column)
    add(
      CheckFinding(
        kind, at: place.at(error.path), "found \(error.found), wanted \(error.wanted)",
        help: error.help ?? "write \(error.wanted)"))
  }

  mutating func add(_ finding: CheckFinding) {
    found.append(JudgedFinding(finding: finding, reason: nil))
  }

  private func place(of value: JSONValue) -> CheckPlace {
    let document = value.document
    let location = value.location
    let written = document.bytes[value.range]
    // A list or object is pointed at by its beginning.
    let length =
      written.contains(UInt8(ascii: "\n"))
      ? 1 : String(decoding: written, as: UTF8.self).unicodeScalars.count
    let place =
      texts[document.path]?.place(line: location.line, column: location.column, length: length)
      ?? CheckPlace(file: document.path, line: location.line, column: location.column)
    return place.at(value.jsonPath)
  }

  private static func reason(
    to kind: CheckKind, in subject: JSONValue?, _ document: JSONDocument
  ) -> String? {
    [subject, document.root].lazy.compactMap { $0?["allow"]?[kind.id]?.string }.first
  }
}

extension CheckedText {
  /// The place of a JSON value that begins here: a text to its closing quote, else to what ends it.
  fileprivate func place(ofValueAt number: Int, _ column: Int) -> CheckPlace {
    let rest = (line(number) ?? "").unicodeScalars.dropFirst(column - 1)
    let isText = rest.first == "\""
    let ends: Set<Unicode.Scalar> = isText ? ["\""] : [",", "}", "]", " "]
    let length = rest.dropFirst().prefix { !ends.contains($0) }.count + (isText ? 2 : 1)
    return place(line: number, column: column, length: length)
  }
}

extension CheckPlace {
  /// The same place with the way to it from the root of its document.
  fileprivate func at(_ path: String) -> CheckPlace {
    CheckPlace(
      file: file, line: line, column: column, length: length, excerpt: excerpt, path: path)
  }
}

extension CheckFinding {
  /// Why a folder's documents cannot be read, as findings.
  package static func notRead(_ errors: DocumentErrors) -> [CheckFinding] {
    errors.errors.map { error in
      let text = (try? FileSnapshot.read(error.file)).map {
        CheckedText($0.bytes, path: error.file)
      }
      return CheckFinding(
        .invalidDocument,
        at: (text?.place(ofValueAt: error.line, error.column)
          ?? CheckPlace(file: error.file, line: error.line, column: error.column)).at(error.path),
        "found \(error.found), wanted \(error.wanted)",
        help: error.help ?? "write \(error.wanted)")
    }
  }
}
