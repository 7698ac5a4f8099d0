import BraggModel
import Testing

struct TargetTests {
  @Test(
    arguments: TargetCases.herefordshire + TargetCases.values + TargetCases.limits
      + TargetCases.bands)
  func `a target cell reads to its aim`(_ example: TargetExample) {
    let target = Target(example.text)
    #expect(target?.aim == example.aim)
    #expect(target?.unit == example.unit)
  }

  @Test(arguments: TargetCases.unreadable)
  func `what could mean something else is reported`(text: String) throws {
    let target = try #require(Target(text))
    #expect(target.reason != nil)
    #expect(target.text == text)
    #expect(target.unit == nil)
  }

  @Test func `a number too long to be one is reported`() {
    #expect(Target(String(repeating: "9", count: 400))?.reason != nil)
  }

  @Test(arguments: [
    (
      "Improve", "`Improve` is not a target: write `95%`, `<20`, `80-90`, `TBD` or so"
    ),
    ("90-80", "`90-80` begins above its end"),
  ])
  func `an unreadable target says why`(text: String, reason: String) {
    #expect(Target(text)?.reason == reason)
  }

  @Test func `a target that was no words has no text, and its band must not run downwards`() {
    #expect(Target(.value(95)).text == nil)
    #expect(Target(.benchmark("england", .above)).aim == .benchmark("england", .above))
    #expect(Target(.band(min: 80, max: 90)).reason == nil)
    #expect(Target(.band(min: 90, max: 80)).reason == "the band's `min` is above its `max`")
  }
}
