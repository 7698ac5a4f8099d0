import SystemPackage
import Testing

@testable import BraggModel

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

struct FileSnapshotTests {
  let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
  }

  @Test(arguments: ["", "a", "{}\r\n", "é\u{0}\u{FEFF}"])
  func `a file is read to the byte`(_ text: String) throws {
    let path = try folder.write(text, to: "plan.json")
    let snapshot = try FileSnapshot.read(path)
    #expect(snapshot.path == path)
    #expect(snapshot.bytes == Array(text.utf8))
  }

  @Test func `a file of many blocks is read to the byte`() throws {
    let text = String(repeating: "abc", count: 500_000)
    let path = try folder.write(text, to: "plan.json")
    #expect(try FileSnapshot.read(path).bytes.elementsEqual(text.utf8))
  }

  @Test func `a file as large as the limit is read`() throws {
    let path = try folder.write("abc", to: "plan.json")
    #expect(try FileSnapshot.read(path, limit: 3).bytes.count == 3)
  }

  @Test func `a file one byte over the limit is refused`() throws {
    let path = try folder.write("abcd", to: "plan.json")
    let error = #expect(throws: FileError.self) { try FileSnapshot.read(path, limit: 3) }
    #expect(error?.kind == .tooLarge)
    #expect(error?.message == "this file has 4 bytes, and at most 3 are read")
  }

  @Test func `a link to a file is followed`() throws {
    try folder.write("{}", to: "plan.json")
    folder.link("link.json", to: "plan.json")
    #expect(try FileSnapshot.read(folder("link.json")).bytes == Array("{}".utf8))
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      ("absent", FileError.Kind.notFound, "there is nothing here"),
      ("plan.json/absent", .notFound, "there is nothing here"),
      ("dangling", .notFound, "there is nothing here"),
      ("folder", .notAFile, "this is a folder, not a file"),
      ("pipe", .notAFile, "this is a pipe, not a file"),
      ("device", .notAFile, "this is a device, not a file"),
    ])
  func `what is not a file is refused`(_ name: String, _ kind: FileError.Kind, _ text: String)
    throws
  {
    try folder.write("{}", to: "plan.json")
    mkdir(folder("folder"), 0o755)
    mkfifo(folder("pipe"), 0o644)
    folder.link("dangling", to: "absent")
    folder.link("device", to: "/dev/null")
    let error = #expect(throws: FileError.self) { try FileSnapshot.read(folder(name)) }
    #expect(error?.kind == kind)
    #expect(error?.message == text)
    #expect(error?.path == folder(name))
  }

  @Test(.disabled(if: getuid() == 0, "root may read every file"))
  func `a file that may not be read is refused`() throws {
    let path = try folder.write("{}", to: "plan.json", permissions: 0o000)
    let error = #expect(throws: FileError.self) { try FileSnapshot.read(path) }
    #expect(error?.kind == .notAllowed)
  }

  @Test func `a file replaced all the while is always read whole`() throws {
    let size = 100_000
    let path = try folder.write(String(repeating: "a", count: size), to: "plan.json")
    let writer = try Child(FileWriterProbe.program, [path, "\(size)", "1000000"])
    defer {
      writer.end()
      writer.wait()
    }
    var seen: Set<UInt8> = []
    let patience = ContinuousClock.now + .seconds(30)
    while seen.count < 2 {
      try #require(ContinuousClock.now < patience, "the writer never wrote")
      let bytes = try FileSnapshot.read(path).bytes
      try #require(FileWriterProbe.wrote(String(decoding: bytes, as: UTF8.self), size: size))
      bytes.first.map { _ = seen.insert($0) }
    }
  }

  @Test func `a file that grows while it is read is not taken for whole`() throws {
    let path = try folder.write(String(repeating: "a", count: 20_000_000), to: "plan.json")
    let writer = try Child("/bin/sh", ["-c", #"while :; do printf b >> "$1"; done"#, "sh", path])
    defer {
      writer.end()
      writer.wait()
    }
    let patience = ContinuousClock.now + .seconds(30)
    var refusal: FileError?
    while refusal == nil {
      try #require(ContinuousClock.now < patience, "no read met the writer at its work")
      do throws(FileError) { _ = try FileSnapshot.read(path) } catch { refusal = error }
    }
    #expect(refusal?.kind == .changedUnderneath)
    #expect(refusal?.message == "this file changed while it was read")
  }
}
