import Testing

/// `bragg init`: what it makes, and what it leaves alone.
struct InitTests {
  private func expectWhole(_ checkout: Checkout, _ folder: String) throws {
    let test = try checkout.bragg("test", folder)
    #expect(test.code == 0, "\(test.output)\(test.errors)")
    let check = try checkout.bragg("check", folder, "--fail-on", "error", "--effort", "none")
    #expect(check.code == 0, "\(check.output)\(check.errors)")
  }

  @Test func `a new rule set extends the standard one and passes`() throws {
    let checkout = try Checkout()
    let run = try checkout.bragg("init", "north-shire")
    #expect(run.code == 0 && run.errors.isEmpty)
    #expect(
      run.output == """
        Made Rules/north-shire: README.md, rules.lua, tests.lua
        Made .luarc.json, for editors
        Made .bragg/bragg.d.lua, for editors
        Made .bragg/rules.d.lua, for editors
        Next:
          bragg rules Rules/north-shire
          bragg test Rules/north-shire
          bragg check Rules/north-shire

        """)
    try expectWhole(checkout, "Rules/north-shire")
    let check = try checkout.bragg(
      "check", "Rules/north-shire", "--fail-on", "warning", "--effort", "none")
    #expect(check.code == 0, "\(check.output)")
    let readme = try #require(checkout.text(of: "Rules/north-shire/README.md"))
    #expect(readme.hasPrefix("# North Shire\n"))
    #expect(
      readme.contains("| actions, action | Red | Late by more than the days allowed | `slipped` |"))
    #expect(readme.contains("| `slip_days` | 30 days | "))
  }

  @Test func `what its comments show can be used as it stands`() throws {
    let checkout = try Checkout()
    _ = try checkout.bragg("init", "northshire")
    let text = try #require(checkout.text(of: "Rules/northshire/rules.lua"))
    #expect(text.contains("\n  --   parameters"))
    try checkout.write(
      text.replacing("\n  --   ", with: "\n  "), to: "Rules/northshire/rules.lua")
    let run = try checkout.bragg("rules", "northshire", "--as-of", "2024-01-31")
    #expect(run.code == 0, "\(run.errors)")
    for words in ["Off track", "14", "Late, with time to catch up before the next board"] {
      #expect(run.output.contains(words), "\(words)")
    }
  }

  @Test(arguments: [
    "herefordshire", "standard", "stockton", "tameside", "torbay", "worcestershire",
    "worcestershire-cases",
  ])
  func `a copy of any rule set passes, and says what it came from`(id: String) throws {
    let checkout = try Checkout()
    let run = try checkout.bragg("init", "northshire", "--from", id)
    #expect(run.code == 0, "\(run.errors)")
    try expectWhole(checkout, "Rules/northshire")
    let text = try #require(checkout.text(of: "Rules/northshire/rules.lua"))
    #expect(text.contains("\n  id = \"northshire\","))
    #expect(text.contains("\n  title = \"Northshire's key\","))
    #expect(text.contains("\n  source = \"adapted from \" .. \""))
    #expect(!text.contains("id = \"\(id)\""))
  }

  @Test func `a rule set that is there is never overwritten`() throws {
    let checkout = try Checkout()
    let before = checkout.text(of: "Rules/tameside/rules.lua")
    let run = try checkout.bragg("init", "tameside", "--from", "torbay")
    #expect(run.code == 1 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("Error: Rules/tameside: there is something here already"))
    #expect(checkout.text(of: "Rules/tameside/rules.lua") == before)
    #expect(checkout.text(of: ".luarc.json") == nil)
    let left = try checkout.shell("ls -A Rules | grep -c bragg")
    #expect(left.output == "0\n")
  }

  @Test func `without the standard rule set it says how to go on`() throws {
    let checkout = try Checkout()
    let run = try checkout.bragg("init", "northshire", "--in", "Mine")
    #expect(run.code == 1)
    #expect(
      run.errors == """
        Error: Mine: the standard rule set, which `northshire` would extend, is not in this folder
          help: name a rule set's folder to copy, as in `--from PATH/standard`

        """)
    #expect(checkout.text(of: "Mine/northshire/rules.lua") == nil)
    let copy = try checkout.bragg("init", "northshire", "--in", "Mine", "--from", "Rules/standard")
    #expect(copy.code == 0, "\(copy.errors)")
    try expectWhole(checkout, "Mine/northshire")
  }

  @Test func `what the copied rule set extends has to be there`() throws {
    let checkout = try Checkout()
    let run = try checkout.bragg("init", "northshire", "--in", "Mine", "--from", "stockton")
    #expect(run.code == 1)
    #expect(run.errors.contains("it extends `standard`, which is not in Mine"))
  }

  @Test(arguments: [
    ("North Shire", "such as north-shire"), ("North_Shire", "such as north-shire"),
    ("-", "such as exampleshire"), ("7shire", "such as shire"), ("a/b", "such as a-b"),
    ("north-", "such as north"),
  ])
  func `a name that is no id is refused with one that is`(name: String, help: String) throws {
    let run = try Checkout().bragg("init", "--", name)
    #expect(run.code == 64)
    #expect(run.errors.contains(help), "\(run.errors)")
  }

  @Test func `no name is wrong usage`() throws {
    #expect(try Checkout().bragg("init").code == 64)
  }

  @Test func `a setting of the editor's is kept unless told otherwise`() throws {
    let checkout = try Checkout()
    try checkout.write("{}\n", to: ".luarc.json")
    try checkout.write("-- old\n", to: ".bragg/bragg.d.lua")
    #expect(try checkout.bragg("init", "northshire").code == 0)
    #expect(checkout.text(of: ".bragg/bragg.d.lua") == "-- old\n")
    let run = try checkout.bragg("init", "--editor")
    #expect(run.code == 1 && run.errors.contains("--force"))
    #expect(checkout.text(of: ".bragg/bragg.d.lua") == "-- old\n")
    #expect(checkout.text(of: ".luarc.json") == "{}\n")
    #expect(try checkout.bragg("init", "--editor", "--force").code == 0)
    #expect(checkout.text(of: ".luarc.json")?.contains("\"workspace.library\"") == true)
    #expect(
      checkout.text(of: ".bragg/bragg.d.lua")
        == File.text(at: "\(Checkout.source)/Sources/BraggRules/Vocabulary/bragg.d.lua"))
    let again = try checkout.bragg("init", "--editor")
    #expect(again.code == 0 && again.output.isEmpty)
  }

  @Test func `an editor is told the levels, parameters and own fields of the rule sets`() throws {
    let checkout = try Checkout()
    #expect(try checkout.bragg("init", "northshire", "--from", "torbay").code == 0)
    let before = try #require(checkout.text(of: ".bragg/rules.d.lua"))
    for line in [
      "---| \"amber\" # herefordshire; northshire; standard; stockton; tameside; torbay; ",
      "---@class bragg.Params\n", "---@class bragg.Action\n---@field ",
    ] { #expect(before.contains(line), "\(line)\n\(before)") }
    let rules = try #require(checkout.text(of: "Rules/northshire/rules.lua"))
    try checkout.write(
      rules.replacing(
        "  parameters = {",
        with: """
            parameters = {
              spare_days = { value = 3, unit = "days", why = "post" },
          """
      ).replacing(
        "    actions = {\n",
        with: "    actions = {\n      sponsor = \"the post that answers for it\",\n"),
      to: "Rules/northshire/rules.lua")
    let run = try checkout.bragg("init", "--editor")
    #expect(run.output == "Made .bragg/rules.d.lua, for editors\n")
    let after = try #require(checkout.text(of: ".bragg/rules.d.lua"))
    #expect(after.contains("---@field spare_days number  northshire (days)\n"))
    #expect(after.contains("---@field sponsor? any  northshire: the post that answers for it\n"))
    try checkout.write("return 1", to: "Rules/tameside/rules.lua")
    let without = try checkout.bragg("init", "--editor")
    #expect(without.code == 0 && without.errors.contains("Rules/tameside"), "\(without.errors)")
    #expect(!before.contains("spare_days") && !before.contains("sponsor"))
  }

  @Test func `the hooks run commands that there are`() throws {
    let hooks = try #require(File.text(at: "\(Checkout.source)/.pre-commit-hooks.yaml"))
    let entries = hooks.split(separator: "\n").filter { $0.hasPrefix("  entry: ") }
      .map { String($0.dropFirst(9)) }
    #expect(entries == ["bragg test Rules", "bragg check Rules"])
    #expect(hooks.contains("- id: bragg-test\n") && hooks.contains("- id: bragg-check\n"))
    let checkout = try Checkout()
    // One rule set is enough here: the search for faults takes its time with each.
    let one = "mkdir few && cp -R Rules/worcestershire-cases few && mv Rules all && mv few Rules"
    #expect(try checkout.shell(one).code == 0)
    for entry in entries { #expect(try checkout.shell(entry).code == 0, "\(entry)") }
  }
}
