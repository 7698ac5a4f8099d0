import Testing

@testable import BraggModel

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

struct FolderTests {
  let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
  }

  @Test func `files come by the bytes of their names`() throws {
    for name in ["b.json", "a.json", "é.json", "Z.json", "a-b.json", "10.json", "9.json"] {
      try folder.write("{}", to: name)
    }
    #expect(
      try FolderListing.names(in: folder.path)
        == ["10.json", "9.json", "Z.json", "a-b.json", "a.json", "b.json", "é.json"])
  }

  @Test func `an empty folder has no files`() throws {
    #expect(try FolderListing.names(in: folder.path) == [])
  }

  @Test func `only visible files are listed`() throws {
    try folder.write("{}", to: "plan.json")
    try folder.write("{}", to: ".bragg-abc.tmp")
    mkdir(folder("folder"), 0o755)
    mkfifo(folder("pipe"), 0o644)
    folder.link("dangling", to: "absent")
    folder.link("to-folder", to: "folder")
    #expect(try FolderListing.names(in: folder.path) == ["plan.json"])
  }

  @Test func `a name that is not text is left out`() throws {
    try folder.write("{}", to: "plan.json")
    #expect(try Child.shell(#": > "$1/$(printf '\351').json""#, folder.path) == 0)
    #expect(try FolderListing.names(in: folder.path) == ["plan.json"])
  }

  @Test func `a link says whether it leaves the folder`() throws {
    mkdir(folder("rules"), 0o755)
    mkdir(folder("rules/more"), 0o755)
    mkdir(folder("rules-of-others"), 0o755)
    try folder.write("", to: "rules/file.lua")
    try folder.write("", to: "rules/more/deep.lua")
    try folder.write("", to: "rules-of-others/file.lua")
    folder.link("rules/inside.lua", to: "file.lua")
    folder.link("rules/deep.lua", to: "more/deep.lua")
    folder.link("rules/outside.lua", to: "../rules-of-others/file.lua")
    folder.link("rules/again.lua", to: "outside.lua")
    #expect(
      try FolderListing.files(in: folder("rules")) == [
        .init(name: "again.lua", isSymlink: true, leavesFolder: true),
        .init(name: "deep.lua", isSymlink: true, leavesFolder: false),
        .init(name: "file.lua", isSymlink: false, leavesFolder: false),
        .init(name: "inside.lua", isSymlink: true, leavesFolder: false),
        .init(name: "outside.lua", isSymlink: true, leavesFolder: true),
      ])
  }

  @Test func `a link to the folder itself changes nothing`() throws {
    mkdir(folder("rules"), 0o755)
    try folder.write("", to: "rules/file.lua")
    folder.link("here", to: "rules")
    #expect(
      try FolderListing.files(in: folder("here"))
        == [.init(name: "file.lua", isSymlink: false, leavesFolder: false)])
  }

  @Test(arguments: [("absent", FileError.Kind.notFound), ("file", .notAFolder)])
  func `what is not a folder can't be listed`(_ name: String, _ kind: FileError.Kind) throws {
    try folder.write("", to: "file")
    let error = #expect(throws: FileError.self) { try FolderListing.names(in: folder(name)) }
    #expect(error?.kind == kind)
  }

  @Test func `a folder is created once and then left as it is`() throws {
    try FileReplacement.createFolder(folder("results"))
    try folder.write("{}", to: "results/2024-01-31.json")
    try FileReplacement.createFolder(folder("results"))
    #expect(try FolderListing.names(in: folder("results")) == ["2024-01-31.json"])
  }

  @Test func `a link to a folder counts as one`() throws {
    mkdir(folder("real"), 0o755)
    folder.link("results", to: "real")
    try FileReplacement.createFolder(folder("results"))
    #expect(try folder.names() == ["real", "results"])
  }

  @Test(arguments: [("file", FileError.Kind.notAFolder), ("absent/results", .notFound)])
  func `a folder that can't be is refused`(_ name: String, _ kind: FileError.Kind) throws {
    try folder.write("", to: "file")
    let error = #expect(throws: FileError.self) {
      try FileReplacement.createFolder(folder(name))
    }
    #expect(error?.kind == kind)
    #expect(try folder.names() == ["file"])
  }
}
