import BraggModel

/// Makes actions, measures, risks and case records up: from nothing, and from what earlier ones reached.
struct SubjectMaker: Sendable {
  let kind: SubjectKind
  let asOf: Day
  let shape: Shape
  var choices: FieldChoices
  /// Values that cases give to fields of the council's own.
  let ownValues: [String: [JSONText]]

  private var root: JSONPlace { JSONPlace(kind.singular) }

  /// A new subject; most are earlier ones with a change or two.
  func subject(from corpus: [Trial], _ random: inout SplitMix) -> TrialSubject {
    guard !random.holds(10), let base = random.pick(corpus) else { return fresh(&random) }
    var subject = base.subject
    for _ in 0...random.below(3) { subject = changed(subject, of: base, corpus, &random) }
    return subject
  }

  private func fresh(_ random: inout SplitMix) -> TrialSubject {
    var subject = TrialSubject(kind, asOf: asOf, data: .object([(kind.singular, .object([]))]))
    for name in fields where random.holds(70) { subject = setting(name, in: subject, &random) }
    return subject
  }

  /// The fields that rules asked for, by the names documents have.
  var fields: [String] {
    let derived = [
      "timescale": "due", "due_as_written": "due", "start_as_written": "start",
      "target_in_force": "target",
    ]
    let names = choices.wanted.compactMap { $0.split(separator: ".").first.map(String.init) }
    let hidden = ["previous", "focus", "ref", "id", "overrides", TrialRunner.strangeField]
    return Set(names.map { derived[$0] ?? $0 } + ownValues.keys)
      .subtracting(hidden).sorted()
  }

  /// Fields of the council's own whose values can only be guessed.
  var guessed: Set<String> {
    Set(fields.filter { shape.field($0) == nil && ownValues[$0] == nil })
  }

  private func changed(
    _ subject: TrialSubject, of base: Trial, _ corpus: [Trial], _ random: inout SplitMix
  ) -> TrialSubject {
    switch random.below(12) {
    case 0, 1, 2: random.pick(fields).map { setting($0, in: subject, &random) } ?? subject
    case 3: removingOne(from: subject, &random)
    case 4, 5, 6: changingLeaf(of: subject, &random)
    case 7: changingList(of: subject, &random)
    case 8: nearTarget(subject, &random)
    case 9: borrowing(from: corpus, in: subject, &random)
    default: nearLimit(subject, of: base, &random)
    }
  }

  private func setting(
    _ name: String, in subject: TrialSubject, _ random: inout SplitMix
  ) -> TrialSubject {
    let value =
      shape.field(name).map { choices.value(of: $0.kind, at: name, &random) }
      ?? ownValue(of: name, &random)
    guard let value else { return subject }
    var changed = subject.setting(root.appending(name), to: value)
    if name == "observations" { changed = changed.setting(root.appending("values"), to: nil) }
    if name == "values" { changed = changed.setting(root.appending("observations"), to: nil) }
    return withContext(changed, &random)
  }

  /// What an action needs around it: when the plan starts, and whether the board looks at it now.
  private func withContext(_ subject: TrialSubject, _ random: inout SplitMix) -> TrialSubject {
    guard kind == .actions || kind == .cases else { return subject }
    var changed = subject
    if subject.data[root.appending("due")]?.text == "Immediate" {
      let start = choices.day(&random).description
      changed = changed.setting(JSONPlace("plan", "start"), to: .string(start))
    }
    if choices.wanted.contains("focus"), random.holds(15) {
      let window = JSONText.object([
        ("title", .string("Focus")), ("from", .string((asOf.adding(days: -7) ?? asOf).description)),
        ("to", .string((asOf.adding(days: 7) ?? asOf).description)),
        ("actions", .array([.string("case")])),
      ])
      changed = changed.setting(JSONPlace("plan", "focus"), to: .array([window]))
    }
    return changed
  }

  private func ownValue(of name: String, _ random: inout SplitMix) -> JSONText? {
    if let known = random.pick(ownValues[name] ?? []) { return known }
    let inner = choices.wanted.filter { $0.hasPrefix(name + ".") }
      .map { String($0.dropFirst(name.count + 1)) }.sorted()
    guard inner.isEmpty else { return .object(inner.map { ($0, guess(&random)) }) }
    return guess(&random)
  }

  private func guess(_ random: inout SplitMix) -> JSONText {
    switch random.below(4) {
    case 0: .string(choices.day(&random).description)
    case 1: choices.number(&random)
    case 2: .bool(random.holds(50))
    default: random.pick(choices.constants.words).map { .string($0) } ?? .bool(true)
    }
  }
}

extension SubjectMaker {
  private func places(
    in subject: TrialSubject, where isWanted: (JSONText) -> Bool
  ) -> [JSONPlace] {
    subject.data.innerPlaces.filter { place in
      place.starts(with: root) && place != root && !["ref", "id", "period"].contains(place.name)
        && subject.data[place].map(isWanted) ?? false
    }
  }

  private func removingOne(
    from subject: TrialSubject, _ random: inout SplitMix
  ) -> TrialSubject {
    random.pick(places(in: subject) { _ in true }).map { subject.setting($0, to: nil) } ?? subject
  }

  private func changingLeaf(of subject: TrialSubject, _ random: inout SplitMix) -> TrialSubject {
    guard let place = random.pick(places(in: subject, where: \.isLeaf)),
      let value = subject.data[place]
    else { return subject }
    let path = place.names.dropFirst().joined(separator: ".")
    let new =
      FieldKind.at(place, holding: value).flatMap { choices.value(of: $0, at: path, &random) }
      ?? like(value, &random)
    return withContext(subject.setting(place, to: new), &random)
  }

  /// Another value of the same kind, for a field of the council's own.
  private func like(_ value: JSONText, _ random: inout SplitMix) -> JSONText {
    if value.isoDay != nil { return .string(choices.day(&random).description) }
    if case .integer = value {
      // What is counted stays a count.
      return .integer(Int64((choices.number(&random).numberValue ?? 0).rounded()))
    }
    if value.numberValue != nil { return choices.number(&random) }
    if value.isFlag { return .bool(random.holds(50)) }
    return random.pick(choices.constants.words).map { .string($0) } ?? value
  }

  private func changingList(of subject: TrialSubject, _ random: inout SplitMix) -> TrialSubject {
    let lists = places(in: subject) { !$0.list.isEmpty }
    guard let place = random.pick(lists), let list = subject.data[place]?.list,
      let element = random.pick(list)
    else { return subject }
    guard random.holds(60) else {
      return subject.setting(place.appending(.element(random.below(list.count))), to: nil)
    }
    guard list.count < 5, element["period"] == nil, element["id"] == nil else { return subject }
    return subject.setting(place, to: .array(list + [element]))
  }

  private func borrowing(
    from corpus: [Trial], in subject: TrialSubject, _ random: inout SplitMix
  ) -> TrialSubject {
    guard let other = random.pick(corpus), let own = other.subject.data[root],
      let field = random.pick(own.fields)
    else { return subject }
    return subject.setting(root.appending(field.0), to: field.1)
  }

  /// Moves a number or day by what a comparison was from its limit.
  private func nearLimit(
    _ subject: TrialSubject, of base: Trial, _ random: inout SplitMix
  ) -> TrialSubject {
    let movable = places(in: subject) { $0.isoDay != nil || $0.numberValue != nil }
    guard let place = random.pick(movable), let value = subject.data[place],
      let comparison = random.pick(base.comparisons)
    else { return subject }
    let beyond = random.pick([-1, -0.1, 0, 0, 0.1, 1] as [Double]) ?? 0
    let distance = (random.holds(50) ? comparison.gap : -comparison.gap) + beyond
    guard abs(distance) < 100_000 else { return subject }
    if let day = value.isoDay {
      let moved = day.adding(days: Int(distance.rounded())) ?? day
      return subject.setting(place, to: .string(moved.description))
    }
    let moved = (value.numberValue ?? 0) + distance
    let isCount = FieldKind.at(place, holding: value) == nil
    return subject.setting(place, to: .tidy(isCount ? moved.rounded() : moved))
  }

  /// Puts a value of a measure near its target, or as far from it as a limit of the rule set's.
  private func nearTarget(_ subject: TrialSubject, _ random: inout SplitMix) -> TrialSubject {
    let values = places(in: subject) { $0.numberValue != nil }.filter { place in
      place.name == "value" || place.names.last == "values"
    }
    guard let place = random.pick(values), let measure = subject.measure(around: place),
      let target = subject.data[measure.appending("target")]?.aim
    else { return subject }
    let limit = random.pick(choices.constants.numbers) ?? 0
    let sign: Double = random.holds(50) ? 1 : -1
    let away = random.holds(50) ? 0 : target * limit / 100
    let beyond = random.pick([-0.1, 0, 0, 0.1] as [Double]) ?? 0
    return subject.setting(place, to: .tidy(target + sign * away + beyond))
  }
}

extension TrialSubject {
  /// The measure that a place lies in: the subject itself, or one that an action carries.
  func measure(around place: JSONPlace) -> JSONPlace? {
    if kind == .measures { return root }
    guard let at = place.steps.firstIndex(of: .member("measures")), at + 1 < place.steps.count
    else {
      return nil
    }
    return JSONPlace(Array(place.steps[...(at + 1)]))
  }
}

extension JSONText {
  /// The number that a target names.
  var aim: Double? {
    numberValue ?? self["min"]?.numberValue
      ?? text.flatMap { Double($0.drop { !$0.isNumber && $0 != "-" }) }
  }
}
