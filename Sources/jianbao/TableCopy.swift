import CSV
import Spreadsheet
import Vocabulary
import WorkbookWriter

/// A table value by value in a new workbook, for what cannot be handed back as it came: a text file,
/// a page, another program's format.
struct TableCopy {
  private(set) var book = Book(texts: .inline)
  /// What the sheets are called in the copy, by their names in the file.
  private(set) var names: [String?: String] = [:]

  /// Copies every sheet of a file.
  init(of file: InputFile, _ bytes: ByteSource) throws(SpreadsheetError) {
    guard try SpreadsheetKind(of: bytes) != .text else {
      add(Self.onlySheet, for: nil, Self.rows(ofText: bytes))
      return
    }
    let table = try SpreadsheetFile(bytes)
    for (index, heading) in table.sheets.enumerated() {
      var rows: [BookRow] = []
      let furniture = try table.readSheet(at: index) { row in
        Self.put(row, into: &rows) { Self.cell($0) }
      }
      add(heading.name ?? Self.onlySheet, for: heading.name, rows, merges: furniture.merges)
    }
    if book.sheets.isEmpty { add(Self.onlySheet, for: nil, []) }
  }

  /// What the sheet of a text file is called.
  private static let onlySheet = "台账"

  private mutating func add(
    _ name: String,
    for original: String?,
    _ rows: [BookRow],
    merges: [CellRange] = []
  ) {
    let plain = String(name.filter { !"[]:*?/\\".contains($0) }.prefix(15))
    let stem = plain.isEmpty ? Self.onlySheet : plain
    let free = (1...).lazy.map { $0 == 1 ? stem : "\(stem)\($0)" }
      .first { name in !book.sheets.contains { $0.name == name } }
    var sheet = BookSheet(name: free ?? stem, rows: rows)
    sheet.merges = merges
    names[original] = sheet.name
    book.sheets.append(sheet)
  }

  /// The records of a text file, every field a text as it was typed.
  private static func rows(ofText bytes: ByteSource) -> [BookRow] {
    var rows: [BookRow] = []
    do throws(CSVError) {
      try TextTable(bytes).forEachRow { row in
        put(row, into: &rows) { value in
          guard case .text(let text) = value else { return nil }
          return .text(text, style: BookStyle(format: .text))
        }
      }
    } catch {
      // What was read before the trouble stands in the copy; the trouble itself is a finding.
      return rows
    }
    return rows
  }

  private static func put(
    _ row: borrowing Row,
    into rows: inout [BookRow],
    as made: (CellValue) -> BookCell?
  ) {
    while rows.count < row.number { rows.append(BookRow()) }
    var cells: [BookCell?] = []
    for cell in row.cells {
      while cells.count < cell.column { cells.append(nil) }
      cells[cell.column - 1] = made(row.value(of: cell))
    }
    rows[row.number - 1] = BookRow(cells, isHidden: row.isHidden)
  }

  private static func cell(_ value: CellValue) -> BookCell? {
    switch value {
    case .text(let text): .text(text, style: BookStyle(format: .text))
    case .number(let number): .number(number)
    case .bool(let flag): BookCell(.bool(flag))
    case .error(let text): BookCell(.error(text))
    case .moment(.day(let day, milliseconds: 0)): .day(day)
    case .moment(let moment): .text(moment.text)
    case .uncached: nil
    }
  }
}
