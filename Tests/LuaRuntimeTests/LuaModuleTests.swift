import LuaRuntime
import Testing

/// Each run starts from nothing, and each module sees what its author may.
struct LuaModuleTests {
  @Test(arguments: [
    "local count = 0\nlocal function next() count = count + 1 return count end\nreturn next()",
    "local module = require 'counter'\nmodule.count = module.count + 1\nreturn module.count",
    "local first = tostring(1)\n_ENV = { tostring = function() return '2' end }\nreturn #first",
    "local list = require('counter').list\ntable.insert(list, 1)\nreturn #list",
  ])
  func `nothing lasts from one run to the next`(rules: String) throws {
    let bench = try RuleBench(
      rules, modules: [.rules("counter", "return { count = 0, list = {} }")])
    for _ in 1...3 { #expect(try bench.run().value == .integer(1)) }
  }

  @Test func `a file is run once in a run, however often it is required`() throws {
    let bench = try RuleBench(
      "return require('one') == require('one') and require('two').one == require('one')",
      modules: [.rules("one", "return {}"), .rules("two", "return { one = require 'one' }")])
    #expect(try bench.run().value == .bool(true))
  }

  @Test func `a name that one call gave is gone in the next`() throws {
    let bench = try RuleBench("return subject")
    #expect(try bench.run { $0.member("subject", "1.2") }.value == .text("1.2"))
    #expect(bench.failure()?.message.contains("unknown name `subject`") == true)
  }

  @Test func `a name that a call gives hides no library`() throws {
    let bench = try RuleBench("return tostring(1)")
    #expect(try bench.run { $0.member("tostring", "hidden") }.value == .text("1"))
  }

  @Test(arguments: [
    "require('dates').today = 1", "require('dates').month = nil",
    "table.insert(require('dates'), 1)",
  ])
  func `rules cannot change the vocabulary`(rules: String) throws {
    let bench = try RuleBench(rules, modules: [.vocabulary("dates", "return { month = 9 }")])
    let message = try bench.runProtected().value["message"].text
    #expect(message?.contains("cannot be changed") == true)
  }

  @Test(
    arguments: [
      ("return require('dates').month", .integer(9)),
      ("return tostring(require('dates').missing)", .text("nil")),
    ] as [(String, LuaValue)])
  func `rules read the vocabulary`(rules: String, answer: LuaValue) throws {
    let bench = try RuleBench(rules, modules: [.vocabulary("dates", "return { month = 9 }")])
    #expect(try bench.run().value == answer)
  }

  @Test func `the vocabulary reaches itself and no rule`() throws {
    let modules: [LuaModule] = [
      .vocabulary("dates", "return { month = 9 }"),
      .vocabulary("good", "return { month = require('dates').month }"),
      .vocabulary("bad", "return { rules = require('other') }"),
      .rules("other", "return {}"),
    ]
    #expect(
      try RuleBench("return require('good').month", modules: modules).run().value == .integer(9))
    let error = try RuleBench("return require('bad')", modules: modules).failure()
    #expect(error?.message.contains("there is no module `other`") == true)
  }

  @Test(arguments: ["missing", "note", "reads", "run", "shape", "global", "budget", "protected"])
  func `the host's functions are not the rules' to name`(name: String) throws {
    let error = try RuleBench("return \(name)").failure()
    #expect(error?.message.contains("unknown name `\(name)`") == true)
  }

  @Test(arguments: ["note", "reads", "run", "shape", "global", "budget", "protected"])
  func `the host's functions are not the vocabulary's to name`(name: String) throws {
    let bench = try RuleBench(
      "return require 'dates'", modules: [.vocabulary("dates", "return { f = \(name) }")])
    #expect(bench.failure()?.message.contains("unknown name `\(name)`") == true)
  }

  @Test func `a file that does not compile says where`() {
    #expect(RuleBench.failure("local x =\nreturn x")?.message.hasPrefix("rules.lua:2: ") == true)
  }

  @Test(arguments: [
    // Wrong as a whole: Lua names no line.
    Refusal(String(repeating: "(", count: 300), "rules.lua", "it is nested too deeply"),
    Refusal("\u{1B}Lua", "rules.lua", "it is compiled code, and rules are text"),
    // A zero byte, in each way to write it.
    Refusal("return 'a\0b'", "rules.lua:1", zeroByte),
    Refusal("\nreturn '\\0'", "rules.lua:2", zeroByte),
    Refusal("\n\nreturn '\\000'", "rules.lua:3", zeroByte),
    Refusal("return '\\0001'", "rules.lua:1", zeroByte),
    Refusal("return '\\x00'", "rules.lua:1", zeroByte),
    Refusal("return '\\u{00}'", "rules.lua:1", zeroByte),
    Refusal("return '\\\\\\0'", "rules.lua:1", zeroByte),
  ])
  func `a file that is wrong as a whole is named`(refusal: Refusal) {
    let error = RuleBench.failure(refusal.source)
    #expect(error?.kind == .error)
    #expect(error?.place == refusal.place)
    #expect(error?.message == refusal.message)
  }

  @Test(arguments: [
    ("return #'\\065'", 1), ("return #'\\001'", 1), ("return #'\\01'", 1), ("return #'\\\\0'", 2),
    ("return #'\\x01'", 1), ("return #'\\u{0041}'", 1), ("return #'0'", 1),
  ])
  func `other escapes are read`(rules: String, length: Int64) throws {
    #expect(try RuleBench(rules).run().value == .integer(length))
  }
}

private let zeroByte = "a text cannot hold a zero byte (`\\0`)"

/// A file that is never run, and what is said of it.
struct Refusal: Sendable {
  let source: String
  let place: String
  let message: String

  init(_ source: String, _ place: String, _ message: String) {
    self.source = source
    self.place = place
    self.message = message
  }
}
