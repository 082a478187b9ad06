package import Spreadsheet

/// Why a workbook cannot be handed back with its findings in it.
package enum CorrectionError: Error, Hashable, Sendable {
  /// Its parts cannot be read.
  case unreadable(SpreadsheetError)
  /// A part is no XML as the standard wants it.
  case markup(part: String)
  /// A sheet is too long to be changed in memory.
  case tooLong(part: String, limit: Int)
}
