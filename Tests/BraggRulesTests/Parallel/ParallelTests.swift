import Testing

@testable import BraggRules

/// Work on several threads comes out as on one.
struct ParallelTests {
  @Test(arguments: [1, 2, 7])
  func `answers keep the order of their items`(jobs: Int) {
    let answers = Parallel.map(Array(1...1000), jobs: jobs) {
      var seen = 0
      return { item in
        seen += 1
        return item * item
      }
    }
    #expect(answers == (1...1000).map { $0 * $0 })
  }

  @Test func `of nothing comes nothing`() {
    #expect(Parallel.map([Int](), jobs: 4) { { $0 } } == [])
  }
}
