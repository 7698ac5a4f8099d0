import BraggModel

@testable import BraggRules

/// Documents in which a change that was printed is made by hand, to see whether it does what was said.
///
/// Nothing here is shared with the search: paths are taken apart, values are written and ratings are
/// made by other code.
struct ChangedDocuments {
  var plan: JSONText
  var performance: JSONText?
  var record: JSONText?
  let kind: SubjectKind
  let ref: String
  let asOf: Day

  struct CannotBeMade: Error {
    let words: String
  }

  /// The levels of the subject by dimension.
  func levels(_ rules: RuleSet, asOf day: Day? = nil, history: History = History()) throws
    -> [String: String?]
  {
    let plan = try PlanReader().plan(Array(plan.serialised().utf8), path: "plan.json")
    let performance = try performance.map {
      try PerformanceReader().performance(Array($0.serialised().utf8), path: "performance.json")
    }
    let cases = try record.map {
      try CaseRecordReader(year: plan.year).cases(Array($0.serialised().utf8), path: "cases")
    }
    let assessment = try rules.assess(
      plan, performance: performance, cases: cases, history: history, asOf: day ?? asOf)
    let subject = assessment.subjects(kind).first { $0.ref == ref }
    return Dictionary(
      (subject?.ratings ?? []).map { rating in
        (rating.dimension, rating.derived == nil ? rating.level : rating.derived?.level)
      }
    ) { first, _ in first }
  }

  /// The documents after a change.
  func with(_ change: FactChange, to text: String? = nil) throws -> ChangedDocuments {
    var changed = self
    let words = Self.words(of: change.path)
    let value = text ?? change.to
    if case .name("measures")? = words.first, kind != .measures, words.count > 1,
      case .element(let id) = words[1], let list = changed.performance?["measures"]?.list,
      list.contains(where: { $0["id"]?.text == id })
    {
      changed.performance = try changed.performance.map { document in
        try Self.changing(document, [.name("measures")] + words.dropFirst(), change, value, asOf)
      }
      return changed
    }
    switch kind {
    case .measures:
      changed.performance = try changed.performance.map { document in
        try Self.changing(
          document, [.name("measures"), .element(ref)] + words, change, value, asOf)
      }
    case .cases:
      changed.record = try changed.record.map {
        try Self.changing($0, words[...], change, value, asOf)
      }
    default:
      changed.plan = try Self.changing(
        changed.plan, [.name(kind.rawValue), .element(ref)] + words, change, value, asOf)
    }
    return changed
  }

  private enum Word: Equatable {
    case name(String)
    case element(String)
  }

  /// `milestones[Rota].due` as its words.
  private static func words(of path: String) -> [Word] {
    var words: [Word] = []
    var rest = path[...]
    while let next = rest.first {
      if next == "." {
        rest = rest.dropFirst()
      } else if next == "[" {
        var depth = 0
        let end = rest.firstIndex { character in
          if character == "[" { depth += 1 }
          if character == "]" { depth -= 1 }
          return depth == 0
        }
        guard let end else { return words }
        words.append(.element(String(rest[rest.index(after: rest.startIndex)..<end])))
        rest = rest[rest.index(after: end)...]
      } else {
        let name = rest.prefix { $0 != "." && $0 != "[" }
        words.append(.name(String(name)))
        rest = rest[name.endIndex...]
      }
    }
    return words
  }

  private static func changing(
    _ value: JSONText?, _ words: ArraySlice<Word>, _ change: FactChange, _ text: String?,
    _ asOf: Day
  ) throws -> JSONText {
    guard let word = words.first else {
      return try written(text, over: value, change)
    }
    let rest = words.dropFirst()
    switch (value ?? .object([]), word) {
    case (.object(let members), .name(let name)):
      if rest.isEmpty, change.kind == .remove {
        return .object(members.filter { $0.0 != name })
      }
      // Figures without periods stand under another name.
      let isShort =
        name == "observations" && value?["observations"] == nil && value?["values"] != nil
      let field = isShort ? "values" : name
      let inner = members.first { $0.0 == field }?.1
      let new = try changing(
        inner, isShort ? rest.filter { $0 != .name("value") }[...] : rest, change, text, asOf)
      guard inner != nil else { return .object(members + [(field, new)]) }
      return .object(members.map { $0.0 == field ? (field, new) : $0 })
    case (.array(var elements), .element(let label)):
      let index = try position(of: label, in: elements, asOf)
      elements[index] = try changing(elements[index], rest, change, text, asOf)
      return .array(elements)
    default:
      throw CannotBeMade(words: "\(change.path): nothing is there")
    }
  }

  private static func position(of label: String, in elements: [JSONText], _ asOf: Day) throws
    -> Int
  {
    for name in ["id", "ref", "period", "title", "on"] {
      let found = elements.indices.filter { elements[$0][name]?.text == label }
      if found.count == 1 { return found[0] }
    }
    let seen = elements.indices.filter { index in
      elements[index]["on"]?.text.flatMap { Day(iso: $0) }.map { $0 <= asOf } ?? true
    }
    guard let place = Int(label), seen.indices.contains(place - 1) else {
      throw CannotBeMade(words: "there is no `\(label)` in \(elements.map { $0.serialised() })")
    }
    return seen[place - 1]
  }

  private static func written(_ text: String?, over old: JSONText?, _ change: FactChange) throws
    -> JSONText
  {
    guard let text else { throw CannotBeMade(words: "\(change.path): to what?") }
    if change.kind == .add {
      let element: JSONText
      if let period = change.period {
        element = .object([("period", .string(period)), ("value", .digits(text))])
      } else if Double(text) != nil {
        element = .digits(text)
      } else {
        element = object(text)
      }
      return .array((old?.list ?? []) + [element])
    }
    if let old {
      if case .bool = old { return .bool(text == "true") }
      if old.text != nil { return .string(text) }
      return .digits(text)
    }
    if Day(iso: text) != nil { return .string(text) }
    if Double(text) != nil { return .digits(text) }
    if text == "true" || text == "false" { return .bool(text == "true") }
    let last = text.split(separator: " ").last.flatMap { Day(iso: $0) }
    return text.contains(" ") && last != nil ? object(text) : .string(text)
  }

  /// `on 2024-01-31, finding positive` as an object.
  private static func object(_ text: String) -> JSONText {
    .object(
      text.split(separator: ",").map { part in
        let words = part.split(separator: " ", maxSplits: 1)
        return (String(words.first ?? ""), .string(words.count > 1 ? String(words[1]) : ""))
      })
  }
}

extension FactChange {
  /// The value one step nearer to what the fact is now, where steps can be counted.
  func oneStepLess(in documents: ChangedDocuments) -> String? {
    guard kind == .set, by != nil, let to else { return nil }
    if isOfDays {
      return Day(iso: to)?.adding(days: isBelow ? 1 : -1)?.description
    }
    guard let from, let number = Double(to) else { return nil }
    let decimals = max(Self.decimals(from), Self.decimals(to), finest(in: documents))
    let one = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
    let steps = (number * one).rounded() + (isBelow ? 1 : -1)
    return decimals == 0 ? "\(Int(steps))" : Self.spelt(Int(steps), decimals)
  }

  private func finest(in documents: ChangedDocuments) -> Int {
    guard path.contains("observations"), path.hasSuffix(".value") else { return 0 }
    let measures = documents.performance?["measures"]?.list ?? []
    let own = measures.first { measure in
      path.contains("[\(measure["id"]?.text ?? " ")]") || documents.ref == measure["id"]?.text
    }
    let inline = documents.plan["actions"]?.list.flatMap { $0["measures"]?.list ?? [] } ?? []
    let values = ([own].compactMap(\.self) + inline).flatMap { measure in
      (measure["observations"]?.list ?? []).compactMap { $0["value"] }
        + (measure["values"]?.list ?? [])
    }
    return values.map { Self.decimals($0.serialised()) }.max() ?? 0
  }

  private static func decimals(_ text: String) -> Int {
    text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
  }

  private static func spelt(_ steps: Int, _ decimals: Int) -> String {
    let digits = String(steps.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return (steps < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}
