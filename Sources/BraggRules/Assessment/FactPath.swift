import BraggModel
import CJSONReader
import LuaRuntime

/// Names the places of an input in words: `milestones[Rota agreed].due`, `parameters.slip_days`.
struct FactPath {
  let input: LuaInput
  /// Where a subject or the parameters begin, and what their paths start with.
  let roots: [(node: Int, prefix: String)]

  func path(of node: Int) -> String {
    guard let root = roots.last(where: { contains($0.node, node) }) else { return "" }
    return descend(from: root.node, to: node, path: root.prefix)
  }

  func path(of node: Int?, field: String) -> String {
    guard let node else { return field }
    return join(path(of: node), field)
  }

  /// What was read at a node, spelt as the document spells it.
  func value(of node: Int) -> JSONText {
    let node = input[node]
    return switch Int(node.kind) {
    case BRAGG_JSON_TRUE: .bool(true)
    case BRAGG_JSON_FALSE: .bool(false)
    case BRAGG_JSON_INTEGER: .integer(node.integer)
    case BRAGG_JSON_DECIMAL: node.length > 0 ? .digits(node.string) : .number(node.number)
    case BRAGG_JSON_STRING: .string(node.string)
    default: .null
    }
  }

  private func contains(_ parent: Int, _ node: Int) -> Bool {
    parent <= node && node < parent + Int(input[parent].span)
  }

  private func descend(from parent: Int, to node: Int, path: String) -> String {
    guard parent != node else { return path }
    let isList = Int(input[parent].kind) == BRAGG_JSON_ARRAY
    var child = parent + 1
    var position = 0
    while child < parent + Int(input[parent].span) {
      let value = isList ? child : child + 1
      if contains(value, node) {
        let step = isList ? "\(path)[\(label(of: value) ?? String(position))]" : join(path, input[child].string)
        return descend(from: value, to: node, path: step)
      }
      child = value + Int(input[value].span)
      position += 1
    }
    return path
  }

  private func join(_ path: String, _ name: String) -> String {
    path.isEmpty ? name : "\(path).\(name)"
  }

  /// What a person calls an element of a list: its id, ref, period, title or day; else its position.
  private func label(of element: Int) -> String? {
    guard Int(input[element].kind) == BRAGG_JSON_OBJECT else { return nil }
    for name in ["id", "ref", "period", "title", "on"] {
      var member = element + 1
      while member < element + Int(input[element].span) {
        let value = member + 1
        if input[member].string == name, Int(input[value].kind) == BRAGG_JSON_STRING {
          return input[value].string
        }
        member = value + Int(input[value].span)
      }
    }
    return nil
  }
}
