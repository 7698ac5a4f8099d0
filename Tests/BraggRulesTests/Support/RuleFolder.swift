import BraggModel
import BraggRules

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A rule set's folder of a test's own, removed when the test ends.
final class RuleFolder: Sendable {
  let path: String
  private let files: [String]

  /// Makes a folder with the given texts by file name.
  init(_ texts: [String: String]) throws {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir
    var template = Array("\(parent)/bragg-rules-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw FileError(kind: .notWritten, path: parent, message: "there is no folder for the test")
    }
    path = template.withUnsafeBufferPointer { bytes in
      String(decoding: bytes.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
    files = texts.keys.sorted()
    for (name, text) in texts {
      try FileReplacement.write(Array(text.utf8), to: "\(path)/\(name)")
    }
  }

  deinit {
    for name in files { unlink("\(path)/\(name)") }
    rmdir(path)
  }

  /// The errors of loading it as they are printed, with the folder left out; nil where it loads.
  func printedErrors() -> String? {
    errors().map {
      String(describing: $0).replacing("\(path)/", with: "").replacing(path, with: ".")
    }
  }

  func errors() -> RuleSetErrors? {
    do throws(RuleSetErrors) {
      _ = try RuleSet(folder: path)
      return nil
    } catch {
      return error
    }
  }
}
