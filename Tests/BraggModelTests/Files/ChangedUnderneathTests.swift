import Testing

@testable import BraggModel

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

struct ChangedUnderneathTests {
  let folder: ScratchFolder
  let read: FileSnapshot

  init() throws {
    folder = try ScratchFolder()
    read = try FileSnapshot.read(folder.write("old", to: "plan.json"))
  }

  func replace() throws {
    try FileReplacement.write(Array("new".utf8), to: folder("plan.json"), expecting: read)
  }

  @Test func `an untouched file is replaced`() throws {
    try replace()
    #expect(try folder.text(of: "plan.json") == "new")
  }

  @Test(arguments: ["olD", "ol", "old ", ""])
  func `a file with other bytes is not overwritten`(_ theirs: String) throws {
    try folder.write(theirs, to: "plan.json")
    let error = #expect(throws: FileError.self) { try replace() }
    #expect(error?.kind == .changedUnderneath)
    #expect(
      error.map { "\($0)" } == """
        \(folder("plan.json")): this file was changed or removed since it was read; nothing was written
          help: run the command again to start from the file as it is now
        """)
    #expect(try folder.text(of: "plan.json") == theirs)
    #expect(try folder.names() == ["plan.json"])
  }

  @Test func `a file swapped for another is not overwritten`() throws {
    try folder.write("olD", to: "theirs")
    rename(folder("theirs"), folder("plan.json"))
    #expect(throws: FileError.self) { try replace() }
    #expect(try folder.text(of: "plan.json") == "olD")
  }

  @Test func `a removed file stays removed`() throws {
    unlink(folder("plan.json"))
    let error = #expect(throws: FileError.self) { try replace() }
    #expect(error?.kind == .changedUnderneath)
    #expect(try folder.names() == [])
  }

  @Test func `a file that was only touched is replaced`() throws {
    var times = [timespec(tv_sec: 1, tv_nsec: 0), timespec(tv_sec: 1, tv_nsec: 0)]
    #expect(utimensat(AT_FDCWD, folder("plan.json"), &times, 0) == 0)
    try replace()
    #expect(try folder.text(of: "plan.json") == "new")
  }

  @Test func `a file swapped for one with the same bytes is replaced`() throws {
    try folder.write("old", to: "theirs")
    rename(folder("theirs"), folder("plan.json"))
    try replace()
    #expect(try folder.text(of: "plan.json") == "new")
  }
}
