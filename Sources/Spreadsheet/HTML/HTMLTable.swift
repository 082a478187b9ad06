import Vocabulary

/// A table of a page, becoming a sheet.
struct HTMLTable {
  private(set) var sheet = StoredSheet(heading: SheetHeading(name: nil))
  var caption = HTMLText()
  var isCaption = false

  private var row = Row()
  private var isRowOpen = false
  private var rowBytes = 0
  private var nextColumn = 1
  private var nextSheetColumn = 1
  /// Cells of rows above that reach down into this one, from left to right; those that do not end
  /// before the next cell begin at `nextHanging`.
  private var hanging: [CellRange] = []
  private var nextHanging = 0
  /// Cells of this row that reach down into those below.
  private var reaching: [CellRange] = []
  private(set) var cell: HTMLCell?

  /// As browsers do it (HTML Living Standard, 4.9.11).
  private static let maximumColumns = 1000
  private static let maximumRows = 65_534

  mutating func startRow(isHidden: Bool, _ budget: inout CellBudget) throws(SpreadsheetError) {
    try endRow(&budget)
    try budget.addElement()
    let number = row.number + 1
    guard number <= CellReference.lastRow else { throw .badAddress(part: "", row: row.number) }
    row.restart(number: number, isHidden: isHidden)
    hanging.removeAll { $0.rows.upperBound < number }
    try budget.addRepeated(hanging.count, bytes: 0, times: 1)
    nextHanging = 0
    isRowOpen = true
    rowBytes = 0
    nextColumn = 1
  }

  mutating func endRow(_ budget: inout CellBudget) throws(SpreadsheetError) {
    endCell()
    guard isRowOpen else { return }
    isRowOpen = false
    if !reaching.isEmpty {
      hanging = (hanging + reaching).sorted { $0.columns.lowerBound < $1.columns.lowerBound }
      reaching.removeAll()
    }
    try budget.addStored(row.cells.count, bytes: rowBytes)
    sheet.add(row)
  }

  mutating func startCell(
    _ cell: HTMLCell,
    rows: Int?,
    columns: Int?,
    _ budget: inout CellBudget
  ) throws(SpreadsheetError) {
    endCell()
    if !isRowOpen { try startRow(isHidden: false, &budget) }
    try budget.addElement()
    passHangingCells()
    guard nextColumn <= CellReference.lastColumn else {
      throw .badAddress(part: "", row: row.number)
    }
    self.cell = cell
    self.cell?.column = nextColumn
    let columns = max(1, min(columns ?? 1, Self.maximumColumns))
    // No rows at all means all that follow.
    let rows = rows == 0 ? Self.maximumRows : max(1, min(rows ?? 1, Self.maximumRows))
    sheet.merge(row: row.number, rows: rows, column: nextColumn, columns: columns)
    let range = CellRange(
      rows: row.number...row.number + rows - 1,
      columns: nextColumn...nextColumn + columns - 1
    )
    if rows > 1 { reaching.append(range) }
    nextColumn += columns
  }

  private mutating func passHangingCells() {
    while nextHanging < hanging.count {
      let columns = hanging[nextHanging].columns
      guard columns.lowerBound <= nextColumn else { return }
      nextColumn = max(nextColumn, columns.upperBound + 1)
      nextHanging += 1
    }
  }

  mutating func endCell() {
    guard let cell else { return }
    rowBytes += cell.text.bytes.count
    cell.append(to: &row)
    self.cell = nil
  }

  /// Changes the text of the cell that is open, or of the caption.
  mutating func change(_ body: (inout HTMLText) -> Void) {
    if isCaption {
      body(&caption)
    } else if var changed = cell?.text {
      // Taken out for the change, so that its bytes are not copied.
      cell?.text = HTMLText()
      body(&changed)
      cell?.text = changed
    }
  }

  /// The bytes of text of the row so far.
  var length: Int { rowBytes + (cell?.text.bytes.count ?? 0) + caption.bytes.count }

  mutating func addColumns(_ span: Int, isHidden: Bool) {
    let last = nextSheetColumn + max(1, min(span, Self.maximumColumns)) - 1
    if isHidden, nextSheetColumn <= CellReference.lastColumn {
      sheet.hide(columns: nextSheetColumn...last)
    }
    nextSheetColumn = min(last + 1, CellReference.lastColumn + 1)
  }
}

/// A cell of a page, not yet read.
struct HTMLCell {
  var column = 0
  var text = HTMLText()
  /// What Office says of the value; a page of others says nothing, and all is text.
  var number: ArraySlice<UInt8>?
  var string: ArraySlice<UInt8>?
  var bool: ArraySlice<UInt8>?
  var error: ArraySlice<UInt8>?
  var format = NumberFormat.general

  func append(to row: inout Row) {
    guard let shown = text.shown else { return }
    if let number, let value = NumberText.number(number.isEmpty ? shown : number) {
      if let moment = DateSystem.since1900.moment(of: value, as: format.shape(of: value)) {
        return row.append(column: column, moment: moment)
      }
      return row.append(column: column, number: value)
    }
    if let bool {
      return row.append(column: column, bool: Self.isTrue(bool.isEmpty ? shown : bool))
    }
    if let error { return row.append(column: column, error: error.isEmpty ? shown : error) }
    guard let string, !string.isEmpty else { return row.append(column: column, text: shown) }
    row.append(column: column, text: string)
  }

  private static func isTrue(_ text: ArraySlice<UInt8>) -> Bool {
    String(decoding: text, as: UTF8.self).lowercased() == "true"
  }
}
