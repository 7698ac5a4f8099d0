import SystemPackage
import Testing

@testable import BraggModel

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

struct InterruptedWriteTests {
  let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
  }

  @Test func `a hundred kills at any moment leave the old file or the new one`() throws {
    let size = 300_000
    let path = try folder.write(String(repeating: "a", count: size), to: "plan.json")
    let patience = ContinuousClock.now + .seconds(90)
    for _ in 0..<100 {
      let before = try FilePath(path).stat().inode
      let start = ContinuousClock.now
      let writer = try Child(FileWriterProbe.program, [path, "\(size)", "1000000"])
      while try FilePath(path).stat().inode == before, ContinuousClock.now < patience {
        usleep(100)
      }
      // One more replacement takes no longer than starting up and the first took.
      let round = (ContinuousClock.now - start) / .microseconds(1)
      usleep(.random(in: 0...UInt32(round)))
      writer.end()
      try #require(writer.wait() == 128 + 9)
      try #require(ContinuousClock.now < patience, "the writer was not seen to write")
      try #require(FileWriterProbe.wrote(folder.text(of: "plan.json"), size: size))
    }
    let leftBehind = try folder.names().filter { $0 != "plan.json" }
    #expect(!leftBehind.isEmpty, "no kill met the writer in the middle of its work")
    #expect(try FolderListing.names(in: folder.path) == ["plan.json"])
  }

  @Test(arguments: [(999, 1), (1000, 0)])
  func `a file that may not grow to its size leaves the old one whole`(_ limit: Int, _ code: Int)
    throws
  {
    let path = try folder.write("old", to: "plan.json")
    let found = try Child.shell(
      #""$1" "$2" 1000 1 "$3" > "$4""#, FileWriterProbe.program, path, "\(limit)", folder("said"))
    #expect(found == code)
    let refusal = "\(path): could not be written: file too large; nothing was changed\n"
    #expect(try folder.text(of: "said") == (code == 0 ? "" : refusal))
    let new = String(repeating: "a", count: 1000)
    #expect(try folder.text(of: "plan.json") == (code == 0 ? new : "old"))
    #expect(try folder.names() == ["plan.json", "said"])
  }

  @Test(.enabled(if: SmallDisk.canBeMade, "this machine lets no test mount a small disk"))
  func `a full disk leaves the old file whole`() throws {
    mkdir(folder("disk"), 0o755)
    let code = try SmallDisk.run(
      """
      printf old > "$1/disk/plan.json"
      "$2" "$1/disk/plan.json" 1000000 1 > "$1/said"
      code=$?
      ls -A "$1/disk" > "$1/names"
      cp "$1/disk/plan.json" "$1/plan.json"
      exit $code
      """, at: folder("disk"), folder.path, try FileWriterProbe.program)
    #expect(code == 1)
    #expect(
      try folder.text(of: "said") == """
        \(folder("disk/plan.json")): the disk is full; nothing was changed
          help: make room, then run the command again

        """)
    #expect(try folder.text(of: "plan.json") == "old")
    #expect(try folder.text(of: "names") == "plan.json\n")
  }
}

/// A disk of 64 KiB that only the commands run on it can see.
private enum SmallDisk {
  static var canBeMade: Bool {
    guard let folder = try? ScratchFolder() else { return false }
    return (try? run("true", at: folder.path)) == 0
  }

  static func run(_ script: String, at folder: String, _ arguments: String...) throws -> Int {
    let mount = #"mount -t tmpfs -o size=64k tmpfs "$0" 2> /dev/null || exit 99"#
    return try Child(
      "/bin/sh",
      ["-c", #"exec unshare --map-root-user --mount sh -c "$@" 2> /dev/null"#, "sh"]
        + ["\(mount)\n\(script)", folder] + arguments
    ).wait()
  }
}
