import Spreadsheet
import TestSupport
import Testing
import Vocabulary

struct OldXMLTests {
  /// A file of one sheet with these rows.
  static func book(_ rows: String, styles: String = "", properties: String = "") -> [UInt8] {
    let text = """
      <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
      <ss:Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">\
      <x:ExcelWorkbook xmlns:x="urn:schemas-microsoft-com:office:excel">\(properties)</x:ExcelWorkbook>\
      <ss:Styles>\(styles)</ss:Styles>\
      <ss:Worksheet ss:Name="台账"><ss:Table>\(rows)</ss:Table></ss:Worksheet></ss:Workbook>
      """
    return Array(text.utf8)
  }

  @Test func `a workbook in one file of XML is read with its furniture`() throws {
    let seen = try Seen(fixture("one-xml-file.read.xls"))
    #expect(
      seen.cells == [
        "案件!A1 text 城东\n分局", "案件!D1 number 12.0", "案件!B4 date 2021-03-01",
        "案件!C4 date 08:30:00", "案件!D4 text 已化解", "案件!A5 bool true", "案件!B5 error #N/A",
        "案件!C5 uncached",
      ]
    )
    #expect(
      seen.sheets == [SheetHeading(name: "案件"), SheetHeading(name: "旧月", visibility: .hidden)]
    )
    #expect(seen.hiddenRows == [4])
    var furniture = Furniture()
    furniture.merges = [CellRange(rows: 1...2, columns: 1...3)]
    furniture.hiddenColumns = [2...3]
    furniture.comments = [.init(row: 4, column: 4, text: Redacted("该户已迁"))]
    furniture.hasFilter = true
    #expect(seen.furniture == [furniture, Furniture()])
  }

  @Test(arguments: [
    ("<ss:Data ss:Type=\"String\"></ss:Data>", "Default", nil),
    ("<ss:Data ss:Type=\"String\"> 未化解</ss:Data>", "Default", "text  未化解"),
    ("<ss:Data ss:Type=\"Number\">1.5e3</ss:Data>", "Default", "number 1500.0"),
    ("<ss:Data ss:Type=\"Number\">一</ss:Data>", "Default", "text 一"),
    ("<ss:Data ss:Type=\"Number\">44256</ss:Data>", "day", "date 2021-03-01"),
    ("<ss:Data ss:Type=\"Number\">44256</ss:Data>", "child", "date 2021-03-01"),
    ("<ss:Data ss:Type=\"Number\">44256</ss:Data>", "circle", "number 44256.0"),
    (
      "<ss:Data ss:Type=\"DateTime\">2021-03-01T08:30:00.000</ss:Data>", "day",
      "date 2021-03-01T08:30:00"
    ),
    ("<ss:Data ss:Type=\"DateTime\">1899-12-31T08:30:00.000</ss:Data>", "day", "date 08:30:00"),
    (
      "<ss:Data ss:Type=\"DateTime\">1900-01-01T06:00:00.000</ss:Data>", "elapsed", "date PT108000S"
    ),
    ("<ss:Data ss:Type=\"DateTime\">2021-03-01T08:30:00</ss:Data>", "time", "date 08:30:00"),
    ("<ss:Data ss:Type=\"DateTime\">三月</ss:Data>", "day", "text 三月"),
    ("<ss:Data ss:Type=\"Boolean\">0</ss:Data>", "Default", "bool false"),
  ])
  func `a cell is what its type and style make of its value`(
    data: String,
    style: String,
    expected: String?
  ) throws {
    let bytes = Self.book(
      "<ss:Row><ss:Cell ss:StyleID=\"\(style)\">\(data)</ss:Cell></ss:Row>",
      styles: """
        <ss:Style ss:ID="day"><ss:NumberFormat ss:Format="Short Date"/></ss:Style>
        <ss:Style ss:ID="time"><ss:NumberFormat ss:Format="Short Time"/></ss:Style>
        <ss:Style ss:ID="elapsed"><ss:NumberFormat ss:Format="[h]:mm"/></ss:Style>
        <ss:Style ss:ID="child" ss:Parent="day"/>
        <ss:Style ss:ID="circle" ss:Parent="circle"/>
        """
    )
    #expect(try Seen(bytes).cells == (expected.map { ["A1 \($0)"] } ?? []))
  }

  @Test func `a workbook of 1904 counts its numbers from there`() throws {
    let bytes = Self.book(
      "<ss:Row><ss:Cell ss:StyleID=\"d\"><ss:Data ss:Type=\"Number\">1</ss:Data></ss:Cell></ss:Row>",
      styles: "<ss:Style ss:ID=\"d\"><ss:NumberFormat ss:Format=\"yyyy-mm-dd\"/></ss:Style>",
      properties: "<x:Date1904/>"
    )
    #expect(try Seen(bytes).cells == ["A1 date 1904-01-02"])
    #expect(try SpreadsheetFile(ByteSource(bytes)).epoch == Day(1904, 1, 1))
  }

  @Test(arguments: [
    ("<ss:Row ss:Index=\"3\"/><ss:Row ss:Index=\"2\"/>", 3),
    ("<ss:Row ss:Index=\"1048577\"/>", 0),
    ("<ss:Row><ss:Cell ss:Index=\"4\"/><ss:Cell ss:Index=\"4\"/></ss:Row>", 1),
    ("<ss:Row><ss:Cell ss:Index=\"16385\"/></ss:Row>", 1),
  ])
  func `an index that goes back or past the end is refused`(rows: String, row: Int) {
    #expect(throws: SpreadsheetError.badAddress(part: "", row: row)) {
      try Seen(Self.book(rows))
    }
  }
}
