import SystemPackage
import Testing

@testable import BraggModel

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

struct FileReplacementTests {
  let folder: ScratchFolder
  let new = Array("new".utf8)

  init() throws {
    folder = try ScratchFolder()
  }

  @Test(arguments: [0, 1, 1 << 20])
  func `a new file holds the bytes and is alone`(_ count: Int) throws {
    let text = String(repeating: "x", count: count)
    try FileReplacement.write(Array(text.utf8), to: folder("plan.json"))
    #expect(try folder.text(of: "plan.json") == text)
    #expect(try folder.names() == ["plan.json"])
  }

  @Test(arguments: [("022", 0o644), ("077", 0o600), ("000", 0o644)])
  func `a new file may be read as the user's mask allows`(_ mask: String, _ mode: Int) throws {
    let code = try Child.shell(
      #"umask "$1"; exec "$2" "$3" 10 1"#, mask, FileWriterProbe.program, folder("plan.json"))
    #expect(code == 0)
    #expect(try folder.permissions(of: "plan.json") == mode)
  }

  @Test(arguments: [0o600, 0o640, 0o644, 0o664, 0o666, 0o755])
  func `permissions are kept`(_ mode: Int) throws {
    let path = try folder.write("old", to: "plan.json", permissions: mode)
    try FileReplacement.write(new, to: path)
    #expect(try folder.text(of: "plan.json") == "new")
    #expect(try folder.permissions(of: "plan.json") == mode)
  }

  @Test func `the right to run as the owner is not kept`() throws {
    let path = try folder.write("old", to: "plan.json", permissions: 0o4755)
    try FileReplacement.write(new, to: path)
    #expect(try folder.permissions(of: "plan.json") == 0o755)
  }

  @Test(.enabled(if: getuid() == 0, "only root may give a file away"))
  func `the owner is kept`() throws {
    let path = try folder.write("old", to: "plan.json")
    chown(path, 1234, 5678)
    try FileReplacement.write(new, to: path)
    let now = try FilePath(path).stat()
    #expect(now.userID.rawValue == 1234)
    #expect(now.groupID.rawValue == 5678)
  }

  @Test func `a name as long as a name can be is written`() throws {
    let name = String(repeating: "n", count: 255)
    try FileReplacement.write(new, to: folder(name))
    #expect(try folder.text(of: name) == "new")
  }

  @Test func `behind a link the file is replaced and the link stays`() throws {
    mkdir(folder("real"), 0o755)
    try folder.write("old", to: "real/plan.json", permissions: 0o640)
    folder.link("plan.json", to: "real/plan.json")
    try FileReplacement.write(new, to: folder("plan.json"))
    #expect(try folder.text(of: "real/plan.json") == "new")
    #expect(try folder.permissions(of: "real/plan.json") == 0o640)
    let link = try FilePath(folder("plan.json")).stat(followTargetSymlink: false)
    #expect(link.type == .symbolicLink)
    #expect(try folder.names() == ["plan.json", "real"])
  }

  @Test(
    arguments: [
      ("folder", FileError.Kind.notAFile, "this is a folder, not a file"),
      ("pipe", .notAFile, "this is a pipe, not a file"),
      ("device", .notAFile, "this is a device, not a file"),
      ("absent/plan.json", .notFound, "the folder to write this in does not exist"),
      ("file/plan.json", .notFound, "the folder to write this in does not exist"),
      ("dangling", .notFound, "this link leads to no file; nothing was changed"),
    ])
  func `what can't be replaced is left alone`(
    _ name: String, _ kind: FileError.Kind, _ text: String
  ) throws {
    try folder.write("{}", to: "file")
    mkdir(folder("folder"), 0o755)
    mkfifo(folder("pipe"), 0o644)
    folder.link("dangling", to: "absent")
    folder.link("device", to: "/dev/null")
    let before = try folder.names()
    let error = #expect(throws: FileError.self) { try FileReplacement.write(new, to: folder(name)) }
    #expect(error?.kind == kind)
    #expect(error?.message == text)
    #expect(try folder.names() == before)
  }

  @Test(.disabled(if: getuid() == 0, "root may write every file"))
  func `a write-protected file is left alone`() throws {
    let path = try folder.write("old", to: "plan.json", permissions: 0o444)
    let error = #expect(throws: FileError.self) { try FileReplacement.write(new, to: path) }
    #expect(error?.kind == .notAllowed)
    #expect(try folder.text(of: "plan.json") == "old")
  }

  @Test func `what a killed writer left behind is in nobody's way`() throws {
    try folder.write("half", to: ".bragg-abc.tmp")
    try folder.write("old", to: "plan.json")
    try FileReplacement.write(new, to: folder("plan.json"))
    #expect(try folder.text(of: "plan.json") == "new")
    #expect(try folder.names() == [".bragg-abc.tmp", "plan.json"])
  }
}
