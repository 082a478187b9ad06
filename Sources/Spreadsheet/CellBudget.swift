/// Counts what a file that is kept in memory holds, and stops what would not fit there.
struct CellBudget {
  private let part: String
  private let limits: Limits
  private var sheets = 0
  private var elements = 0
  private var stored = 0
  private var repeated = 0
  private var text = 0

  init(part: String, limits: Limits) {
    self.part = part
    self.limits = limits
  }

  /// Counts a sheet.
  mutating func addSheet() throws(SpreadsheetError) {
    sheets += 1
    guard sheets <= limits.sheets else { throw .tooManySheets(limit: limits.sheets) }
  }

  /// Counts an element of a cell, row or column, blank or not.
  mutating func addElement() throws(SpreadsheetError) {
    elements += 1
    guard elements <= limits.cells else { throw .tooManyCells(part: part, limit: limits.cells) }
  }

  /// Counts cells that are kept.
  mutating func addStored(_ count: Int, bytes: Int) throws(SpreadsheetError) {
    stored += count
    text += bytes
    guard stored <= limits.storedCells else {
      throw .tooManyCells(part: part, limit: limits.storedCells)
    }
    try check(text)
  }

  /// Counts cells that the file holds once and says to stand there `times` times more.
  ///
  /// `bytes` are those of their texts, all taken together.
  mutating func addRepeated(_ count: Int, bytes: Int, times: Int) throws(SpreadsheetError) {
    repeated += count * times
    text += bytes * times
    guard repeated <= limits.repeatedCells else {
      throw .tooManyCells(part: part, limit: limits.repeatedCells)
    }
    try check(text)
  }

  /// Holds a text that is still growing against the limit for one row.
  func check(row bytes: Int) throws(SpreadsheetError) {
    guard bytes <= limits.rowBytes else { throw .tooMuchText(part: part, limit: limits.rowBytes) }
  }

  private func check(_ bytes: Int) throws(SpreadsheetError) {
    guard bytes <= limits.storedBytes else {
      throw .tooMuchText(part: part, limit: limits.storedBytes)
    }
  }
}
