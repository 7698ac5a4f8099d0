/// Reads a text by the grammar of JSON for the one purpose of saying where it departs from it.
///
/// It runs only on a text the fast reader has refused, so it takes its time to look around.
struct JSONFaultFinder {
  let bytes: UnsafeBufferPointer<UInt8>
  let extent: JSONExtent
  /// How many lists and objects may stand inside each other.
  let depth: Int
  var position = 0
  var path = JSONPath()
  /// Where the lists and objects that are open start, the innermost last.
  private var open: [Int] = []

  init(bytes: UnsafeBufferPointer<UInt8>, extent: JSONExtent, depth: Int) {
    self.bytes = bytes
    self.extent = extent
    self.depth = depth
  }

  /// The byte at the position, or nil at the end of the text.
  var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func checkDocument() throws(JSONFault) {
    try checkEncoding()
    skipSpace()
    guard byte != nil else {
      position = 0
      let found = bytes.isEmpty ? "an empty \(extent.word)" : "nothing but white space"
      throw fault(found, wanted: "a JSON value")
    }
    try checkValue()
    skipSpace()
    guard byte != nil else { return }
    try refuseComment()
    throw fault(
      try foundHere(), wanted: "the end of the \(extent.word)",
      help: "a \(extent.word) holds one JSON value")
  }

  /// A fault at a place, which is the position unless another is named.
  func fault(
    _ found: String, at offset: Int? = nil, wanted: String, help: String? = nil
  ) -> JSONFault {
    JSONFault(
      offset: offset ?? position, path: path.description, found: found, wanted: wanted, help: help)
  }

  /// The fault of a text that stops too soon.
  func cutOff(wanted: String) -> JSONFault {
    let help = open.last.map { start in
      let name = bytes[start] == UInt8(ascii: "[") ? "list" : "object"
      return "the \(extent.word) ends inside the \(name) opened in line \(line(of: start))"
    }
    return fault("the end of the \(extent.word)", wanted: wanted, help: help)
  }

  func line(of offset: Int) -> Int {
    bytes[..<offset].count { $0 == UInt8(ascii: "\n") } + extent.firstLine
  }

  private func checkEncoding() throws(JSONFault) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      throw fault(
        "a byte order mark", wanted: "a JSON value",
        help: "save the file as UTF-8 without a byte order mark")
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw fault("UTF-16 text", wanted: "UTF-8 text", help: "save the file as UTF-8")
    }
  }

  mutating func skipSpace() {
    while let byte, [0x20, 0x0A, 0x0D, 0x09].contains(byte) { position += 1 }
  }

  private mutating func checkValue() throws(JSONFault) {
    switch byte {
    case UInt8(ascii: "{"): try checkObject()
    case UInt8(ascii: "["): try checkArray()
    case UInt8(ascii: "\""): try checkString()
    default: try checkWord()
    }
  }

  private mutating func enter() throws(JSONFault) {
    guard open.count < depth else {
      throw fault(
        "a list or an object inside \(depth) others", wanted: "at most \(depth) levels")
    }
    open.append(position)
    position += 1
    skipSpace()
  }

  private mutating func checkArray() throws(JSONFault) {
    try enter()
    if try closes(with: "]", afterComma: nil) { return }
    for index in 0... {
      path.steps.append(.element(index))
      try checkValue()
      path.steps.removeLast()
      guard let comma = try comma(orClose: "]") else { return }
      if try closes(with: "]", afterComma: comma) { return }
    }
  }

  private mutating func checkObject() throws(JSONFault) {
    try enter()
    if try closes(with: "}", afterComma: nil) { return }
    while true {
      let name = try checkName()
      path.steps.append(.name(name))
      skipSpace()
      try checkColon(after: name)
      skipSpace()
      try checkValue()
      path.steps.removeLast()
      guard let comma = try comma(orClose: "}") else { return }
      if try closes(with: "}", afterComma: comma) { return }
    }
  }

  private mutating func checkName() throws(JSONFault) -> String {
    let start = position
    if byte == UInt8(ascii: "\"") {
      try checkString()
      return decodedName(start..<position)
    }
    guard byte != nil else { throw cutOff(wanted: "a name in double quotes or `}`") }
    try refuseComment()
    try refuseQuotes(wanted: "a name in double quotes")
    if let word = wordHere {
      throw fault(
        "\(word.quoted) without quotes", wanted: "a name in double quotes",
        help: "write \("\"\(word)\"".quoted)")
    }
    throw fault(try foundHere(), wanted: "a name in double quotes")
  }

  private mutating func checkColon(after name: String) throws(JSONFault) {
    guard byte != UInt8(ascii: ":") else { return position += 1 }
    let wanted = "a colon after the name \(name.quoted)"
    guard byte != nil else { throw cutOff(wanted: wanted) }
    try refuseComment()
    throw fault(try foundHere(), wanted: wanted)
  }

  /// Leaves the list or object where it ends here; a comma before its end is refused.
  private mutating func closes(
    with bracket: Character, afterComma comma: Int?
  ) throws(JSONFault) -> Bool {
    guard byte == bracket.asciiValue else { return false }
    if let comma {
      throw fault(
        "a comma with nothing after it", at: comma, wanted: "no comma before `\(bracket)`",
        help: "remove the comma")
    }
    leave()
    return true
  }

  /// Steps over the comma after a value and says where it was, or leaves where it is the last one.
  private mutating func comma(orClose bracket: Character) throws(JSONFault) -> Int? {
    skipSpace()
    if byte == bracket.asciiValue {
      leave()
      return nil
    }
    let wanted = "a comma or `\(bracket)`"
    guard let byte else { throw cutOff(wanted: wanted) }
    guard byte == UInt8(ascii: ",") else {
      try refuseComment()
      if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") {
        let line = open.last.map(line(of:)) ?? 1
        throw fault(try foundHere(), wanted: "`\(bracket)` to close what line \(line) opened")
      }
      throw fault(
        try foundHere(), wanted: wanted, help: "put a comma after the value before it")
    }
    let comma = position
    position += 1
    skipSpace()
    return comma
  }

  private mutating func leave() {
    position += 1
    open.removeLast()
  }
}
