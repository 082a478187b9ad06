import Vocabulary

/// Makes rows of the events of a sheet's part.
///
/// The declared dimension is not looked at: programs that write one wrong are many.
struct SheetReader {
  /// The row that was read last.
  var row = Row()
  /// The columns whose cells are kept; of others it is only known that something stands in them.
  var wanted = WantedColumns.all
  /// What was met beside the rows.
  private(set) var furniture = Furniture()

  let part: String
  let values: CellReader
  let limits: Limits

  private var isInRows = false
  /// Whether the row said its number, or is counted on from the one before.
  private var isNumbered = false
  var lastColumn = 0
  var cell = RawCell()
  private var isInCell = false
  private var target = Target.nothing
  private var isPhonetic = false
  var isOrdered = true
  var cells = 0
  var rowBytes = 0
  /// Bytes of the long shared texts that the cells show.
  var longBytes = 0
  /// Whether something stands in the row that is not kept.
  var hasUnwanted = false

  /// Where text goes.
  private enum Target {
    case nothing, value, formula
  }

  init(part: String, values: CellReader, limits: Limits) {
    self.part = part
    self.values = values
    self.limits = limits
  }

  /// Takes the next event; true when a row is complete that is not blank.
  mutating func take(
    _ event: XMLEvent<SheetWord>,
    of batch: XMLBatch<SheetWord>
  ) throws(SpreadsheetError) -> Bool {
    switch (event.kind, event.word) {
    case (.text, _):
      if target != .nothing, !isPhonetic { try add(batch.text(of: event)) }
    case (.start, .row) where isInRows: try startRow(event, batch)
    case (.start, .c) where isInRows: try startCell(event, batch)
    case (.start, .sheetData): isInRows = true
    case (.end, .sheetData): isInRows = false
    case (.end, .c) where isInCell: try endCell()
    case (.end, .row) where isInRows:
      if !isOrdered { row.sort() }
      return hasUnwanted || !row.cells.isEmpty
    case (.start, let word) where isInCell: startValue(word)
    case (.end, .v), (.end, .t), (.end, .f): target = .nothing
    case (.end, .rPh): isPhonetic = false
    case (.start, _) where !isInRows: try furnish(event, batch)
    default: break
    }
    return false
  }
}

// MARK: - Rows and cells

extension SheetReader {
  private mutating func startRow(
    _ event: XMLEvent<SheetWord>,
    _ batch: XMLBatch<SheetWord>
  ) throws(SpreadsheetError) {
    var number = row.number + 1
    isNumbered = false
    if let written = batch.attribute(.r, of: event) {
      guard let said = Int(String(decoding: written, as: UTF8.self)) else {
        throw .badAddress(part: part, row: row.number)
      }
      number = said
      isNumbered = true
    }
    guard (1...CellReference.lastRow).contains(number) else {
      throw .badAddress(part: part, row: row.number)
    }
    let height = batch.attribute(.ht, of: event).flatMap { NumberText.number($0) }
    row.restart(number: number, isHidden: batch.isOn(.hidden, of: event) || height == 0)
    lastColumn = 0
    isOrdered = true
    rowBytes = 0
    hasUnwanted = false
  }

  private mutating func startCell(
    _ event: XMLEvent<SheetWord>,
    _ batch: XMLBatch<SheetWord>
  ) throws(SpreadsheetError) {
    try count()
    var column = lastColumn + 1
    if let written = batch.attribute(.r, of: event) {
      guard let place = CellReference(written) else {
        throw .badAddress(part: part, row: row.number)
      }
      column = place.column
      if !isNumbered {
        row.number = place.row
        isNumbered = true
      }
    }
    guard column <= CellReference.lastColumn else {
      throw .badAddress(part: part, row: row.number)
    }
    if column <= lastColumn { isOrdered = false }
    lastColumn = column
    isInCell = true
    cell.restart(
      column: column,
      style: batch.integer(.s, of: event) ?? 0,
      kind: RawCell.Kind(batch.attribute(.t, of: event))
    )
  }

  private mutating func startValue(_ word: SheetWord?) {
    switch word {
    case .v:
      cell.hasValue = true
      target = .value
    case .f:
      cell.hasFormula = true
      target = .formula
    case .is:
      cell.hasValue = true
      cell.kind = .inline
    case .t where cell.kind == .inline: target = .value
    case .rPh: isPhonetic = true
    default: break
    }
  }

  private mutating func add(_ text: ArraySlice<UInt8>) throws(SpreadsheetError) {
    if target == .value {
      cell.value.append(contentsOf: text)
    } else {
      cell.formula.append(contentsOf: text)
    }
    try check(rowBytes + cell.value.count + cell.formula.count)
  }

  private func check(_ bytes: Int) throws(SpreadsheetError) {
    guard bytes <= limits.rowBytes else {
      throw .tooMuchText(part: part, limit: limits.rowBytes)
    }
  }

  private mutating func endCell() throws(SpreadsheetError) {
    isInCell = false
    target = .nothing
    guard wanted.contains(cell.column) else {
      if cell.hasFormula || !cell.value.isEmpty { hasUnwanted = true }
      return
    }
    guard let length = values.append(cell, to: &row) else {
      throw .unknownString(part: part, row: row.number, column: cell.column)
    }
    rowBytes += length
    try check(rowBytes)
    guard cell.kind != .shared || addShared(length) else {
      throw .tooMuchText(part: part, limit: limits.repeatedBytes)
    }
  }

  /// Counts a shared text; false if the long ones are shown oftener than in any honest file.
  mutating func addShared(_ length: Int) -> Bool {
    guard length >= limits.longText else { return true }
    longBytes += length
    return longBytes - values.strings.byteCount <= limits.repeatedBytes
  }

  private mutating func count() throws(SpreadsheetError) {
    cells += 1
    guard cells <= limits.cells else { throw .tooManyCells(part: part, limit: limits.cells) }
  }
}

// MARK: - Beside the rows

extension SheetReader {
  private mutating func furnish(
    _ event: XMLEvent<SheetWord>,
    _ batch: XMLBatch<SheetWord>
  ) throws(SpreadsheetError) {
    switch event.word {
    case .col: try hide(event, batch)
    case .mergeCell:
      try count()
      guard let range = batch.attribute(.ref, of: event).flatMap({ CellRange(reference: $0) })
      else { return }
      furniture.merges.append(range)
    // A custom view (18.3.1.25) holds a filter of its own, deeper down.
    case .autoFilter where event.depth == 1: furniture.hasFilter = true
    default: break
    }
  }

  private mutating func hide(
    _ event: XMLEvent<SheetWord>,
    _ batch: XMLBatch<SheetWord>
  ) throws(SpreadsheetError) {
    try count()
    let width = batch.attribute(.width, of: event).flatMap { NumberText.number($0) }
    guard batch.isOn(.hidden, of: event) || width == 0,
      let first = batch.integer(.min, of: event), let last = batch.integer(.max, of: event),
      first >= 1, first <= last, first <= CellReference.lastColumn
    else { return }
    let end = min(last, CellReference.lastColumn)
    guard let before = furniture.hiddenColumns.last, before.upperBound + 1 == first else {
      furniture.hiddenColumns.append(first...end)
      return
    }
    furniture.hiddenColumns[furniture.hiddenColumns.count - 1] = before.lowerBound...end
  }

  /// Adds what stands in another part.
  mutating func add(comments: [Furniture.Comment]) {
    furniture.comments = comments
  }
}
