import Testing

@testable import LuaRuntime

/// Values go to Lua and come back as they were.
struct LuaStateTests {
  @Test(
    arguments: [
      .bool(true), .bool(false),
      .integer(0), .integer(-1), .integer(.max), .integer(.min), .integer(1 << 53 + 1),
      .number(0.1), .number(-84.6), .number(1e300), .number(.leastNonzeroMagnitude),
      .number(.infinity),
      .text(""), .text("1.2"), .text("Nghymru – Gwasanaethau Plant 👩‍👧"), .text("\"\\\n\t"),
      .list([.integer(1), .number(2.5), .text("three"), .bool(false)]),
      .list([.list([.integer(1)]), .list([.list([.text("deep")])])]),
      .table([
        .init(key: "a", value: .list([.table([.init(key: "b", value: .integer(1))])])),
        .init(key: "z", value: .text("last")),
      ]),
    ] as [LuaValue])
  func `a value comes back as it was given`(value: LuaValue) throws {
    let bench = try RuleBench("return value")
    #expect(try bench.run { $0.add("value", value) }.value == value)
  }

  @Test(arguments: [(60.0, 60), (-0.0, 0), (1e15, 1_000_000_000_000_000), (-9.0, -9)])
  func `a decimal that is whole is the whole number`(number: Double, whole: Int64) throws {
    let bench = try RuleBench("return { value, tostring(value), value == \(whole) }")
    let answer = try bench.run { $0.add("value", .number(number)) }.value
    #expect(answer == .list([.integer(whole), .text("\(whole)"), .bool(true)]))
  }

  @Test func `a decimal beyond the integers stays a decimal`() throws {
    // 2^63 is the first whole number that does not fit.
    let bench = try RuleBench("return math.type(value)")
    #expect(try bench.run { $0.add("value", .number(0x1p63)) }.value == .text("float"))
    #expect(try bench.run { $0.add("value", .number(-0x1p63)) }.value == .text("integer"))
  }

  @Test func `an empty list and an empty object are tables without elements`() throws {
    let bench = try RuleBench("return { list = list, object = object, count = #list + #object }")
    let answer = try bench.run { input in
      input.add("list", .list([]))
      input.add("object", .table([]))
    }.value
    #expect(answer["list"].elements == [])
    #expect(answer["object"].elements == [])
    #expect(answer["count"] == .integer(0))
  }

  @Test func `null is a field that is not there`() throws {
    let rules = """
      local keys = {}
      for key in pairs(subject) do table.insert(keys, key) end
      return table.concat(keys, " ") .. " " .. tostring(subject.due)
      """
    try expectSame(rules, .text("ref nil")) { input in
      input.key("subject")
      input.object(recorded: true) {
        input.add("due", .null)
        input.add("ref", .text("1.2"))
      }
    }
  }

  @Test(
    arguments: [
      // `subject` is { ref = "1.2", percent_complete = 60.0, Owner = "A", milestones = { … 3 } }.
      ("return subject.ref .. type(subject) .. type(subject.milestones)", .text("1.2tabletable")),
      ("return subject.percent_complete == 60", .bool(true)),
      ("return #subject.milestones", .integer(3)),
      ("return subject.milestones[3].done", .bool(false)),
      ("return subject.milestones[4] == nil and subject.milestones[0] == nil", .bool(true)),
      ("return subject.milestones[2.0].title", .text("Train")),
      (
        "local n = 0 for i, m in ipairs(subject.milestones) do n = n + i * #m.title end return n",
        .integer(1 * 7 + 2 * 5 + 3 * 5)
      ),
      (
        "local t = {} for key in pairs(subject) do t[#t + 1] = key end return table.concat(t, ' ')",
        .text("Owner milestones names percent_complete ref swaps")
      ),
      (
        "local t = {} for i, m in pairs(subject.milestones) do t[i] = m.title end return t",
        .list([.text("Recruit"), .text("Train"), .text("Audit")])
      ),
      (
        "local a, b, c = table.unpack(subject.milestones) return a.title .. b.title .. c.title",
        .text("RecruitTrainAudit")
      ),
      ("return table.concat(subject.names, '+')", .text("a+b")),
      ("return ('%s %d'):format(subject.ref, subject.percent_complete)", .text("1.2 60")),
      ("return tostring(subject) .. ('%s'):format(subject.milestones)", .text("tabletable")),
      ("return subject == subject and subject.milestones == subject.milestones", .bool(true)),
      ("return subject.nothing == nil", .bool(true)),
      ("return ('x'):gsub('x', subject.swaps)", .text("y")),
    ] as [(String, LuaValue)])
  func `plain and recorded data give the same answer`(rules: String, answer: LuaValue) throws {
    try expectSame(rules, answer) { input in
      input.key("subject")
      input.object(recorded: true) {
        input.member("ref", "1.2")
        input.add("percent_complete", .number(60))
        input.member("Owner", "A")
        input.key("names")
        input.list(recorded: true) { for name in ["a", "b"] { input.text(name) } }
        input.key("swaps")
        input.object(recorded: true) { input.member("x", "y") }
        input.key("milestones")
        input.list(recorded: true) {
          for (title, done) in [("Recruit", true), ("Train", true), ("Audit", false)] {
            input.object(recorded: true) {
              input.member("title", title)
              input.add("done", .bool(done))
            }
          }
        }
      }
    }
  }

  @Test func `a zero byte in the data is refused, plain or recorded`() throws {
    for recording in [false, true] {
      let bench = try RuleBench("return subject.title")
      let error = bench.failure(recording: recording) { input in
        input.key("subject")
        input.object(recorded: true) { input.member("title", "a\0b") }
      }
      #expect(error?.message.hasSuffix("a text of the data holds a zero byte") == true)
    }
  }

  @Test func `a zero byte met on the way lifts no limit`() throws {
    // The driver catches the error, and texts are still limited afterwards.
    let driver = """
      local driver = {}
      function driver.run()
        protected(run, "rules")
        return run("after")
      end
      return driver
      """
    let state = try LuaState(
      limits: .standard,
      modules: [
        .driver(driver), .rules("rules", "return subject.title"),
        .rules("after", "return #('x'):rep(5000)"),
      ])
    let input = LuaInput.globals { input in
      input.key("subject")
      input.object(recorded: true) { input.member("title", "a\0b") }
    }
    var stopped: LuaError?
    do throws(LuaError) {
      _ = try state.call("run", with: input, recording: true)
    } catch {
      stopped = error
    }
    #expect(stopped?.kind == .limit(.string))
  }

  private func expectSame(
    _ rules: String, _ answer: LuaValue, _ write: (LuaInput) -> Void
  ) throws {
    for recording in [false, true] {
      let bench = try RuleBench(rules)
      #expect(try bench.run(recording: recording, write).value == answer, "recording: \(recording)")
    }
  }
}
