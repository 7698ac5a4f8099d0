import BraggModel
import BraggRules
import Testing

/// The values that clauses are held against, and who sets them.
struct ParameterTests {
  private func scenario(_ parameters: String, _ condition: String = "true") -> Scenario {
    Scenario(
      """
      parameters = { \(parameters) },
      actions = { action = {
        { id = "asks", rating = "red", means = "m",
          when = function(a) return \(condition), tostring(params.limit) end },
        { id = "rest", rating = "green", means = "m", otherwise = true },
      } },
      """)
  }

  private let dated =
    #"limit = { values = { ["2024-04-01"] = 5, ["2023-04-01"] = 10 }, unit = "%" }"#

  @Test(arguments: [
    ("2023-04-01", "10"), ("2024-03-31", "10"), ("2024-04-01", "5"), ("2030-01-01", "5"),
  ])
  func `a dated value is in force from its day on`(_ day: String, value: String) throws {
    #expect(try scenario(dated).at(day).rating()?.reason == value)
  }

  @Test func `before its first day there is no value`() throws {
    let rating = try scenario(dated, "params.limit > 3").at("2023-03-31").rating()
    #expect(rating?.verdict == "unrated by asks")
    #expect(rating?.factLines == ["parameters.limit is missing"])
    #expect(try scenario(dated).at("2023-03-31").assess().parameters == [])
  }

  @Test func `the assessment keeps the values it used`() throws {
    let assessment = try scenario(dated + ", days = { value = 30, unit = \"days\" }")
      .setting("days", to: "31").at("2024-04-01").assess()
    #expect(
      assessment.parameters.map { "\($0.name) = \($0.value) \($0.unit) \($0.isSet)" } == [
        "days = 31 days true", "limit = 5 % false",
      ])
  }

  @Test(arguments: [
    ("limit = { value = 30 }", "31", "31"),
    ("limit = { value = 30 }", "0.5", "0.5"),
    ("limit = { value = 30 }", "-1", "-1"),
    ("limit = { value = \"a\" }", "b c", "b c"),
    ("limit = { value = true }", "false", "false"),
  ])
  func `a setting goes before the rule set's value`(
    _ parameter: String, typed: String, told: String
  ) throws {
    #expect(try scenario(parameter).setting("limit", to: typed).rating()?.reason == told)
  }

  @Test(arguments: [
    (
      "limit = { value = 30, unit = \"days\" }", "lmiit", "31",
      "there is no parameter `lmiit`\n  help: did you mean `limit`?"
    ),
    (
      "limit = { value = 30 }", "zebra", "31",
      "there is no parameter `zebra`\n  help: there are `limit`"
    ),
    (
      "limit = { value = 30, unit = \"days\" }", "limit", "a month",
      "parameter `limit` cannot be `a month`\n  help: it is a number (days), now 30"
    ),
    (
      "limit = { value = 30 }", "limit", "",
      "parameter `limit` cannot be ``\n  help: it is a number, now 30"
    ),
    (
      "limit = { value = 30 }", "limit", "inf",
      "parameter `limit` cannot be `inf`\n  help: it is a number, now 30"
    ),
    (
      "limit = { value = 30 }", "limit", "nan",
      "parameter `limit` cannot be `nan`\n  help: it is a number, now 30"
    ),
    (
      "limit = { value = 30 }", "limit", " 31",
      "parameter `limit` cannot be ` 31`\n  help: it is a number, now 30"
    ),
    (
      "limit = { value = true }", "limit", "yes",
      "parameter `limit` cannot be `yes`\n  help: it is true or false, now true"
    ),
  ])
  func `a setting that cannot be is refused`(
    _ parameter: String, name: String, typed: String, printed: String
  ) throws {
    let scenario = scenario(parameter).setting(name, to: typed)
    let error = #expect(throws: SettingError.self) { _ = try scenario.assess() }
    #expect(error?.description == printed)
  }

  @Test func `a rule set without parameters says so`() throws {
    let scenario = Scenario(
      clauses: #"{ id = "a", rating = "red", means = "m", otherwise = true }"#
    )
    .setting("limit", to: "1")
    let error = #expect(throws: SettingError.self) { _ = try scenario.assess() }
    #expect(error?.description == "there is no parameter `limit`\n  help: there are none")
  }

  @Test func `a dated parameter not yet in force can still be set`() throws {
    let rating = try scenario(dated).at("2023-03-31").setting("limit", to: "7").rating()
    #expect(rating?.reason == "7")
  }
}
