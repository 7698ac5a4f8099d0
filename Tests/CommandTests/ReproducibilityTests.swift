import Testing

/// The same inputs give the same bytes.
struct ReproducibilityTests {
  private static let call = "bragg assess Examples/tameside --as-of 2024-01-31 --output -"

  @Test func `twenty fresh processes write the same bytes`() throws {
    let checkout = try Checkout()
    let first = try checkout.shell(Self.call)
    #expect(first.code == 0)
    #expect(first.output.hasPrefix("{\n  \"format\": \"bragg-results/1\""))
    for _ in 1..<20 { #expect(try checkout.shell(Self.call) == first) }
  }

  @Test func `no path or place leaks into results`() throws {
    let checkout = try Checkout()
    let here = try checkout.shell(Self.call)
    try checkout.write("", to: "elsewhere/empty")
    let there = try checkout.bragg(
      "assess", "\(checkout.path)/Examples/tameside", "--rules", "\(checkout.path)/Rules/tameside",
      "--as-of", "2024-01-31", "--output", "-", in: "elsewhere",
      setting: ["LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati", "COLUMNS": "60"])
    #expect(there.output == here.output)
    #expect(!here.output.contains(checkout.path))
  }

  @Test func `a second run on the same day writes the same file`() throws {
    let checkout = try Checkout()
    let name = "Examples/tameside/results/2024-01-31.json"
    let files = try (1...2).map { _ in
      let run = try checkout.bragg(
        "assess", "Examples/tameside", "--as-of", "2024-01-31", "--quiet")
      #expect(run == Run(output: "", errors: "", code: 0))
      return try #require(checkout.text(of: name))
    }
    #expect(files[0] == files[1])
    #expect(try checkout.shell(Self.call).output == files[0])
  }
}
