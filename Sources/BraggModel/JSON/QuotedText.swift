extension String {
  /// The text in backticks for a message: on one line, and cut after forty characters.
  package var quoted: String {
    let shown = 40
    var text = "`"
    for (index, character) in self.enumerated() {
      if index == shown {
        text += "…"
        break
      }
      for scalar in character.unicodeScalars.prefix(8) { text += scalar.visible }
    }
    return text + "`"
  }
}

extension Unicode.Scalar {
  /// The scalar itself, or its escape where a terminal would act on it instead of showing it.
  fileprivate var visible: String {
    switch self {
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default: break
    }
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return "\\u{\(String(value, radix: 16))}"
    default: return String(self)
    }
  }
}
