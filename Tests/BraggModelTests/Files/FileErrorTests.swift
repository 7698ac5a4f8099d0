import SystemPackage
import Testing

@testable import BraggModel

struct FileErrorTests {
  @Test func `an error says where, what, and what to do`() {
    let error = FileError(
      kind: .tooLarge, path: "plan.json", message: "this file is too large", help: "split it")
    #expect("\(error)" == "plan.json: this file is too large\n  help: split it")
  }

  @Test func `an error without help is one line`() {
    let error = FileError(kind: .unreadable, path: "plan.json", message: "could not be read")
    #expect("\(error)" == "plan.json: could not be read")
  }

  @Test(arguments: [
    (Errno.noSuchFileOrDirectory, FileError.Kind.notFound),
    (.notDirectory, .notFound),
    (.permissionDenied, .notAllowed),
    (.notPermitted, .notAllowed),
    (.ioError, .unreadable),
    (.tooManySymbolicLinkLevels, .unreadable),
  ])
  func `a refusal to read becomes a kind`(_ refusal: Errno, _ kind: FileError.Kind) {
    #expect(FileError.reading("plan.json", refusal).kind == kind)
  }

  @Test(arguments: [
    (Errno.noSpace, FileError.Kind.diskFull),
    (.diskQuotaExceeded, .diskFull),
    (.noSuchFileOrDirectory, .notFound),
    (.notDirectory, .notFound),
    (.permissionDenied, .notAllowed),
    (.notPermitted, .notAllowed),
    (.ioError, .notWritten),
    (.readOnlyFileSystem, .notWritten),
  ])
  func `a refusal to write becomes a kind`(_ refusal: Errno, _ kind: FileError.Kind) {
    #expect(FileError.writing("plan.json", refusal).kind == kind)
  }

  @Test func `a full disk says that it is full`() {
    #expect(
      "\(FileError.writing("results/2024-01-31.json", Errno.noSpace))" == """
        results/2024-01-31.json: the disk is full; nothing was changed
          help: make room, then run the command again
        """)
  }

  @Test func `a reason of the system's is said in lower case`() {
    #expect(
      FileError.writing("plan.json", Errno.readOnlyFileSystem).message
        == "could not be written: read-only file system; nothing was changed")
  }
}
