/// Reads plans.
public struct PlanReader: Sendable {
  private let farNames: FarNames?

  /// A reader.
  public init() { farNames = nil }

  /// A reader of many documents that are nearly the same.
  package init(remembering farNames: FarNames) { self.farNames = farNames }

  /// Reads and checks the plan in a file.
  ///
  /// - Parameter path: The file.
  /// - Returns: The plan, with notes of what was odd.
  /// - Throws: `FileError` where the file cannot be read, `DocumentErrors` with all that is wrong in it.
  public func plan(at path: String) throws -> Plan {
    let snapshot = try FileSnapshot.read(path)
    return try plan(snapshot.bytes, path: path, snapshot: snapshot)
  }

  package func plan(
    _ bytes: [UInt8], path: String, snapshot: FileSnapshot? = nil
  ) throws(DocumentErrors) -> Plan {
    let document = try JSONDocument.parse(bytes, path: path)
    var check = ShapeCheck(remembering: farNames)
    check.check(document.root, .plan)
    guard check.errors.isEmpty else { throw DocumentErrors(check.errors.inFileOrder) }
    let root = document.root
    let year = root["year"]?.integer.map(Int.init)
    let odd = root.list("actions").flatMap { action in
      SubjectCheck.notes(on: action, dates: ["start", "due"], year: year)
    }
    let plan = Plan(
      path: path,
      council: root["council"].flatMap(Plan.Council.init),
      title: root["title"]?.string ?? "",
      rules: root["rules"]?.string,
      start: root["start"]?.string.flatMap { Day(iso: $0) },
      year: year,
      areas: root.list("areas").map(Area.init),
      actions: root.list("actions").map { Action($0, year: year) },
      focus: root.list("focus").compactMap(FocusWindow.init),
      risks: root.list("risks").map(Risk.init),
      notes: (check.notes + odd).inFileOrder,
      document: document, ownFields: check.ownFields, snapshot: snapshot)
    var links = PlanLinks(plan)
    links.check()
    let errors = links.errors + root.list("actions").flatMap(SubjectCheck.errors(in:))
    guard errors.isEmpty else { throw DocumentErrors(errors.inFileOrder) }
    return plan
  }
}

extension JSONValue {
  /// The elements of a list under a name; none where it is not there.
  package func list(_ name: String) -> [JSONValue] {
    guard let list = self[name], list.kind == .array else { return [] }
    return Array(list.elements)
  }
}

extension Plan.Council {
  fileprivate init?(_ value: JSONValue) {
    guard !value.isNull else { return nil }
    let id = value["id"]?.string ?? ""
    self.init(id: id, name: value["name"]?.string ?? id)
  }
}

extension Area {
  fileprivate init(_ value: JSONValue) {
    let ref = value["ref"]?.string ?? ""
    self.init(
      ref: ref, title: value["title"]?.string ?? ref, parent: value["parent"]?.string,
      kind: value["kind"]?.string, actions: value.list("actions").compactMap(\.string),
      value: value)
  }
}

extension Action {
  package init(_ value: JSONValue, year: Int?) {
    self.init(
      ref: value["ref"]?.string ?? "", title: value["title"]?.string ?? "",
      area: value["area"]?.string,
      measures: value.list("measures").compactMap { $0.string ?? $0["id"]?.string },
      start: value["start"]?.string.flatMap { Timescale($0, year: year) },
      due: value["due"]?.string.flatMap { Timescale($0, year: year) }, value: value)
  }
}

extension Risk {
  package init(_ value: JSONValue) {
    self.init(ref: value["ref"]?.string ?? "", title: value["title"]?.string ?? "", value: value)
  }
}
