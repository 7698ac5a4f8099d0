import BraggRules

/// The columns of a table of subjects: ref, title, a column for each dimension, and reasons below.
///
/// Where the columns would leave too little for a title, ratings stand before their reasons.
struct Columns {
  private let refWidth: Int
  private let titleWidth: Int
  private let dimensions: [(name: String, width: Int)]
  private let width: Int
  private let areRatingsBelow: Bool

  private static let leastTitle = 20
  private static let widestRef = 20

  init(subjects: [RatedSubject], width: Int) {
    self.width = width
    // Longer refs stand on lines of their own.
    refWidth = subjects.map(\.ref.count).filter { $0 <= Self.widestRef }.reduce(3, max)
    let words = subjects.flatMap(\.ratings).map { rating in
      (rating.dimension, Self.words(rating).count)
    }
    dimensions = (subjects.first?.ratings ?? []).map { rating in
      let widest = words.filter { $0.0 == rating.dimension }.map(\.1).max() ?? 0
      return (rating.dimension, max(widest, rating.dimension.count))
    }
    let taken = 4 + refWidth + dimensions.reduce(0) { $0 + $1.width + 2 }
    areRatingsBelow = width - taken < Self.leastTitle
    titleWidth = areRatingsBelow ? width - 4 - refWidth : width - taken
  }

  func header(_ style: TableStyle) -> String {
    let columns = areRatingsBelow ? [] : dimensions
    let names = columns.map { "  " + Text.padded($0.name.capitalisedFirst, $0.width) }.joined()
    return ("  " + Text.padded("Ref", refWidth) + "  " + Text.padded("Title", titleWidth) + names)
      .trimmedEnd
  }

  /// An area's title with its own ratings in the columns.
  func heading(_ title: String, ratings: [Rating], _ style: TableStyle) -> String {
    guard !ratings.isEmpty, !areRatingsBelow else {
      return Text.bold(Text.cut(title, self.width), style)
    }
    let width = 4 + refWidth + titleWidth
    let cells = dimensions.map { dimension in
      guard let rating = ratings.first(where: { $0.dimension == dimension.name }) else {
        return "  " + String(repeating: " ", count: dimension.width)
      }
      return "  "
        + Text.colored(
          Text.padded(Self.words(rating), dimension.width), as: rating, style)
    }.joined()
    let line = Text.bold(Text.padded(title, width), style) + cells
    return style.hasColor ? line : line.trimmedEnd
  }

  /// The ratings in one line, the title over as many as it needs, and a reason below.
  func rows(of subject: RatedSubject, _ style: TableStyle) -> [String] {
    line(of: subject, style)
      + reasons(
        subject.ratings, areNamed: subject.ratings.count > 1, indent: refWidth + 4)
  }

  /// As an action, but only what is not best is explained; where the area belongs stands last.
  func rows(of row: AreaGrouping.Row, _ style: TableStyle) -> [String] {
    let indent = refWidth + 4
    return line(of: row.rated, style) + reasons(notBestOf: row.rated.ratings, indent: indent)
      + (row.place.isEmpty
        ? [] : Text.wrapped(row.place, width: width, indent: indent, hanging: indent + 2))
  }

  /// The ratings in one line, without reasons.
  func line(of subject: RatedSubject, _ style: TableStyle) -> [String] {
    let titles = Text.wrapped(subject.title, width: titleWidth)
    let cells = (areRatingsBelow ? [] : subject.ratings).map { rating in
      let words = Self.words(rating)
      let width = dimensions.first { $0.name == rating.dimension }?.width ?? words.count
      return "  " + Text.colored(Text.padded(words, width), as: rating, style)
    }.joined()
    // Cut, one long ref might look like another: it stands whole on a line of its own.
    let isLong = subject.ref.count > refWidth
    let ref = isLong ? Text.wrapped(subject.ref, width: width, indent: 2) : []
    let first =
      "  " + Text.padded(isLong ? "" : subject.ref, refWidth) + "  "
      + Text.padded(titles.first ?? "", titleWidth) + cells
    let more = titles.dropFirst().map { String(repeating: " ", count: refWidth + 4) + $0 }
    return ref + [first.trimmedEnd] + more
  }

  /// Why an area's ratings are not the best there is; those without a column are all told.
  func reasons(notBestOf ratings: [Rating], indent: Int) -> [String] {
    let told = ratings.filter { !$0.isBest || !hasColumn($0) }
    return reasons(told, areNamed: ratings.count > 1, indent: indent)
  }

  private func reasons(_ ratings: [Rating], areNamed: Bool, indent: Int) -> [String] {
    ratings.flatMap { rating in
      let words = hasColumn(rating) ? "" : "\(Self.words(rating)): "
      let name = areNamed ? "\(rating.dimension.inWords): " : ""
      let place = rating.place.map { " (\($0))" } ?? ""
      let asks = rating.obligations.filter { !$0.isMet }.map(\.name.inWords)
      let lacking = asks.isEmpty ? "" : "; asks for \(asks.joined(separator: ", "))"
      return Text.wrapped(
        name + words + rating.reasonWithEnd + place + lacking + rating.travelWords, width: width,
        indent: indent,
        hanging: indent + 2)
    }
  }

  private func hasColumn(_ rating: Rating) -> Bool {
    !areRatingsBelow && dimensions.contains { $0.name == rating.dimension }
  }

  /// A level in letter and word, and how it moved.
  static func words(_ rating: Rating) -> String {
    let travel = rating.travel.map { " \($0.mark)" } ?? ""
    return "\(rating.letter) \(rating.label)\(travel)"
  }
}
