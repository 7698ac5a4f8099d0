import BraggModel
import BraggReport
import BraggRules
import Testing

/// A session over Tameside's plan: its changes, and the results they come to.
struct SessionTests {
  private static let root = "\(Golden.folder)/../.."

  private func session(settings: [String: String] = [:]) throws -> Session {
    try Session(
      PlanFolder("\(Self.root)/Examples/tameside"), rules: "\(Self.root)/Rules/tameside",
      asOf: #require(Day(iso: "2024-01-31")), settings: settings, limits: .standard)
  }

  private func results(_ session: Session) -> String { ResultsText.render(session.assessment) }

  private static let changes: [@Sendable (inout Session) throws -> SessionChange] = [
    { try $0.set("1.2", "status", to: "complete") },
    { try $0.set("CIN8", "2023-12", to: "12.5") },
    { try $0.set("1.2", "due", to: "nil") },
    { try $0.set(parameter: "slip_days", to: "100") },
    { session in
      guard let day = Day(iso: "2024-03-31") else { return session.difference }
      return try session.speak(for: day)
    },
    { try $0.set(parameter: "slip_days", to: "nil") },
  ]

  @Test func `undo gives the same results to the byte, and redo those that were undone`() throws {
    var session = try session()
    var seen = [results(session)]
    for change in Self.changes {
      _ = try change(&session)
      seen.append(results(session))
    }
    #expect(Set(seen).count == seen.count)
    for before in seen.dropLast().reversed() {
      _ = try session.undo()
      #expect(results(session) == before)
    }
    #expect(throws: SessionError.self) { try session.undo() }
    #expect(session.difference.parts.isEmpty)
    for after in seen.dropFirst() {
      _ = try session.redo()
      #expect(results(session) == after)
    }
    #expect(throws: SessionError.self) { try session.redo() }
  }

  @Test func `what was refused changes nothing`() throws {
    var session = try session()
    let before = results(session)
    #expect(throws: DocumentErrors.self) { try session.set("1.2", "status", to: "done") }
    #expect(throws: SessionError.self) { try session.set("9.9", "status", to: "complete") }
    #expect(throws: SettingError.self) { try session.set(parameter: "slip_days", to: "soon") }
    #expect(results(session) == before)
    #expect(throws: SessionError.self) { try session.undo() }
  }

  @Test func `a change is rated as a file with it would be`() throws {
    var session = try session()
    _ = try session.set("1.2", "status", to: "complete")
    let bytes = try #require(session.documents.bytes(of: .plan))
    let folder = session.folder
    let plan = try PlanReader().plan(bytes, path: folder.plan.path)
    let assessment = try session.ruleSet.assess(
      plan, performance: folder.performance, history: folder.history(before: session.asOf),
      asOf: session.asOf)
    #expect(results(session) == ResultsText.render(assessment))
  }

  @Test func `a change leaves every other byte of the document`() throws {
    var session = try session()
    let before = try #require(session.documents.bytes(of: .plan))
    _ = try session.set("1.2", "status", to: "complete")
    _ = try session.set("1.2", "milestones[2].done", to: "2024-01-10")
    #expect(session.documents.bytes(of: .plan) != before)
    _ = try session.set("1.2", "milestones[2].done", to: "nil")
    _ = try session.set("1.2", "status", to: "in_progress")
    #expect(session.documents.bytes(of: .plan) == before)
    #expect(session.changedDocuments.isEmpty)
  }

  @Test(arguments: [
    ("while true do end", "stopped at the limit of 1000000 steps"),
    ("(\"x\"):rep(5000)", "stopped at the limit"),
    ("local t = {} for i = 1, 1e9 do t[i] = i end", "stopped at the limit"),
  ])
  func `a limit ends an expression, and not the session`(typed: String, words: String) throws {
    let session = try session()
    let error = #expect(throws: SessionError.self) { try session.evaluate(typed) }
    #expect(error?.message.hasPrefix(words) == true, "\(error?.message ?? "")")
    #expect(try session.evaluate("1 + 1") == [.word("2")])
  }

  @Test func `nothing that an expression does lasts`() throws {
    let session = try session()
    #expect(throws: SessionError.self) { try session.evaluate("actions[1].status = \"complete\"") }
    #expect(throws: SessionError.self) { try session.evaluate("lasting = 1") }
    #expect(throws: SessionError.self) { try session.evaluate("string.rep = nil") }
    _ = try session.evaluate("local dates = require \"dates\" return type(dates)")
    #expect(throws: SessionError.self) { try session.evaluate("lasting") }
    #expect(try session.evaluate("action \"1.1\".ref") == [.text("1.1")])
  }
}
