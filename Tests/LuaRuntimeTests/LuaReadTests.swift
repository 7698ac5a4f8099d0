import LuaRuntime
import Testing

/// What a rule reads is recorded, whoever wrote the rule; and what is not there is never an answer.
struct LuaReadTests {
  @Test func `reads are recorded in order, with their places in the input`() throws {
    let subject = Subject()
    let rules = """
      local done = 0
      for i = 1, #subject.milestones do
        if subject.milestones[i].done then done = done + 1 end
      end
      return subject.status .. done
      """
    let answer = try RuleBench(rules).run(recording: true, subject.write)
    #expect(answer.value == .text("in_progress1"))
    #expect(
      answer.reads == [
        .count(node: subject.milestones), .value(node: subject.done[0]),
        .value(node: subject.done[1]), .value(node: subject.status),
      ])
  }

  @Test func `ipairs and pairs record what they visit`() throws {
    let subject = Subject()
    let rules = """
      for _, m in ipairs(subject.milestones) do local _ = m.done end
      for _ in pairs(subject.milestones[1]) do end
      """
    let reads = try RuleBench(rules).run(recording: true, subject.write).reads
    #expect(
      reads == [
        .value(node: subject.done[0]), .value(node: subject.done[1]), .value(node: subject.done[0]),
      ])
  }

  @Test func `a part that is not marked is not recorded`() throws {
    let bench = try RuleBench("return subject.ref")
    let answer = try bench.run(recording: true) { input in
      input.key("subject")
      input.object { input.member("ref", "1.2") }
    }
    #expect(answer.value == .text("1.2"))
    #expect(answer.reads == [])
  }

  @Test func `a plain run records only what was missing`() throws {
    let subject = Subject()
    let rules = "return { subject.status, #subject.milestones, subject.due, subject:has('due') }"
    let answer = try RuleBench(rules).run(subject.write)
    #expect(answer.reads == [.missing(node: nil, field: "due"), .absent(node: nil, field: "due")])
  }

  @Test func `each run has reads of its own`() throws {
    let subject = Subject()
    let bench = try RuleBench("return subject.status")
    for _ in 1...2 {
      let reads = try bench.run(recording: true, subject.write).reads
      #expect(reads == [.value(node: subject.status)])
    }
  }

  @Test func `the driver's notes stand among the reads`() throws {
    let answer = try RuleBench("return 1").call("note")
    #expect(answer.value == .integer(2))
    #expect(
      answer.reads == [
        .noted(key: "ratings.action", value: "red"), .noted(key: "alone", value: ""),
      ])
  }

  @Test(arguments: [false, true])
  func `a field that is not there is nil, and recorded as missing`(recording: Bool) throws {
    let subject = Subject()
    let answer = try RuleBench("return subject.due == nil").run(recording: recording, subject.write)
    #expect(answer.value == .bool(true))
    #expect(answer.reads == [.missing(node: recording ? subject.node : nil, field: "due")])
  }

  @Test(arguments: [false, true])
  func `a word that is not there is an error at once`(recording: Bool) throws {
    let subject = Subject(status: nil)
    let rules = "\nreturn subject.status ~= 'complete'"
    let answer = try RuleBench(rules).runProtected(recording: recording, subject.write)
    #expect(answer.value["kind"].text == "missing")
    #expect(answer.value["field"].text == "status")
    #expect(answer.value["message"].text == "`status` is missing")
    #expect(answer.value["place"].text == "rules.lua:2")
    #expect(answer.reads == [.missing(node: recording ? subject.node : nil, field: "status")])
  }

  @Test(arguments: [false, true], ["return subject.stauts", "return subject:has('stauts')"])
  func `a field that no action has is an error`(recording: Bool, rules: String) throws {
    let subject = Subject()
    let answer = try RuleBench(rules).runProtected(recording: recording, subject.write)
    #expect(answer.value["kind"].text == "unknown")
    #expect(answer.value["field"].text == "stauts")
    #expect(answer.value["shape"].text == "an action")
    #expect(answer.value["message"].text == "an action has no field `stauts`")
    #expect(answer.value["place"].text == "rules.lua:1")
    #expect(answer.reads == [])
  }

  @Test(arguments: [false, true])
  func `has asks without needing`(recording: Bool) throws {
    let subject = Subject(status: nil)
    let rules = "return { subject:has('status'), subject:has('percent_complete') }"
    let answer = try RuleBench(rules).run(recording: recording, subject.write)
    #expect(answer.value == .list([.bool(false), .bool(true)]))
    #expect(answer.reads == [.absent(node: recording ? subject.node : nil, field: "status")])
  }

  @Test(arguments: [false, true])
  func `has finds no fields in a list`(recording: Bool) throws {
    let subject = Subject()
    let rules = "return subject.has(subject.milestones, 'due')"
    #expect(try RuleBench(rules).run(recording: recording, subject.write).value == .bool(false))
  }

  @Test(arguments: [false, true])
  func `a shape's methods are the vocabulary's`(recording: Bool) throws {
    let subject = Subject()
    let answer = try RuleBench("return subject:share()").run(recording: recording, subject.write)
    // 40 % as a share.
    #expect(answer.value == .number(0.4))
    #expect(answer.reads == (recording ? [.value(node: subject.percent)] : []))
  }

  @Test(arguments: [false, true])
  func `the vocabulary can say that a fact is missing`(recording: Bool) throws {
    let source = """
      local dates = {}
      function dates.due(subject) missing(subject, "due", "it has no due date") end
      return dates
      """
    let subject = Subject()
    let bench = try RuleBench(
      "return require('dates').due(subject)", modules: [.vocabulary("dates", source)])
    let answer = try bench.runProtected(recording: recording, subject.write)
    #expect(answer.value["kind"].text == "missing")
    #expect(answer.value["message"].text == "it has no due date")
    #expect(answer.reads == [.missing(node: recording ? subject.node : nil, field: "due")])
  }

  @Test(arguments: [
    "subject.status = 'complete'", "subject.due = 'today'", "subject.milestones[1] = nil",
    "subject.milestones[1].done = true", "table.insert(subject.milestones, 1)",
    "table.remove(subject.milestones)", "table.sort(subject.milestones)",
  ])
  func `recorded data cannot be changed`(write: String) throws {
    let answer = try RuleBench(write).runProtected(recording: true, Subject().write)
    #expect(answer.value["message"].text?.hasPrefix("the data cannot be changed") == true)
  }
}

/// An action with two milestones, and where its parts are in the input.
private final class Subject {
  private let word: String?
  private(set) var node = 0
  private(set) var status = 0
  private(set) var percent = 0
  private(set) var milestones = 0
  private(set) var done: [Int] = []

  init(status word: String? = "in_progress") { self.word = word }

  func write(_ input: LuaInput) {
    done = []
    input.key("subject")
    node = input.count
    input.object(shape: 1, recorded: true) {
      if let word {
        input.key("status")
        status = input.count
        input.text(word)
      }
      input.key("percent_complete")
      percent = input.count
      input.integer(40)
      input.key("milestones")
      milestones = input.count
      input.list(recorded: true) {
        for isDone in [true, false] {
          input.object(recorded: true) {
            input.key("done")
            done.append(input.count)
            input.bool(isDone)
          }
        }
      }
    }
  }
}
