package import BraggModel
package import BraggRules

/// Findings as SARIF 2.1.0, which code hosts show beside the lines they are about.
package enum CheckSARIF {
  package static func text(_ report: CheckReport) -> JSONText {
    let version = ResultsText.engine.split(separator: " ").last.map(String.init) ?? ""
    let driver: [(String, JSONText)] = [
      ("name", .string("bragg")), ("version", .string(version)),
      ("rules", .array(CheckKind.all.map(rule))),
    ]
    return .object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      ("version", .string("2.1.0")),
      (
        "runs",
        .array([
          .object([
            ("tool", .object([("driver", .object(driver))])),
            ("columnKind", .string("unicodeCodePoints")),
            (
              "results",
              .array(
                report.findings.map { .object(result($0)) }
                  + report.silenced.map { .object(result($0.finding) + suppressed($0.reason)) })
            ),
          ])
        ])
      ),
    ])
  }

  private static func rule(_ kind: CheckKind) -> JSONText {
    .object([
      ("id", .string(kind.id)),
      ("shortDescription", words(kind.summary)),
      ("fullDescription", words("\(kind.summary) \(kind.why)")),
      ("help", .object([("text", .string(kind.page)), ("markdown", .string(markdown(kind)))])),
      ("defaultConfiguration", .object([("level", .string(level(kind.severity)))])),
      ("properties", .object([("tags", .array([.string(kind.part.rawValue)]))])),
    ])
  }

  private static func markdown(_ kind: CheckKind) -> String {
    """
    \(kind.summary)

    **Wrong**

    ```
    \(kind.wrong)
    ```

    **Right**

    ```
    \(kind.right)
    ```

    \(kind.why)
    """
  }

  private static func result(_ finding: CheckFinding) -> [(String, JSONText)] {
    let index = CheckKind.all.firstIndex { $0.id == finding.kind.id }
    let example = finding.example.map { "\nA case that shows it:\n\($0)" } ?? ""
    return [("ruleId", .string(finding.kind.id))]
      + (index.map { [("ruleIndex", .integer(Int64($0)))] } ?? [])
      + [
        ("level", .string(level(finding.kind.severity))),
        ("message", words("\(finding.message)\nHelp: \(finding.help)\(example)")),
        ("locations", .array([.object([("physicalLocation", location(finding.place))])])),
      ]
  }

  private static func suppressed(_ reason: String) -> [(String, JSONText)] {
    [
      (
        "suppressions",
        .array([.object([("kind", .string("inSource")), ("justification", .string(reason))])])
      )
    ]
  }

  private static func location(_ place: CheckPlace) -> JSONText {
    let artifact: (String, JSONText) = (
      "artifactLocation", .object([("uri", .string(place.file.asURI))])
    )
    guard let line = place.line else { return .object([artifact]) }
    var region: [(String, JSONText)] = [("startLine", .integer(Int64(line)))]
    if let column = place.column {
      region.append(("startColumn", .integer(Int64(column))))
      region.append(("endColumn", .integer(Int64(column + place.length))))
    }
    if let excerpt = place.excerpt { region.append(("snippet", words(excerpt))) }
    return .object([artifact, ("region", .object(region))])
  }

  private static func words(_ text: String) -> JSONText { .object([("text", .string(text))]) }

  private static func level(_ severity: CheckKind.Severity) -> String {
    severity == .hint ? "note" : severity.rawValue
  }
}

extension String {
  /// The path as a URI reference: what a path may have and a URI may not is written in per cent.
  fileprivate var asURI: String {
    let plain = Array("-._~/".utf8)
    let digits = Array("0123456789ABCDEF")
    let path = utf8.reduce(into: "") { uri, byte in
      let isPlain =
        plain.contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) && byte < 0x80
      if isPlain {
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        uri += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return hasPrefix("/") ? "file://" + path : path
  }
}
