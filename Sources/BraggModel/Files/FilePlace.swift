import SystemPackage

/// Places of files, as they are told to people.
package enum FilePlace {
  /// A path inside a folder, without the steps up and down again that led there.
  ///
  /// It is for telling, not for opening: a step up from behind a link leads elsewhere.
  package static func path(_ path: String, in folder: String) -> String {
    FilePath(folder).appending(path).lexicallyNormalized().string
  }

  /// The folder that a file stands in.
  package static func parent(of path: String) -> String {
    let parent = FilePath(path).removingLastComponent()
    return parent.isEmpty ? "." : parent.string
  }

  /// A place such as `rules.lua:12` as a file and its line.
  package static func parts(_ place: String) -> (file: String, line: Int?) {
    let parts = place.split(separator: ":")
    guard parts.count > 1, let line = parts.lazy.dropFirst().compactMap({ Int($0) }).first else {
      return (place, nil)
    }
    return (parts.prefix { Int($0) == nil }.joined(separator: ":"), line)
  }
}
