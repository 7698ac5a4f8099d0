import BraggModel
import Testing

struct WordsTests {
  @Test func `the words are those of the documents`() {
    #expect(Polarity.allCases.map(\.rawValue) == ["higher", "lower", "band", "none"])
    #expect(Finding.allCases.map(\.rawValue) == ["positive", "mixed", "negative"])
    #expect(
      ActionStatus.allCases.map(\.rawValue)
        == ["not_started", "in_progress", "complete", "paused", "cancelled"])
    #expect(
      Standing.allCases.map(\.rawValue) == ["above", "below", "at_or_above", "at_or_below"])
    #expect(
      ObservationState.allCases.map(\.rawValue) == [
        "final", "provisional", "revised", "estimated", "suppressed", "not_available",
        "not_applicable", "not_comparable",
      ])
  }

  @Test func `only the first four states can be compared`() {
    #expect(
      ObservationState.allCases.map(\.isUsable)
        == [true, true, true, true, false, false, false, false])
  }
}
