import LuaRuntime
import Testing

/// What a tripped limit does to its state and not to others, and what a budget depends on.
struct TrippedStateTests {
  @Test func `a tripped limit ends the state and no other`() throws {
    let tripped = try RuleBench("while true do end")
    let other = try RuleBench("return 1 + 1")
    #expect(try other.run().value == .integer(2))
    let dead = (tripped.failure(), tripped.isDead)
    #expect(dead.0?.kind == .limit(.steps))
    #expect(dead.1)
    let again = tripped.failure()
    #expect(again?.kind == .limit(.unavailable))
    let isAlive = !other.isDead
    #expect(isAlive)
    #expect(try other.run().value == .integer(2))
  }

  @Test func `an error ends nothing`() throws {
    let bench = try RuleBench("if subject then error('no') end return 'yes'")
    let error = bench.failure { $0.member("subject", "1.2") }
    #expect(error?.kind == .error)
    let isAlive = !bench.isDead
    #expect(isAlive)
    #expect(bench.failure { $0.member("subject", "1.2") } == error)
  }

  @Test(arguments: [
    "while true do end",
    "table.sort({ 2, 1 }, function() while true do end end)",
    "('a'):gsub('a', function() while true do end end)",
    "require 'endless'",
  ])
  func `no protection holds a limit back`(rules: String) throws {
    let bench = try RuleBench(rules, modules: [.rules("endless", "while true do end")])
    var stopped: LuaError?
    do throws(LuaError) {
      _ = try bench.runProtected()
    } catch {
      stopped = error
    }
    #expect(stopped?.kind == .limit(.steps))
  }

  @Test func `the last step allowed is the same one, whatever ran before`() throws {
    let limits = LuaLimits(steps: 20_000)
    let last = lastTurn(limits)
    // A thousand steps to require the vocabulary and 3000 for the results; then one instruction a
    // turn, counted by the thousand: the seventeenth thousand is too many.
    #expect((16_000...17_000).contains(last))
    for _ in 1...3 { #expect(lastTurn(limits) == last) }

    let used = try RuleBench(rulesOfTurns, limits: limits, modules: [slowVocabulary])
    for turns in stride(from: 1, through: 9001, by: 750) {
      #expect(used.failure { $0.turns(turns, waste: turns) } == nil)
    }
    #expect(used.failure { $0.turns(last, waste: 0) } == nil)
    let beyond = used.failure { $0.turns(last + 1, waste: 0) }
    #expect(beyond?.kind == .limit(.steps))
  }

  @Test func `each task has a budget of its own`() throws {
    let rules = "return select('#', table.unpack({}, 1, 600))"
    let bench = try RuleBench(rules, limits: LuaLimits(steps: 1000))
    #expect(try bench.call("twice").value == .integer(600))
  }

  /// The most turns of an empty loop that a new state allows.
  private func lastTurn(_ limits: LuaLimits) -> Int {
    var (allowed, refused) = (0, 1_000_000)
    while refused - allowed > 1 {
      let middle = (allowed + refused) / 2
      if isAllowed(middle, limits) { allowed = middle } else { refused = middle }
    }
    return allowed
  }

  private func isAllowed(_ turns: Int, _ limits: LuaLimits) -> Bool {
    do throws(LuaError) {
      let bench = try RuleBench(rulesOfTurns, limits: limits, modules: [slowVocabulary])
      return bench.failure { $0.turns(turns, waste: 0) } == nil
    } catch {
      return false
    }
  }
}

/// Takes 3000 instructions to load, and is loaded once.
private let slowVocabulary = LuaModule.vocabulary("slow", "for i = 1, 3000 do end return {}")

/// What it wastes leaves the stack longer, and garbage behind.
private let rulesOfTurns = """
  for i = 1, waste // 100 do local _ = { i, "text " .. i } end
  local _ = { table.unpack({}, 1, waste // 4) }
  local _ = require "slow"
  local _ = select("#", table.unpack({}, 1, 3000))
  for i = 1, turns do end
  """

extension LuaInput {
  fileprivate func turns(_ turns: Int, waste: Int) {
    key("turns")
    integer(Int64(turns))
    key("waste")
    integer(Int64(waste))
  }
}
