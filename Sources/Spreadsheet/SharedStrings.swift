/// The texts that cells of all sheets share, side by side in one buffer (ECMA-376 part 1, 18.4).
struct SharedStrings: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  private enum Word: String, XMLWord {
    case si, t, rPh
  }

  /// Reads the part, or no texts where there is none; runs of rich text are joined, phonetic runs left out.
  ///
  /// Blanks are kept whether or not `xml:space` says so: none is lost, and nothing that counts
  /// depends on them.
  init(_ part: String?, of parts: Parts) throws(SpreadsheetError) {
    guard let part else { return }
    var text: [UInt8] = []
    var isText = false
    var isPhonetic = false
    try parts.read(part, as: Word.self) { event, batch throws(SpreadsheetError) in
      switch (event.kind, event.word) {
      case (.text, _) where isText && !isPhonetic: text.append(contentsOf: batch.text(of: event))
      case (.start, .t): isText = true
      case (.end, .t): isText = false
      case (.start, .rPh): isPhonetic = true
      case (.end, .rPh): isPhonetic = false
      case (.end, .si):
        EscapedText.append(text[...], to: &bytes)
        ends.append(bytes.count)
        text.removeAll(keepingCapacity: true)
      default: break
      }
      guard bytes.count + text.count <= parts.limits.textBytes else {
        throw .tooMuchText(part: part, limit: parts.limits.textBytes)
      }
    }
  }

  /// The text of this index; nothing where there are not so many.
  subscript(index: Int) -> ArraySlice<UInt8>? {
    guard ends.indices.contains(index) else { return nil }
    return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }
}
