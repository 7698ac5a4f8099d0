import Testing

/// The program beside the tests that replaces a file over and over.
enum FileWriterProbe {
  static var program: String {
    get throws {
      let tests = try #require(CommandLine.arguments.first)
      let folder = try #require(tests.lastIndex(of: "/"))
      return tests[...folder] + "FileWriterProbe"
    }
  }

  /// Whether the text is one that the program writes, from its first byte to its last.
  static func wrote(_ text: String, size: Int) -> Bool {
    text == String(repeating: "a", count: size) || text == String(repeating: "b", count: size + 1)
  }
}
