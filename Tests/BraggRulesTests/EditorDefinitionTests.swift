import BraggModel
import LuaRuntime
import Testing

@testable import BraggRules

/// What an editor shows of the vocabulary while a rule is written.
struct EditorDefinitionTests {
  /// Each function of the definition file, with the lines of comment above it.
  private static func functions() throws -> [(name: String, comment: [String])] {
    let path =
      sourceFolder(of: #filePath, above: 3) + "/Sources/BraggRules/Vocabulary/bragg.d.lua"
    let text = String(decoding: try FileSnapshot.read(path).bytes, as: UTF8.self)
    var functions: [(name: String, comment: [String])] = []
    var comment: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("---") {
        comment.append(line)
        continue
      }
      if line.hasPrefix("function ") {
        functions.append((String(line.dropFirst(9).prefix { $0 != "(" }), comment))
      }
      comment = []
    }
    return functions
  }

  @Test func `every word has a sentence and an example`() throws {
    let functions = try Self.functions()
    #expect(functions.count > 90)
    for function in functions {
      let words = function.comment.map { $0.dropFirst(3) }
      #expect(words.first?.first.map { $0.isLetter } ?? false, "\(function.name)")
      #expect(words.contains { $0.hasPrefix("    ") }, "\(function.name) has no example")
    }
  }
}
