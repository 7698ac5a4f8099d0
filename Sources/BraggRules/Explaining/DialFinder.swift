import BraggModel

/// Finds the facts that rules read, each with the values it could have.
struct DialFinder {
  let rules: RuleSet
  let excerpt: Excerpt
  let data: JSONText
  let asOf: Day
  /// The year of dates that are written without one.
  let year: Int?
  /// Values that other subjects of the kind have, by field: what a field of the council's own may hold.
  let known: KnownValues
  let places: FactPlaces
  /// Whether rules ask what evidence comes from.
  private var readsKinds = false

  init(
    _ rules: RuleSet, _ excerpt: Excerpt, _ data: JSONText, asOf: Day, year: Int?,
    known: KnownValues
  ) {
    self.rules = rules
    self.excerpt = excerpt
    self.data = data
    self.asOf = asOf
    self.year = year
    self.known = known
    places = FactPlaces(excerpt, data, asOf: asOf)
  }

  /// The dials of the facts at paths that were read, in their order, each once.
  func dials(of reads: [String]) -> [Dial] {
    var finder = self
    finder.readsKinds = reads.contains { $0.hasPrefix("evidence") && $0.hasSuffix(".kind") }
    return finder.found(reads)
  }

  private func found(_ reads: [String]) -> [Dial] {
    var seen: Set<FactPath> = []
    return reads.flatMap { read -> [Dial] in
      paths(of: FactPath(read)).filter { seen.insert($0).inserted }.flatMap(dials)
    }
  }

  /// The dials of one fact, whether it is there or not.
  func dials(at path: FactPath) -> [Dial] {
    guard let last = path.fields.last, !Self.unturned.contains(last) else { return [] }
    if let leaf = places.leaves[path] { return dials(of: leaf) }
    if places.containers[path] != nil {
      return path.name == "evidence" ? [evidence(at: path)].compactMap(\.self) : []
    }
    return absent(path)
  }

  // What a rule reads, by the path that documents have for it.
  private func paths(of read: FactPath) -> [FactPath] {
    let fields = read.fields
    let derived = [
      "timescale": "due", "due_as_written": "due", "start_as_written": "start", "done_on": "done",
      "usable": "state",
    ]
    if let name = read.name, let document = derived[name] {
      return [read.parent.appending(.field(document))]
    }
    if read.name == "count" { return [read.parent] }
    for name in ["target_in_force", "target", "recurrence", "tolerance"] {
      guard let at = read.steps.firstIndex(of: .field(name)) else { continue }
      let holder = FactPath(Array(read.steps[..<at]))
      switch name {
      case "recurrence": return [holder.appending(.field("due"))]
      case "tolerance" where places.leaves[holder.appending(.field(name))] != nil:
        return [holder.appending(.field(name))]
      case "tolerance": return [read]
      default: return [holder.appending(.field("target"))] + periodTargets(of: holder)
      }
    }
    // Beside what a finding says, another could be added.
    if fields.first == "evidence", read.steps.count > 1 {
      return [read, FactPath([.field("evidence")])]
    }
    return fields.isEmpty ? [] : [read]
  }

  private func periodTargets(of measure: FactPath) -> [FactPath] {
    places.leaves.keys.filter { path in
      path.steps.starts(with: measure.steps + [.field("targets")]) && path.name == "value"
    }.sorted { $0.text < $1.text }
  }

  private func dials(of leaf: FactPlaces.Leaf) -> [Dial] {
    let values: Dial.Values
    switch leaf.kind {
    case .word(let words): values = .options(words.map(JSONText.string))
    case .flag: values = .options([.bool(true), .bool(false)])
    case .day, .timescale:
      return [dayDial(leaf)] + (leaf.path.name == "done" ? [undone(leaf)] : [])
    case .whole(let range):
      values = .numbers(decimals: 0, range: Int(range.lowerBound)...Int(range.upperBound))
    case .percent, .number, .target:
      guard let decimals = decimals(of: leaf) else { return [] }
      let hundred = Int(Double(powerOfTen: decimals)) * 100
      let isPercent = if case .percent = leaf.kind { true } else { false }
      values = .numbers(decimals: decimals, range: isPercent ? 0...hundred : nil)
    case .text, .name, .exactly, .period: return []
    default: return own(leaf)
    }
    return [dial(leaf, values)]
  }

  private func dial(_ leaf: FactPlaces.Leaf, _ values: Dial.Values) -> Dial {
    var position: Int?
    switch values {
    case .numbers(let decimals, _): position = leaf.value.steps(decimals)
    case .options(let options):
      position = options.firstIndex { $0?.serialised() == leaf.value.serialised() }
    case .days: position = leaf.value.isoDay?.daysSince1970
    }
    return Dial(leaf.path, leaf.place, values, current: leaf.value, at: position)
  }

  /// A field of the council's own: another of its kind.
  private func own(_ leaf: FactPlaces.Leaf) -> [Dial] {
    if leaf.value.isoDay != nil { return [dayDial(leaf)] }
    if leaf.value.isFlag { return [dial(leaf, .options([.bool(true), .bool(false)]))] }
    if let decimals = leaf.value.decimals {
      return [dial(leaf, .numbers(decimals: decimals, range: nil))]
    }
    let words = known.words(at: leaf.path)
    return words.count > 1 ? [dial(leaf, .options(words.map(JSONText.string)))] : []
  }

  private func dayDial(_ leaf: FactPlaces.Leaf) -> Dial {
    let scale = leaf.value.text.flatMap { Timescale($0, year: year) }
    let day = leaf.path.name == "start" ? scale?.start : scale?.due
    return Dial(
      leaf.path, leaf.place, .days, current: leaf.value, at: day?.daysSince1970)
  }

  private func undone(_ leaf: FactPlaces.Leaf) -> Dial {
    Dial(leaf.path, leaf.place, .options([nil]), current: leaf.value, at: nil)
  }

  /// The finest step in which a number and those beside it are written.
  private func decimals(of leaf: FactPlaces.Leaf) -> Int? {
    guard let own = leaf.value.decimals else { return nil }
    guard leaf.path.name == "value", leaf.path.fields.contains("observations") else { return own }
    let series = FactPath(Array(leaf.path.steps.dropLast(2)))
    return min(4, places.decimals(in: series, atLeast: own))
  }

  // Facts that are not there ------------------------------------------------------------------

  private func absent(_ path: FactPath) -> [Dial] {
    guard case .field(let name)? = path.steps.last, let holder = places.containers[path.parent],
      !places.isList(path.parent)
    else { return [] }
    let place = holder.place.appending(name)
    guard case .object(let shape)? = holder.kind else {
      if case .map(.flag)? = holder.kind {
        return [given(path, place, .options([.bool(true), .bool(false)]))]
      }
      return ownAbsent(path, place)
    }
    switch shape.field(name)?.kind {
    case .word(let words)?: return [given(path, place, .options(words.map(JSONText.string)))]
    case .flag?: return [given(path, place, .options([.bool(true), .bool(false)]))]
    case .day?, .timescale?: return [given(path, place, .days)]
    case .either(let kinds)? where name == "done" && !kinds.isEmpty:
      return [given(path, place, .options([.string(asOf.description)]))]
    case .percent?: return [given(path, place, .numbers(decimals: 0, range: 0...100))]
    case .whole(let range)?:
      let ends = Int(range.lowerBound)...Int(range.upperBound)
      return [given(path, place, .numbers(decimals: 0, range: ends))]
    case .number?, .target?: return [given(path, place, .numbers(decimals: 0, range: nil))]
    case .list?: return list(path, place)
    case nil: return ownAbsent(path, place)
    default: return []
    }
  }

  private func given(_ path: FactPath, _ place: JSONPlace, _ values: Dial.Values) -> Dial {
    Dial(path, place, values, current: nil, at: nil)
  }

  private func list(_ path: FactPath, _ place: JSONPlace) -> [Dial] {
    switch path.name {
    case "evidence": [finding(path, place)]
    case "observations": [FigureDial(self).next(of: path.parent)].compactMap(\.self)
    default: []
    }
  }

  /// What a field of the council's own may hold: what others of its kind hold, else a day or an answer.
  private func ownAbsent(_ path: FactPath, _ place: JSONPlace) -> [Dial] {
    let examples = known.values(at: path)
    if let example = examples.first {
      if example.isoDay != nil { return [given(path, place, .days)] }
      if let decimals = example.decimals {
        return [given(path, place, .numbers(decimals: decimals, range: nil))]
      }
      if example.isFlag { return [given(path, place, .options([.bool(true), .bool(false)]))] }
      if !example.fields.isEmpty { return [object(path, place, like: example)] }
      return [given(path, place, .options(examples.prefix(Self.mostExamples).map { $0 }))]
    }
    guard rules.isOwn(path) else { return [] }
    let guesses: [JSONText] = [.string(asOf.description), .bool(true), .bool(false)]
    return [given(path, place, .options(guesses))]
  }

  /// An object with the fields that another has; a day of it can be chosen.
  private func object(_ path: FactPath, _ place: JSONPlace, like example: JSONText) -> Dial {
    let fresh = example.unwritten(on: asOf)
    guard let day = example.fields.first(where: { $0.1.isoDay != nil })?.0 else {
      return given(path, place, .options([fresh]))
    }
    return Dial(
      path, place, .days, current: nil, at: nil, in: Dial.Holder(object: fresh, field: day))
  }

  // Findings ----------------------------------------------------------------------------------

  private func evidence(at path: FactPath) -> Dial? {
    places.containers[path].map { finding(path, $0.place) }
  }

  private func finding(_ path: FactPath, _ place: JSONPlace) -> Dial {
    let known = readsKinds ? known.words(at: FactPath("evidence.kind")) : []
    let kinds = Array(known.prefix(Self.mostKinds))
    let words = Finding.allCases.map(\.rawValue)
    let elements = words.flatMap { word -> [JSONText] in
      (kinds.isEmpty ? [nil] : kinds.map(Optional.some)).map { kind in
        .object(
          [("on", .string(asOf.description)), ("finding", .string(word))]
            + (kind.map { [("kind", .string($0))] } ?? []))
      }
    }
    return Dial(
      path, place, .options(elements), current: nil, at: nil, isAddition: true)
  }

  private static let unturned = [
    "title", "ref", "id", "previous", "focus", "from", "to", "period", "as_written", "note",
    "commentary", "label", "kind",
  ]
  private static let mostExamples = 4
  private static let mostKinds = 2
}

extension RuleSet {
  /// Whether the rule set says that subjects have this field.
  fileprivate func isOwn(_ path: FactPath) -> Bool {
    guard let first = path.fields.first else { return false }
    let declared =
      ownFields.values.flatMap { $0.map(\.name) } + partFields.values.flatMap { $0.map(\.name) }
    let demanded = dimensions.values.flatMap(\.self).flatMap(\.clauses).flatMap(\.requires)
    return declared.contains(first) || demanded.contains(first)
      || path.name.map(declared.contains) == true
  }
}

extension JSONText {
  /// The same with its days on the as-of day, and its texts still to be written.
  fileprivate func unwritten(on asOf: Day) -> JSONText {
    switch self {
    case .string: isoDay == nil ? .blank : .string(asOf.description)
    case .object(let members): .object(members.map { ($0.0, $0.1.unwritten(on: asOf)) })
    case .array(let elements): .array(elements.map { $0.unwritten(on: asOf) })
    default: self
    }
  }
}

extension FactPlaces {
  func isList(_ path: FactPath) -> Bool {
    if case .list? = containers[path]?.kind { return true }
    return false
  }

  /// The finest step in which the figures of a list are written.
  func decimals(in series: FactPath, atLeast least: Int) -> Int {
    leaves.values.filter { $0.path.name == "value" && $0.path.steps.starts(with: series.steps) }
      .compactMap(\.value.decimals).reduce(least, max)
  }
}
