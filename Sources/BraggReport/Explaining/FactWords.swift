import BraggModel
import BraggRules

/// Facts, their values and their changes in words that can be read out.
struct FactWords {
  let kind: SubjectKind
  let rules: RuleSet
  let scale: Scale

  /// What a fact is called: `the due date of the milestone “Rota agreed”`.
  func name(of path: String) -> String {
    let path = FactPath(path)
    let own = ownName(of: path)
    guard let holder = holder(of: path) else { return own }
    return own + holder
  }

  private func ownName(of path: FactPath) -> String {
    guard let name = path.name else {
      return "\((path.parent.name ?? "").inWords) \(element(path))"
    }
    if path.fields.first == "parameters" { return "the limit \(name.inWords)" }
    if path.fields.first == "ratings" { return "its \(name.inWords) rating" }
    if path.fields.first == "previous" { return "the \(name.inWords) rating before" }
    if name == "count" { return "how many \((path.parent.name ?? "").inWords) there are" }
    if path.fields.dropLast().last == "criteria" { return "the criterion “\(name.inWords)”" }
    if name == "value", path.fields.contains("observations") { return figure(path) }
    if path.fields.dropLast().last == "target_in_force" || path.fields.dropLast().last == "target" {
      return name == "value" ? "the target" : "the target (\(name.inWords))"
    }
    if let known = Self.names[name] { return known }
    let outer = path.fields.dropLast().last
    // A field of an object of the council's own: `recovery.by`.
    if let outer, !Self.lists.contains(outer), path.steps.count == 2 {
      return "the \(outer.inWords): \(name.inWords)"
    }
    return "the \(name.inWords)\(meaning(of: path))"
  }

  /// What a field of the council's own means, where the rule set says so in a few words.
  private func meaning(of path: FactPath) -> String {
    guard path.steps.count == 1, let name = path.name,
      let field = rules.ownFields[kind]?.first(where: { $0.name == name }),
      let words = field.means.split(separator: ":").first, words.count <= 60
    else { return "" }
    return " (\(words))"
  }

  /// A figure: of a measure that is explained itself, or of one that is named.
  private func figure(_ path: FactPath) -> String {
    guard case .element(let period)? = path.steps.dropLast().last else { return "the figure" }
    let when =
      Int(period).map { $0 < 1000 ? "number \($0)" : "for \($0)" } ?? "for \(Self.period(period))"
    return "the figure \(when)"
  }

  /// In what the fact stands, where that is a list.
  private func holder(of path: FactPath) -> String? {
    var words: [String] = []
    for (list, element) in zip(path.steps, path.steps.dropFirst()) {
      guard case .field(let list) = list, case .element(let name) = element else { continue }
      switch list {
      case "milestones": words.append(" of the milestone “\(name)”")
      case "evidence": words.append(" of the evidence of \(value(name))")
      case "measures": words.append(" of the measure \(name)")
      case "observations" where path.name == "value": break
      case "observations": words.append(" of the figure for \(Self.period(name))")
      case "targets": words.append(" for \(Self.period(name))")
      default: words.append(" of \(list.inWords) \(name)")
      }
    }
    return words.isEmpty ? nil : words.reversed().joined()
  }

  /// What an element of a list is found by.
  func element(_ path: FactPath) -> String {
    guard case .element(let name)? = path.steps.last else { return "" }
    return value(name)
  }

  /// A value: days as people write them, yes and no, words without underscores.
  func value(_ text: String?) -> String {
    guard let text else { return "not there" }
    switch text {
    case "true": return "yes"
    case "false": return "no"
    default: break
    }
    if let day = Day(iso: text) { return day.inWords }
    // The last word of `by 2024-01-31` may be a day as well.
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      Day(iso: word)?.inWords
        ?? (word.hasSuffix(",") ? Day(iso: word.dropLast()).map { $0.inWords + "," } : nil)
        ?? String(word)
    }
    return words.joined(separator: " ").inWords
  }

  static func period(_ text: String) -> String {
    guard let period = try? Period(text) else { return text }
    switch period.kind {
    case .month: return "\(MonthName.full[period.first.month - 1]) \(period.first.year)"
    case .day: return period.first.inWords
    default: return text
    }
  }

  /// The label of a level, or of what stands in its place.
  func level(_ id: String?) -> String {
    guard let id, let level = scale[id] else { return id == nil ? "unrated" : id ?? "" }
    return level.label
  }

  /// A change: `the status: complete, not in progress`.
  func change(_ change: FactChange) -> String {
    let name = name(of: change.path)
    switch change.kind {
    case .rate: return rated(change)
    case .remove: return "\(name): taken back, not \(value(change.from))"
    case .add: return added(change)
    case .give:
      if FactPath(change.path).name == "done" { return "\(done(change)) on \(aim(change))" }
      return "\(name): \(aim(change)), where nothing is given now"
    case .set:
      let distance = distance(of: change).map { " (\($0))" } ?? ""
      return "\(name): \(aim(change)), not \(value(change.from))\(distance)"
    }
  }

  private func done(_ change: FactChange) -> String {
    let path = FactPath(change.path)
    guard case .element(let title)? = path.steps.dropLast().last else { return "done" }
    return "the milestone “\(title)”: reached"
  }

  private func added(_ change: FactChange) -> String {
    let path = FactPath(change.path)
    if path.name == "evidence" { return "one more piece of evidence: \(value(change.to))" }
    let measure =
      path.fields.first == "measures" ? holder(of: path.parent.appending(.field(""))) : nil
    let period = change.period.map { " for \(Self.period($0))" } ?? ""
    return "the next figure\(period)\(measure ?? ""): \(aim(change))"
  }

  private func rated(_ change: FactChange) -> String {
    let path = FactPath(change.path)
    guard case .element(let ref)? = path.steps.dropFirst().first else { return change.path }
    let kind = path.fields.first.flatMap { SubjectKind(rawValue: $0)?.singular } ?? ""
    return
      "\(kind) \(ref): \(level(change.to)) in \((path.name ?? "").inWords), not \(level(change.from))"
  }

  /// The value that is needed, and how far it may go.
  private func aim(_ change: FactChange) -> String {
    let aim = value(change.to)
    if change.isOpen { return "\(aim) or \(direction(change))" }
    guard let until = change.until.map(value) else { return aim }
    return change.isBelow ? "\(until) to \(aim)" : "\(aim) to \(until)"
  }

  private func direction(_ change: FactChange) -> String {
    let isLower = change.isBelow
    if change.isOfDays { return isLower ? "earlier" : "later" }
    return isLower ? "less" : "more"
  }

  private func distance(of change: FactChange) -> String? {
    guard let by = change.by else { return nil }
    let isLower = change.isBelow
    guard change.isOfDays else { return "\(by) \(isLower ? "less" : "more")" }
    return "\(by) day\(by == "1" ? "" : "s") \(isLower ? "earlier" : "later")"
  }

  private static let lists = ["milestones", "evidence", "measures", "observations", "targets"]

  private static let names = [
    "due": "the due date", "start": "the start date", "status": "the status",
    "percent_complete": "the per cent complete", "updated": "the day of the last update",
    "done": "whether it is done", "done_on": "the day it was done", "finding": "the finding",
    "on": "the day", "timescale": "the kind of timescale",
    "last_visit": "the day of the last visit",
    "observations": "the figures",
  ]
}
