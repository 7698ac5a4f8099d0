/// A message that GitHub shows beside a line of a change.
struct GitHubAnnotation {
  /// `error`, `warning` or `notice`.
  let level: String
  let file: String
  var line: Int?
  var column: Int?
  let title: String
  let message: String

  /// The workflow command, on one line.
  var command: String {
    let known = [
      ("file", file), ("line", line.map(String.init)), ("col", column.map(String.init)),
      ("title", title),
    ]
    let properties = known.compactMap { name, value in
      value.map { "\(name)=\(Self.escaped($0, Self.propertyCodes))" }
    }
    return
      "::\(level) \(properties.joined(separator: ","))::\(Self.escaped(message, Self.codes))"
  }

  private static let codes: [(Unicode.Scalar, String)] = [
    ("%", "%25"), ("\r", "%0D"), ("\n", "%0A"),
  ]

  /// Colons and commas part a property from the next.
  private static let propertyCodes = codes + [(":", "%3A"), (",", "%2C")]

  private static func escaped(_ text: String, _ codes: [(Unicode.Scalar, String)]) -> String {
    text.unicodeScalars.map { scalar in
      codes.first { $0.0 == scalar }?.1 ?? String(scalar)
    }.joined()
  }
}
