@testable import BraggRules

/// The definition file, read as simply as it is written.
struct DefinitionFile {
  /// Fields and methods by class, without those of the classes it comes from.
  private(set) var members: [String: (fields: Set<String>, methods: Set<String>)] = [:]
  private(set) var globals: Set<String> = []
  private(set) var modules: Set<String> = []
  private var parents: [String: String] = [:]

  init() {
    var current: String?
    var holders: [String: String] = [:]
    for line in String(decoding: EditorSupport.definition, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    {
      let words = line.split(separator: " ")
      if line.hasPrefix("---@class ") {
        let name = String(words[1].prefix { $0 != ":" })
        current = name
        members[name] = ([], [])
        if words[1].hasSuffix(":"), words.count > 2 { parents[name] = String(words[2]) }
      } else if line.hasPrefix("---@field "), let current {
        let name = words[1].filter { !"?[]\"".contains($0) }
        members[current]?.fields.insert(name)
      } else if line.hasPrefix("---@overload fun(name: \"") {
        modules.insert(String(line.split(separator: "\"")[1]))
      } else if line.hasPrefix("function ") {
        let name = words[1].prefix { $0 != "(" }.split(separator: ":").map(String.init)
        if name.count == 1 { globals.insert(name[0]) }
        if name.count == 2, let holder = holders[name[0]] {
          members[holder]?.methods.insert(name[1])
        }
      } else if line.hasPrefix("local "), let current {
        holders[String(words[1])] = current
      } else if words.count >= 3, words[1] == "=", !line.hasPrefix("-"), !line.hasPrefix(" ") {
        globals.insert(String(words[0]))
      }
      if !line.hasPrefix("---") { current = nil }
    }
  }

  func fields(of name: String) -> Set<String> {
    guard let own = members[name]?.fields else { return [] }
    return own.union(parents[name].map(fields) ?? [])
  }

  func methods(of name: String) -> Set<String> {
    guard let own = members[name]?.methods else { return [] }
    return own.union(parents[name].map(methods) ?? [])
  }
}
