import Vocabulary

/// Colours the cells of a sheet that something is wrong with, and gathers what their comments say.
struct CellMarks {
  /// What the comment of one cell says.
  struct Note: Hashable {
    var row: Int
    var column: Int
    var text: String
  }

  /// One note a cell, by row and column; complete once the cells are coloured.
  private(set) var notes: [Note] = []

  /// What is said of a row: of a cell by its column, or of the row as a whole.
  private struct RowMarks {
    var cells: [Int: [Correction.Line]] = [:]
    var whole: [Correction.Line] = []
  }

  private var rows: [Int: RowMarks] = [:]

  init(_ lines: [Correction.Line]) {
    for line in lines {
      guard let row = line.row else { continue }
      if let column = line.column {
        rows[row, default: RowMarks()].cells[column, default: []].append(line)
      } else {
        rows[row, default: RowMarks()].whole.append(line)
      }
    }
  }

  /// Colours the cells of the sheet whose element this is.
  mutating func colour(_ sheet: XMLNode, styles: inout StylePatch) {
    guard let data = sheet.child("sheetData") else { return }
    moveToAnchors(of: sheet)
    let columns = ColumnLooks(sheet)
    var wanted = rows.keys.sorted()[...]
    var number = 0
    var row = data.firstChild
    while let element = row, let first = wanted.first {
      number = element["r"].flatMap { Int($0) } ?? number + 1
      if number > first {
        colour(data.insert("row", ["r": "\(first)"], before: element), first, columns, &styles)
        wanted.removeFirst()
        number -= 1
        continue
      }
      if number == first {
        colour(element, number, columns, &styles)
        wanted.removeFirst()
      }
      row = element.next
    }
    for number in wanted {
      colour(data.append("row", ["r": "\(number)"]), number, columns, &styles)
    }
    notes.sort { ($0.row, $0.column) < ($1.row, $1.column) }
  }

  /// A merged cell is seen and commented at its first one.
  private mutating func moveToAnchors(of sheet: XMLNode) {
    let merges = sheet.child("mergeCells")?.children.compactMap { $0["ref"].flatMap(area) } ?? []
    for merge in merges {
      for row in rows.keys where merge.rows.contains(row) {
        for column in rows[row]?.cells.keys.sorted() ?? [] where merge.columns.contains(column) {
          guard (row, column) != (merge.rows.lowerBound, merge.columns.lowerBound),
            let lines = rows[row]?.cells.removeValue(forKey: column)
          else { continue }
          let own = "\(columnLetters(column))\(row)"
          let named = lines.map { line in
            var line = line
            line.message = "（\(own)）" + line.message
            return line
          }
          rows[merge.rows.lowerBound, default: RowMarks()]
            .cells[merge.columns.lowerBound, default: []] += named
        }
      }
    }
  }

  private mutating func colour(
    _ row: XMLNode,
    _ number: Int,
    _ columns: ColumnLooks,
    _ styles: inout StylePatch
  ) {
    guard var marks = rows[number] else { return }
    let rowLook = row["customFormat"] == "1" ? row["s"].flatMap { Int($0) } : nil
    if !marks.whole.isEmpty {
      marks.cells[firstColumn(of: row), default: []].insert(contentsOf: marks.whole, at: 0)
    }
    var wanted = marks.cells.sorted { $0.key < $1.key }[...]
    var column = 0
    var cell = row.firstChild
    while let element = cell, let (first, lines) = wanted.first {
      guard element.name == "c" else { break }
      column = element["r"].flatMap(place)?.column ?? column + 1
      if column < first {
        cell = element.next
        continue
      }
      wanted.removeFirst()
      let target =
        column == first
        ? element
        : row.insert("c", ["r": "\(columnLetters(first))\(number)"], before: element)
      if column != first { row["spans"] = nil }
      mark(target, lines, number, first, rowLook ?? columns[first], &styles)
      if column > first { column -= 1 }
    }
    for (first, lines) in wanted {
      row["spans"] = nil
      let later = row.children.first { $0.name != "c" }
      let target = row.insert("c", ["r": "\(columnLetters(first))\(number)"], before: later)
      mark(target, lines, number, first, rowLook ?? columns[first], &styles)
    }
  }

  private mutating func mark(
    _ cell: XMLNode,
    _ lines: [Correction.Line],
    _ row: Int,
    _ column: Int,
    _ look: Int,
    _ styles: inout StylePatch
  ) {
    guard let level = lines.map(\.level).min() else { return }
    let isNew = cell["s"] == nil && cell.firstChild == nil && cell["t"] == nil
    let base = cell["s"].flatMap { Int($0) } ?? (isNew ? look : 0)
    cell["s"] = String(styles.number(of: level, over: base))
    let text = lines.map(\.comment).joined(separator: "\n")
    notes.append(Note(row: row, column: column, text: text))
  }

  /// The first cell of the row that holds something, else its first one.
  private func firstColumn(of row: XMLNode) -> Int {
    var column = 0
    for cell in row.children where cell.name == "c" {
      column = cell["r"].flatMap(place)?.column ?? column + 1
      if cell.firstChild != nil { return column }
    }
    return 1
  }
}

/// The looks that a sheet's columns give to cells that are not there yet.
struct ColumnLooks {
  private var ranges: [(columns: ClosedRange<Int>, look: Int)] = []

  init(_ sheet: XMLNode) {
    for column in sheet.child("cols")?.children ?? [] {
      guard let look = column["style"].flatMap({ Int($0) }),
        let first = column["min"].flatMap({ Int($0) }),
        let last = column["max"].flatMap({ Int($0) }), first <= last
      else { continue }
      ranges.append((first...last, look))
    }
  }

  subscript(column: Int) -> Int { ranges.first { $0.columns.contains(column) }?.look ?? 0 }
}

/// The row and column of `D7`.
func place(_ reference: String) -> (row: Int, column: Int)? {
  var column = 0
  var row = 0
  for byte in reference.utf8 where byte != UInt8(ascii: "$") {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0 && column < 100_000:
      column = column * 26 + Int(byte - 64)
    case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0 && column < 100_000:
      column = column * 26 + Int(byte - 96)
    case UInt8(ascii: "0")...UInt8(ascii: "9") where row < 10_000_000:
      row = row * 10 + Int(byte - 48)
    default: return nil
    }
  }
  return row > 0 && column > 0 ? (row, column) : nil
}

/// The rows and columns of `B2:D7`.
func area(_ reference: String) -> CellRange? {
  let corners = reference.split(separator: ":").compactMap { place(String($0)) }
  guard let first = corners.first, let last = corners.last, first.row <= last.row,
    first.column <= last.column
  else { return nil }
  return CellRange(rows: first.row...last.row, columns: first.column...last.column)
}
