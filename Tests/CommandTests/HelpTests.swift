import Testing

/// What the tool says of itself.
struct HelpTests {
  @Test(arguments: ["--help", "help", ""])
  func `the tool names its commands and exit codes`(words: String) throws {
    let run = try Checkout().shell("bragg " + words)
    #expect(run.code == 0)
    #expect(
      run.output == """
        OVERVIEW: Rates improvement plans by a council's own key, and says why.

        Exit codes: 0 done; 1 could not do it; 3 done, and the answer is bad
        (`--fail-on` met, or a rating in error); 64 wrong usage.

        USAGE: bragg <subcommand>

        OPTIONS:
          --version               Show the version.
          -h, --help              Show help information.

        SUBCOMMANDS:
          assess                  Rates a plan: prints a table and writes
                                  results/<as-of>.json.
          explain                 Says why a rating is what it is, why not another, and
                                  what would change it.
          forecast                Tells when each rating will change if nothing is done.
          compare                 Says who changes colour with other rules, other
                                  values, or on another day.
          repl                    Tries changes and Lua on a plan, and shows whose
                                  ratings move.
          rules                   Prints a rule set as a key, with what it inherits.
          test                    Runs the cases of rule sets' tests.lua.
          check                   Finds what is wrong in rule sets and in folders' data.
          init                    Starts a rule set that passes its tests and checks.
          verify                  Makes a stored assessment again, and says whether it
                                  is the same to the byte.
          stream                  Rates subjects that come one on a line, any number of
                                  them.
          schema                  Prints the JSON Schema (draft 2020-12) of a document.

          See 'bragg help <subcommand>' for detailed help.

        """)
  }

  @Test func `forecast names its options`() throws {
    let run = try Checkout().bragg("forecast", "--help")
    #expect(run.code == 0)
    for words in [
      "OVERVIEW: Tells when each rating will change if nothing is done.",
      "--until <until>         The last day to look at, such as 2025-03-31; else a",
      "--trend                 Let each measure go on by the line through its",
      "--kind <kind>           actions, measures, risks, areas, plan or cases: only",
    ] { #expect(run.output.contains(words), "\(words) is not in the help") }
  }

  @Test func `assess names its options`() throws {
    let run = try Checkout().bragg("assess", "--help")
    #expect(run.code == 0)
    #expect(
      run.output == """
        OVERVIEW: Rates a plan: prints a table and writes results/<as-of>.json.

        The folder holds plan.json, or case records in cases.ndjson, or both;
        performance.json, if there are figures; and in results/ past assessments, from
        which direction of travel is read.

        USAGE: bragg assess <folder> [--rules <rules>] [--as-of <as-of>] [--set <set> ...] \
        [--limit <limit> ...] [--format <format>] [--output <output>] [--fail-on <fail-on>] [--write-back] [--paths] [--quiet] \
        [--no-color]

        ARGUMENTS:
          <folder>                The plan's folder.

        OPTIONS:
          --rules <rules>         A folder with a rules.lua, or an id looked up in
                                  Rules/.
          --as-of <as-of>         The day to speak for, such as 2024-01-31.
          --set <set>             A parameter's value for this run, such as
                                  slip_days=14.
          --limit <limit>         What a rating may use: steps, text, block, memory or
                                  milliseconds, such as steps=2000000.
          --format <format>       table, json, markdown or csv: what is printed.
                                  (values: table, json, markdown, csv; default: table)
          --output <output>       Where the results file goes; - prints it alone and
                                  writes none.
          --fail-on <fail-on>     Exit with 3 where any rating is at this level or a
                                  worse one.
          --write-back            Also fill in the ratings in the plan's own file.
          --paths                 Also propose the shortest way back for each demand
                                  that is not met, in the results.
          -q, --quiet             Print nothing but errors.
          --no-color              Never colour the table.
          --version               Show the version.
          -h, --help              Show help information.


        """)
  }

  @Test func `compare says what is before and what is after`() throws {
    let run = try Checkout().bragg("compare", "--help")
    #expect(run.code == 0)
    for part in [
      """
      bragg compare FOLDER --with RULES         the plan's rules, then RULES
      bragg compare FOLDER --set slip_days=14   as it is, then with this value
      bragg compare BEFORE.json AFTER.json      two results files
      bragg compare FOLDER --sweep slip_days=0..60   where anyone flips

      """,
      """
      BEFORE:
        --rules <rules>         Before: a folder with a rules.lua, or an id looked up
                                in Rules/; else the plan's own.

      AFTER:
        --with <with>           After: a folder with a rules.lua, or an id; in force
                                or not, it is taken as it is. Else the rule set
                                before.
        --set <set>             After: a parameter's value, such as slip_days=14.

      """,
      """
        --fail-on <limit>       Exit with 3 on more change than this: "any", "any
                                worse", "any to red", "more than 3" (subjects) or
                                "more than 5 %" (of the rated subjects).

      """,
    ] { #expect(run.output.contains(part), "\(run.output)") }
  }

  @Test func `repl names its options`() throws {
    let run = try Checkout().bragg("repl", "--help")
    #expect(run.code == 0)
    #expect(
      run.output == """
        OVERVIEW: Tries changes and Lua on a plan, and shows whose ratings move.

        Nothing is written to the folder unless `save` or `export` is asked to. Where
        the input is no terminal, lines are answered without prompts; a line that could
        not be done makes the exit code 1, and the others are done all the same. `help`
        lists what can be asked.

        USAGE: bragg repl <folder> [--rules <rules>] [--as-of <as-of>] [--set <set> ...] \
        [--limit <limit> ...] [--no-color]

        ARGUMENTS:
          <folder>                The plan's folder.

        OPTIONS:
          --rules <rules>         A folder with a rules.lua, or an id looked up in
                                  Rules/.
          --as-of <as-of>         The day to speak for, such as 2024-01-31.
          --set <set>             A parameter's value for this run, such as
                                  slip_days=14.
          --limit <limit>         What a rating may use: steps, text, block, memory or
                                  milliseconds, such as steps=2000000.
          --no-color              Never colour ratings.
          --version               Show the version.
          -h, --help              Show help information.


        """)
  }

  @Test func `stream names its options`() throws {
    let run = try Checkout().bragg("stream", "--help")
    #expect(run.code == 0)
    #expect(
      run.output == """
        OVERVIEW: Rates subjects that come one on a line, any number of them.

        Each line of the input is a JSON object: an action, a case record, a measure or
        a risk. Each line of the output is its ratings, in the order of the input. A
        line that cannot be read is told on standard error and left out; the exit code
        is then 3, as it is where a rating is in error.

        USAGE: bragg stream [<options>] [<files> ...] --subject <subject>

        ARGUMENTS:
          <files>                 Files with one JSON object on a line, plain or gzip;
                                  - is standard input (default).

        OPTIONS:
          --subject <subject>     action, case, measure or risk: what each line holds.
                                  (values: action, case, measure, risk)
          --rules <rules>         A folder with a rules.lua, or an id looked up in
                                  Rules/.
          --as-of <as-of>         The day to speak for, such as 2024-01-31.
          --set <set>             A parameter's value for this run, such as
                                  slip_days=14.
          --limit <limit>         What a rating may use: steps, text, block, memory or
                                  milliseconds, such as steps=2000000.
          --performance <performance>
                                  Performance data, for measures that subjects name by
                                  id.
          --plan-start <plan-start>
                                  The day from which `Immediate` counts.
          --year <year>           The year of dates that are written without one.
          --facts                 Write the facts behind each rating and breach, too.
          --strict                Stop at the first line that cannot be read, and exit
                                  with 1.
          --jobs <jobs>           How many threads rate (default: one for each
                                  processor).
          -q, --quiet             Print nothing but ratings and errors.
          --version               Show the version.
          -h, --help              Show help information.


        """)
  }

  @Test func `check names its options`() throws {
    let run = try Checkout().bragg("check", "--help")
    #expect(run.code == 0)
    #expect(
      run.output == """
        OVERVIEW: Finds what is wrong in rule sets and in folders' data.

        A folder with a rules.lua is a rule set, one with a plan.json or cases.ndjson
        is data, and is rated to look at it; a folder of rule sets stands for all of
        them. Exits with 3 where a finding is as grave as --fail-on, and with 1 where
        something could not be loaded.

        USAGE: bragg check [<options>] [<paths> ...]

        ARGUMENTS:
          <paths>                 Rule sets, folders of rule sets, and folders with
                                  data. (default: Rules)

        RATING A FOLDER:
          --rules <rules>         A folder with a rules.lua, or an id looked up in
                                  Rules/.
          --as-of <as-of>         The day to speak for, such as 2024-01-31.
          --set <set>             A parameter's value for this run, such as
                                  slip_days=14.
          --limit <limit>         What a rating may use: steps, text, block, memory or
                                  milliseconds, such as steps=2000000.

        OPTIONS:
          --format <format>       text, json, sarif, github or junit: how findings are
                                  written. (values: text, json, sarif, github, junit;
                                  default: text)
          --output <output>       A file for the findings, in place of standard output.
          --fail-on <fail-on>     The severity from which on findings fail: error,
                                  warning or hint. (values: error, warning, hint;
                                  default: error)
          --explain <explain>     Print the page of a check, such as unused-level; all
                                  lists them.
          --luacheck <luacheck>   The linter for Lua, where it is not on the path.
          --effort <effort>       How hard made-up subjects are tried for faults of the
                                  key: none, quick, normal or deep. (values: none,
                                  quick, normal, deep; default: quick)
          --seed <seed>           The number that made-up subjects spring from: the
                                  same gives the same findings. (default: 1)
          --no-color              Never colour the findings.
          --version               Show the version.
          -h, --help              Show help information.


        """)
  }

  @Test func `test names its options`() throws {
    let run = try Checkout().bragg("test", "--help")
    #expect(run.code == 0)
    #expect(
      run.output == """
        OVERVIEW: Runs the cases of rule sets' tests.lua.

        Exits with 3 where a case fails, and with 1 where a rule set cannot be loaded;
        the others are tested all the same.

        USAGE: bragg test [<options>] [<rules> ...]

        ARGUMENTS:
          <rules>                 Folders with a rules.lua and a tests.lua, or folders
                                  of such folders (default: Rules).

        COVERAGE:
          --coverage              Tell which clauses, lines and boundaries the cases
                                  reach.
          --coverage-format <coverage-format>
                                  How the coverage is written: text, json or lcov.
                                  (values: text, json, lcov)
          --coverage-output <coverage-output>
                                  A file for the coverage, in place of standard output.
          --coverage-threshold <coverage-threshold>
                                  The least share of sides in per cent; below it the
                                  exit code is 3.

        MUTATION:
          --mutate                Change the rules one small step at a time, and tell
                                  which changes no case catches.
          --mutation-format <mutation-format>
                                  How the mutants are written: text or json. (values:
                                  text, json)
          --mutation-output <mutation-output>
                                  A file for the mutants, in place of standard output.
          --mutation-threshold <mutation-threshold>
                                  The least share of killed mutants in per cent; below
                                  it the exit code is 3.

        OPTIONS:
          --filter <filter>       Run only cases with this text in `ruleset: name`, or
                                  matching a /pattern/; capitals and small letters are
                                  the same.
          --fail-fast             Stop after the first case that fails.
          --jobs <jobs>           How many threads; else one for each processor.
          --format <format>       text, junit, tap, json or github: how results are
                                  written. (values: text, junit, tap, json, github;
                                  default: text)
          --output <output>       The file that results go to; text is printed besides.
                                  - prints results alone.
          -q, --quiet             Print only cases that fail.
          --no-color              Never colour the text.
          --record                Write what cases of whole folders got to the files
                                  they are compared with, and fail.
          --watch                 Run again whenever a rule file is saved, and show
                                  what became different.
          --version               Show the version.
          -h, --help              Show help information.


        """)
  }
}
