import Testing

@testable import BraggModel

/// A document with `▸` before each thing that is wrong, and what is to be said of each.
struct DocumentExample: Sendable, CustomTestStringConvertible {
  /// The document without its marks.
  let text: String
  /// What is printed of it, all together.
  let messages: String

  init(_ marked: String, _ sentences: String...) { self.init(marked, sentences) }

  private init(_ marked: String, _ sentences: [String]) {
    var text = ""
    var places: [String] = []
    var (line, column) = (1, 1)
    for scalar in marked.unicodeScalars {
      if scalar == "▸" {
        places.append("\(line):\(column)")
        continue
      }
      text.unicodeScalars.append(scalar)
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    self.text = text
    precondition(places.count == sentences.count, "a mark for each sentence: \(marked)")
    messages = zip(places, sentences).map { "d.json:\($0): at \($1)" }.joined(separator: "\n")
  }

  /// A plan of one action with these fields and the ref `1.2`.
  static func action(_ fields: String, _ sentences: String...) -> DocumentExample {
    DocumentExample(
      #"{"format": "bragg-plan/1", "actions": [{"ref": "1.2", \#(fields)}]}"#,
      sentences.map { "$.actions[0].\($0)" })
  }

  /// A plan with these fields.
  static func plan(_ fields: String, _ sentences: String...) -> DocumentExample {
    DocumentExample(#"{"format": "bragg-plan/1", \#(fields)}"#, sentences)
  }

  /// Performance data of one measure with these fields and the id `CIN8`.
  static func measure(_ fields: String, _ sentences: String...) -> DocumentExample {
    DocumentExample(
      #"{"format": "bragg-performance/1", "measures": [{"id": "CIN8", \#(fields)}]}"#,
      sentences.map { "$.measures[0].\($0)" })
  }

  var testDescription: String { text.quoted }

  /// Reads it as a plan.
  func plan() throws(DocumentErrors) -> Plan {
    try PlanReader().plan(Array(text.utf8), path: "d.json")
  }

  /// Reads it as performance data.
  func performance() throws(DocumentErrors) -> Performance {
    try PerformanceReader().performance(Array(text.utf8), path: "d.json")
  }
}

extension [DocumentError] {
  /// What is printed of them.
  var messages: String { map(\.description).joined(separator: "\n") }
}
