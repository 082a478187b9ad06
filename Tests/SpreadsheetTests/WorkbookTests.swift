import Spreadsheet
import TestSupport
import Testing
import Vocabulary

struct WorkbookTests {
  @Test func `a workbook of openpyxl is read with its furniture`() throws {
    let seen = try Seen(fixture("as-openpyxl-writes.read.xlsx"))
    #expect(
      seen.cells == [
        "案件!A1 text 城东分局2021年5月信访案件台账", "案件!A2 text 案件编号", "案件!B2 text 责任单位",
        "案件!C2 text 登记日期", "案件!D2 text 登记时间", "案件!E2 text 信访人数", "案件!F2 text 备注",
        "案件!A3 text X001", "案件!B3 text 城东分局", "案件!C3 date 2021-03-01",
        "案件!D3 date 08:30:00", "案件!E3 number 12.0", "案件!F3 bool true", "案件!A4 text X002",
        "案件!C4 date 2021-03-01T08:30:00.250", "案件!D4 date PT108000S", "案件!E4 number 0.1",
        "案件!F4 uncached", "案件!A5 text X003", "案件!B5 text 城西 & <分局>",
        "案件!C5 date 1900-01-01", "案件!E5 number 1e+21", "案件!F5 error #N/A", "旧月!B2 text 上月",
      ]
    )
    #expect(
      seen.sheets == [
        SheetHeading(name: "案件"), SheetHeading(name: "旧月", visibility: .hidden),
        SheetHeading(name: "参数", visibility: .veryHidden),
      ]
    )
    #expect(seen.hiddenRows == [4])
    var expected = Furniture()
    expected.merges = [
      CellRange(rows: 3...4, columns: 2...2), CellRange(rows: 1...1, columns: 1...6),
    ]
    expected.hiddenColumns = [4...4]
    expected.hasFilter = true
    expected.comments = [.init(row: 3, column: 2, text: Redacted("该户电话已换"))]
    #expect(seen.furniture == [expected, Furniture(), Furniture()])
  }

  @Test func `the same workbook from LibreOffice holds the same`() throws {
    let ours = try Seen(fixture("as-openpyxl-writes.read.xlsx"))
    let theirs = try Seen(fixture("as-libreoffice-writes.read.xlsx"))
    #expect(
      theirs.cells == ours.cells.filter { !$0.hasSuffix("F4 uncached") }.inserted("案件!F4 text X001")
    )
    #expect(theirs.furniture.map { Set($0.merges) } == ours.furniture.map { Set($0.merges) })
    #expect(theirs.furniture.map(\.comments) == ours.furniture.map(\.comments))
    #expect(theirs.hiddenRows == ours.hiddenRows)
  }

  @Test func `a workbook of XlsxWriter is read, and its chart sheet passed over`() throws {
    let seen = try Seen(fixture("as-xlsxwriter-writes.read.xlsx"))
    #expect(
      seen.cells == [
        "A1 text 已化解（待签协议）", "A2 text 办 结\n时 间", "B2 date 2021-04-07", "A3 number 2.0",
        "B3 text 是否", "C3 error #DIV/0!", "D3 bool true", "E3 uncached", "Z5 date 2021-04-07",
        "A6 text _x000D_ 与 𠮷㛃",
      ]
    )
    #expect(seen.sheets == [SheetHeading(name: "办理 & 结果")])
    #expect(seen.otherSheets == [SheetHeading(name: "图")])
  }

  @Test(arguments: [
    "stored-entries", "odd-entry-names", "no-relationships", "parts-elsewhere", "data-descriptors",
    "zip64", "prefixed-names", "strict-namespaces", "utf-16-parts", "extensions",
  ])
  func `the smallest workbook is read however it is written`(name: String) throws {
    let seen = try Seen(fixture("\(name).read.xlsx"))
    #expect(seen.cells == ["A1 text 城东分局", "B1 number 12.0"])
    #expect(seen.sheets == [SheetHeading(name: "台账")])
  }

  @Test func `what an extension or a custom view holds is not the sheet's`() throws {
    var expected = Furniture()
    expected.merges = [CellRange(rows: 2...3, columns: 1...3)]
    #expect(try Seen(fixture("extensions.read.xlsx")).furniture == [expected])
  }

  @Test(arguments: [
    ("rich-text-and-pinyin", ["A1 text 宁东大道", "B1 text 未 化解 "]),
    (
      "wps-pictures", ["A1 text [图片]", "B1 text [图片]", "C1 text [图片]", "D1 text [图片]"]
    ),
    ("thousands-of-blank-rows", ["A1 text 城东分局", "XFD1048576 number 12.0"]),
  ])
  func `a workbook with an oddity is read as it is meant`(name: String, cells: [String]) throws {
    #expect(try Seen(fixture("\(name).read.xlsx")).cells == cells)
  }

  @Test func `rows without a cell that is not blank are not handed on`() throws {
    let workbook = try SpreadsheetFile(ByteSource(fixture("thousands-of-blank-rows.read.xlsx")))
    var rows: [Int] = []
    _ = try workbook.readSheet(at: 0) { rows.append($0.number) }
    #expect(rows == [1, 1_048_576])
  }

  @Test func `a sheet may be read again`() throws {
    let workbook = try SpreadsheetFile(ByteSource(fixture("as-openpyxl-writes.read.xlsx")))
    var counts: [Int] = []
    for index in [0, 1, 0] {
      var cells = 0
      _ = try workbook.readSheet(at: index) { cells += $0.cells.count }
      counts.append(cells)
    }
    #expect(counts == [23, 1, 23])
  }

  @Test func `every fixture is read or refused as its name says`() throws {
    for name in try fixtureNames() where !name.hasSuffix(".py") {
      let bytes = try fixture(name)
      switch name.split(separator: ".").dropFirst().first {
      case "read": #expect(throws: Never.self, "\(name)") { try Seen(bytes) }
      case "refused": #expect(throws: SpreadsheetError.self, "\(name)") { try Seen(bytes) }
      default: Issue.record("\(name) says neither read nor refused")
      }
    }
  }
}

extension [String] {
  /// The same lines with one more before the first that names a later row of its sheet.
  fileprivate func inserted(_ line: String) -> [String] {
    let index = firstIndex { $0.hasPrefix("案件!A5 ") } ?? endIndex
    return self[..<index] + [line] + self[index...]
  }
}
