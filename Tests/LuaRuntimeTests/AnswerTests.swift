import LuaRuntime
import Testing

/// What rules return is copied into the host, and must cost the host no more than rules may use.
struct AnswerTests {
  @Test func `a function is answered as where it was written`() throws {
    let bench = try RuleBench("local x = 1\nreturn { when = function() return x end }")
    let place = try bench.run().value["when"].functionPlace
    #expect(place?.file == "rules.lua")
    #expect(place?.line == 2)
  }

  @Test func `keys come in the order of their bytes, numbers first`() throws {
    let bench = try RuleBench("return { b = 1, a = 2, B = 3, [10] = 4, [9] = 5, [true] = 6 }")
    let keys = try bench.run().value.members?.map(\.key)
    #expect(keys == ["9", "10", "B", "a", "b"])
  }

  @Test func `tables may be nested 24 deep and no deeper`() throws {
    #expect(try RuleBench(nested(24)).run().value.members?.count == 1)
    let error = try RuleBench(nested(25)).failure()
    #expect(error?.kind == .error)
    #expect(error?.message == "a table is nested in itself, or deeper than 24")
  }

  @Test(arguments: [
    // One text of 4000 bytes, named 5000 times.
    AnswerBomb(
      .memory,
      "local t, s = {}, ('x'):rep(4000) for i = 1, 5000 do t[i] = s end return t"),
    // One list of a thousand, named a thousand times.
    AnswerBomb(
      .memory,
      "local t, u = {}, {} for i = 1, 1000 do t[i] = i u[i] = t end return u"),
    // A length that is astronomic, for only the powers of two are filled.
    AnswerBomb(
      .memory,
      "local t = {} for i = 0, 61 do t[1 << i] = 1 end for i = 1, 5 do t[i] = 1 end return t"),
    // One table of keys that are left out, named a hundred thousand times.
    AnswerBomb(
      .steps,
      """
      local t, u, v = {}, {}, {}
      for i = 1, 5000 do t[i + 0.5] = true end
      for i = 1, 1000 do u[i] = t end
      for i = 1, 100 do v[i] = u end
      return v
      """),
    // The same, but emptied.
    AnswerBomb(
      .steps,
      """
      local t, u, v = {}, {}, {}
      for i = 1, 8000 do t["k" .. i] = true end
      for i = 1, 8000 do t["k" .. i] = nil end
      for i = 1, 1000 do u[i] = t end
      for i = 1, 100 do v[i] = u end
      return v
      """),
  ])
  func `an answer that outgrows the rules' limits is stopped`(bomb: AnswerBomb) {
    #expect(RuleBench.failure(bomb.source)?.kind == .limit(bomb.limit))
  }

  @Test func `what a rating used up does not decide whether it can be told`() throws {
    // 990 of 1000 steps, and then a table.
    let rules = "local _ = select('#', table.unpack({}, 1, 990)) return { level = 'red' }"
    let bench = try RuleBench(rules, limits: LuaLimits(steps: 1000))
    #expect(try bench.run().value["level"].text == "red")
  }

  @Test(arguments: ["milestones", String(repeating: "x", count: 4000)])
  func `reads that are recorded without end are stopped`(field: String) throws {
    let bench = try RuleBench("while true do local _ = #(subject.\(field) or '') end")
    let error = bench.failure(recording: true) { input in
      input.key("subject")
      input.object(recorded: true) {
        input.key("milestones")
        input.list(recorded: true) {}
      }
    }
    #expect(error?.kind == .limit(.memory))
  }

  /// A table in a table, so many deep.
  private func nested(_ depth: Int) -> String {
    "return " + String(repeating: "{ a = ", count: depth) + "1"
      + String(repeating: " }", count: depth)
  }
}

/// A file whose answer is far larger than itself.
struct AnswerBomb: Sendable {
  let limit: LuaError.Limit
  let source: String

  init(_ limit: LuaError.Limit, _ source: String) {
    self.limit = limit
    self.source = source
  }
}
