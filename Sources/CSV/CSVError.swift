/// Why a text table could not be read, as facts; the tool finds the words.
package enum CSVError: Error, Hashable, Sendable {
  /// The file holds nothing, or nothing behind its mark.
  case empty
  /// The bytes are no text in any encoding that is read.
  case notText
  /// A quote is opened in this field and never closed, so that nothing behind it can be split.
  case quoteNeverClosed(row: Int, column: Int)
  /// The record has text behind the last column that a spreadsheet has (16,384).
  case tooManyFields(row: Int)
  /// The field, or the record up to it, is longer than any cell could be.
  case fieldTooLong(row: Int, column: Int)
  /// The system could not fetch bytes: its error number.
  case unreadable(number: Int32)
  /// The file ended at this offset, before the length that it was opened with.
  case cutShort(at: Int)
  /// The system has no converter for this encoding.
  case noConverter(TextEncoding)
}
