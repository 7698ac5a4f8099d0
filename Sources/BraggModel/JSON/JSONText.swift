/// A JSON value to be written, with its members in the order they are to stand in.
package enum JSONText: Sendable {
  case null
  case bool(Bool)
  case integer(Int64)
  /// A double, written with the fewest digits that read back as the same; it has to be finite.
  case number(Double)
  /// A number that is already written, to be kept as it is.
  case digits(String)
  case string(String)
  case array([JSONText])
  case object([(String, JSONText)])

  /// The text of the value: on one line without spaces, or with an indent as lines that end in one.
  package func serialised(indent: Int? = nil) -> String {
    guard let indent else { return JSONTextWriter(style: .compact).text(of: self) }
    let style = JSONStyle(indent: String(repeating: " ", count: indent))
    return JSONTextWriter(style: style).text(of: self) + style.lineBreak
  }
}
