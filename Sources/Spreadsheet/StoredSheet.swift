import Vocabulary

/// A sheet that is kept in memory, of a format in which all sheets stand in one part.
struct StoredSheet: Sendable {
  var heading: SheetHeading
  var furniture = Furniture()
  private var lines: [Line] = []
  /// The cells of all lines, and their texts, side by side.
  private var cells: [Row.Cell] = []
  private var bytes: [UInt8] = []

  private struct Line {
    var number: Int
    var isHidden: Bool
    /// How many rows in a row are like it.
    var times: Int
    /// Where its cells and their texts begin.
    var cells: Int
    var bytes: Int
  }

  init(heading: SheetHeading) {
    self.heading = heading
  }

  /// Whether no cell of it holds anything.
  var isBlank: Bool { lines.isEmpty }

  /// Adds a row that stands behind those before, and `times - 1` more like it behind it.
  mutating func add(_ row: Row, times: Int = 1) {
    guard !row.cells.isEmpty else { return }
    lines.append(
      Line(
        number: row.number,
        isHidden: row.isHidden,
        times: times,
        cells: cells.count,
        bytes: bytes.count
      )
    )
    cells += row.cells
    bytes += row.bytes
  }

  /// Adds hidden columns that stand behind those before.
  mutating func hide(columns range: ClosedRange<Int>) {
    let range = range.clamped(to: 1...CellReference.lastColumn)
    guard let before = furniture.hiddenColumns.last, before.upperBound + 1 == range.lowerBound
    else { return furniture.hiddenColumns.append(range) }
    let joined = before.lowerBound...range.upperBound
    furniture.hiddenColumns[furniture.hiddenColumns.count - 1] = joined
  }

  /// Adds a merged range, cut at the end of the sheet.
  mutating func merge(row: Int, rows: Int, column: Int, columns: Int) {
    guard rows > 1 || columns > 1, row <= CellReference.lastRow, column <= CellReference.lastColumn
    else { return }
    furniture.merges.append(
      CellRange(
        rows: row...min(row + max(rows, 1) - 1, CellReference.lastRow),
        columns: column...min(column + max(columns, 1) - 1, CellReference.lastColumn)
      )
    )
  }

  /// Calls `body` for every row, in their order.
  func forEachRow(_ body: (borrowing Row) -> Void) {
    var row = Row()
    for (index, line) in lines.enumerated() {
      let next = index + 1 < lines.count ? lines[index + 1] : nil
      row.restart(number: line.number, isHidden: line.isHidden)
      row.append(
        cells[line.cells..<(next?.cells ?? cells.count)],
        texts: bytes[line.bytes..<(next?.bytes ?? bytes.count)]
      )
      for _ in 0..<line.times {
        body(row)
        row.number += 1
      }
    }
  }
}
