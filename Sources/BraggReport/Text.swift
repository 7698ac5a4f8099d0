import BraggRules

/// Fits text into columns of a terminal.
enum Text {
  /// Lines no wider than a width, broken between words; later lines start at `hanging`.
  ///
  /// A word that is wider than a line, such as an address, is broken where the line ends.
  static func wrapped(
    _ text: String, width: Int, indent: Int = 0, hanging: Int? = nil
  ) -> [String] {
    var lines: [String] = []
    var line = String(repeating: " ", count: indent)
    var isEmpty = true
    func breakLine() {
      lines.append(line)
      line = String(repeating: " ", count: hanging ?? indent)
      isEmpty = true
    }
    for var word in text.split(whereSeparator: \.isWhitespace) {
      if !isEmpty, line.count + 1 + word.count > width { breakLine() }
      while isEmpty, line.count + word.count > width, line.count < width {
        let head = word.prefix(width - line.count)
        line += head
        word = word.dropFirst(head.count)
        breakLine()
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    if !isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// At most so many characters, with a mark where some are left out.
  static func cut(_ text: String, _ width: Int) -> String {
    text.count <= width ? text : text.prefix(max(width - 1, 0)) + "…"
  }

  /// Filled with spaces to a width, and cut to it.
  static func padded(_ text: String, _ width: Int, right: Bool = false) -> String {
    let text = cut(text, width)
    let space = String(repeating: " ", count: width - text.count)
    return right ? space + text : text + space
  }

  static func bold(_ text: String, _ style: TableStyle) -> String {
    style.hasColor ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }

  /// The text on its level's colour; the words in it say the same without.
  static func colored(
    _ text: String, as rating: Rating, _ style: TableStyle
  ) -> String {
    guard style.hasColor, let level = rating.level.flatMap({ rating.scale[$0] }) else {
      return text
    }
    return "\u{1B}[\(TerminalColor(level, in: rating.scale).code)m\(text)\u{1B}[0m"
  }
}

/// The colour of a level on a terminal: by its name, else by its place on the scale.
enum TerminalColor {
  case blue, green, amber, red, grey

  init(_ level: Level, in scale: Scale) {
    let words = level.id.lowercased() + " " + level.label.lowercased()
    let named: [(String, TerminalColor)] = [
      ("blue", .blue), ("green", .green), ("amber", .amber), ("yellow", .amber), ("red", .red),
      ("grey", .grey), ("gray", .grey),
    ]
    if let match = named.first(where: { words.contains($0.0) }) {
      self = match.1
      return
    }
    let ranked = scale.levels.filter { $0.rank != nil }
    guard let rank = level.rank, ranked.count > 1 else {
      self = .grey
      return
    }
    self = rank == 0 ? .green : rank == ranked.count - 1 ? .red : .amber
  }

  /// The terminal's codes for background and a foreground that can be read on it.
  var code: String {
    switch self {
    case .blue: "97;44"
    case .green: "97;42"
    case .amber: "30;43"
    case .red: "97;41"
    case .grey: "30;47"
    }
  }
}

extension String {
  /// Without spaces at the end.
  var trimmedEnd: String {
    var text = self
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }

  fileprivate func contains(_ word: String) -> Bool {
    var at = startIndex
    while at < endIndex {
      if self[at...].hasPrefix(word) { return true }
      at = index(after: at)
    }
    return false
  }
}
