import BraggModel
import LuaRuntime
import Testing

@testable import BraggRules

/// The definition file names what the host offers, and nothing else.
struct DefinitionAgreementTests {
  private static let file = DefinitionFile()

  private static let classes: [(SubjectShape, String)] = [
    (.action, "Action"), (.measure, "Measure"), (.risk, "Risk"), (.milestone, "Milestone"),
    (.evidence, "Evidence"), (.observation, "Observation"), (.target, "Target"),
    (.periodTarget, "DatedTarget"), (.area, "Area"), (.plan, "Plan"), (.child, "Child"),
    (.focusWindow, "Focus"), (.caseRecord, "Case"),
  ]

  @Test(arguments: classes)
  func `a subject has these fields`(shape: SubjectShape, name: String) {
    var offered = Set(shape.fields.keys)
    // Known to the document, and read into others before rules see it.
    if shape == .measure { offered.remove("values") }
    if shape == .focusWindow { offered.remove("actions") }
    #expect(Self.file.fields(of: "bragg." + name) == offered)
  }

  private func members(of module: String) throws -> Set<String> {
    let engine = try RuleEngine(modules: [], limits: .standard, ownFields: [:])
    return Set((try engine.describe(module).members ?? []).map(\.key))
  }

  @Test(arguments: classes)
  func `a subject has these methods`(shape: SubjectShape, name: String) throws {
    var offered: Set<String> =
      shape.modules.isEmpty ? [] : ["has", "level", "is_rated", "reason_of"]
    for module in shape.modules { try offered.formUnion(members(of: module)) }
    #expect(Self.file.methods(of: "bragg." + name) == offered)
  }

  @Test(arguments: [
    ("dates", "Dates"), ("numbers", "Numbers"), ("combine", "Combine"),
    ("bank_holidays", "BankHolidays"),
  ])
  func `a module has these functions`(module: String, name: String) throws {
    #expect(Self.file.modules.contains(module))
    #expect(try Self.file.fields(of: "bragg." + name) == members(of: module))
  }

  /// Lua's own, the driver's, the vocabulary's, and every other that anything here speaks of.
  private static let candidates: Set<String> = {
    let lua = """
      _ENV _G _VERSION assert bit32 collectgarbage coroutine debug dofile error getmetatable io \
      ipairs load loadfile loadstring math module next os package pairs pcall print rawequal rawget \
      rawlen rawset require select setmetatable string table tonumber tostring type unpack utf8 warn \
      xpcall missing budget global note protected reads run runnable_lines shape
      """
    let driver = LuaTokens(PackageResources.driver_lua).tokens
    let given = driver.indices.dropLast(2).compactMap { index in
      driver[index].text == "global" ? driver[index + 2].quoted : nil
    }
    let linter = LuacheckReport.knownNames.filter { !$0.contains(".") }
    return Set(lua.split(separator: " ").map(String.init)).union(given).union(linter)
      .union(file.globals).subtracting(["_ENV"])
  }()

  @Test(arguments: candidates.sorted())
  func `a global name is there for rules and editor alike`(name: String) throws {
    let rating = try Scenario(
      clauses: """
        { id = "a", rating = "green", means = "a", otherwise = function() return type(\(name)) end },
        """
    ).rating()
    #expect((rating?.state == .rated) == Self.file.globals.contains(name))
  }

  @Test(arguments: [
    ("string", "dump pack packsize unpack"), ("table", "move pack"),
    ("math", "cosh frexp ldexp log10 pow random randomseed sinh tanh"),
  ])
  func `a library has these functions`(library: String, more: String) throws {
    let linter = LuacheckReport.knownNames.filter { $0.hasPrefix(library + ".") }
      .map { String($0.dropFirst(library.count + 1)) }
    let known = Self.file.fields(of: library + "lib")
    let names = known.union(more.split(separator: " ").map(String.init)).union(linter)
    let list = names.sorted().map { "\"\($0)\"" }.joined(separator: ", ")
    let rating = try Scenario(
      clauses: """
        { id = "a", rating = "green", means = "a", otherwise = function()
          local found = {}
          for _, name in ipairs { \(list) } do
            if \(library)[name] ~= nil then found[#found + 1] = name end
          end
          return table.concat(found, " ")
        end },
        """
    ).rating()
    #expect(Set((rating?.reason ?? "").split(separator: " ").map(String.init)) == known)
  }
}
