import BraggModel
import CJSONReader
import LuaRuntime

/// Names the places of an input in words: `milestones[Rota agreed].due`, `parameters.slip_days`.
final class FactPaths {
  /// Where a subject or the parameters begin, and what their paths start with.
  struct Root {
    let node: Int
    let prefix: String
  }

  private let nodes: [bragg_json_node]
  /// The container of each node below a root; a member's value belongs to its object.
  private var parents: [Int: Int] = [:]
  /// Paths named so far: siblings share their container's.
  private var known: [Int: String] = [:]

  init(of input: LuaInput, roots: [Root]) {
    nodes = input.allNodes
    for root in roots { known[root.node] = root.prefix }
  }

  /// How many nodes there are.
  var count: Int { nodes.count }

  func count(of node: Int) -> Int { Int(nodes[node].count) }

  func path(of node: Int) -> String {
    if let path = known[node] { return path }
    guard let container = container(of: node) else { return "" }
    let parent = path(of: container)
    let path =
      isList(container)
      ? "\(parent)[\(name(of: node, in: container))]"
      : join(parent, nodes[node - 1].string)
    known[node] = path
    return path
  }

  func path(of node: Int?, field: String) -> String {
    guard let node else { return field }
    return join(path(of: node), field)
  }

  /// What was read at a node, spelt as the document spells it.
  func value(of node: Int) -> JSONText {
    let node = nodes[node]
    return switch Int(node.kind) {
    case BRAGG_JSON_TRUE: .bool(true)
    case BRAGG_JSON_FALSE: .bool(false)
    case BRAGG_JSON_INTEGER: .integer(node.integer)
    case BRAGG_JSON_DECIMAL: node.length > 0 ? .digits(node.string) : .number(node.number)
    case BRAGG_JSON_STRING: .string(node.string)
    default: .null
    }
  }

  /// The list or object that a value stands in: the nearest before it that reaches past it.
  private func container(of node: Int) -> Int? {
    if let parent = parents[node] { return parent }
    var at = node - 1
    while at >= 0 {
      let kind = Int(nodes[at].kind)
      if kind >= BRAGG_JSON_ARRAY, node < at + Int(nodes[at].span) {
        parents[node] = at
        return at
      }
      at -= 1
    }
    return nil
  }

  private func isList(_ node: Int) -> Bool { Int(nodes[node].kind) == BRAGG_JSON_ARRAY }

  /// What a person finds an element by; its place in the list where it has no name of its own.
  private func name(of node: Int, in list: Int) -> String {
    guard let label = label(of: node), label.isUnique || isAlone(node, labelled: label, in: list)
    else { return String(position(of: node, in: list)) }
    return label.text
  }

  /// Whether no other element has the same label, as two findings of one day have.
  private func isAlone(_ node: Int, labelled label: Label, in list: Int) -> Bool {
    var at = list + 1
    while at < list + Int(nodes[list].span) {
      if at != node, self.label(of: at)?.text == label.text { return false }
      at += Int(nodes[at].span)
    }
    return true
  }

  /// The place in the list, counted from 1 as rules and people count.
  private func position(of node: Int, in list: Int) -> Int {
    var at = list + 1
    var position = 1
    while at < node {
      at += Int(nodes[at].span)
      position += 1
    }
    return position
  }

  private func join(_ path: String, _ name: String) -> String {
    path.isEmpty ? name : "\(path).\(name)"
  }

  private struct Label {
    let text: String
    /// Whether reading has made sure that no other element has it.
    let isUnique: Bool
  }

  /// What a person calls an element of a list: its id, ref, period, title or day.
  private func label(of element: Int) -> Label? {
    guard Int(nodes[element].kind) == BRAGG_JSON_OBJECT else { return nil }
    var best: (rank: Int, value: Int)?
    var member = element + 1
    for _ in 0..<nodes[element].count {
      let value = member + 1
      if Int(nodes[value].kind) == BRAGG_JSON_STRING,
        let rank = Self.labels.firstIndex(where: { matches(nodes[member], $0) }),
        best.map({ rank < $0.rank }) ?? true
      {
        best = (rank, value)
      }
      member = value + Int(nodes[value].span)
    }
    return best.map { Label(text: nodes[$0.value].string, isUnique: $0.rank < Self.uniqueLabels) }
  }

  private static let labels: [StaticString] = ["id", "ref", "period", "title", "on"]
  /// How many of them no two elements of a list share.
  private static let uniqueLabels = 3

  private func matches(_ node: bragg_json_node, _ name: StaticString) -> Bool {
    guard Int(node.length) == name.utf8CodeUnitCount, let text = node.text else { return false }
    let bytes = UnsafeRawBufferPointer(start: text, count: Int(node.length))
    return bytes.elementsEqual(
      UnsafeRawBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
  }
}
