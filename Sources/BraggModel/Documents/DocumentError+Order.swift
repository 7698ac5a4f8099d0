extension [DocumentError] {
  /// From the top of the file down; those of one place stay in the order they were found.
  var inFileOrder: [DocumentError] {
    enumerated().sorted { left, right in
      (left.element.line, left.element.column, left.offset)
        < (right.element.line, right.element.column, right.offset)
    }.map(\.element)
  }
}
