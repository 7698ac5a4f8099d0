import BraggModel
import Testing

/// One cell and what it must mean; days are ISO text so that the tables read like the plans.
struct TimescaleExample: CustomTestStringConvertible {
  enum Meaning {
    case none
    case day(String)
    case days(String, String)
    case immediate
    case ongoing(String?)
    case recurring(String?)
    case toBeConfirmed
    case unreadable
  }

  let text: String
  let year: Int?
  let meaning: Meaning
  let source: String

  init(_ text: String, _ meaning: Meaning, year: Int? = nil, from source: String = "ours") {
    self.text = text
    self.meaning = meaning
    self.year = year
    self.source = source
  }

  var testDescription: String { "\(source): \(text)" }

  var word: String? {
    switch meaning {
    case .none: nil
    case .day, .days: "dated"
    case .immediate: "immediate"
    case .ongoing: "ongoing"
    case .recurring: "recurring"
    case .toBeConfirmed: "to_be_confirmed"
    case .unreadable: "unreadable"
    }
  }

  var start: Day? {
    switch meaning {
    case .day(let day), .days(let day, _): Day(iso: day)
    case .ongoing(let day), .recurring(let day): day.flatMap { Day(iso: $0) }
    case .none, .immediate, .toBeConfirmed, .unreadable: nil
    }
  }

  var due: Day? {
    switch meaning {
    case .day(let day), .days(_, let day): Day(iso: day)
    default: nil
    }
  }
}
