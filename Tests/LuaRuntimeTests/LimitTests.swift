import LuaRuntime
import Testing

/// Each limit trips past its own value and not at it.
struct LimitTests {
  @Test(arguments: [
    // `unpack` is charged a step for each result.
    Boundary(
      .steps, "return select('#', table.unpack({}, 1, 500))",
      "return select('#', table.unpack({}, 1, 501))", LuaLimits(steps: 500)),
    // An empty loop takes one instruction a turn, and instructions are counted by the thousand.
    Boundary(
      .steps, "for i = 1, 9900 do end", "for i = 1, 11000 do end", LuaLimits(steps: 10_000)),
    Boundary(.string, "return #('x'):rep(4096)", "return #('x'):rep(4097)"),
    Boundary(
      .string, "return #('x'):rep(100)", "return #('x'):rep(101)", LuaLimits(stringBytes: 100)),
    Boundary(
      .string, "return #(('x'):rep(2048) .. ('y'):rep(2048))",
      "return #(('x'):rep(2048) .. ('y'):rep(2049))"),
    // A list's array doubles, at 16 bytes an element.
    Boundary(
      .block, "local t = {} for i = 1, 16384 do t[i] = i end",
      "local t = {} for i = 1, 16385 do t[i] = i end"),
    Boundary(
      .block, "local t = {} for i = 1, 4096 do t[i] = i end",
      "local t = {} for i = 1, 4097 do t[i] = i end", LuaLimits(blockBytes: 64 << 10)),
    // 263 texts of 3990 bytes are more than a megabyte; after 200 a fifth of it is left.
    Boundary(
      .memory, "local t, s = {}, ('x'):rep(3990) for i = 1, 200 do t[i] = s .. i end",
      "local t, s = {}, ('x'):rep(3990) for i = 1, 263 do t[i] = s .. i end",
      LuaLimits(memoryBytes: 1 << 20)),
    Boundary(
      .source, "return 'fits' -- and so on", "return 'fits' -- and so on!",
      LuaLimits(sourceBytes: 26)),
  ])
  func `a limit trips past its value and not at it`(boundary: Boundary) {
    #expect(RuleBench.failure(boundary.within, limits: boundary.limits) == nil)
    #expect(
      RuleBench.failure(boundary.beyond, limits: boundary.limits)?.kind == .limit(boundary.limit))
  }

  @Test(arguments: [
    Words(
      .steps, "while true do end", LuaLimits(steps: 3000),
      "stopped at the limit of 3000 steps: it loops without end, or does too much"),
    Words(
      .string, "\nlocal t = ('x'):rep(5000)", .standard,
      "stopped at the limit of 4096 bytes for one text", line: 2),
    Words(
      .block, "local t = {}\n\nfor i = 1, 1e9 do t[i] = i end", .standard,
      "stopped at the limit of 262144 bytes for one table or block", line: 3),
    Words(
      .memory, "local t\nwhile true do t = { t } end", .standard,
      "stopped at the limit of 4194304 bytes of memory", line: 2),
    Words(
      .wall, "while true do end", LuaLimits(steps: .max, wallMilliseconds: 50),
      "stopped at the limit of 50 milliseconds on the clock"),
  ])
  func `a limit says its value, the file, the line and the task`(words: Words) {
    let error = RuleBench.failure(words.source, limits: words.limits)
    #expect(error?.kind == .limit(words.limit))
    #expect(error?.message == words.message)
    #expect(error?.place == "rules.lua:\(words.line)")
    #expect(error?.task == "rating action")
  }

  @Test func `a file that is too long is named`() {
    let error = RuleBench.failure("return 1", limits: LuaLimits(sourceBytes: 7))
    #expect(error?.place == "rules.lua")
    #expect(error?.message == "the file is longer than the limit of 7 bytes")
  }

  @Test func `the length of the vocabulary is no rule's doing`() throws {
    let source = "return {}" + String(repeating: " ", count: 100)
    let bench = try RuleBench(
      "return 1", limits: LuaLimits(sourceBytes: 8), modules: [.vocabulary("dates", source)])
    #expect(try bench.run().value == .integer(1))
  }

  @Test func `texts that are dropped do not add up`() throws {
    // 5000 texts of 4000 bytes are 20 MB.
    let bench = try RuleBench(
      "local s = ('x'):rep(4000) for i = 1, 5000 do local _ = s .. i end return 'done'")
    #expect(try bench.run().value == .text("done"))
  }

  @Test func `the data's own texts may be longer than a rule's`() throws {
    let long = String(repeating: "x", count: 100_000)
    for recording in [false, true] {
      let bench = try RuleBench("return #subject.commentary")
      let answer = try bench.run(recording: recording) { input in
        input.key("subject")
        input.object(recorded: true) { input.member("commentary", long) }
      }
      #expect(answer.value == .integer(100_000))
    }
  }
}

/// A file that keeps a limit and one that just breaks it.
struct Boundary: Sendable, CustomTestStringConvertible {
  let limit: LuaError.Limit
  let within: String
  let beyond: String
  let limits: LuaLimits

  init(
    _ limit: LuaError.Limit, _ within: String, _ beyond: String, _ limits: LuaLimits = .standard
  ) {
    self.limit = limit
    self.within = within
    self.beyond = beyond
    self.limits = limits
  }

  var testDescription: String { "\(limit.rawValue): \(within)" }
}

/// What a limit must say.
struct Words: Sendable, CustomTestStringConvertible {
  let limit: LuaError.Limit
  let source: String
  let limits: LuaLimits
  let message: String
  let line: Int

  init(
    _ limit: LuaError.Limit, _ source: String, _ limits: LuaLimits, _ message: String, line: Int = 1
  ) {
    self.limit = limit
    self.source = source
    self.limits = limits
    self.message = message
    self.line = line
  }

  var testDescription: String { limit.rawValue }
}
