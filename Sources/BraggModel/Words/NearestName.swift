/// The candidate a misspelt name most likely stands for, or nil where none is near enough.
///
/// One slip (a letter missing, added, wrong, or two swapped) is forgiven in a name of up to four
/// letters, two in a name of up to nine, three beyond; the first of equals wins.
package func nearest(_ name: String, in candidates: some Sequence<String>) -> String? {
  let letters = Array(name.unicodeScalars)
  let allowed = letters.count > 9 ? 3 : letters.count > 4 ? 2 : 1
  var best: (name: String, slips: Int)?
  for candidate in candidates {
    guard abs(candidate.unicodeScalars.count - letters.count) <= allowed else { continue }
    let other = Array(candidate.unicodeScalars)
    let slips = slips(from: letters, to: other)
    // With every letter wrong the two have nothing in common.
    guard slips <= allowed, slips < max(letters.count, other.count) else { continue }
    if slips < best?.slips ?? .max { best = (candidate, slips) }
  }
  return best?.name
}

private func slips(from old: [Unicode.Scalar], to new: [Unicode.Scalar]) -> Int {
  var beforeLast = [Int]()
  var last = Array(0...new.count)
  for row in 0..<old.count {
    var current = [row + 1]
    for column in 0..<new.count {
      var cost = min(
        last[column] + (old[row] == new[column] ? 0 : 1), last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, old[row] == new[column - 1], old[row - 1] == new[column] {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    (beforeLast, last) = (last, current)
  }
  return last[new.count]
}
