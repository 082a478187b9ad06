import Vocabulary
import WorkbookWriter

/// Ten small registers, each named for the one thing that is odd about it.
struct Mess {
  var name: String
  var bytes: [UInt8]
  /// What is odd about it.
  var oddity: String
  /// What must be said of it.
  var mustSay: String

  static func files() -> [Mess] {
    [
      gb18030WithoutMark, headerOnRowThree, mergedUnitCells, subtotalRows, daysOf1904,
      fullWidthDigits, twoRegistersOneSheet, daysAsText, sameCaseTwice, trailingRemarks,
    ]
  }

  /// The columns of the small case registers.
  static let header = ["案件编号", "责任单位", "登记日期", "受理日期", "结案日期", "办理状态", "反映问题"]

  /// A row of texts as cells; an empty text leaves no cell.
  static func row(_ texts: [String]) -> BookRow {
    BookRow(texts.map { $0.isEmpty ? nil : .text($0) })
  }

  /// A sheet of texts.
  static func sheet(_ rows: [[String]], named name: String = "台账") -> BookSheet {
    BookSheet(name: name, rows: rows.map(row))
  }

  /// The address of the first cell of `sheet` that holds `text`.
  static func cell(of text: String, in sheet: BookSheet) -> String {
    for (row, line) in sheet.rows.enumerated() {
      for (column, cell) in line.cells.enumerated() where cell?.value == .text(text) {
        return columnLetters(column + 1) + String(row + 1)
      }
    }
    preconditionFailure("the sheet has no such cell")
  }

  /// The rows, as `4、8`, of `sheet` that begin with `text`.
  static func rows(beginning text: String, in sheet: BookSheet) -> String {
    sheet.rows.enumerated().filter { _, row in
      if case .text(let found)?? = row.cells.first.map({ $0?.value }) {
        found.hasPrefix(text)
      } else {
        false
      }
    }.map { String($0.offset + 1) }.joined(separator: "、")
  }
}
