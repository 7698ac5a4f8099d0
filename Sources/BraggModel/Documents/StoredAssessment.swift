/// A results file as it is stored, with what it says it was made from.
package struct StoredAssessment: Sendable {
  package let path: String
  package let bytes: [UInt8]
  package let asOf: Day
  /// The program and version that wrote it.
  package let engine: String
  package let ruleSet: (id: String, version: String, sha256: String)
  /// Parameter values that were given for that run, as a person would type them.
  package let settings: [String: String]
  /// The files it was made from, by name, with their hashes.
  package let inputs: [(path: String, sha256: String)]
  /// The whole document.
  package let root: JSONValue

  /// Reads a results file.
  package init(at path: String) throws {
    bytes = try FileSnapshot.read(path).bytes
    let document = try JSONDocument.parse(bytes, path: path)
    var check = ShapeCheck()
    check.check(document.root, .results)
    guard check.errors.isEmpty else { throw DocumentErrors(check.errors.inFileOrder) }
    let root = document.root
    guard let asOf = root["as_of"]?.string.flatMap({ Day(iso: $0) }), let rules = root["rule_set"]
    else { throw DocumentErrors([root.error(wanted: "an `as_of` day")]) }
    self.path = path
    self.root = root
    self.asOf = asOf
    engine = root["engine"]?.string ?? ""
    ruleSet = (
      rules["id"]?.string ?? "", rules["version"]?.string ?? "", rules["sha256"]?.string ?? ""
    )
    let names = rules.list("set").compactMap(\.string)
    settings = Dictionary(
      names.compactMap { name in
        rules["parameters"]?[name].map { value in
          (name, value.string ?? value.digits ?? "\(value.bool ?? false)")
        }
      }
    ) { first, _ in first }
    inputs = root.list("inputs").map { ($0["path"]?.string ?? "", $0["sha256"]?.string ?? "") }
  }

  /// Whether it proposes ways back for demands that were not met.
  package var hasProposals: Bool {
    SubjectList.allCases.flatMap { root.list($0.rawValue) }.contains { subject in
      (subject["ratings"]?.members.map(\.value) ?? []).contains { rating in
        rating.list("obligations").contains { $0["proposal"] != nil }
      }
    }
  }

  /// The lists of subjects whose ratings can have proposals.
  private enum SubjectList: String, CaseIterable {
    case actions, measures, risks, cases
  }

  /// Whether a folder holds just the files it was made from.
  package func isMade(from folder: String) -> Bool { changedInput(in: folder) == nil }

  /// The first of its files that a folder has not, or not as it was.
  package func changedInput(in folder: String) -> String? {
    inputs.first { input in
      let bytes = try? FileSnapshot.read("\(folder)/\(input.path)").bytes
      return bytes.map { sha256Hex($0) } != input.sha256
    }?.path
  }

  /// The first line in which a text differs, from 1, with both; nil where it is the same to the byte.
  package func firstDifference(from text: String) -> (line: Int, stored: String, made: String)? {
    guard bytes != Array(text.utf8) else { return nil }
    let newline = UInt8(ascii: "\n")
    let stored = bytes.split(separator: newline, omittingEmptySubsequences: false)
    let made = Array(text.utf8).split(separator: newline, omittingEmptySubsequences: false)
    let line =
      zip(stored, made).enumerated().first { $0.element.0 != $0.element.1 }?.offset
      ?? min(stored.count, made.count)
    func words(_ lines: [ArraySlice<UInt8>]) -> String {
      line < lines.count ? String(decoding: lines[line], as: UTF8.self) : "(the end of the file)"
    }
    return (line + 1, words(stored), words(made))
  }
}
