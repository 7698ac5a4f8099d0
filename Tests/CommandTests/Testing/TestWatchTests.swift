import Testing

/// Tests that run again when a rule file is saved.
struct TestWatchTests {
  /// Starts a watch, takes steps, interrupts it, and ends with its exit code.
  private func watch(_ steps: String, in checkout: Checkout) throws -> Run {
    try checkout.shell(
      """
      wait_for() {
        for i in $(seq 400); do if grep -q "$1" "$2"; then return; fi; sleep 0.05; done
        echo "waited in vain for $1"; exit 9
      }
      # The shell makes these only when the watch starts, and the first look may come before.
      : > out; : > err
      bragg test ours --watch > out 2> err &
      id=$!
      trap 'kill -9 $id 2>/dev/null' EXIT
      wait_for Watching err
      \(steps)
      kill -INT $id
      (sleep 20; kill -9 $id 2>/dev/null) >/dev/null 2>&1 & guard=$!
      wait $id
      code=$?
      kill $guard
      exit $code
      """)
  }

  @Test func `only what became different is printed, and an interrupt ends it`() throws {
    let checkout = try OurRules.checkout(withBroken: false)
    let run = try watch(
      """
      sed -i 's/expect = { action = "red" }/expect = { action = "unrated" }/' Rules/ours/tests.lua
      wait_for PASS out
      sed -i 's/> params/>= params/' Rules/ours/rules.lua
      wait_for 'FAIL ours: 30' out
      sed -i 's/>= params/> params/' Rules/ours/rules.lua
      wait_for 'PASS ours: 30' out
      """, in: checkout)
    #expect(run == Run(output: "", errors: "", code: 0))
    let lines = (checkout.text(of: "out") ?? "").split(separator: "\n")
    let verdicts = lines.filter { !$0.hasPrefix(" ") }.map(String.init)
    #expect(
      verdicts == [
        "FAIL ours: 31 days late is green, #1: 100% <so>",
        "FAIL ours: without a date nothing is known", "Rules/ours: 4 cases",
        "2 passed, 2 failed",
        "PASS ours: without a date nothing is known", "3 passed, 1 failed",
        "FAIL ours: 30 days late is green", "2 passed, 2 failed",
        "PASS ours: 30 days late is green", "3 passed, 1 failed",
      ])
    #expect(checkout.text(of: "err") == "Watching Rules/ours; interrupt to end\n")
  }

  @Test func `a file half written is told, and the watch goes on from before`() throws {
    let checkout = try OurRules.checkout(withBroken: false)
    let run = try watch(
      """
      cp Rules/ours/rules.lua kept && head -5 kept > part
      mv part Rules/ours/rules.lua
      wait_for 'ends too early' err
      sed 's/> params/>= params/' kept > whole && mv whole Rules/ours/rules.lua
      wait_for 'FAIL ours: 30' out
      """, in: checkout)
    #expect(run == Run(output: "", errors: "", code: 0))
    let out = checkout.text(of: "out") ?? ""
    // What failed before the fault and still does is no news.
    #expect(out.ranges(of: "FAIL ours: 31 days").count == 1)
    #expect(out.contains("0 passed, 0 failed, 1 rule set not loaded\nFAIL ours: 30 days"))
  }

  @Test func `what a rule set extends is watched, and what it does not is not`() throws {
    let checkout = try OurRules.checkout(withBroken: false)
    _ = try checkout.shell(
      """
      cp -r Rules/ours Rules/base && cp -r Rules/ours Rules/other
      sed -i 's/id = "ours"/id = "base"/' Rules/base/rules.lua
      sed -i 's/id = "ours"/id = "other"/' Rules/other/rules.lua
      echo 'return ruleset { id = "ours", version = "2", title = "Ours", source = "ours", extends = "base" }' \
        > Rules/ours/rules.lua
      """)
    let run = try watch(
      """
      echo '-- later' >> Rules/other/rules.lua
      sleep 0.5
      sed -i 's/> params/>= params/' Rules/base/rules.lua
      wait_for 'FAIL ours: 30' out
      """, in: checkout)
    #expect(run == Run(output: "", errors: "", code: 0))
    let out = checkout.text(of: "out") ?? ""
    #expect(out.ranges(of: " passed, ").count == 2)
  }
}
