#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The folder the hostile scripts are kept in.
enum HostileFolder {
  static let path = {
    let file = #filePath
    let folders = file.split(separator: "/").dropLast(2).joined(separator: "/")
    return "/\(folders)/LuaRuntimeTests/Hostile"
  }()

  /// The names of its Lua files, in order.
  static func names() throws -> [String] {
    guard let folder = opendir(path) else {
      throw HostileScriptError(message: "there is no folder \(path)")
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".lua") { names.append(name) }
    }
    return names.sorted()
  }

  static func bytes(of file: String) throws -> [UInt8] {
    guard let stream = fopen(file, "rb") else {
      throw HostileScriptError(message: "\(file) cannot be read")
    }
    defer { fclose(stream) }
    // No script needs to be longer than the limit of a source.
    var bytes = [UInt8](repeating: 0, count: 64 << 10)
    let count = fread(&bytes, 1, bytes.count, stream)
    return Array(bytes.prefix(count))
  }
}
