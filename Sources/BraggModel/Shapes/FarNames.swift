import Synchronization

/// Names that are near none of a shape's fields: looked for once, as every line of a stream and every
/// copy of a document has them.
package final class FarNames: Sendable {
  private let names = Mutex<Set<String>>([])
  /// A stream's lines may have any number of names, and memory must not grow with them.
  private static let most = 1000

  package init() {}

  func contains(_ name: String, in shape: Shape) -> Bool {
    names.withLock { $0.contains(Self.key(name, shape)) }
  }

  /// Keeps a name where none of the shape's fields is near, whichever of them a document lacks.
  func add(_ name: String, in shape: Shape) {
    guard nearest(name, in: shape.fields.map(\.name)) == nil else { return }
    names.withLock { names in
      guard names.count < Self.most else { return }
      names.insert(Self.key(name, shape))
    }
  }

  private static func key(_ name: String, _ shape: Shape) -> String { "\(shape.name) \(name)" }
}
