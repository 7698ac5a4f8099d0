package import LuaRuntime

/// A state that runs a hostile script as a rule is run, and a well-behaved one beside it.
package struct HostileHost: ~Copyable {
  private let state: LuaState

  package init(_ script: HostileScript) throws(LuaError) {
    let neighbours = script.neighbours.sorted { $0.key < $1.key }.map { name, source in
      LuaModule(.rules, name: name, file: "\(name).lua", source: Array(source.utf8))
    }
    state = try LuaState(
      // How long a limit takes to reach is the machine's affair.
      limits: LuaLimits(wallMilliseconds: 120_000),
      modules: [
        LuaModule(.driver, name: "driver", file: "driver", source: Array(driver.utf8)),
        LuaModule(.rules, name: "rules", file: "rules.lua", source: script.source),
        LuaModule(.rules, name: "good", file: "good.lua", source: Array(good.utf8)),
      ] + neighbours)
  }

  /// What a script does in a state of its own.
  package static func run(_ script: HostileScript) -> HostileOutcome {
    do throws(LuaError) {
      return try HostileHost(script).run("rules")
    } catch {
      return .refused(error)
    }
  }

  /// Whether a limit dropped the state.
  package var isDead: Bool { state.isDead }

  /// What the well-behaved script answers, by arithmetic: 3 milestones × 30 days + 40 %.
  package static let goodAnswer = HostileOutcome.answered("1.2 is in_progress: 130 abc")

  package func runGoodScript() -> HostileOutcome { run("good") }

  package func runScript() -> HostileOutcome { run("rules") }

  private func run(_ module: String) -> HostileOutcome {
    do throws(LuaError) {
      let answer = try state.call("rate", with: input(module), recording: true).value
      guard let text = answer["text"].text else {
        return .failed(message: answer["message"].text ?? "", place: answer["place"].text ?? "")
      }
      return .answered(text)
    } catch {
      return .stopped(error)
    }
  }

  private func input(_ module: String) -> LuaInput {
    let input = LuaInput()
    input.object {
      input.key("module")
      input.text(module)
      input.key("globals")
      input.object {
        input.key("subject")
        subject(input)
        input.key("params")
        input.object(recorded: true) {
          input.key("slip_days")
          input.integer(30)
        }
      }
    }
    return input
  }

  private func subject(_ input: LuaInput) {
    input.object(recorded: true) {
      input.key("ref")
      input.text("1.2")
      input.key("status")
      input.text("in_progress")
      input.key("percent_complete")
      input.integer(40)
      input.key("milestones")
      input.list(recorded: true) {
        for title in ["Recruit", "Train", "Audit"] { input.text(title) }
      }
    }
  }
}

private let driver = """
  local driver = {}
  function driver.rate(input)
    budget("rating " .. input.module)
    local answered, value = protected(run, input.module)
    if answered then return { text = tostring(value) } end
    return { message = value.message, place = value.place }
  end
  return driver
  """

/// Uses what a hostile script may have spoilt: data, parameters, libraries, methods of texts, order.
private let good = """
  local keys = {}
  for key in pairs { c = 1, a = 2, b = 3 } do table.insert(keys, key) end
  local total = #subject.milestones * params.slip_days + subject.percent_complete
  local text = ("%s is %s: %d"):format(subject.ref, subject.status, math.floor(total))
  return text .. " " .. table.concat(keys)
  """
