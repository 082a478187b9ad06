/// The pages, plans and word lists that are built into the program.
///
/// In: the files of `Pages`, `Policies` and `Words`, made into string literals at build time.
/// Out: their text by path. It knows nothing of what they mean.
package enum Templates {
  /// The text of the built-in file at `path` (`Policies/petition-backlog-2021.md`), if there is one.
  package static func text(at path: String) -> String? {
    files.first { $0.path == path }?.text
  }
}
