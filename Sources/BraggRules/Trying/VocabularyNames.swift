/// The methods of subjects, as the file for editors names them.
package enum VocabularyNames {
  /// The methods of a kind of subject, or of any.
  package static func methods(of kind: SubjectKind?) -> [String] {
    let classes = kind.map(classes)
    return all.filter { classes?.contains($0.owner) ?? true }.map(\.method)
  }

  private static func classes(of kind: SubjectKind) -> [String] {
    switch kind {
    case .actions, .cases: ["Subject", "Work"]
    case .measures: ["Subject", "Measure"]
    case .risks: ["Subject", "Risk"]
    case .areas, .plan: ["Subject", "Parent"]
    }
  }

  private static let all: [(owner: String, method: String)] = {
    let text = String(decoding: PackageResources.bragg_d_lua, as: UTF8.self)
    return text.split(separator: "\n").compactMap { line in
      guard line.hasPrefix("function "), let colon = line.firstIndex(of: ":") else { return nil }
      let method = line[line.index(after: colon)...].prefix { $0 != "(" }
      return (String(line[..<colon].dropFirst("function ".count)), String(method))
    }
  }()
}
