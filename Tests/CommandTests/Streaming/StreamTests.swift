import BraggModel
import Testing

/// `bragg stream`: a line of ratings for each line of subjects.
struct StreamTests {
  /// As of 31 January 2024 the 31st day after the end of 2023 has come, and 30 are allowed.
  private static let late = #"{"ref": "1", "status": "in_progress", "due": "2023-12-31"}"#
  private static let early = #"{"ref": "2", "status": "in_progress", "due": "2024-01-01"}"#
  private static let lateLine =
    #"{"ref":"1","ratings":{"action":{"level":"red","state":"rated","clause":"slipped","#
    + #""meaning":"Late by more than is allowed","reason":"31 days late","travel":"new"}},"#
    + #""breaches":[{"threshold":"late","subject":"1","severity":"high","since":"2024-01-31","#
    + #""meaning":"Late <at> all & \"so\"","message":"Late <at> all & \"so\""}]}"# + "\n"
  private static let earlyLine =
    #"{"ref":"2","ratings":{"action":{"level":"green","state":"rated","clause":"on-track","#
    + #""meaning":"On track","reason":"On track","travel":"new"}},"#
    + #""breaches":[{"threshold":"late","subject":"2","severity":"high","since":"2024-01-31","#
    + #""meaning":"Late <at> all & \"so\"","message":"Late <at> all & \"so\""}]}"# + "\n"

  private static let command = "bragg stream --rules ours --subject action --as-of 2024-01-31"

  /// Lines that differ by their ref, more than a thread takes at a time.
  static let manyLines =
    #"seq 3000 | sed 's/.*/{"ref": "&", "status": "in_progress", "due": "2023-12-31"}/'"#

  private func stream(_ input: String, _ options: String = "") throws -> Run {
    let checkout = try OurRules.checkout(withBroken: false)
    try checkout.write(input, to: "in")
    return try checkout.shell("\(Self.command) \(options) < in")
  }

  @Test(arguments: ["\n", "\r\n", "\n\n \r\n"])
  func `a line of ratings for each line, in their order, and counts`(end: String) throws {
    let run = try stream(Self.late + end + Self.early + end)
    #expect(
      run
        == Run(
          output: Self.lateLine + Self.earlyLine,
          errors: """
            2 actions rated by ours 1 as of 2024-01-31
            action: 1 green, 1 red, 0 unrated, 0 in error
            breaches: 2

            """, code: 0))
    let reversed = try stream(Self.early + end + Self.late, "--quiet")
    #expect(reversed == Run(output: Self.earlyLine + Self.lateLine, errors: "", code: 0))
  }

  @Test(arguments: ["", "\n", " \r\n\n"])
  func `of nothing comes nothing`(input: String) throws {
    #expect(try stream(input, "--quiet") == Run(output: "", errors: "", code: 0))
  }

  @Test func `a bad line is told and costs that line only`() throws {
    let run = try stream(
      [Self.late, "{\"ref\": 3}", "", "oops", Self.early].joined(separator: "\n"))
    #expect(run.output == Self.lateLine + Self.earlyLine)
    #expect(run.code == 3)
    #expect(
      run.errors == """
        Error: stdin:2:9: at $.ref: found the number 3, wanted text that is not empty
          help: put it in quotes
        Error: stdin:4:1: at $: found `oops`, wanted a value
          help: write text in double quotes
        2 actions rated by ours 1 as of 2024-01-31
        action: 1 green, 1 red, 0 unrated, 0 in error
        breaches: 2
        not read: 2 lines

        """)
  }

  @Test(arguments: [1, 2])
  func `strictly, the first bad line ends the stream after what came before`(jobs: Int) throws {
    let run = try stream(
      [Self.late, "{", "{", Self.early].joined(separator: "\n"), "--strict --quiet --jobs \(jobs)")
    #expect(run.output == Self.lateLine && run.code == 1)
    #expect(run.errors.hasPrefix("Error: stdin:2:2: at $: found the end of the line"))
    #expect(run.errors.ranges(of: "Error:").count == 1)
  }

  @Test func `a line of more than a mebibyte is a bad line`() throws {
    func line(of length: Int) -> String {
      let frame = #"{"ref": "1", "status": "in_progress", "due": "2023-12-31", "x": ""}"#
      let filling = String(repeating: "x", count: length - frame.utf8.count)
      return frame.replacing(#""x": """#, with: #""x": "\#(filling)""#)
    }
    let run = try stream(
      [line(of: 1 << 20), line(of: 1 << 20 + 1), line(of: 3 << 20), Self.early]
        .joined(separator: "\n"))
    #expect(run.output == Self.lateLine + Self.earlyLine && run.code == 3)
    let errors = run.errors.split(separator: "\n").filter { $0.hasPrefix("Error: ") }
    #expect(
      errors
        == [2, 3].map {
          "Error: stdin:\($0):1: at $: found more than 1 MiB, wanted a line with one subject"
        })
  }

  @Test func `any number of threads gives the same bytes`() throws {
    let checkout = try OurRules.checkout(withBroken: false)
    let run = try checkout.shell(
      """
      \(Self.manyLines) > in
      for jobs in 1 2 4; do \(Self.command) --facts --jobs $jobs in > out-$jobs; done
      cmp out-1 out-2 && cmp out-1 out-4 && awk -F '"' '$4 != NR { exit 9 }' out-1 && wc -l < out-1
      """)
    #expect(run.output == "3000\n" && run.code == 0)
  }

  @Test func `files come one after another, plain or packed, and stdin where a dash stands`() throws
  {
    let checkout = try OurRules.checkout(withBroken: false)
    try checkout.write(Self.late, to: "late")
    try checkout.write(Self.early + "\n{", to: "early")
    let run = try checkout.shell(
      """
      gzip -k late early && cat late.gz late.gz > twice.gz
      \(Self.command) --quiet late.gz - twice.gz < early.gz
      """)
    // A file without a line break at its end still ends its line: the second of two packed ones goes on.
    #expect(run.output == Self.lateLine + Self.earlyLine)
    #expect(run.code == 3)
    let places = run.errors.split(separator: "\n").filter { $0.hasPrefix("Error: ") }
      .map { $0.split(separator: " ")[1] }
    #expect(places == ["stdin:2:2:", "twice.gz:1:59:"])
  }

  @Test func `packed data that end early or are damaged are told after what came before`() throws {
    let checkout = try OurRules.checkout(withBroken: false)
    let run = try checkout.shell(
      """
      \(Self.manyLines) | gzip > whole.gz
      head -c $(( $(wc -c < whole.gz) / 2 )) whole.gz > short.gz
      \(Self.command) --quiet short.gz > out
      echo "$?"; test -s out && tail -c 1 out
      printf '\\037\\213oh no' | \(Self.command) --quiet
      """)
    #expect(run.output == "1\n\n" && run.code == 1)
    #expect(
      run.errors.split(separator: "\n").filter { $0.hasPrefix("Error") } == [
        "Error: short.gz: these gzip data cannot be unpacked: they end early",
        "Error: stdin: these gzip data cannot be unpacked: they are damaged",
      ])
  }

  @Test func `facts are written on demand`() throws {
    let run = try stream(Self.late, "--facts --quiet")
    let line = try JSONDocument.parse(Array(run.lines[0].utf8), path: "out").root
    let rating = try #require(line["ratings"]?["action"])
    let breach = try #require(line.list("breaches").first)
    for facts in [rating.list("facts"), breach.list("facts")] {
      #expect(facts.contains { $0["path"]?.string == "due" && $0["value"]?.string == "2023-12-31" })
    }
  }

  @Test func `a rule that goes on without end costs its own ratings only`() throws {
    let checkout = try OurRules.checkout(withBroken: false)
    try checkout.write(
      OurRules.rules.replacing(
        "when = function(a)\n",
        with: "when = function(a)\n if a.ref == \"2\" then while true do end end\n"),
      to: "Rules/ours/rules.lua")
    try checkout.write([Self.late, Self.early, Self.late].joined(separator: "\n"), to: "in")
    let run = try checkout.shell("\(Self.command) --limit steps=10000 < in")
    #expect(run.code == 3)
    #expect(run.lines[0] + "\n" == Self.lateLine && run.lines[2] + "\n" == Self.lateLine)
    let rating = try JSONDocument.parse(Array(run.lines[1].utf8), path: "out").root["ratings"]
    #expect(rating?["action"]?["state"]?.string == "error")
    #expect(rating?["action"]?["place"]?.string == "rules.lua:12")
    #expect(run.errors.contains("action: 0 green, 2 red, 0 unrated, 1 in error\n"))
  }

  @Test(arguments: [
    (
      "--rules ours --subject child",
      "Error: The value 'child' is invalid for '--subject <subject>'. Please provide one of "
        + "'action', 'case', 'measure' or 'risk'."
    ),
    ("--rules ours", "Error: Missing expected argument '--subject <subject>'"),
    (
      "--subject action",
      "Error: --rules: a stream has no plan to name its rule set; give a folder or an id"
    ),
    (
      "--rules ours --subject risk",
      "Error: --subject: the rule set ours rates no risks, but actions"
    ),
    ("--rules ours --subject action --jobs 0", "Error: --jobs: 0 is not 1 or more"),
    ("--rules ours --subject action --year 17", "Error: --year: 17 is not from 1900 to 2199"),
    (
      "--rules ours --subject action --plan-start May",
      "Error: --plan-start: `May` is not a day such as 2024-01-31"
    ),
  ])
  func `wrong usage says what is wanted`(options: String, message: String) throws {
    let checkout = try OurRules.checkout(withBroken: false)
    let run = try checkout.shell("bragg stream \(options) < /dev/null")
    #expect(run.code == 64 && run.output.isEmpty)
    #expect(run.errors.split(separator: "\n").first.map(String.init) == message)
  }

  @Test(arguments: [
    ("none", "none: there is nothing here"), ("Rules", "Rules: this is a folder, not a file"),
  ])
  func `a file that cannot be read stops the stream before it starts`(
    file: String, message: String
  ) throws {
    let checkout = try OurRules.checkout(withBroken: false)
    try checkout.write(Self.late, to: "in")
    let run = try checkout.shell("\(Self.command) in \(file)")
    #expect(run.code == 1 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("Error: \(message)\n"))
  }

  @Test(.enabled(if: SchemaValidator.isExpected, SchemaTests.whyNot))
  func `lines are what the schema says`() throws {
    let checkout = try Checkout()
    let run = try checkout.shell(
      """
      cd Examples/worcestershire-cases
      head -50 cases.ndjson > few
      for facts in "" --facts; do
        bragg stream --rules worcestershire-cases --subject case --as-of 2017-02-24 $facts < few
      done > ../../out.ndjson
      """)
    #expect(run.code == 0)
    let judged = try SchemaValidator.judge("out.ndjson", by: "stream", in: checkout)
    #expect(judged.output.hasPrefix("accepted ") && judged.code == 0, "\(judged.errors)")
  }
}
