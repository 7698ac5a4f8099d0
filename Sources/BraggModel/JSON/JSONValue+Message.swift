import CJSONReader

extension JSONValue {
  /// The way to the value from the root: `$.actions[3].due`.
  package var jsonPath: String {
    var path = JSONPath()
    var parent = document.root
    while parent.index != index, let (step, child) = parent.step(towards: index) {
      path.steps.append(step)
      parent = child
    }
    return path.description
  }

  /// What stands here, in the words of a message.
  package var found: String {
    switch kind {
    case .null: "null"
    case .bool: node.kind == BRAGG_JSON_TRUE ? "true" : "false"
    case .number: "the number \(text.count > 40 ? "\(text.prefix(40))…" : text)"
    case .string: text.isEmpty ? "an empty text" : "the text \(text.quoted)"
    case .array: "a list"
    case .object: "an object"
    }
  }

  /// What is wrong with this value, at its place; `found` where the value alone does not say it.
  package func error(
    found: String? = nil, wanted: String, help: String? = nil
  ) -> DocumentError {
    DocumentError(
      file: document.path, at: location, path: jsonPath, found: found ?? self.found, wanted: wanted,
      help: help)
  }

  /// The child that holds a node, itself included, with the step to it; a name holds only itself
  /// and takes the step to its value.
  private func step(towards target: Int) -> (JSONPath.Step, JSONValue)? {
    if kind == .array {
      for (position, element) in elements.enumerated() where element.holds(target) {
        return (.element(position), element)
      }
    }
    for (key, value) in members where key.index == target || value.holds(target) {
      return (.name(key.text), key.index == target ? key : value)
    }
    return nil
  }

  private func holds(_ target: Int) -> Bool {
    (index..<index + Int(node.span)).contains(target)
  }
}
