import BraggModel
import Testing

/// A document that Bragg and its schema have to judge alike.
struct SchemaDocument: Sendable, CustomTestStringConvertible {
  /// The schema it is held against.
  let schema: String
  /// The document.
  let text: String

  private init(_ schema: String, _ text: String) {
    self.schema = schema
    self.text = text
  }

  var testDescription: String { "\(schema) \(text.quoted)" }

  /// Whether Bragg reads it.
  var isAccepted: Bool {
    let bytes = Array(text.utf8)
    do throws(DocumentErrors) {
      switch schema {
      case "plan": _ = try PlanReader().plan(bytes, path: schema)
      case "case":
        let reader = LoneSubjectReader(.caseRecord)
        guard try reader.subject(bytes, line: 1, of: schema) != nil else { return false }
      case "performance": _ = try PerformanceReader().performance(bytes, path: schema)
      default: _ = try PastAssessment(bytes, path: schema)
      }
      return true
    } catch {
      return false
    }
  }

  private static func action(_ fields: String) -> SchemaDocument {
    SchemaDocument(
      "plan", #"{"format": "bragg-plan/1", "actions": [{"ref": "1", \#(fields)}]}"#)
  }

  private static func risk(_ fields: String) -> SchemaDocument {
    SchemaDocument("plan", #"{"format": "bragg-plan/1", "risks": [{"ref": "1", \#(fields)}]}"#)
  }

  private static func measure(_ fields: String) -> SchemaDocument {
    SchemaDocument(
      "performance",
      #"{"format": "bragg-performance/1", "measures": [{"id": "1", \#(fields)}]}"#)
  }

  private static func period(_ period: String) -> SchemaDocument {
    measure(#""observations": [{"period": "\#(period)"}]"#)
  }

  private static func record(_ fields: String) -> SchemaDocument {
    SchemaDocument("case", #"{"ref": "1", \#(fields)}"#)
  }

  private static func rating(_ fields: String, asOf: String = "2023-12-31") -> SchemaDocument {
    SchemaDocument(
      "results",
      """
      {"format": "bragg-results/1", "engine": "bragg", "as_of": "\(asOf)", "scale": [],
       "rule_set": {"id": "own", "version": "1", "title": "", "sha256": "0", "parameters": {}},
       "inputs": [], "measures": [], "risks": [], "areas": [], "counts": {}, "issues": [],
       "breaches": [], "actions": [{"ref": "1", "ratings": {"action":
         {\(fields)"state": "rated", "reason": "", "facts": []}}}]}
      """)
  }

  static let bad: [SchemaDocument] = [
    SchemaDocument("plan", "[]"), SchemaDocument("plan", "null"), SchemaDocument("plan", "{}"),
    SchemaDocument("plan", #"{"format": "bragg-plan/2"}"#),
    SchemaDocument("plan", #"{"format": null}"#),
    SchemaDocument("plan", #"{"format": "bragg-plan/1", "format": "bragg-plan/1"}"#),
    SchemaDocument("plan", #"{"format": "bragg-plan/1", "start": "Sep 23"}"#),
    SchemaDocument("plan", #"{"format": "bragg-plan/1", "start": "2023-02-29"}"#),
    SchemaDocument("plan", #"{"format": "bragg-plan/1", "start": "1899-12-31"}"#),
    SchemaDocument("plan", #"{"format": "bragg-plan/1", "start": "2200-01-01"}"#),
    SchemaDocument("plan", #"{"format": "bragg-plan/1", "start": "2024-01-31\n"}"#),
    SchemaDocument("plan", #"{"format": "bragg-plan/1", "actions": [{"ref": ""}]}"#),
    SchemaDocument("plan", #"{"format": "bragg-plan/1", "actions": [{"ref": 1.2}]}"#),
    SchemaDocument("plan", #"{"format": "bragg-plan/1", "actions": [{"title": "x"}]}"#),
    SchemaDocument("plan", #"{"format": "bragg-plan/1", "actions": [null]}"#),
    action(#""due": 2024"#), action(#""status": "done""#), action(#""percent_complete": 100.1"#),
    action(#""percent_complete": -1"#), action(#""leads": "DMT""#), action(#""leads": [null]"#),
    action(#""criteria": {"funded": "yes"}"#), action(#""milestones": [{"done": "soon"}]"#),
    action(#""measures": [{"title": "no id"}]"#), action(#""overrides": [{"rating": "red"}]"#),
    action(#""updated": "2024-13-01""#), risk(#""likelihood": 0"#), risk(#""impact": 11"#),
    risk(#""impact": 2.5"#), risk(#""impact": "high""#),
    measure(#""polarity": "up""#), measure(#""tolerance": "5%""#), measure(#""floor": 1e400"#),
    measure(#""target": true"#), measure(#""target": {}"#), measure(#""target": {"min": 5}"#),
    measure(#""target": {"baseline_plus": "800"}"#), measure(#""target": [95]"#),
    measure(#""target": {"benchmark": "england", "is": "over"}"#), measure(#""values": [null]"#),
    measure(#""benchmarks": {"england": "88"}"#), measure(#""observations": [{"value": 1}]"#),
    measure(#""observations": [{"period": "2023-09", "state": "lost"}]"#),
    period("last month"), period(""), period(" "), period("Q1"),
    SchemaDocument("case", "{}"), SchemaDocument("case", "[]"), SchemaDocument("case", "1"),
    record(#""ref": "2""#), record(#""status": "open""#), record(#""end": 2017"#),
    record(#""milestones": {}"#), record(#""percent_complete": 101"#), record(#""measures": [1]"#),
    rating(#""level": 1, "#), rating(#""level": "", "#), rating("", asOf: "soon"),
  ]

  static let good: [SchemaDocument] = [
    SchemaDocument("plan", #" {"format":"bragg-plan\/1"} "#),
    SchemaDocument("plan", #"{"format": "bragg-plan/1", "x": {"y": [null]}, "": 1, "areas": []}"#),
    SchemaDocument("plan", #"{"format": "bragg-plan/1", "council": {}, "start": "2199-12-31"}"#),
    SchemaDocument("plan", #"{"format": "bragg-plan/1", "title": null, "actions": null}"#),
    action(#""title": "", "due": "", "leads": [], "measures": [{"id": "M"}, "N"]"#),
    action(#""due": "whenever", "stauts": 7"#), action(#""percent_complete": 1e2"#),
    action(#""milestones": [{}, {"done": false}, {"done": "2024-02-29"}, {"done": null}]"#),
    action(#""criteria": {"": true, "x": null}, "ratings": 7"#), risk(#""likelihood": 3.0"#),
    risk(#""impact": 1e1"#), risk(#""actions": []"#),
    measure(#""target": "", "baseline": "TBC", "tolerance": 5"#), measure(#""target": -0.0"#),
    measure(#""target": {"min": 8, "max": 5}"#),
    measure(#""target": {"min": "x", "baseline_plus": 1, "note": null}"#),
    measure(#""tolerance": {"percent": 10, "why": "key"}"#), measure(#""values": []"#),
    measure(#""benchmarks": {"england": null, "wales": 1.50}"#),
    measure(#""targets": [{"period": "2022/23", "value": null}]"#),
    period("2023-09"), period("Sep 23"), period("2022/23 Q1"), period("Q1 2022/23"),
    period("2022/23"), period("2019"), period(" 31st March 2024. "), period("1/1/24"),
    SchemaDocument("case", #" {"ref":"\u0031"} "#), record(#""age": 9, "care_plan": false"#),
    record(#""kind": "", "theme": null, "start": "soon", "end": "Feb", "due": "Ongoing""#),
    record(#""measures": ["A", {"id": "B", "values": [1]}], "overrides": 7"#),
    rating(#""level": null, "x": 1, "#), rating(""),
    rating(#""level": "red", "#, asOf: "1900-01-01"),
  ]
}
