import BraggModel
import Testing

/// The schemas that `bragg schema` prints: sound, and of one mind with Bragg.
struct SchemaTests {
  static let whyNot: Comment = "python3 with the jsonschema package is not installed"

  @Test(arguments: [
    "plan", "performance", "results", "explanation", "rules", "mutation", "test",
    "recorded", "check",
    "comparison", "sweep", "forecast",
  ])
  func `a schema is printed`(name: String) throws {
    let run = try Checkout().bragg("schema", name)
    #expect(run.code == 0 && run.errors.isEmpty)
    let schema = try JSONDocument.parse(Array(run.output.utf8), path: name).root
    let format = try #require(schema["properties"]?["format"])
    #expect(format["const"]?.string == "bragg-\(name)/1")
  }

  @Test(arguments: [("case", ["ref"]), ("stream", ["ref", "ratings", "breaches"])])
  func `the schema of what stands on a line, which names no format`(
    name: String, required: [String]
  ) throws {
    let run = try Checkout().bragg("schema", name)
    #expect(run.code == 0 && run.errors.isEmpty)
    let schema = try JSONDocument.parse(Array(run.output.utf8), path: name).root
    #expect(schema["required"]?.elements.compactMap(\.string) == required)
  }

  @Test func `a schema that there is not`() throws {
    let run = try Checkout().bragg("schema", "plann")
    #expect(run.code == 64 && run.output.isEmpty)
    #expect(
      run.errors.hasPrefix(
        """
        Error: there is no schema `plann`: choose one of plan, performance, case, results, explanation, rules, mutation, test, \
        recorded, check, comparison, sweep, forecast, stream; did you mean `plan`?

        """))
  }

  @Test(
    .enabled(if: SchemaValidator.isExpected, whyNot),
    arguments: [
      ("plan", "plan.json", 1), ("performance", "performance.json", 1), ("case", "*.ndjson", 3),
      ("results", "20*.json", 2),
    ])
  func `every example is accepted, and a fresh assessment`(
    schema: String, name: String, least: Int
  ) throws {
    let checkout = try Checkout()
    let assessed = try checkout.bragg(
      "assess", "Examples/tameside", "--as-of", "2024-01-31", "--quiet")
    #expect(assessed.code == 0)
    #expect(checkout.text(of: "Examples/tameside/results/2024-01-31.json") != nil)
    let run = try SchemaValidator.judge(
      "$(find Examples -name '\(name)' | sort)", by: schema, in: checkout)
    #expect(run.code == 0 && run.errors.isEmpty)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count >= least)
    #expect(lines.filter { !$0.hasPrefix("accepted ") } == [])
  }

  @Test(.enabled(if: SchemaValidator.isExpected, whyNot), arguments: [true, false])
  func `Bragg and the schema are of one mind`(isGood: Bool) throws {
    let checkout = try Checkout()
    let documents = isGood ? SchemaDocument.good : SchemaDocument.bad
    for (schema, documents) in Dictionary(grouping: documents, by: \.schema) {
      for (index, document) in documents.enumerated() {
        try checkout.write(document.text, to: "\(schema)/\(1000 + index).json")
      }
      let run = try SchemaValidator.judge("\(schema)/*.json", by: schema, in: checkout)
      #expect(run.code == 0 && run.errors.isEmpty)
      let lines = run.output.split(separator: "\n")
      #expect(lines.count == documents.count)
      for (document, line) in zip(documents, lines) {
        #expect(document.isAccepted == isGood, "\(document.text)")
        #expect(line.hasPrefix("accepted ") == isGood, "\(line) \(document.text)")
      }
    }
  }
}
