/// Where something stands that was read: a file, a sheet, a row, a cell.
///
/// Prints as its keeper looks it up: `台账.xlsx[2021]!D7`, for text `台账.csv!D7`, for a whole row
/// `台账.csv!7`, for a file its name.
package struct Place: Hashable, Sendable, CustomStringConvertible {
  /// The file's path as given, `/` between folders.
  package var file: String
  /// The sheet's name; none for text.
  package var sheet: String?
  /// 1 for the first row.
  package var row: Int?
  /// 1 for column A.
  package var column: Int?

  package init(file: String, sheet: String? = nil, row: Int? = nil, column: Int? = nil) {
    self.file = file
    self.sheet = sheet
    self.row = row
    self.column = column
  }

  /// The same file and sheet at another row and column.
  package func at(row: Int, column: Int? = nil) -> Place {
    Place(file: file, sheet: sheet, row: row, column: column)
  }

  /// `D7`, `7` or nothing.
  package var cell: String? {
    guard let row else { return nil }
    return (column.map(columnLetters) ?? "") + String(row)
  }

  package var description: String {
    let table = file + (sheet.map { "[\($0)]" } ?? "")
    return cell.map { "\(table)!\($0)" } ?? table
  }
}

/// The letters of a column: 1 is A, 27 is AA (ECMA-376 part 1, 18.3.1.4, attribute `r`).
package func columnLetters(_ column: Int) -> String {
  var letters: [UInt8] = []
  var rest = column
  while rest > 0 {
    letters.append(UInt8(65 + (rest - 1) % 26))
    rest = (rest - 1) / 26
  }
  return String(decoding: letters.reversed(), as: UTF8.self)
}
