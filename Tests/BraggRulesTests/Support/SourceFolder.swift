/// The folder so many levels above a source file.
func sourceFolder(of file: String, above levels: Int) -> String {
  file.split(separator: "/", omittingEmptySubsequences: false).dropLast(levels)
    .joined(separator: "/")
}
