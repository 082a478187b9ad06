import Vocabulary

/// The short texts that are no text: words for nothing, and 同上.
struct ShortWords {
  enum Meaning: Hashable {
    case blank, sameAsAbove
  }

  /// The bytes of the longest.
  let longest: Int
  private var words = TextStore()
  private let blanks: Int

  init(blanks lexicon: Set<String>) {
    let blanks = lexicon.union(["无"])
    let repeats = CellReader.sameAsAbove.subtracting(blanks)
    for word in blanks { _ = words.number(of: word) }
    for word in repeats { _ = words.number(of: word) }
    self.blanks = blanks.count
    longest = blanks.union(repeats).map(\.utf8.count).max() ?? 0
  }

  /// What the folded text of these bytes says, if it is such a word.
  func meaning(of text: UnsafeRawBufferPointer) -> Meaning? {
    words.find(text, Fingerprint(of: text)).map { $0 < blanks ? .blank : .sameAsAbove }
  }
}
