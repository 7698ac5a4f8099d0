import ArgumentParser
import BraggModel

/// Prints the JSON Schema of a document.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Prints the JSON Schema (draft 2020-12) of a document.")

  @Argument(
    help:
      "plan, performance, case, results, explanation, rules, mutation, test, recorded, check, comparison, sweep, forecast or stream"
  )
  var name: String

  func run() throws {
    guard let schema = JSONSchema.shapes.first(where: { $0.name == name }) else {
      let names = JSONSchema.shapes.map(\.name)
      let near = nearest(name, in: names).map { "; did you mean `\($0)`?" } ?? ""
      throw ValidationError(
        "there is no schema `\(name)`: choose one of \(names.joined(separator: ", "))\(near)")
    }
    try Console.write(JSONSchema.text(of: schema.shape).serialised(indent: 2))
  }
}
