/// What a council wrote in a start or due cell, and what it means.
package struct Timescale: Hashable, Sendable {
  /// As written, notes and all.
  package let text: String
  /// What the words say about time.
  package let meaning: Meaning
  /// How often it recurs, where the words say so in days or months.
  package let recurrence: Recurrence?

  /// What a timescale can mean; a cell that gives both a date and `ongoing` goes on.
  package enum Meaning: Hashable, Sendable {
    /// One date, or several: from the first day of the earliest to the last day of the latest.
    case dated(first: Day, last: Day)
    /// At once: due at the plan's start plus a parameter.
    case immediate
    /// Without an end, from the day if one is named.
    case ongoing(from: Day?)
    /// Again and again, such as every quarter, from the day if one is named.
    case recurring(from: Day?)
    /// Not settled yet, whatever date stands beside it.
    case toBeConfirmed
    /// Nothing that can be trusted, and why.
    case unreadable(Unreadable)
  }

  /// Nil where the cell is blank, a dash or `N/A`.
  ///
  /// A year may be given for cells such as `31 Mar` under a heading that names it; without one a
  /// date that has no year is unreadable.
  package init?(_ text: String, year: Int? = nil) {
    let written = text.trimmed
    if let day = Day(iso: written) {
      // Most cells of a stream are ISO days, and need no further reading.
      self.text = written
      meaning = .dated(first: day, last: day)
      recurrence = nil
      return
    }
    let tokens = CellToken.tokens(in: written)
    let words = tokens.filter { $0.kind != .mark }.map(\.word)
    let hasQuestion = tokens.contains { $0.word == "?" }
    if words.isEmpty && !hasQuestion || [["n", "a"], ["na"], ["none"]].contains(words) {
      return nil
    }
    self.text = written
    do throws(Unreadable) {
      var reader = TimescaleReader(tokens, year: year)
      meaning = try reader.meaning()
      if case .recurring = meaning { recurrence = reader.recurrence } else { recurrence = nil }
    } catch {
      meaning = .unreadable(error)
      recurrence = nil
    }
  }

  /// The day the cell gives as a start: a month's first.
  package var start: Day? {
    switch meaning {
    case .dated(let first, _): first
    case .ongoing(let from), .recurring(let from): from
    case .immediate, .toBeConfirmed, .unreadable: nil
    }
  }

  /// The day the cell gives as a due date: a month's last, and the last of several.
  package var due: Day? {
    if case .dated(_, let last) = meaning { last } else { nil }
  }

  /// The one word by which rules know the meaning.
  package var word: String {
    switch meaning {
    case .dated: "dated"
    case .immediate: "immediate"
    case .ongoing: "ongoing"
    case .recurring: "recurring"
    case .toBeConfirmed: "to_be_confirmed"
    case .unreadable: "unreadable"
    }
  }

  /// Why the cell could not be read, where it could not.
  package var reason: String? {
    if case .unreadable(let why) = meaning { why.reason } else { nil }
  }
}
