import BraggRules

/// The columns of a table of subjects: ref, title, a column for each dimension, and reasons below.
///
/// Where the columns would leave too little for a title, ratings stand before their reasons.
struct Columns {
  private let refWidth: Int
  private let titleWidth: Int
  private let dimensions: [(name: String, width: Int)]
  private let scale: Scale
  private let width: Int
  private let areRatingsBelow: Bool

  private static let leastTitle = 20

  init(subjects: [RatedSubject], scale: Scale, width: Int) {
    self.scale = scale
    self.width = width
    refWidth = min((subjects.map(\.ref.count) + [3]).max() ?? 3, 20)
    let words = subjects.flatMap(\.ratings).map { rating in
      (rating.dimension, Self.words(rating, scale).count)
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
    guard !ratings.isEmpty else { return Text.bold(Text.cut(title, self.width), style) }
    let width = 4 + refWidth + titleWidth
    let cells = dimensions.map { dimension in
      guard let rating = ratings.first(where: { $0.dimension == dimension.name }) else {
        return "  " + String(repeating: " ", count: dimension.width)
      }
      return "  "
        + Text.colored(
          Text.padded(Self.words(rating, scale), dimension.width), as: rating, in: scale, style)
    }.joined()
    let line = Text.bold(Text.padded(title, width), style) + cells
    return style.hasColor ? line : line.trimmedEnd
  }

  /// The ratings in one line, the title over as many as it needs, and a reason below.
  func rows(of subject: RatedSubject, _ style: TableStyle) -> [String] {
    let titles = Text.wrapped(subject.title, width: titleWidth)
    let cells = (areRatingsBelow ? [] : subject.ratings).map { rating in
      let words = Self.words(rating, scale)
      let width = dimensions.first { $0.name == rating.dimension }?.width ?? words.count
      return "  " + Text.colored(Text.padded(words, width), as: rating, in: scale, style)
    }.joined()
    let first =
      "  " + Text.padded(subject.ref, refWidth) + "  "
      + Text.padded(titles.first ?? "", titleWidth) + cells
    let indent = refWidth + 4
    let more = titles.dropFirst().map { String(repeating: " ", count: indent) + $0 }
    return [first.trimmedEnd] + more + reasons(of: subject, indent: indent)
  }

  private func reasons(of subject: RatedSubject, indent: Int) -> [String] {
    subject.ratings.flatMap { rating in
      let words = areRatingsBelow ? "\(Self.words(rating, scale)): " : ""
      let name = subject.ratings.count > 1 ? "\(rating.dimension): " : ""
      let place = rating.place.map { " (\($0))" } ?? ""
      let asks = rating.obligations.filter { !$0.isMet }.map(\.name)
      let lacking = asks.isEmpty ? "" : "; asks for \(asks.joined(separator: ", "))"
      return Text.wrapped(
        name + words + rating.reason + place + lacking, width: width, indent: indent,
        hanging: indent + 2)
    }
  }

  /// A level in letter and word, and how it moved.
  static func words(_ rating: Rating, _ scale: Scale) -> String {
    let travel = rating.travel.map { " \($0.mark)" } ?? ""
    return "\(rating.letter(in: scale)) \(rating.label(in: scale))\(travel)"
  }
}
