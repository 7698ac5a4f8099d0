import Testing

/// The key that the benchmark rates its records by is a rule set like others.
struct BenchmarkRulesTests {
  private static let rules = "\(Checkout.source)/Benchmarks/rules"

  @Test func `its cases pass and reach all of it`() throws {
    let run = try Checkout().bragg(
      "test", Self.rules, "--coverage", "--coverage-threshold", "100")
    #expect(run.code == 0, "\(run.output)\(run.errors)")
    #expect(run.lines.contains("24 passed, 0 failed"))
  }

  @Test func `the key in plain Lua passes the same cases`() throws {
    let checkout = try Checkout(with: "Benchmarks/rules", "Benchmarks/plain-rules")
    let run = try checkout.shell("cp rules/tests.lua plain-rules && bragg test plain-rules")
    #expect(run.code == 0, "\(run.output)\(run.errors)")
    #expect(run.lines.contains("24 passed, 0 failed"))
  }

  @Test func `a check finds no more than hints`() throws {
    let run = try Checkout().bragg("check", Self.rules)
    #expect(run.code == 0, "\(run.errors)")
    #expect(!run.output.contains("warning["), "\(run.output)")
    #expect(!run.output.contains("error["), "\(run.output)")
  }
}
