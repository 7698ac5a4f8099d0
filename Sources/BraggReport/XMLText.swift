/// Writes XML 1.0, an element to a line, two spaces deeper for each that it is in.
struct XMLText {
  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var depth = 0

  /// An element with attributes, and with text, if there is any.
  mutating func element(
    _ name: String, _ attributes: [(String, String)], content: String = ""
  ) {
    text += margin + "<\(name)\(Self.written(attributes))"
    text += content.isEmpty ? "/>\n" : ">\(Self.escaped(content))</\(name)>\n"
  }

  /// An element with others in it.
  mutating func element(
    _ name: String, _ attributes: [(String, String)], inside: (inout XMLText) -> Void
  ) {
    text += margin + "<\(name)\(Self.written(attributes))>\n"
    depth += 1
    inside(&self)
    depth -= 1
    text += margin + "</\(name)>\n"
  }

  private var margin: String { String(repeating: "  ", count: depth) }

  private static func written(_ attributes: [(String, String)]) -> String {
    attributes.map { " \($0)=\"\(escaped($1, inAttribute: true))\"" }.joined()
  }

  /// Characters that XML 1.0 cannot hold at all become the sign for one that is unknown.
  private static func escaped(_ text: String, inAttribute: Bool = false) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"" where inAttribute: escaped += "&quot;"
      // A reader makes spaces of these in an attribute, and a line feed of a return anywhere.
      case "\n" where inAttribute, "\t" where inAttribute: escaped += "&#\(scalar.value);"
      case "\r": escaped += "&#13;"
      case "\n", "\t": escaped.unicodeScalars.append(scalar)
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
