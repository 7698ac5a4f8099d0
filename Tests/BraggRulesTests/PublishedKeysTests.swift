import BraggModel
import Testing

@testable import BraggRules

/// Keys that other bodies publish, written as rule sets: the language is enough for them.
struct PublishedKeysTests {
  private static let folder = sourceFolder(of: #filePath, above: 1) + "/PublishedKeys"
  static let keys = FolderListing.folders(in: folder)

  @Test func `there are at least eight`() {
    #expect(Self.keys.count >= 8)
  }

  @Test(arguments: keys)
  func `every case worked out from the source's own words holds`(_ key: String) throws {
    let tests = try RuleTests(folder: "\(Self.folder)/\(key)")
    #expect(!tests.cases.isEmpty)
    for result in try tests.run() { #expect(result.failures == [], "\(result.test.name)") }
  }
}
