import BraggModel
import LuaRuntime
import Testing

@testable import BraggRules

/// A table of cases for the standard vocabulary, written in Lua.
struct VocabularyTable: CustomTestStringConvertible {
  let name: String
  let source: [UInt8]

  var testDescription: String { name }

  init(name: String, source: String) {
    self.name = name
    self.source = Array(source.utf8)
  }

  private init(name: String, in folder: String) throws {
    self.name = name
    source = try FileSnapshot.read("\(folder)/\(name)").bytes
  }

  /// The tables that stand beside the tests; none where they cannot be read.
  static let all: [VocabularyTable] = {
    let folder = sourceFolder(of: #filePath, above: 2) + "/Vocabulary"
    let names = (try? FolderListing.names(in: folder)) ?? []
    return names.filter { $0.hasSuffix(".lua") }.compactMap { name in
      try? VocabularyTable(name: name, in: folder)
    }
  }()

  /// What each case that fails got; every case runs in the same state, as subjects do.
  func failures(recording: Bool) throws -> [String] {
    let state = try LuaState(limits: .standard, modules: modules)
    var failures: [String] = []
    let cases = try state.call("describe", with: LuaInput.empty).value.elements ?? []
    _ = try state.call("setup", with: setup(own: cases.flatMap(Self.names)))
    for (index, one) in cases.enumerated() {
      let answer = try state.call("check", with: input(one, index + 1), recording: recording)
      if let failure = answer.value.text {
        failures.append("\(one["name"].text ?? "case \(index + 1)"): \(failure)")
      }
    }
    return cases.isEmpty ? ["\(name) has no cases"] : failures
  }

  private var modules: [LuaModule] {
    StandardVocabulary.modules.filter { $0.role != .driver } + [
      LuaModule(.driver, name: "driver", file: "driver.lua", source: Array(Self.driver.utf8)),
      LuaModule(.rules, name: "cases", file: name, source: source),
    ]
  }

  private static func names(in one: LuaValue) -> [String] {
    (one["data"].members ?? []).map(\.key)
  }

  /// Tells the driver of the shapes; `own` are the council's own fields that cases use.
  private func setup(own: [String]) -> LuaInput {
    let input = LuaInput()
    input.object {
      input.key("shapes")
      input.list {
        for shape in SubjectShape.allCases {
          shape.describe(in: input, own: Set(own).filter { shape.fields[$0] == nil }.sorted())
        }
      }
    }
    return input
  }

  private func input(_ one: LuaValue, _ position: Int) -> LuaInput {
    let input = LuaInput()
    input.object {
      input.key("globals")
      input.object {
        input.key("as_of")
        input.text(one["as_of"].text ?? "")
      }
      input.key("position")
      input.integer(Int64(position))
      input.key("subject")
      let shape = SubjectShape(subject: one["subject"].text ?? "")
      input.write(one["data"], as: shape, recorded: true)
    }
    return input
  }

  /// Does with a case what the driver of real rules does with a clause.
  private static let driver = """
    local driver = {}

    function driver.setup(input)
      for _, kind in ipairs(input.shapes) do
        local methods = {}
        for _, module in ipairs(kind.modules) do
          for name, method in pairs(require(module)) do methods[name] = method end
        end
        shape(kind.id, kind.name, kind.fields, methods)
      end
    end

    function driver.describe() return run "cases" end

    local function in_words(value)
      if type(value) == "string" then return "`" .. value .. "`" end
      if type(value) ~= "table" then return tostring(value) end
      local words = {}
      for key, one in pairs(value) do
        local name = type(key) == "string" and key .. " = " or ""
        words[#words + 1] = name .. in_words(one)
      end
      return "{ " .. table.concat(words, ", ") .. " }"
    end

    -- 9 and 9.0 are equal in Lua, but print differently.
    local function same(got, wanted)
      if type(wanted) == "table" then return in_words(got) == in_words(wanted) end
      return got == wanted and math.type(got) == math.type(wanted)
    end

    local function expectation(case)
      if case.expect_missing then return ("`%s` missing"):format(case.expect_missing) end
      if case.expect_error then return ("an error with `%s`"):format(case.expect_error) end
      return in_words(case.expect)
    end

    local function is_as_expected(case, answered, got)
      if case.expect_missing then
        return not answered and got.kind == "missing" and got.field == case.expect_missing
      elseif case.expect_error then
        return not answered and got.kind ~= "missing"
          and got.message:find(case.expect_error, 1, true) ~= nil
      end
      return answered and same(got, case.expect)
    end

    function driver.check(input)
      local case = run "cases"[input.position]
      local answered, got = protected(case.call, input.subject)
      if is_as_expected(case, answered, got) then return nil end
      local words = answered and in_words(got) or ("%s: %s"):format(got.kind, got.message)
      return ("%s, not %s"):format(words, expectation(case))
    end

    return driver
    """
}

extension LuaInput {
  fileprivate static var empty: LuaInput {
    let input = LuaInput()
    input.object {}
    return input
  }

  /// Writes a value that a case holds, with the shapes that a document's would have.
  fileprivate func write(_ value: LuaValue, as shape: SubjectShape?, recorded: Bool = false) {
    switch value {
    case .null: break
    case .bool(let bool): self.bool(bool)
    case .integer(let integer): self.integer(integer)
    case .number(let number): self.number(number)
    case .text(let text): self.text(text)
    case .list(let elements): list { for element in elements { write(element, as: shape) } }
    case .table(let members):
      object(shape: shape?.rawValue ?? 0, recorded: recorded) {
        for member in members {
          key(member.key)
          write(member.value, as: shape?.part(member.key))
        }
      }
    }
  }
}

extension SubjectShape {
  fileprivate init(subject: String) {
    self =
      switch subject {
      case "measure": .measure
      case "risk": .risk
      case "area": .area
      case "plan": .plan
      default: .action
      }
  }

  /// The shape of what stands in a field, or of each where it holds a list.
  fileprivate func part(_ field: String) -> SubjectShape? {
    switch (self, field) {
    case (.action, "milestones"): .milestone
    case (.action, "evidence"): .evidence
    case (.action, "measures"): .measure
    case (.measure, "observations"): .observation
    case (.measure, "target"), (.measure, "target_in_force"), (.periodTarget, "target"): .target
    case (.area, "children"), (.area, "actions"), (.plan, "children"), (.plan, "actions"): .child
    case (.measure, "targets"): .periodTarget
    case (.measure, "tolerance"): .tolerance
    default: nil
    }
  }
}
