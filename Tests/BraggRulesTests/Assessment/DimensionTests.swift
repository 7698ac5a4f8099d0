import BraggRules
import Testing

/// Dimensions that use other dimensions.
struct DimensionTests {
  /// Dimensions `one` and `two` as told, and the worst of them.
  private func worst(_ one: String, _ two: String) -> Scenario {
    func dimension(_ name: String, _ outcome: String) -> String {
      let clause =
        switch outcome {
        case "unrated": #"rating = "unrated", means = "m", otherwise = true"#
        case "missing": #"rating = "red", means = "m", when = function(a) return a.due < as_of end"#
        case "error": #"rating = "red", means = "m", when = function() error "fails" end"#
        default: #"rating = "\#(outcome)", means = "m", otherwise = true"#
        }
      return #"\#(name) = { { id = "\#(name)", \#(clause) } },"#
    }
    return Scenario(
      """
      actions = {
        \(dimension("one", one))
        \(dimension("two", two))
        overall = worst_of { "one", "two" },
      },
      """)
  }

  @Test(arguments: [
    ("green", "red", "red", "two is the worst of one and two"),
    ("red", "green", "red", "one is the worst of one and two"),
    ("amber", "amber", "amber", "one is the worst of one and two"),
    ("green", "grey", "green", "one is the worst of one and two"),
    ("grey", "red", "red", "two is the worst of one and two"),
    ("grey", "grey", "grey", "one is the worst of one and two"),
    ("red", "unrated", "red", "one is the worst of one and two"),
    ("missing", "red", "red", "two is the worst of one and two"),
  ])
  func `the worst ranked level counts, and an open part does not undo the worst there is`(
    _ one: String, _ two: String, level: String, reason: String
  ) throws {
    let rating = try worst(one, two).rating("overall")
    #expect(rating?.verdict == "\(level) by worst-of")
    #expect(rating?.reason == reason)
  }

  @Test(arguments: [
    ("green", "unrated", "two"), ("missing", "amber", "one"), ("unrated", "missing", "one"),
    ("grey", "missing", "two"),
  ])
  func `a part that is open leaves the whole open`(
    _ one: String, _ two: String, part: String
  ) throws {
    let rating = try worst(one, two).rating("overall")
    #expect(rating?.verdict == "unrated by no clause")
    #expect(rating?.reason == "its \(part) rating is unrated")
  }

  @Test(arguments: [("error", "red"), ("green", "error"), ("error", "missing")])
  func `a part in error makes the whole one`(_ one: String, _ two: String) throws {
    let rating = try worst(one, two).rating("overall")
    #expect(rating?.state == .error)
    #expect(rating?.reason == "its \(one == "error" ? "one" : "two") rating is in error")
  }

  @Test func `the facts of the worst are the parts' levels`() throws {
    #expect(
      try worst("green", "red").rating("overall")?.factLines
        == ["ratings.one = green", "ratings.two = red"])
    #expect(
      try worst("green", "missing").rating("overall")?.factLines
        == ["ratings.one = green", "ratings.two is missing"])
  }

  @Test func `the meaning of the worst is its level's`() throws {
    #expect(try worst("green", "red").rating("overall")?.meaning == "off track")
  }

  @Test func `a worst of may be part of another`() throws {
    var scenario = worst("green", "amber")
    scenario.rules += "\nrisks = {},"
    scenario.rules = scenario.rules.replacing(
      "overall = ", with: "above = worst_of { \"overall\", \"one\" },\n  overall = ")
    #expect(try scenario.rating("above")?.verdict == "amber by worst-of")
  }

  /// `impact` decides as told; `action` asks for its level.
  private func asking(_ impact: String, _ condition: String = "a:level 'impact' == 'red'")
    -> Scenario
  {
    Scenario(
      """
      actions = {
        action = {
          { id = "asks", rating = "red", means = "m",
            when = function(a) return \(condition), a.ref end },
          { id = "rest", rating = "green", means = "m", otherwise = true },
        },
        impact = { { id = "impact", \(impact) } },
      },
      """)
  }

  @Test(arguments: [("red", "red by asks"), ("amber", "green by rest"), ("grey", "green by rest")])
  func `a clause can ask for another rating`(_ level: String, verdict: String) throws {
    let scenario = asking(#"rating = "\#(level)", means = "m", otherwise = true"#)
    #expect(try scenario.rating()?.verdict == verdict)
    #expect(try scenario.rating("impact")?.verdict == "\(level) by impact")
  }

  @Test func `its fact is the level, not what that rested on`() throws {
    let scenario = asking(
      #"rating = "red", means = "m", when = function(a) return a.due < as_of end"#
    )
    .with(action: #""due": "2024-01-30""#)
    #expect(try scenario.rating()?.factLines == ["ratings.impact = red", "ref = 1.1"])
    #expect(try scenario.rating("impact")?.factLines == ["due = 2024-01-30"])
  }

  @Test func `where the other rating is open, so is this one`() throws {
    let scenario = asking(
      #"rating = "red", means = "m", when = function(a) return a.due < as_of end"#)
    let rating = try scenario.rating()
    #expect(rating?.verdict == "unrated by asks")
    #expect(rating?.reason == "its impact rating is unrated")
    #expect(rating?.factLines == ["ratings.impact is missing"])
  }

  @Test func `where the other rating fails, so does this one`() throws {
    let rating = try asking(#"rating = "red", means = "m", when = function() error "no" end"#)
      .rating()
    #expect(rating?.state == .error)
    #expect(rating?.reason == "the rating `impact`, which this one uses, is in error")
  }

  @Test func `where the other rating reaches a limit, this one is in error and the limit is told`()
    throws
  {
    let scenario = asking(#"rating = "red", means = "m", when = function() while true do end end"#)
    #expect(
      try scenario.rating()?.reason == "the rating `impact`, which this one uses, is in error")
    #expect(
      try scenario.rating("impact")?.reason
        == "stopped at the limit of 1000000 steps: it loops without end, or does too much")
  }

  @Test func `a rating that asks for itself is an error`() throws {
    let scenario = asking(#"rating = "red", means = "m", otherwise = true"#, "a:level 'action'")
    #expect(try scenario.rating()?.state == .error)
    #expect(try scenario.rating()?.reason == "the rating `action` depends on itself")
    #expect(try scenario.rating("impact")?.verdict == "red by impact")
  }

  @Test func `two ratings that ask for each other are both errors`() throws {
    let scenario = asking(
      #"rating = "red", means = "m", when = function(a) return a:level "action" end"#)
    #expect(try scenario.rating("action")?.state == .error)
    #expect(try scenario.rating("impact")?.state == .error)
    #expect(try scenario.rating("impact")?.reason == "the rating `action` depends on itself")
  }

  @Test func `what another rating found missing does not excuse a fault of this one`() throws {
    let scenario = asking(
      #"rating = "amber", means = "m", when = function(a) return a.title ~= "x" end"#,
      "a:level 'impact' == 'amber' and a.ref < nil")
    #expect(try scenario.rating()?.state == .error)
    #expect(try scenario.rating("impact")?.verdict == "amber by impact")
  }

  @Test func `two that are the worst of each other are both errors`() throws {
    let scenario = Scenario(
      """
      actions = { one = worst_of { "two" }, two = worst_of { "one" },
        action = { { id = "fine", rating = "green", means = "m", otherwise = true } } },
      """)
    #expect(try scenario.rating("one")?.state == .error)
    #expect(try scenario.rating("two")?.state == .error)
    #expect(try scenario.rating("action")?.verdict == "green by fine")
  }

  @Test func `a rating that is not there is an error that names those that are`() throws {
    let scenario = asking(
      #"rating = "red", means = "m", otherwise = true"#, "a:level 'impcat' == 'red'")
    let rating = try scenario.rating()
    #expect(rating?.state == .error)
    #expect(rating?.reason == "there is no dimension `impcat` here, but `action`, `impact`")
  }
}
