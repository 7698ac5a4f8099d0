import BraggModel
import CJSONReader
import LuaRuntime

/// What every clause said of one subject, and the subject as the rules saw it.
struct Weighing {
  let answer: LuaAnswer
  let input: LuaInput

  /// The subject's node.
  var subject: Int? { member(of: 0, named: ["subject"]) }

  /// The subject's ref or id; nil where it has none.
  var ref: String? {
    guard let subject else { return nil }
    return member(of: subject, named: ["ref", "id"]).map { input.allNodes[$0].string }
  }

  /// The paths of the nodes of the subject and of the parameters.
  var paths: FactPaths {
    let parameters = member(of: 0, named: ["globals"]).flatMap { member(of: $0, named: ["params"]) }
    return FactPaths(
      of: input,
      roots: (parameters.map { [.init(node: $0, prefix: "parameters")] } ?? [])
        + (subject.map { [.init(node: $0, prefix: "")] } ?? []))
  }

  /// The fields that rules looked for and did not find, from the subject down: `milestones.due`.
  var wanted: Set<String> {
    let paths = paths
    var wanted: Set<String> = []
    for read in answer.reads {
      switch read {
      case .missing(let node, let field), .absent(let node, let field):
        wanted.insert(paths.path(of: node, field: field).withoutPositions)
      default: break
      }
    }
    return wanted
  }

  /// The node of an object's member.
  private func member(of object: Int, named names: [String]) -> Int? {
    let nodes = input.allNodes
    guard nodes.indices.contains(object), Int(nodes[object].kind) == BRAGG_JSON_OBJECT else {
      return nil
    }
    var at = object + 1
    for _ in 0..<nodes[object].count {
      if names.contains(nodes[at].string) { return at + 1 }
      at += 1 + Int(nodes[at + 1].span)
    }
    return nil
  }
}

extension String {
  /// A path without what stands in brackets.
  fileprivate var withoutPositions: String {
    var depth = 0
    var kept = ""
    for character in self {
      if character == "[" { depth += 1 }
      if depth == 0 { kept.append(character) }
      if character == "]" { depth -= 1 }
    }
    return kept
  }
}
