/// A rule file that means harm, and how it must end.
package struct HostileScript: Sendable {
  package let name: String
  let source: [UInt8]
  /// Other rule files beside it, by module name.
  var neighbours: [String: String] = [:]
  package let expectation: HostileExpectation

  /// A script made by the tests, for what no text file can hold.
  init(
    _ name: String, _ expectation: HostileExpectation, source: [UInt8],
    beside neighbours: [String: String] = [:]
  ) {
    self.name = name
    self.expectation = expectation
    self.source = source
    self.neighbours = neighbours
  }

  /// A script whose first line says what to expect of it.
  init(file: String, source: [UInt8]) throws {
    guard let expectation = HostileExpectation(firstLineOf: source) else {
      throw HostileScriptError(message: "\(file) does not begin with `-- expect: `")
    }
    self.init(file, expectation, source: source)
  }

  /// The scripts of the folder, by name, and those that are made.
  package static func all() throws -> [HostileScript] {
    let folder = HostileFolder.path
    let written = try HostileFolder.names().map { name in
      try HostileScript(file: name, source: HostileFolder.bytes(of: "\(folder)/\(name)"))
    }
    return written + made
  }
}

/// Why the scripts could not be gathered.
struct HostileScriptError: Error {
  let message: String
}
