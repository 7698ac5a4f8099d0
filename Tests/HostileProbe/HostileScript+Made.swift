import LuaRuntime

extension HostileScript {
  /// What no text file can hold, or what takes two files.
  static let made = [
    HostileScript("made: empty source", .text("nil"), source: []),
    HostileScript("made: precompiled code", .refused, source: [0x1b] + Array("LuaT".utf8)),
    HostileScript(
      "made: precompiled code after a comment line", .refused,
      source: Array("#!/usr/bin/lua\n".utf8) + [0x1b] + Array("LuaT".utf8)),
    HostileScript("made: 32 KB of source", .text("fits"), source: padded(to: 32 << 10)),
    HostileScript("made: 32 KB and a byte", .limit(.source), source: padded(to: (32 << 10) + 1)),
    HostileScript("made: raw zero byte", .refused, source: Array("return 'a".utf8) + [0, 39]),
    HostileScript("made: broken UTF-8 in code", .refused, source: [0xff, 0xfe]),
    HostileScript(
      "made: broken UTF-8 in a text", .text("1"), source: Array("return #'".utf8) + [0xff, 39]),
    HostileScript(
      "made: require of a module that is not there",
      .error(words: "there is no module `thresholds`"),
      source: Array("return require 'thresholds'".utf8)),
    HostileScript(
      "made: require of the folder above", .error(words: "there is no module `..`"),
      source: Array("return require '..'".utf8)),
    HostileScript(
      "made: require of an absolute path", .error(words: "there is no module `/etc/passwd`"),
      source: Array("return require '/etc/passwd'".utf8)),
    HostileScript(
      "made: require of itself through another", .error(words: "`first` requires itself"),
      source: Array("return require 'first'".utf8),
      beside: ["first": "return require 'second'", "second": "return require 'first'"]),
    HostileScript(
      "made: require of a file that returns nothing",
      .error(words: "module `nothing` returns nothing"),
      source: Array("return require 'nothing'".utf8), beside: ["nothing": "local x = 1"]),
    HostileScript(
      "made: state in a required file", .text("1"),
      source: Array("local c = require 'c'; c.n = c.n + 1; return c.n".utf8),
      beside: ["c": "return { n = 0 }"]),
  ]

  /// A source of so many bytes.
  private static func padded(to count: Int) -> [UInt8] {
    let code = Array("return 'fits' --".utf8)
    return code + [UInt8](repeating: UInt8(ascii: "x"), count: count - code.count)
  }
}
