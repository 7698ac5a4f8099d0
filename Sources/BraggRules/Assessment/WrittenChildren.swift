import BraggModel
import LuaRuntime

/// What is written of children of areas and of the plan, each once for each set of levels that it has:
/// for one day and one state of the documents.
final class WrittenChildren {
  private struct Key: Hashable {
    let kind: SubjectKind
    let ref: String
    let levels: [String?]
  }

  private var known: [Key: LuaInput] = [:]

  func writing(of child: Children.Child, _ write: (LuaInput) -> Void) -> LuaInput {
    let key = Key(
      kind: child.subject.kind, ref: child.subject.ref,
      levels: child.subject.ratings.map(\.level))
    if let writing = known[key] { return writing }
    let writing = LuaInput()
    write(writing)
    known[key] = writing
    return writing
  }
}
