import BraggModel
import LuaRuntime

/// Tells a lane of the shapes of subjects: what the formats say, and what rules see of it.
///
/// What `SubjectWriter` does for any document, the lane does for plain ones; a field that it has no way of
/// its own for is left to the long way.
struct LaneShapes {
  private let lane: LuaLane
  private let ownFields: [SubjectShape: [String]]
  private var known: [SubjectShape: LuaLane.Shape] = [:]
  /// The formats of what has been told, and the names that its shape has in the lane.
  private var told: [String: (shape: SubjectShape, format: Shape, names: Set<String>)] = [:]

  init(_ lane: LuaLane, ownFields: [SubjectShape: [String]]) {
    (self.lane, self.ownFields) = (lane, ownFields)
  }

  /// Tells of a shape once.
  mutating func shape(_ shape: SubjectShape, _ format: Shape?) -> LuaLane.Shape {
    if let known = known[shape] { return known }
    let told = lane.shape(shape.rawValue, adding: shape.addition)
    known[shape] = told
    for field in format?.fields ?? [] {
      lane.field(
        field.name, kind(of: field, in: shape), required: field.isRequired, of: told)
    }
    let names = Set((format?.fields ?? []).map(\.name))
    let added = shape.fields.keys.filter { !names.contains($0) }.sorted()
    for name in added { lane.field(name, nil, of: told) }
    guard let format else { return told }
    self.told[format.name] = (shape, format, names.union(added))
    for name in ownFields[shape] ?? [] { learn(name, of: format.name) }
    return told
  }

  /// Takes a field of the council's own as it is, from now on; false where the lane cannot.
  ///
  /// A name that is near one of the format's is told of, which is the long way's affair.
  @discardableResult
  mutating func learn(_ name: String, of format: String) -> Bool {
    guard let told = told[format], let shape = known[told.shape], !told.names.contains(name),
      !SubjectShape.hidden.contains(name), told.names.count < Self.mostNames,
      name.utf8.count <= Self.longestName, !name.utf8.contains(0),
      nearest(name, in: told.format.fields.map(\.name)) == nil
    else { return false }
    self.told[format]?.names.insert(name)
    lane.field(name, lane.kind(.anything), of: shape)
    return true
  }

  private static let mostNames = 60
  private static let longestName = 100

  private mutating func kind(of field: Field, in shape: SubjectShape) -> LuaLane.Kind {
    switch (shape, field.name, field.kind) {
    case (_, "ratings", .anything): lane.kind(.hidden)
    case (_, "overrides", _), (.measure, "targets", _): lane.kind(.nothing)
    case (.milestone, "done", _): lane.kind(.done)
    case (.measure, "target", _): lane.kind(.target, of: self.shape(.target, nil))
    case (.measure, "baseline", _): lane.number()
    case (.measure, "tolerance", .either(let kinds)):
      lane.kind(.tolerance, of: self.shape(.tolerance, kinds.format))
    case (.measure, "observations", .list(let element)):
      lane.kind(.observations, of: self.shape(.observation, element.format))
    case (.measure, "values", _):
      lane.kind(.values, of: self.shape(.observation, .observation))
    case (_, "evidence", .list(let element)):
      lane.kind(.evidence, of: kind(of: element))
    case (.observation, "state", _):
      lane.words(ObservationState.allCases.map { ($0.rawValue, $0.isUsable) })
    default: kind(of: field.kind)
    }
  }

  private mutating func kind(of kind: FieldKind) -> LuaLane.Kind {
    switch kind {
    case .text: lane.kind(.text)
    case .name: lane.kind(.name)
    case .number: lane.number()
    case .percent: lane.number(in: 0...100)
    case .whole(let range):
      lane.number(in: Double(range.lowerBound)...Double(range.upperBound), isWhole: true)
    case .flag: lane.kind(.flag)
    case .word(let words): lane.words(words.map { ($0, true) })
    case .day: lane.kind(.day)
    case .timescale: lane.kind(.date)
    case .period: lane.kind(.period)
    case .list(let element): lane.kind(.list, of: self.kind(of: element))
    case .map(let element): lane.kind(.map, of: self.kind(of: element))
    case .object(let format): object(format)
    // An id of a measure has to be looked up: only whole ones are plain.
    case .either(let kinds): kinds.format.map { object($0) } ?? lane.kind(.nothing)
    case .anything: lane.kind(.anything)
    case .exactly, .target: lane.kind(.nothing)
    }
  }

  private mutating func object(_ format: Shape) -> LuaLane.Kind {
    guard let shape = SubjectShape.plain[format.name] else { return lane.kind(.nothing) }
    return lane.kind(.object, of: self.shape(shape, format))
  }
}

extension SubjectShape {
  /// Objects inside subjects that rules see as they are, by the name of their format.
  fileprivate static let plain: [String: SubjectShape] = [
    Shape.milestone.name: .milestone, Shape.evidence.name: .evidence, Shape.measure.name: .measure,
  ]

  fileprivate var addition: LuaLane.Addition {
    switch self {
    case .action, .caseRecord: .datedSubject
    case .risk: .subject
    case .measure: .measure
    case .milestone: .milestone
    case .observation: .observation
    default: .nothing
    }
  }
}

extension FieldKind {
  /// The format of the objects that it allows.
  fileprivate var format: Shape? {
    if case .object(let format) = self { return format }
    return nil
  }
}

extension [FieldKind] {
  fileprivate var format: Shape? { compactMap(\.format).first }
}
