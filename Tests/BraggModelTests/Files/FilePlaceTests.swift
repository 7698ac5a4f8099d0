import BraggModel
import Testing

/// Places of files as they are told.
struct FilePlaceTests {
  @Test(arguments: [
    ("rules.lua:12", "Rules/tameside", "Rules/tameside/rules.lua:12"),
    ("../standard/rules.lua:3", "Rules/stockton", "Rules/standard/rules.lua:3"),
    ("../standard/rules.lua", "stockton", "standard/rules.lua"),
    ("../standard/rules.lua", ".", "../standard/rules.lua"),
    (".", "Rules/tameside", "Rules/tameside"),
  ])
  func `steps up and down again are left out`(path: String, folder: String, told: String) {
    #expect(FilePlace.path(path, in: folder) == told)
  }

  @Test(arguments: [
    ("Rules/a/tests.lua:12", "Rules/a/tests.lua", 12), ("plan.json:3:7", "plan.json", 3),
    ("tests.lua", "tests.lua", nil), ("Rules/a:b/tests.lua:2", "Rules/a:b/tests.lua", 2),
  ])
  func `a place is a file and its line`(place: String, file: String, line: Int?) {
    #expect(FilePlace.parts(place).file == file)
    #expect(FilePlace.parts(place).line == line)
  }

  @Test(arguments: [("Rules/a/tests.lua", "Rules/a"), ("tests.lua", "."), ("/a", "/")])
  func `a file stands in a folder`(path: String, folder: String) {
    #expect(FilePlace.parent(of: path) == folder)
  }
}
