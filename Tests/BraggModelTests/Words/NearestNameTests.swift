import Testing

@testable import BraggModel

struct NearestNameTests {
  @Test(
    arguments: [
      ("stauts", ["title", "status"], "status"), ("due", ["start", "due"], "due"),
      ("deu", ["ref", "due"], "due"), ("dux", ["ref", "due"], "due"), ("dxx", ["ref", "due"], nil),
      ("area", ["areas"], "areas"), ("aera", ["area"], "area"), ("aex", ["area"], nil),
      ("leids", ["leads"], "leads"), ("lxxds", ["leads"], "leads"), ("lxxxs", ["leads"], nil),
      ("milestone", ["mileston__"], "mileston__"), ("milestone", ["milesto___"], nil),
      ("milestones", ["milestoxyz"], "milestoxyz"), ("milestones", ["milestwxyz"], nil),
      ("path-to-green", ["path_to_green"], "path_to_green"), ("a", ["b"], nil), ("", ["a"], nil),
      ("ab", ["ax", "ay"], "ax"), ("due", [], nil),
    ] as [(String, [String], String?)])
  func `a slip or two is forgiven`(name: String, candidates: [String], answer: String?) {
    #expect(nearest(name, in: candidates) == answer)
  }
}
