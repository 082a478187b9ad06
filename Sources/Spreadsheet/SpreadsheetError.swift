/// Why a workbook, or one of its sheets, cannot be read.
///
/// Parts are named as in the archive; rows and columns count from 1.
package enum SpreadsheetError: Error, Hashable, Sendable {
  /// The file is something else than a workbook in the Office Open XML format.
  case notWorkbook(SpreadsheetKind)
  /// The archive or one of its entries cannot be read.
  case archive(ZipError)
  /// A part is not the XML that it should be.
  case markup(XMLError, part: String)
  /// The workbook names a sheet, but no part that holds it.
  case noSheetPart(sheet: String)
  /// A row or a cell has an address that no sheet has; the row is the one before or around it.
  case badAddress(part: String, row: Int)
  /// A cell refers to a shared string that is not there.
  case unknownString(part: String, row: Int, column: Int)
  /// There are more sheets than allowed.
  case tooManySheets(limit: Int)
  /// A sheet has more cells than allowed.
  case tooManyCells(part: String, limit: Int)
  /// A row, the shared strings or the comments hold more text than allowed.
  case tooMuchText(part: String, limit: Int)
}
