import Correction
import Spreadsheet
import Testing
import Vocabulary
import WorkbookWriter

/// A workbook that is returned for correction: as it came, with its findings in it.
struct CorrectionTests {
  private static let cases = "案件 O'Neil"

  private static func book() -> [UInt8] {
    var sheet = BookSheet(
      name: cases,
      rows: [
        BookRow([.text("案件编号", style: .heading), .text("登记日期", style: .heading), nil]),
        BookRow([.text("甲-1"), nil, .number(3, style: BookStyle(isBold: true))]),
        BookRow([.text("甲-2"), .text("昨天"), BookCell(.formula("C2*2", cached: .number(6)))]),
        BookRow([BookCell(.blank), .text("丙"), .text("丁")]),
      ]
    )
    sheet.merges = [CellRange(rows: 3...4, columns: 1...1)]
    sheet.widths = [20, nil, 9]
    return Book(sheets: [sheet, BookSheet(name: "别的", rows: [BookRow([.text("x")])])]).bytes()
  }

  private static func line(
    _ level: FindingCode.Level,
    row: Int?,
    column: Int?,
    _ message: String = "说明<&>"
  ) -> Correction.Line {
    Correction.Line(
      level: level,
      code: "code",
      sheet: row == nil ? nil : cases,
      row: row,
      column: column,
      message: message,
      effect: "影响"
    )
  }

  private static func corrected(_ lines: [Correction.Line]) throws -> [UInt8] {
    try Correction(lines).applied(to: ByteSource(book()))
  }

  /// Every value of a workbook by sheet and cell.
  private func values(of bytes: [UInt8], sheets: Int) throws -> [String: CellValue] {
    let workbook = try Workbook(ByteSource(bytes))
    var values: [String: CellValue] = [:]
    for index in 0..<sheets {
      _ = try workbook.readSheet(at: index) { row in
        for cell in row.cells {
          values["\(index)!\(columnLetters(cell.column))\(row.number)"] = row.value(of: cell)
        }
      }
    }
    return values
  }

  private func comments(of bytes: [UInt8]) throws -> [String: String] {
    let furniture = try Workbook(ByteSource(bytes)).readSheet(at: 0) { _ in }
    return Dictionary(
      uniqueKeysWithValues: furniture.comments.map { comment in
        ("\(columnLetters(comment.column))\(comment.row)", comment.text.opened { $0 })
      }
    )
  }

  @Test func `every value and merged range stays, and a sheet of findings comes last`() throws {
    let bytes = try Self.corrected([Self.line(.error, row: 3, column: 2)])
    #expect(try values(of: bytes, sheets: 2) == values(of: Self.book(), sheets: 2))
    let workbook = try Workbook(ByteSource(bytes))
    #expect(workbook.sheets.map(\.name) == [Self.cases, "别的", Correction.sheetName])
    let furniture = try workbook.readSheet(at: 0) { _ in }
    #expect(furniture.merges == [CellRange(rows: 3...4, columns: 1...1)])
    var listed: [String] = []
    _ = try workbook.readSheet(at: 2) { row in
      if row.number == 4 { for cell in row.cells { listed.append("\(row.value(of: cell))") } }
    }
    #expect(listed.contains { $0.contains("说明<&>") } && listed.contains { $0.contains("B3") })
  }

  @Test
  func `a cell is commented once, the gravest finding's colour counts, a notice leaves it alone`()
    throws
  {
    let bytes = try Self.corrected([
      Self.line(.warning, row: 3, column: 2, "甲"), Self.line(.error, row: 3, column: 2, "乙"),
      Self.line(.notice, row: 2, column: 1),
    ])
    #expect(try comments(of: bytes) == ["B3": "【校核】警告：甲［影响］\n【校核】错误：乙［影响］"])
  }

  @Test(
    arguments: [
      (2, 2, "B2"),  // a cell that is not there
      (9, 5, "E9"),  // a row that is not there
      (4, 1, "A3"),  // under a merged one
      (4, nil, "B4"),  // a row as a whole: its first cell that holds something
    ] as [(Int, Int?, String)]
  )
  func `a comment stands where its reader sees it`(row: Int, column: Int?, address: String) throws {
    let bytes = try Self.corrected([Self.line(.error, row: row, column: column)])
    #expect(try Array(comments(of: bytes).keys) == [address])
    #expect(try values(of: bytes, sheets: 2) == values(of: Self.book(), sheets: 2))
  }

  @Test func `comments that stand there stay before ours, and their sheet of findings too`() throws
  {
    let first = try Self.corrected([Self.line(.error, row: 3, column: 2, "第一次")])
    let again = try Correction([
      Self.line(.doubt, row: 3, column: 2, "第二次"), Self.line(.doubt, row: 2, column: 3, "新"),
    ]).applied(to: ByteSource(first))
    #expect(
      try comments(of: again) == [
        "B3": "【校核】错误：第一次［影响］\n【校核】疑点（提请核查）：第二次［影响］",
        "C2": "【校核】疑点（提请核查）：新［影响］",
      ]
    )
    let names = try Workbook(ByteSource(again)).sheets.map(\.name)
    #expect(names == [Self.cases, "别的", "校核结果", "校核结果2"])
  }

  @Test func `the same findings give the same bytes`() throws {
    let lines = [Self.line(.error, row: 3, column: 2), Self.line(.warning, row: nil, column: nil)]
    #expect(try Self.corrected(lines) == Self.corrected(lines))
  }

  @Test func `a sheet that is too long is refused with its limit`() throws {
    var correction = Correction([Self.line(.error, row: 3, column: 2)])
    correction.limits.sheetBytes = 10
    #expect(throws: CorrectionError.tooLong(part: "xl/worksheets/sheet1.xml", limit: 10)) {
      try correction.applied(to: ByteSource(Self.book()))
    }
  }
}
