import HostileProbe
import LuaRuntime
import Testing

/// Scripts that mean harm: each ends as it must, always the same, and harms nobody.
struct HostileTests {
  @Test(arguments: try HostileScript.all())
  func `ends as it must, three times over, and leaves the state sound`(script: HostileScript) {
    var outcomes: [HostileOutcome] = []
    do throws(LuaError) {
      var host = try HostileHost(script)
      for _ in 1...3 {
        outcomes.append(host.runScript())
        if host.isDead { host = try HostileHost(script) }
        let good = host.runGoodScript()
        #expect(good == HostileHost.goodAnswer)
      }
    } catch {
      outcomes = (1...3).map { _ in HostileHost.run(script) }
    }
    #expect(script.expectation.isMet(by: outcomes[0]), "\(outcomes[0])")
    #expect(outcomes == [outcomes[0], outcomes[0], outcomes[0]])
    if case .stopped(let error) = outcomes[0] {
      #expect(error.place.wholeMatch(of: /rules\.lua:[0-9]+/) != nil)
      #expect(error.task == "rating rules")
    }
  }

  @Test func `five processes say the same of every script, to the byte`() throws {
    let first = try HostileProcess.output()
    #expect(first.split(separator: "\n").count == (try HostileScript.all().count))
    for _ in 2...5 {
      let next = try HostileProcess.output()
      #expect(next == first)
    }
  }
}

extension HostileScript: CustomTestStringConvertible {
  /// The name of the file.
  public var testDescription: String { name }
}
