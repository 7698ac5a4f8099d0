import BraggModel
import Testing

@testable import BraggRules

/// Changes inside a document touch what they name and nothing else.
struct JSONPlaceTests {
  private let document = JSONText.object([
    ("a", .array([.integer(1), .integer(2), .integer(3)])), ("b", .object([("c", .bool(true))])),
  ])

  @Test(arguments: [
    (JSONPlace("b", "c"), JSONText.bool(false), #"{"a":[1,2,3],"b":{"c":false}}"#),
    (JSONPlace("b", "d"), .integer(4), #"{"a":[1,2,3],"b":{"c":true,"d":4}}"#),
    (JSONPlace("e", "f"), .integer(5), #"{"a":[1,2,3],"b":{"c":true},"e":{"f":5}}"#),
    (JSONPlace("a").appending(.element(1)), .integer(9), #"{"a":[1,9,3],"b":{"c":true}}"#),
    (JSONPlace("a").appending(.element(1)), nil, #"{"a":[1,3],"b":{"c":true}}"#),
    (JSONPlace("b"), nil, #"{"a":[1,2,3]}"#),
    (JSONPlace("x", "y"), nil, #"{"a":[1,2,3],"b":{"c":true}}"#),
  ])
  func `a value is set or taken out`(_ place: JSONPlace, value: JSONText?, text: String) {
    #expect(document.setting(place, to: value).serialised() == text)
  }

  @Test(arguments: [
    (JSONPlace("a").appending(.element(0)), JSONPlace("a").appending(.element(1))),
    (JSONPlace("a").appending(.element(2)), JSONPlace("a").appending(.element(2))),
    (JSONPlace("b"), JSONPlace("a").appending(.element(2))),
  ])
  func `a change keeps to its value when another goes`(_ removed: JSONPlace, now: JSONPlace) {
    let change = Change.set(JSONPlace("a").appending(.element(2)), nil).afterRemoving(removed)
    #expect(change?.place == (removed == now ? nil : now))
  }
}
