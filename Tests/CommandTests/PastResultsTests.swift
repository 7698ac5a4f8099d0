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
    let checkout = try Checkout()
    let folder = "Examples/\(past.testDescription)"
    // Case records alone name neither their rule set nor their day.
    let hasPlan = checkout.text(of: folder + "/plan.json") != nil
    let options = hasPlan ? "" : " --rules \(path[0]) --as-of \(path[2])"
    let run = try checkout.shell("bragg assess \(folder) --output -\(options)")
    #expect(run.code == 0)
    #expect(run.output == stored)
  }
}
