import LuaRuntime

/// A state with one rule file, and a driver that does no more than run it.
struct RuleBench: ~Copyable {
  private let state: LuaState

  /// Beside the rule file, `modules` are its neighbours and the vocabulary.
  init(_ rules: String, limits: LuaLimits = .standard, modules: [LuaModule] = []) throws(LuaError) {
    let state = try LuaState(
      limits: limits, modules: [.driver(driver), .rules("rules", rules)] + modules)
    _ = try state.call("setup", with: LuaInput.list)
    self.state = state
  }

  var isDead: Bool { state.isDead }

  /// What the file returns, with the globals that `write` adds as members.
  func run(
    recording: Bool = false, _ write: (LuaInput) -> Void = { _ in }
  ) throws(LuaError) -> LuaAnswer {
    try state.call("run", with: .globals(write), recording: recording)
  }

  /// As `run`, but an error of the rule's is answered: with its `kind`, `message` and `place`.
  func runProtected(
    recording: Bool = false, _ write: (LuaInput) -> Void = { _ in }
  ) throws(LuaError) -> LuaAnswer {
    try state.call("protected", with: .globals(write), recording: recording)
  }

  /// Calls another function of the driver.
  func call(_ function: String) throws(LuaError) -> LuaAnswer {
    try state.call(function, with: LuaInput.list)
  }

  /// What stops the file, or nil where nothing does.
  func failure(recording: Bool = false, _ write: (LuaInput) -> Void = { _ in }) -> LuaError? {
    do throws(LuaError) {
      _ = try run(recording: recording, write)
      return nil
    } catch {
      return error
    }
  }

  /// What stops a file in a state of its own.
  static func failure(_ rules: String, limits: LuaLimits = .standard) -> LuaError? {
    do throws(LuaError) {
      return try RuleBench(rules, limits: limits).failure()
    } catch {
      return error
    }
  }
}

extension LuaModule {
  static func driver(_ source: String) -> LuaModule {
    LuaModule(.driver, name: "driver", file: "driver", source: Array(source.utf8))
  }

  static func rules(_ name: String, _ source: String) -> LuaModule {
    LuaModule(.rules, name: name, file: "\(name).lua", source: Array(source.utf8))
  }

  static func vocabulary(_ name: String, _ source: String) -> LuaModule {
    LuaModule(.vocabulary, name: name, file: name, source: Array(source.utf8))
  }
}

extension LuaInput {
  /// An input that says nothing.
  static var list: LuaInput {
    let input = LuaInput()
    input.list {}
    return input
  }

  static func globals(_ write: (LuaInput) -> Void) -> LuaInput {
    let input = LuaInput()
    input.object {
      input.key("globals")
      input.object { write(input) }
    }
    return input
  }

  /// Adds a member of a text.
  func member(_ key: String, _ text: String) {
    self.key(key)
    self.text(text)
  }
}

/// Shape 1 is an action: `status` is a word, and an absent word is an error at once.
private let driver = """
  local driver = {}

  function driver.setup()
    local fields = {
      ref = "word", status = "word", percent_complete = "value", due = "value", milestones = "value",
    }
    local methods = {}
    function methods.share(subject) return subject.percent_complete / 100 end
    shape(1, "an action", fields, methods)
    return true
  end

  function driver.run()
    budget("rating action")
    return run("rules")
  end

  function driver.protected()
    budget("rating action")
    local answered, value = protected(run, "rules")
    if answered then return { value = value } end
    return value
  end

  -- Two tasks, each with a budget of its own.
  function driver.twice()
    budget("first")
    run("rules")
    budget("second")
    return run("rules")
  end

  function driver.note()
    note("ratings.action", "red")
    note("alone")
    return reads()
  end

  return driver
  """
