import BraggModel
import BraggRules
import CLineEditing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The terminal that a dialogue is held on: lines with editing, completion and history.
final class Terminal {
  /// What reading a line came to.
  enum Reading {
    case line(String)
    /// Ctrl-C: the line is dropped.
    case dropped
    case end
  }

  /// Whether a person types and reads here.
  static var isAtHand: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  private let lines: OpaquePointer
  private let history: String?
  /// The bridge keeps no reference: this one keeps the dialogue alive.
  private let dialogue: Dialogue

  init(_ dialogue: Dialogue) throws {
    let opened = bragg_lines_open(
      Unmanaged.passUnretained(dialogue).toOpaque(),
      { context, line, start in Terminal.complete(context, line, start) },
      { context in Terminal.dialogue(context)?.lookAtRules() ?? false })
    guard let opened else {
      throw CommandError(
        message: "the terminal cannot be used", help: "pipe the lines in: `bragg repl … < lines`")
    }
    lines = opened
    self.dialogue = dialogue
    history = HistoryFile.path()
    if let history { _ = bragg_lines_load_history(lines, history) }
  }

  deinit { bragg_lines_close(lines) }

  func read(prompt: String) -> Reading {
    var line: UnsafePointer<CChar>?
    let result = prompt.withCString { bragg_lines_read(lines, $0, &line) }
    switch Int(result) {
    case BRAGG_LINE_READ: return .line(line.map { String(cString: $0) } ?? "")
    case BRAGG_LINE_DROPPED: return .dropped
    default: return .end
    }
  }

  func remember(_ line: String) { bragg_lines_remember(lines, line) }

  /// Keeps the history for the next session, where it can be kept.
  func saveHistory() {
    if let history { _ = bragg_lines_save_history(lines, history) }
  }

  private static func dialogue(_ context: UnsafeMutableRawPointer?) -> Dialogue? {
    context.map { Unmanaged<Dialogue>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Answers C with texts of its own, which it frees.
  private static func complete(
    _ context: UnsafeMutableRawPointer?, _ line: UnsafePointer<CChar>?,
    _ start: UnsafeMutablePointer<Int>?
  ) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
    guard let dialogue = dialogue(context), let line, let start else { return nil }
    let found = dialogue.completion.candidates(for: String(cString: line))
    guard !found.texts.isEmpty,
      let list = calloc(found.texts.count + 1, MemoryLayout<UnsafeMutablePointer<CChar>?>.stride)
    else { return nil }
    start.pointee = found.start
    let texts = list.bindMemory(
      to: UnsafeMutablePointer<CChar>?.self, capacity: found.texts.count + 1)
    for (index, text) in found.texts.enumerated() { texts[index] = strdup(text) }
    return texts
  }
}

/// Where lines are kept from one session to the next: in the user's folder for such things.
private enum HistoryFile {
  /// The file, in a folder made for it; nil where there can be none.
  static func path() -> String? {
    guard let state = variable("XDG_STATE_HOME") ?? variable("HOME").map({ "\($0)/.local/state" })
    else { return nil }
    let folder = "\(state)/bragg"
    var made = ""
    for part in folder.split(separator: "/", omittingEmptySubsequences: false) {
      made += made.isEmpty && part.isEmpty ? "/" : made.hasSuffix("/") ? part : "/\(part)"
      if access(made, F_OK) != 0, mkdir(made, 0o700) != 0 { return nil }
    }
    return "\(folder)/history"
  }

  /// A folder named by the environment, which counts only where it is named from the root.
  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil }
  }
}
