import Vocabulary

extension Parts {
  private enum Word: String, XMLWord {
    case comment, ref, text, t, rPh
  }

  /// The comments (批注) of a sheet, by row and column (ECMA-376 part 1, 18.7).
  func comments(in part: String) throws(SpreadsheetError) -> [Furniture.Comment] {
    var found: [Furniture.Comment] = []
    var reference: CellReference?
    var text: [UInt8] = []
    var length = 0
    var isText = false
    var isPhonetic = false
    try read(part, as: Word.self) { event, batch throws(SpreadsheetError) in
      switch (event.kind, event.word) {
      case (.text, _) where isText && !isPhonetic:
        text.append(contentsOf: batch.text(of: event))
        length += batch.text(of: event).count
      case (.start, .comment):
        reference = batch.attribute(.ref, of: event).flatMap { CellReference($0) }
        text.removeAll(keepingCapacity: true)
      case (.end, .comment):
        guard let place = reference else { throw .badAddress(part: part, row: 0) }
        let redacted = Redacted(EscapedText.string(text[...]))
        found.append(.init(row: place.row, column: place.column, text: redacted))
      case (.start, .t): isText = true
      case (.end, .t): isText = false
      case (.start, .rPh): isPhonetic = true
      case (.end, .rPh): isPhonetic = false
      default: break
      }
      guard length <= limits.textBytes else {
        throw .tooMuchText(part: part, limit: limits.textBytes)
      }
    }
    return found.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
  }
}
