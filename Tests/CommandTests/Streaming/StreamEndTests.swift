import Testing

/// How a stream ends where it is ended from outside.
struct StreamEndTests {
  private static let command =
    "bragg stream --rules ours --subject action --as-of 2024-01-31 --quiet"

  /// Refs that count from 1 up, in whole lines.
  private static let isWhole = #"""
    is_whole() { awk -F '"' '$4 != NR || $0 !~ /^{"ref":.*}$/ { exit 9 }' "$1"; }
    """#

  private static let endless = #"""
    awk 'BEGIN { for (n = 1; ; n++) printf "{\"ref\": \"%d\", \"status\": \"complete\"}\n", n }'
    """#

  @Test(arguments: [1, 2])
  func `a reader that went away ends it without a word`(jobs: Int) throws {
    let checkout = try OurRules.checkout(withBroken: false)
    // The input never ends, so only the closed pipe can end the stream.
    let run = try checkout.shell(
      """
      mkfifo pipe
      ((\(Self.command) --jobs \(jobs) < pipe; echo "$?" > code) | head -1 > first) & id=$!
      exec 3> pipe
      \(StreamTests.manyLines) >&3 2> /dev/null
      wait $id
      cat first
      """)
    #expect(run.lines.count == 2 && run.lines[0].hasPrefix(#"{"ref":"1","#))
    #expect(run.errors.isEmpty)
    #expect(checkout.text(of: "code") == "0\n")
  }

  @Test(arguments: [(1, "INT", 130), (2, "INT", 130), (2, "TERM", 143)])
  func `an interrupt leaves whole lines, in order and without a gap`(
    jobs: Int, signal: String, code: Int
  ) throws {
    let checkout = try OurRules.checkout(withBroken: false)
    let run = try checkout.shell(
      """
      \(Self.isWhole)
      # Times are made up from a seed, so that each run of this test is the same.
      seed=\(jobs)\(code)
      for turn in 1 2 3 4 5 6 7; do
        # A pipe of its own: what wrote into the last one may not have ended yet.
        rm -f pipe && mkfifo pipe
        \(Self.endless) > pipe 2>/dev/null &
        : > out
        \(Self.command) --jobs \(jobs) < pipe > out & id=$!
        # Before it has begun, an interrupt would be lost: a shell's background jobs ignore it.
        for i in $(seq 400); do if test -s out; then break; fi; sleep 0.02; done
        seed=$(( (seed * 1103 + 12345) % 30011 ))
        sleep 0.$(printf %03d $((seed % 250)))
        kill -\(signal) $id
        (sleep 20; kill -9 $id 2>/dev/null) > /dev/null 2>&1 & guard=$!
        wait $id
        echo "$?"
        kill $guard
        is_whole out || echo "not whole"
      done
      """)
    #expect(run.output == String(repeating: "\(code)\n", count: 7))
    #expect(run.errors.isEmpty)
  }

  @Test func `what was read before an interrupt is rated and written`() throws {
    let checkout = try OurRules.checkout(withBroken: false)
    let run = try checkout.shell(
      """
      mkfifo pipe
      bragg stream --rules ours --subject action --as-of 2024-01-31 < pipe > out & id=$!
      exec 3> pipe
      printf '{"ref": "1"}\\n{"ref": "2"}\\n{"ref": ' >&3
      for i in $(seq 400); do if test -s out; then break; fi; sleep 0.05; done
      kill -INT $id
      wait $id
      echo "$?"
      cut -c 1-10 out
      """)
    // The third line is not whole, and nobody knows how it would go on.
    #expect(run.output == "130\n{\"ref\":\"1\"\n{\"ref\":\"2\"\n")
    #expect(run.errors.hasPrefix("2 actions rated by ours 1 as of 2024-01-31\n"))
  }
}
