import BraggModel
import LuaRuntime

/// The files of a rule set's folder: what `rules.lua` can require, and what its hash covers.
struct RuleFiles {
  /// `rules.lua` itself.
  let rules: [UInt8]
  let modules: [LuaModule]
  /// Over the names and bytes of all files that can change a rating: not the tests.
  let sha256: String

  init(folder: String) throws(RuleSetErrors) {
    var modules: [LuaModule] = []
    do throws(FileError) {
      for file in try FolderListing.files(in: folder) where file.name.hasSuffix(".lua") {
        let path = "\(folder)/\(file.name)"
        guard !file.leavesFolder else {
          throw FileError(
            kind: .notAFile, path: path, message: "the link leads out of the rule set's folder",
            help: "put the file itself there")
        }
        let name = String(file.name.dropLast(4))
        let source = try FileSnapshot.read(path).bytes
        modules.append(LuaModule(.rules, name: name, file: file.name, source: source))
      }
    } catch {
      throw RuleSetErrors(errors: [
        RuleSetError(
          kind: error.kind == .notFound ? .notFound : .failed, place: error.path,
          message: error.message, help: error.help)
      ])
    }
    guard let rules = modules.first(where: { $0.name == "rules" }) else {
      throw RuleSetErrors(errors: [
        RuleSetError(
          kind: .notFound, place: folder, message: "there is no rules.lua in this folder",
          help: "name a folder that holds a rule set, such as Rules/tameside")
      ])
    }
    self.rules = rules.source
    self.modules = modules
    let deciding = modules.filter { $0.name != "tests" }
    sha256 = sha256Hex(
      deciding.flatMap { Array("\($0.file) \($0.source.count)\n".utf8) + $0.source })
  }
}
