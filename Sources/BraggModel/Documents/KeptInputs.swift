/// The days of which a folder still has what they were rated from: itself, or `past/<day>` in it.
package struct KeptInputs: Sendable {
  /// The days with their folders, earliest first.
  package let days: [(day: Day, folder: String)]
  /// Days with a stored assessment whose files are not kept.
  package let lost: [Day]

  /// Looks through a plan's folder.
  ///
  /// - Throws: `FileError` or `DocumentErrors` where a stored assessment cannot be read.
  package init(of folder: String) throws {
    var found: [Day: String] = [:]
    for name in FolderListing.folders(in: "\(folder)/past") {
      if let day = Day(iso: name) { found[day] = "\(folder)/past/\(name)" }
    }
    var lost: [Day] = []
    for name in (try? FolderListing.names(in: "\(folder)/results")) ?? [] {
      guard name.hasSuffix(".json"), let day = Day(iso: name.dropLast(5)) else { continue }
      let stored = try StoredAssessment(at: "\(folder)/results/\(name)")
      let places = [folder] + (found[day].map { [$0] } ?? [])
      if let place = places.first(where: stored.isMade) {
        found[day] = place
      } else {
        found[day] = nil
        lost.append(day)
      }
    }
    days = found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    self.lost = lost.sorted()
  }
}
