import BraggModel

/// Changes of a case's data that lead to cases near it: to the boundaries, above all.
struct CaseEdits {
  private let trial: CaseTrial
  private let places: [(path: [JSONStep], value: JSONText)]
  /// How far from a boundary the case is, in days or the unit of a figure.
  private let steps: [Int]
  /// Values of the parameters: a per cent of the target may be one.
  private let parameters: [(name: String, value: Double)]

  init(_ trial: CaseTrial, gaps: [Double], rules: RuleSet) {
    self.trial = trial
    places = trial.root.places.filter { !$0.path.isEmpty }
    let whole = gaps.compactMap { Int(exactly: $0.rounded()) }.filter { $0.magnitude < 1000 }
    var steps = [-1, 1, -2, 2]
    for gap in whole {
      for step in [-gap, gap, 1 - gap, -1 - gap, gap + 1, gap - 1] where step != 0 {
        if !steps.contains(step) { steps.append(step) }
      }
    }
    self.steps = steps
    parameters = rules.parameters.compactMap { parameter in
      guard case .number(let number)? = parameter.value(on: trial.asOf) else { return nil }
      return (parameter.name, number)
    }
  }

  /// Days earlier and later, figures higher and lower.
  func nudges() -> [CaseTrial.Edit] {
    let leaves = places.filter { $0.value.numberValue != nil || $0.value.day != nil }
    var edits: [CaseTrial.Edit] = []
    for step in steps {
      for (path, value) in leaves {
        if let number = value.numberValue {
          edits.append(.replace(path, .decimal(number + Double(step))))
        } else if let day = value.day?.adding(days: step) {
          edits.append(.replace(path, .string(day.description)))
        }
      }
    }
    for (path, value) in leaves {
      guard let number = value.numberValue else { continue }
      edits += [-0.1, 0.1].map { .replace(path, .decimal(number + $0)) }
      edits += sharesOfTarget(for: path).map { .replace(path, .decimal($0)) }
      edits += [.replace(path, .integer(0)), .replace(path, .integer(100))]
    }
    return edits
  }

  /// Figures that lie on the edge of a per cent of the target beside them.
  private func sharesOfTarget(for path: [JSONStep]) -> [Double] {
    let targets = places.filter { place in
      guard place.path.last == .member("target"), place.path != path else { return false }
      return path.starts(with: place.path.dropLast())
    }.compactMap(\.value.numberValue)
    var figures: [Double] = []
    for target in targets {
      figures.append(target)
      for share in parameters.flatMap({ [100 - $0.value, 100 + $0.value] }) {
        let edge: Double = target * share / 100
        figures += [edge, edge - 0.1, edge + 0.1]
      }
    }
    return figures
  }

  /// Other words and other answers.
  func words() -> [CaseTrial.Edit] {
    places.flatMap { path, value -> [CaseTrial.Edit] in
      if case .bool(let flag) = value { return [.replace(path, .bool(!flag))] }
      guard case .string(let word) = value, case .member(let name)? = path.last else { return [] }
      let others =
        switch name {
        case "status": ActionStatus.allCases.map(\.rawValue)
        case "finding": Finding.allCases.map(\.rawValue)
        case "polarity": Polarity.allCases.map(\.rawValue)
        case "state": ObservationState.allCases.map(\.rawValue)
        default: [String]()
        }
      return others.filter { $0 != word }.map { .replace(path, .string($0)) }
    }
  }

  /// Fields that are left out, lists that are shorter or longer.
  func removals() -> [CaseTrial.Edit] {
    places.flatMap { path, value -> [CaseTrial.Edit] in
      guard path.count > 1 else { return [] }
      var edits: [CaseTrial.Edit] = [.replace(path, nil)]
      if case .array(let elements) = value, let last = elements.last {
        edits.append(.replace(path, .array(elements + [last.renamed])))
        edits.append(.replace(path, .array([])))
      }
      return edits
    }
  }

  /// Fields that other cases have.
  func donations(_ fields: [(String, JSONText)]) -> [CaseTrial.Edit] {
    guard trial.kind != .plan else { return [] }
    let own = trial.root.fields.first?.1.fields ?? []
    return fields.compactMap { name, value in
      let isSame = own.contains { $0.0 == name && $0.1.serialised() == value.serialised() }
      return isSame ? nil : .replace([.member("subject"), .member(name)], value)
    }
  }

  /// Elements of lists of the plan that other cases have, in place of one or besides.
  func exchanges(_ elements: [String: [JSONText]]) -> [CaseTrial.Edit] {
    places.flatMap { path, value -> [CaseTrial.Edit] in
      guard path.count == 2, case .member(let list)? = path.last, path[0] != .member("subject"),
        case .array(let present) = value
      else { return [] }
      return (elements[list] ?? []).flatMap { element -> [CaseTrial.Edit] in
        let new = element.named("new")
        return [.replace(path, .array(present + [new]))]
          + present.indices.map { .replace(path + [.element($0)], new.named(like: present[$0])) }
      }
    }
  }

  /// Other values of parameters.
  func settings() -> [CaseTrial.Edit] {
    parameters.flatMap { name, value in
      [-1.0, 1.0].map { .set(name, JSONText.decimal(value + $0).serialised()) }
    }
  }
}

extension JSONText {
  /// A number without the dust of adding tenths.
  fileprivate static func decimal(_ number: Double) -> JSONText {
    let clean = (number * 1_000_000).rounded() / 1_000_000
    return Int64(exactly: clean).map(JSONText.integer) ?? .number(clean)
  }

  fileprivate var day: Day? {
    guard case .string(let text) = self else { return nil }
    return Day(iso: text)
  }

  /// The same with another ref or id.
  fileprivate func named(_ name: String) -> JSONText {
    .object(
      fields.map { field in
        field.0 == "ref" || field.0 == "id" ? (field.0, .string(name)) : field
      })
  }

  fileprivate func named(like other: JSONText) -> JSONText {
    let name = other.fields.first { $0.0 == "ref" || $0.0 == "id" }?.1
    guard case .string(let text)? = name else { return self }
    return named(text)
  }

  /// An element that can stand beside itself in a list.
  fileprivate var renamed: JSONText {
    guard case .object(let members) = self else { return self }
    return .object(
      members.map { name, value in
        guard name == "ref" || name == "id", case .string(let text) = value else {
          return (name, value)
        }
        return (name, .string(text + "+"))
      })
  }
}
