import BraggModel

extension Witness {
  /// The smallest subject found that still shows the fault, by asking the rules so often at most.
  func shrunk(by runner: TrialRunner, _ rules: RuleSet, tries: Int) -> Witness {
    var best = self
    var left = tries
    var isSmaller = true
    while isSmaller, left > 0 {
      isSmaller = false
      for place in best.subject.data.innerPlaces where best.subject.data[place] != nil {
        for smaller in best.smaller(at: place) where left > 0 {
          left -= 1
          guard smaller.isShown(by: runner, rules) else { continue }
          best = smaller
          isSmaller = true
          break
        }
      }
    }
    return best
  }

  /// The witness with a value left out, or else made plainer.
  private func smaller(at place: JSONPlace) -> [Witness] {
    var made: [Witness] = []
    if place != subject.root {
      let kept = change.map { $0.afterRemoving(place) }
      if kept.map({ $0 != nil }) ?? true {
        var without = self
        without.subject = subject.setting(place, to: nil)
        without.change = kept.flatMap(\.self)
        made.append(without)
      }
    }
    guard change?.place.map({ !$0.starts(with: place) }) ?? true else { return made }
    return made + plainer(at: place)
  }

  private func plainer(at place: JSONPlace) -> [Witness] {
    guard let value = subject.data[place] else { return [] }
    return value.plainer(on: subject.asOf).map { plain in
      var changed = self
      changed.subject = subject.setting(place, to: plain)
      return changed
    }
  }
}

extension JSONText {
  /// Plainer values to try in its stead; none leads back.
  fileprivate func plainer(on asOf: Day) -> [JSONText] {
    if let isoDay {
      let distance = isoDay.daysSince1970 - asOf.daysSince1970
      return distance.nearerToNothing.compactMap { asOf.adding(days: $0) }
        .map { .string($0.description) }
    }
    guard let number = numberValue else { return [] }
    let whole = number.rounded(.towardZero)
    guard number == whole, let count = Int(exactly: whole) else { return [.tidy(whole)] }
    return count.nearerToNothing.map { .integer(Int64($0)) }
  }
}

extension Int {
  /// Numbers nearer to nothing, the nearest first: trying them again and again ends at the limit.
  fileprivate var nearerToNothing: [Int] {
    guard self != 0 else { return [] }
    var nearer = [0]
    var step = self / 2
    while step != 0 {
      nearer.append(self - step)
      step /= 2
    }
    if abs(self) > 1, nearer.last != self - signum() { nearer.append(self - signum()) }
    return nearer
  }
}
