import Bragg
import Testing

/// What the README shows is what happens.
struct ReadmeTests {
  /// A fenced block: the words after the fence, the lines in it, and whether the next one follows
  /// without a word between.
  private struct Block {
    let info: [Substring]
    let lines: [Substring]
    let isFollowed: Bool

    var text: String { lines.map { $0 + "\n" }.joined() }
  }

  private static let text = File.text(at: "\(Checkout.source)/README.md") ?? ""

  private static let blocks: [Block] = {
    let parts = text.split(separator: "```", omittingEmptySubsequences: false)
    return parts.enumerated().compactMap { position, part in
      guard position % 2 == 1 else { return nil }
      let lines = part.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      return Block(
        info: (lines.first ?? "").split(separator: " "), lines: Array(lines.dropFirst()),
        isFollowed: parts[position + 1].allSatisfy(\.isWhitespace))
    }
  }()

  /// In order and in one copy, because later commands use what earlier blocks made.
  @Test func `every command runs, and prints what is shown below it`() throws {
    let checkout = try Checkout(with: "README.md", "Makefile", ".ci")
    var isRunning = 0
    for (position, block) in Self.blocks.enumerated() {
      if block.info.count == 2 { try checkout.write(block.text, to: String(block.info[1])) }
      guard block.info == ["sh"] else { continue }
      isRunning += 1
      let script = ["set -e"] + block.lines.map(Self.checkable)
      let run = try checkout.shell(script.joined(separator: "\n"))
      #expect(run.code == 0, "\(block.text)\(run.errors)")
      guard block.isFollowed else { continue }
      Self.expect(run.lines, toShow: Self.blocks[position + 1].lines)
    }
    #expect(isRunning > 5)
  }

  /// What takes long is read by the program that would run it, and not run.
  private static func checkable(_ line: Substring) -> String {
    if line.hasPrefix("make ") { return "make -n" + line.dropFirst(4) + " >/dev/null" }
    if line.hasPrefix(".ci/") { return "bash -n " + line }
    return String(line)
  }

  /// Lines one after another; an ellipsis stands for any number of others.
  private static func expect(_ output: [Substring], toShow excerpt: [Substring]) {
    var rest = output[...]
    for part in excerpt.split(separator: "…") {
      let start = rest.indices.first { rest[$0...].starts(with: part) }
      guard let start else {
        Issue.record("the output does not show:\n\(part.joined(separator: "\n"))")
        return
      }
      rest = rest[(start + part.count)...]
    }
  }

  @Test func `the Swift shown is a file that is compiled`() throws {
    let block = try #require(Self.blocks.first { $0.info == ["swift"] })
    let file = "\(Checkout.source)/Tests/CommandTests/EmbeddingExample.swift"
    #expect(File.text(at: file) == block.text)
  }

  @Test func `the Swift shown rates a plan`() throws {
    let day = try #require(Day(iso: "2024-01-31"))
    let blue = try actions(
      at: "blue", on: day, in: "\(Checkout.source)/Examples/tameside",
      by: "\(Checkout.source)/Rules/tameside")
    #expect(blue.map { $0.prefix { $0 != ":" } } == ["1.9", "4.5", "4.7"])
  }

  @Test func `the Swift shown rates a stream`() async throws {
    let day = try #require(Day(iso: "2017-02-24"))
    let lines = AsyncStream { more in
      // 20 working days before 24 February 2017 is 27 January.
      for (ref, visit) in [("1", "2017-01-26"), ("2", "2017-01-27")] {
        more.yield(#"{"ref": "\#(ref)", "kind": "protection", "last_visit": "\#(visit)"}"#)
      }
      more.finish()
    }
    let reds = try await refs(
      at: "red", on: day, among: lines, by: "\(Checkout.source)/Rules/worcestershire-cases")
    #expect(reds == ["1"])
  }

  @Test func `every method of the vocabulary is named`() throws {
    let vocabulary = "\(Checkout.source)/Sources/BraggRules/Vocabulary/bragg.d.lua"
    let names = try #require(File.text(at: vocabulary)).split(separator: "\n").compactMap { line in
      line.hasPrefix("function ") ? line.split(separator: ":").dropFirst().first : nil
    }.map { $0.prefix { $0 != "(" } }
    #expect(names.count > 40)
    for name in names { #expect(Self.text.contains("`\(name)`"), "\(name)") }
  }

  @Test func `every file linked to is there`() {
    let links = Self.text.split(separator: "](").dropFirst().map { $0.prefix { $0 != ")" } }
    #expect(links.count > 5)
    for link in links where !link.hasPrefix("https:") && !link.hasPrefix("#") {
      #expect(File.exists(at: "\(Checkout.source)/\(link)"), "\(link)")
    }
  }
}
