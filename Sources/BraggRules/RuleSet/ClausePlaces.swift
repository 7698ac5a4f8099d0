import LuaRuntime

/// Finds where clauses are written: tables do not know, but their functions do.
struct ClausePlaces {
  let kind: SubjectKind

  /// The line a clause's id stands on.
  ///
  /// A clause that a function made stands above its dimension, as
  /// one of another file may: the line is then the last before the function that the clause holds.
  func line(
    of entry: LuaValue, in file: String, after earlier: [Clause], near start: Int,
    _ lines: SourceLines
  ) -> Int {
    let id = entry["id"].text ?? ""
    let function = (entry["when"].functionPlace ?? entry["otherwise"].functionPlace)?.line
    let before = earlier.last?.line(in: file)
    let isOwn = file == "rules.lua"
    if let function, !isOwn || function < start,
      let found = lines.line(setting: "id", to: id, upTo: function, after: before)
    {
      return found
    }
    if let before, !isOwn || before < start,
      let found = lines.line(setting: "id", to: id, from: before + 1)
    {
      return found
    }
    let first = isOwn ? start : lines.line(settingOutermost: kind.rawValue) ?? 1
    let repeats = earlier.count { $0.id == id }
    return lines.line(setting: "id", to: id, from: first, occurrence: repeats + 1) ?? function
      ?? start
  }

  /// The file a clause stands in.
  func file(of entry: LuaValue, _ origin: Origin) -> String {
    let place = entry["when"].functionPlace ?? entry["otherwise"].functionPlace
    switch origin {
    case .inherited(let id), .changed(let id): return place?.file ?? "../\(id)/rules.lua"
    case .own: return place?.file ?? "rules.lua"
    }
  }
}

extension Clause {
  /// The line it stands on, if it stands in this file.
  fileprivate func line(in file: String) -> Int? {
    let parts = place.split(separator: ":")
    guard parts.count == 2, parts[0] == file else { return nil }
    return Int(parts[1])
  }
}
