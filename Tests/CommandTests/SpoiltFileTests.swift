import Testing

/// Files that are cut off anywhere: the command says where, and exits with 1.
struct SpoiltFileTests {
  @Test(arguments: [("plan.json", 80), ("performance.json", 80), ("results/2023-12-31.json", 40)])
  func `a file that is cut off is refused at a place`(name: String, cuts: Int) throws {
    let checkout = try Checkout()
    let file = "Examples/tameside/\(name)"
    let size = try #require(checkout.text(of: file)).utf8.count
    // The last byte is a line break, and without the one before it the file has no end.
    let lengths = (0..<cuts).map { $0 * (size - 2) / (cuts - 1) }
    let run = try checkout.shell(
      """
      mv \(file) whole
      for length in \(lengths.map(String.init).joined(separator: " ")); do
        head -c $length whole > \(file)
        bragg assess Examples/tameside --as-of 2024-01-31 > output 2> errors
        echo "$? $(wc -c < output) $(head -n 1 errors)"
      done
      """)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == cuts)
    let place = try Regex(
      #"1 +0 Error: \#(file):[1-9][0-9]*:[1-9][0-9]*: at \$.*: found .+, wanted .+"#)
    for (length, line) in zip(lengths, lines) {
      #expect(line.wholeMatch(of: place) != nil, "\(length) bytes: \(line)")
    }
    #expect(checkout.text(of: "Examples/tameside/results/2024-01-31.json") == nil)
  }
}
