import BraggModel
import Testing

/// The past assessments that come with the examples can be made again, to the byte.
struct PastResultsTests {
  struct Past: CustomTestStringConvertible {
    let testDescription: String

    static let all = FolderListing.folders(in: "\(Checkout.source)/Examples").flatMap { council in
      FolderListing.folders(in: "\(Checkout.source)/Examples/\(council)/past")
        .map { Past(testDescription: "\(council)/past/\($0)") }
    }
  }

  @Test func `every council has a past`() {
    #expect(Past.all.count >= 10)
  }

  @Test(arguments: Past.all)
  func `an assessment of then gives the same bytes now`(_ past: Past) throws {
    let path = past.testDescription.split(separator: "/")
    let stored = File.text(
      at: "\(Checkout.source)/Examples/\(path[0])/results/\(path[2]).json")
    let run = try Checkout().bragg(
      "assess", "Examples/\(past.testDescription)", "--output", "-")
    #expect(run.code == 0)
    #expect(run.output == stored)
  }
}
