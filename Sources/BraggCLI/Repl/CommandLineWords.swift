/// The words of a line: quotes and brackets keep spaces together, as in `milestones[Rota agreed]`.
struct CommandLineWords {
  /// The first word, and what follows it as it was typed.
  let first: String
  let rest: Substring

  init(_ line: some StringProtocol) {
    let text = Substring(line).drop(while: \.isWhitespace)
    var depth = 0
    var quote: Character?
    var word = ""
    var end = text.startIndex
    for index in text.indices {
      let character = text[index]
      if quote == nil, depth == 0, character.isWhitespace { break }
      end = text.index(after: index)
      if character == "\"", depth == 0 {
        quote = quote == nil ? character : nil
        continue
      }
      if quote == nil { depth += character == "[" ? 1 : character == "]" ? -1 : 0 }
      word.append(character)
    }
    first = word
    rest = text[end...].trimmed
  }

  /// Every word of a line.
  static func all(of line: some StringProtocol) -> [String] {
    var words: [String] = []
    var rest = Substring(line).trimmed
    while !rest.isEmpty {
      let next = CommandLineWords(rest)
      words.append(next.first)
      rest = next.rest
    }
    return words
  }
}

extension Substring {
  /// Without white space around it.
  var trimmed: Substring {
    var text = drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
