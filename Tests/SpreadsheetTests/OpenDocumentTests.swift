import Spreadsheet
import TestSupport
import Testing
import Vocabulary

struct OpenDocumentTests {
  /// A flat file: what stands in the spreadsheet, and its styles.
  static func flat(_ body: String, styles: String = "") -> [UInt8] {
    let oasis = "urn:oasis:names:tc:opendocument:xmlns"
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document xmlns:office="\(oasis):office:1.0" xmlns:style="\(oasis):style:1.0" \
      xmlns:text="\(oasis):text:1.0" xmlns:table="\(oasis):table:1.0" \
      xmlns:draw="\(oasis):drawing:1.0" xmlns:number="\(oasis):datastyle:1.0" \
      xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" \
      office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
      <office:automatic-styles>\(styles)</office:automatic-styles>
      <office:body><office:spreadsheet>\(body)</office:spreadsheet></office:body></office:document>
      """
    return Array(text.utf8)
  }

  /// A sheet of these rows.
  static func sheet(_ rows: String) -> [UInt8] {
    flat("<table:table table:name=\"台账\">\(rows)</table:table>")
  }

  private static func row(_ cells: String) -> [UInt8] {
    sheet("<table:table-row>\(cells)</table:table-row>")
  }

  @Test func `a workbook from LibreOffice holds what its .xlsx holds`() throws {
    let seen = try Seen(fixture("as-libreoffice-writes.read.ods"))
    let other = try Seen(fixture("as-libreoffice-writes.read.xlsx"))
    // LibreOffice knows no day that never was, and keeps a truth as a number shown as one.
    let theirs = [
      "案件!C5 date 1900-01-01": "案件!C5 date 1899-12-31", "案件!F3 bool true": "案件!F3 number 1.0",
    ]
    #expect(seen.cells == other.cells.map { theirs[$0] ?? $0 })
    #expect(seen.sheets.map(\.name) == other.sheets.map(\.name))
    // The format knows one way to hide a sheet.
    #expect(seen.sheets.map(\.visibility) == [.visible, .hidden, .hidden])
    #expect(seen.hiddenRows == other.hiddenRows)
    let furniture = seen.furniture[0]
    #expect(Set(furniture.merges) == Set(other.furniture[0].merges))
    #expect(furniture.hiddenColumns == other.furniture[0].hiddenColumns)
    #expect(furniture.comments == other.furniture[0].comments)
    #expect(furniture.hasFilter)
  }

  @Test(arguments: [
    ("<table:table-cell/>", nil),
    ("<table:table-cell office:value-type=\"string\"/>", nil),
    ("<table:table-cell office:value-type=\"void\"/>", nil),
    ("<table:table-cell><text:p/></table:table-cell>", nil),
    ("<table:table-cell><text:p>没有类型</text:p></table:table-cell>", "text 没有类型"),
    (
      "<table:table-cell office:value-type=\"string\"><text:p>一</text:p><text:p/><text:p>二</text:p></table:table-cell>",
      "text 一\n\n二"
    ),
    (
      "<table:table-cell office:value-type=\"string\"><text:p>a<text:s/><text:s text:c=\"2\"/><text:span>b<text:tab/>c</text:span><text:line-break/>d &lt;</text:p></table:table-cell>",
      "text a   b\tc\nd <"
    ),
    (
      "<table:table-cell office:value-type=\"string\" office:string-value=\"X 1\"><text:p>X…</text:p></table:table-cell>",
      "text X 1"
    ),
    (
      "<table:table-cell office:value-type=\"string\"><text:p><text:ruby><text:ruby-base>宁</text:ruby-base><text:ruby-text>ning</text:ruby-text></text:ruby></text:p></table:table-cell>",
      "text 宁"
    ),
    (
      "<table:table-cell office:value-type=\"string\"><draw:frame><draw:text-box><text:p>图中字</text:p></draw:text-box></draw:frame><text:p>格中字</text:p></table:table-cell>",
      "text 格中字"
    ),
    (
      "<table:table-cell office:value-type=\"float\" office:value=\"12.5\"><text:p>13</text:p></table:table-cell>",
      "number 12.5"
    ),
    (
      "<table:table-cell office:value-type=\"percentage\" office:value=\"0.95\"><text:p>95%</text:p></table:table-cell>",
      "number 0.95"
    ),
    (
      "<table:table-cell office:value-type=\"currency\" office:currency=\"CNY\" office:value=\"-1E3\"/>",
      "number -1000.0"
    ),
    (
      "<table:table-cell office:value-type=\"float\" office:value=\"1.#IND\"><text:p>无</text:p></table:table-cell>",
      "text 无"
    ),
    (
      "<table:table-cell office:value-type=\"date\" office:date-value=\"2021-03-01\"><text:p>3月1日</text:p></table:table-cell>",
      "date 2021-03-01"
    ),
    (
      "<table:table-cell office:value-type=\"date\" office:date-value=\"2021-03-01T08:30:00.250000000\"/>",
      "date 2021-03-01T08:30:00.250"
    ),
    (
      "<table:table-cell office:value-type=\"time\" office:time-value=\"PT08H30M00S\"/>",
      "date 08:30:00"
    ),
    (
      "<table:table-cell office:value-type=\"time\" office:time-value=\"PT30H00M00.5S\"/>",
      "date 06:00:00.500"
    ),
    (
      "<table:table-cell office:value-type=\"time\" office:time-value=\"-PT1H\"/>", "date -PT3600S"
    ),
    (
      "<table:table-cell office:value-type=\"time\" office:time-value=\"一会\"><text:p>一会</text:p></table:table-cell>",
      "text 一会"
    ),
    (
      "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"><text:p>真</text:p></table:table-cell>",
      "bool true"
    ),
    (
      "<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"><text:p>#DIV/0!</text:p></table:table-cell>",
      "error #DIV/0!"
    ),
    (
      "<table:table-cell table:formula=\"oooc:=[.B1]\" office:value-type=\"float\" office:value=\"0\"><text:p>#N/A</text:p></table:table-cell>",
      "error #N/A"
    ),
    (
      "<table:table-cell office:value-type=\"string\"><text:p>#N/A</text:p></table:table-cell>",
      "text #N/A"
    ),
    ("<table:table-cell table:formula=\"of:=[.B1]\"/>", "uncached"),
    (
      "<table:table-cell table:formula=\"of:=&quot;&quot;\" office:value-type=\"string\" office:string-value=\"\"/>",
      nil
    ),
  ])
  func `a cell is what its type makes of its value`(cell: String, expected: String?) throws {
    #expect(try Seen(Self.row(cell)).cells == (expected.map { ["A1 \($0)"] } ?? []))
  }

  @Test func `times in a style that shows more than a day are elapsed times`() throws {
    let time = "office:value-type=\"time\" office:time-value=\"PT30H00M00S\""
    let bytes = Self.flat(
      """
      <table:table table:name="台账">
      <table:table-column table:number-columns-repeated="2" table:default-cell-style-name="ce2"/>
      <table:table-column table:default-cell-style-name="ce1"/>
      <table:table-row><table:table-cell table:style-name="ce1" \(time)/><table:table-cell \(time)/>\
      <table:table-cell table:style-name="ce3" \(time)/></table:table-row>
      <table:table-row table:default-cell-style-name="ce1"><table:table-cell \(time)/></table:table-row>
      </table:table>
      """,
      styles: """
        <number:time-style style:name="N1"/>
        <number:time-style style:name="N2" number:truncate-on-overflow="false"/>
        <style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>
        <style:style style:name="ce2" style:family="table-cell" style:parent-style-name="ce4"/>
        <style:style style:name="ce3" style:family="table-cell" style:parent-style-name="ce3"/>
        <style:style style:name="ce4" style:family="table-cell" style:data-style-name="N2"/>
        """
    )
    let expected = [
      "A1 date 06:00:00", "B1 date PT108000S", "C1 date 06:00:00", "A2 date 06:00:00",
    ]
    #expect(try Seen(bytes).cells == expected)
  }

  @Test func `what is repeated stands in every place, and blank cells cost nothing`() throws {
    let seen = try Seen(
      Self.sheet(
        """
        <table:table-header-rows><table:table-row table:number-rows-repeated="2">\
        <table:table-cell table:number-columns-repeated="3"/>\
        <table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="7"/>\
        <table:table-cell table:number-columns-repeated="16379"/></table:table-row></table:table-header-rows>\
        <table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>\
        <table:table-row-group><table:table-row table:visibility="filter"><table:table-cell><text:p>末</text:p></table:table-cell></table:table-row></table:table-row-group>
        """
      )
    )
    #expect(
      seen.cells == [
        "D1 number 7.0", "E1 number 7.0", "D2 number 7.0", "E2 number 7.0", "A1048576 text 末",
      ]
    )
    #expect(seen.hiddenRows == [1_048_576])
  }

  @Test func `merges, hidden columns and sheets, comments and the filter are furniture`() throws {
    let seen = try Seen(
      Self.flat(
        """
        <table:tracked-changes><table:deletion><table:table-cell><text:p>删去</text:p></table:table-cell></table:deletion></table:tracked-changes>
        <table:table table:name="旧 表" table:style-name="ta2">
        <table:table-column table:visibility="collapse" table:number-columns-repeated="2"/><table:table-column/>
        <table:table-column-group><table:table-column table:visibility="filter" table:number-columns-repeated="99999"/></table:table-column-group>
        <table:table-row><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="3" office:value-type="string">\
        <office:annotation><dc:date xmlns:dc="d">2021-05-28</dc:date><text:p>该户</text:p><text:p>已迁</text:p></office:annotation><text:p>城东</text:p></table:table-cell>\
        <table:covered-table-cell office:value-type="float" office:value="1"/></table:table-row></table:table>
        <table:table table:name="'file:///registers.ods'#$Sheet1"><table:table-row><table:table-cell><text:p>别处</text:p></table:table-cell></table:table-row></table:table>
        <table:database-ranges><table:database-range table:target-range-address="$'旧 表'.A1:$'旧 表'.B9" table:display-filter-buttons="true"/></table:database-ranges>
        """,
        styles: """
          <style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>
          """
      )
    )
    #expect(seen.cells == ["A1 text 城东", "B1 number 1.0"])
    #expect(seen.sheets == [SheetHeading(name: "旧 表", visibility: .hidden)])
    var furniture = Furniture()
    furniture.merges = [CellRange(rows: 1...3, columns: 1...2)]
    furniture.hiddenColumns = [1...2, 4...16_384]
    furniture.comments = [.init(row: 1, column: 1, text: Redacted("该户\n已迁"))]
    furniture.hasFilter = true
    #expect(seen.furniture == [furniture])
  }

  @Test(arguments: [
    (
      "<table:table-row table:number-rows-repeated=\"1048576\"/><table:table-row><table:table-cell office:value-type=\"float\" office:value=\"1\"/></table:table-row>",
      1_048_577
    ),
    (
      "<table:table-row><table:table-cell table:number-columns-repeated=\"16384\"/><table:table-cell><text:p>外</text:p></table:table-cell></table:table-row>",
      1
    ),
    (
      "<table:table-row><table:table-cell table:number-columns-repeated=\"16385\"><text:p>外</text:p></table:table-cell></table:table-row>",
      1
    ),
  ])
  func `a cell past the end of the sheet is refused`(rows: String, row: Int) {
    #expect(throws: SpreadsheetError.badAddress(part: "", row: row)) {
      try Seen(Self.sheet(rows))
    }
  }

  @Test func `one cell that is said to fill the sheet is refused before it does`() {
    let rows = """
      <table:table-row table:number-rows-repeated="1048576">\
      <table:table-cell table:number-columns-repeated="16384"><text:p>啊</text:p></table:table-cell></table:table-row>
      """
    #expect(throws: SpreadsheetError.tooManyCells(part: "", limit: 1 << 21)) {
      try Seen(Self.sheet(rows))
    }
  }

  @Test func `a document type is passed over, one that declares something refused`() throws {
    let text = String(
      decoding: Self.row("<table:table-cell><text:p>一</text:p></table:table-cell>"),
      as: UTF8.self
    )
    let named = text.replacing(
      "<office:document ",
      with: "<!DOCTYPE office:document PUBLIC \"a\" \"b.dtd\"><office:document "
    )
    #expect(try Seen(Array(named.utf8)).cells == ["A1 text 一"])
    let entities = "<!DOCTYPE d [<!ENTITY a \"哈\"><!ENTITY b \"&a;&a;\">]>"
    let bomb = text.replacing("<office:document ", with: entities + "<office:document ")
      .replacing("一", with: "&b;")
    #expect(throws: SpreadsheetError.markup(.hasDocumentType, part: "")) {
      try Seen(Array(bomb.utf8))
    }
  }
}
