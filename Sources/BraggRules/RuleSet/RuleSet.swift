public import BraggModel
package import LuaRuntime

/// A council's rules in force for a time: scale, parameters, clauses and thresholds.
public struct RuleSet: Sendable {
  /// The rule set's id, such as `tameside`.
  public let id: String
  /// Which edition of the council's key it is.
  public let version: String
  /// What the rule set is called.
  public let title: String
  /// Where the council published the key.
  public let source: String
  /// The id of the rule set it extends, if it does.
  public let extends: String?
  /// The first day it is in force, if it says.
  public let inForceFrom: Day?
  /// The last day it is in force, if it says.
  public let inForceUntil: Day?
  /// The levels, best first.
  public let scale: Scale
  /// The parameters, by name.
  public internal(set) var parameters: [Parameter]
  /// The dimensions of each kind of subject, in the order of the rule file.
  public internal(set) var dimensions: [SubjectKind: [Dimension]]
  /// The thresholds, in the order of the rule file.
  public internal(set) var thresholds: [Threshold]
  /// Fields of the council's own that clauses may ask for, besides those the format has.
  public let ownFields: [SubjectKind: [OwnField]]
  /// The same for what subjects hold lists of: milestones, evidence, observations.
  package let partFields: [String: [OwnField]]
  /// The fields that people can still change, for the kinds of subject for which the rule set says so.
  public let changeable: [SubjectKind: [String]]
  /// The hash of the rule set's files.
  public let sha256: String

  /// The council's own files, which every evaluation runs.
  package internal(set) var modules: RuleModules

  /// The folder it was loaded from.
  public var folder: String { modules.folder }

  /// Whether the rule set is in force on a day.
  public func isInForce(on day: Day) -> Bool {
    (inForceFrom.map { $0 <= day } ?? true) && (inForceUntil.map { day <= $0 } ?? true)
  }

  /// A dimension of a kind of subject by its name.
  public func dimension(_ name: String, of kind: SubjectKind) -> Dimension? {
    dimensions[kind]?.first { $0.name == name }
  }

  /// The ids of the levels of every scale, each once.
  public var levels: [String] {
    let own = SubjectKind.allCases.flatMap { dimensions[$0] ?? [] }.flatMap(\.scale.ids)
    return own.reduce(into: scale.ids) { ids, id in
      if !ids.contains(id) { ids.append(id) }
    }
  }

  /// A clause by where it stands.
  public func clause(_ id: String, in dimension: String, of kind: SubjectKind) -> Clause? {
    self.dimension(dimension, of: kind)?.clauses.first { $0.id == id }
  }
}

extension RuleSet {
  /// The same rule set run from other sources: its dimensions and thresholds must stay what they are.
  func running(_ modules: [LuaModule]) -> RuleSet {
    var changed = self
    changed.modules = RuleModules(folder: folder, modules: modules)
    return changed
  }

  /// The same rule set without what cannot change the ratings and breaches of a kind of subject.
  func focused(on kind: SubjectKind) -> RuleSet {
    // What is above rates what is below.
    guard kind != .areas, kind != .plan else { return self }
    var changed = self
    changed.dimensions = dimensions.filter { $0.key == kind }
    changed.thresholds = thresholds.filter { $0.of == kind }
    return changed
  }

  /// The same rule set where only some kinds of subject are rated, and nothing is watched.
  func rating(only kinds: Set<SubjectKind>) -> RuleSet {
    var narrowed = self
    narrowed.dimensions = dimensions.filter { kinds.contains($0.key) }
    narrowed.thresholds = []
    return narrowed
  }

  /// The council's own files that decide ratings: not its tests, nor what it inherits.
  var ownModules: [LuaModule] {
    modules.modules.filter { $0.role == .rules && $0.name != "tests" && !$0.file.hasPrefix("../") }
  }
}

extension RuleSet {
  /// The folders whose files it was loaded from: its own, and those of what it extends.
  package var sourceFolders: [String] {
    modules.modules.filter { $0.role == .rules }
      .map { FilePlace.parent(of: FilePlace.path($0.file, in: folder)) }
      .reduce(into: []) { folders, next in if !folders.contains(next) { folders.append(next) } }
  }
}

/// A field of the council's own, besides those the format has.
public struct OwnField: Sendable, Equatable {
  /// What clauses call it.
  public let name: String
  /// What it holds.
  public let means: String
}

/// The files of a rule set, kept out of public types so that no Lua type is in them.
package final class RuleModules: Sendable {
  package let folder: String
  package let modules: [LuaModule]

  package init(folder: String, modules: [LuaModule]) {
    self.folder = folder
    self.modules = modules
  }

  /// The files that can change a rating: not the tests.
  var deciding: [LuaModule] { modules.filter { $0.name != "tests" } }
}
