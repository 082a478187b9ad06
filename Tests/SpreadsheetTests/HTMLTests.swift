import Spreadsheet
import TestSupport
import Testing
import Vocabulary

struct HTMLTests {
  private func seen(_ page: String) throws -> Seen {
    try Seen(Array("<html><body>\(page)</body></html>".utf8))
  }

  @Test func `a page in GBK named .xls is read as Office means it`() throws {
    let seen = try Seen(fixture("page.read.xls"))
    #expect(
      seen.cells == [
        "A1 text 城东分局\n案件", "A2 text X 001", "B2 date 2021-03-01", "C2 number 12.0",
        "A3 text 㛃&𠮷", "B3 bool true", "C3 error #N/A", "B4 text 44256", "C4 text 007",
      ]
    )
    #expect(seen.sheets == [SheetHeading(name: "案件")])
    #expect(seen.hiddenRows == [2])
    var furniture = Furniture()
    furniture.merges = [
      CellRange(rows: 1...1, columns: 1...2), CellRange(rows: 3...4, columns: 1...1),
    ]
    furniture.hiddenColumns = [2...2]
    #expect(seen.furniture == [furniture])
  }

  @Test(arguments: [
    ("<td>  a\n  b  </td>", "text a b"),
    ("<td>a<br>b<br/></td>", "text a\nb"),
    ("<td><p>一</p><p>二</p></td>", "text 一\n二"),
    ("<td>a <b>b</b> c</td>", "text a b c"),
    ("<td>&lt;&#19968;&nbsp;&copy;</td>", "text <一\u{a0}©"),
    ("<td>&nbsp; <br></td>", nil),
    ("<td><script>x()</script>a<!-- b --></td>", "text a"),
    ("<td>12</td>", "text 12"),
    ("<td x:num>1,200</td>", "text 1,200"),
    ("<td x:num=\"1200\">1,200</td>", "number 1200.0"),
    ("<th>表头</th>", "text 表头"),
    ("<td>没有结束", "text 没有结束"),
    ("<td style='mso-number-format:\"h\\:mm\"' x:num=\"0.5\">12:00</td>", "date 12:00:00"),
  ])
  func `a cell holds what a page shows`(cell: String, expected: String?) throws {
    let cells = try seen("<table><tr>\(cell)</tr></table>").cells
    #expect(cells == (expected.map { ["A1 \($0)"] } ?? []))
  }

  @Test func `cells that span rows and columns push the others aside`() throws {
    let cells = try seen(
      """
      <table><thead><tr><th rowspan=2>一</th><th colspan=2>二</th><th rowspan=0>三</th></tr>\
      <tr><th>四</th><th>五</th></tr></thead><tbody><tr><td>六<td>七<td>八<tr></tbody></table>
      """
    ).cells
    #expect(
      cells == [
        "A1 text 一", "B1 text 二", "D1 text 三", "B2 text 四", "C2 text 五", "A3 text 六",
        "B3 text 七", "C3 text 八",
      ]
    )
  }

  @Test func `several tables are several sheets, and one around another is its own`() throws {
    let seen = try seen(
      """
      <table><tr><td><table><tr><td>甲</td></tr></table></td></tr></table><p>文字</p>\
      <table><caption>表 二</caption><tr><td>乙</td></tr></table>
      """
    )
    #expect(seen.cells == ["表1!A1 text 甲", "表2!A1 text 乙"])
  }

  @Test(
    arguments: [
      ("<meta charset=gb2312>", [0xd0, 0xc5], "信"),
      ("<meta http-equiv=Content-Type content='text/html; charset=GBK'>", [0x81, 0x40], "丂"),
      ("", [0xd0, 0xc5], "信"),
      ("<meta charset=utf-8>", [0xd0, 0xc5], "信"),
      ("<meta charset=gb2312>", [0xe4, 0xbf, 0xa1], "信"),
      ("<meta charset=gb2312>", [0x95, 0x32, 0x82, 0x36], "𠀀"),
      ("<meta charset=big5>", [0xab, 0x48], "信"),
      ("<meta charset=gbk>", [0xff, 0xd0, 0xc5], "\u{fffd}信"),
    ] as [(String, [UInt8], String)]
  )
  func `a page's characters are what its bytes say, then what it says itself`(
    head: String,
    bytes: [UInt8],
    text: String
  ) throws {
    let page =
      Array("<html><head>\(head)</head><table><tr><td>".utf8) + bytes
      + Array("</td></tr></table>".utf8)
    #expect(try Seen(page).cells == ["A1 text \(text)"])
  }

  @Test func `a page in UTF-16 is read`() throws {
    let units = Array("\u{feff}<html><table><tr><td>信访</td></tr></table></html>".utf16)
    let bytes = units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    #expect(try Seen(bytes).cells == ["A1 text 信访"])
  }

  @Test func `a page without a table, too deep or of noise is refused`() {
    #expect(throws: SpreadsheetError.notWorkbook(.html)) { try seen("<p>请登录</p>") }
    let deep = String(repeating: "<div>", count: 5000)
    #expect(throws: SpreadsheetError.markup(.tooDeep(limit: 1024), part: "")) {
      try seen("<table><tr><td>\(deep)")
    }
    let noise = Array("<html><table><tr><td>".utf8) + Array(repeating: 0xff, count: 1 << 18)
    #expect(throws: SpreadsheetError.notWorkbook(.other)) { try Seen(noise) }
  }

  @Test func `a span beyond all rows and columns does no harm`() throws {
    let cells = String(repeating: "<td colspan=999999999 rowspan=999999999>一</td>", count: 16)
    #expect(try seen("<table><tr>\(cells)</tr></table>").cells.count == 16)
    #expect(throws: SpreadsheetError.badAddress(part: "", row: 1)) {
      try seen("<table><tr>\(cells)<td colspan=1000>一</td><td>二</td></tr></table>")
    }
  }
}
