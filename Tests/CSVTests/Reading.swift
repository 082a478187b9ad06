import CSV
import Vocabulary

/// A row as a test sees it: the texts by column, A first.
struct Seen: Hashable, CustomStringConvertible {
  var row: Int
  var cells: [Int: String]
  var damagedAt: Int?

  /// Row `row` with these texts from column A on; an empty one is no cell.
  init(_ row: Int, _ texts: [String], damagedAt: Int? = nil) {
    self.row = row
    self.damagedAt = damagedAt
    cells = [:]
    for (index, text) in texts.enumerated() where !text.isEmpty {
      cells[index + 1] = text
    }
  }

  init(_ row: Row) {
    self.row = row.number
    damagedAt = row.damagedAt
    cells = [:]
    for cell in row.cells {
      guard case .text(let text) = row.value(of: cell) else { continue }
      cells[cell.column] = text
    }
  }

  var description: String {
    let texts = cells.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.debugDescription)" }
    return "row \(row), damaged at \(damagedAt.map(String.init) ?? "-"): \(texts)"
  }
}

/// All rows of a table.
func rows(of table: TextTable) throws(CSVError) -> [Seen] {
  var seen: [Seen] = []
  try table.forEachRow { seen.append(Seen($0)) }
  return seen
}

/// All rows of these bytes.
func rows(
  of bytes: [UInt8],
  encoding: TextEncoding? = nil,
  delimiter: Delimiter? = nil
) throws(CSVError) -> [Seen] {
  try rows(of: TextTable(ByteSource(bytes), encoding: encoding, delimiter: delimiter))
}

/// All rows of this text in UTF-8, split at commas.
func rows(of text: String) throws(CSVError) -> [Seen] {
  try rows(of: Array(text.utf8), encoding: .utf8, delimiter: .comma)
}
