import Spreadsheet
import Testing
import Vocabulary

struct SheetReaderTests {
  @Test(arguments: [
    (
      "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>",
      ["A1 number 1.0", "B1 number 2.0", "A2 number 3.0"]
    ),
    (
      "<row r=\"5\"><c r=\"C5\"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>",
      ["C5 number 1.0", "D5 number 2.0", "A6 number 3.0"]
    ),
    (
      "<row><c r=\"B7\"><v>1</v></c></row><row/><row><c><v>2</v></c></row>",
      ["B7 number 1.0", "A9 number 2.0"]
    ),
    (
      "<row r=\"2\"><c r=\"$c$2\"><v>1</v></c></row>",
      ["C2 number 1.0"]
    ),
  ])
  func `what has no address is counted on from the last`(rows: String, expected: [String]) throws {
    #expect(try Written(rows: rows).seen() == expected)
  }

  @Test func `cells come in the order of their columns and rows in that of the file`() throws {
    let written = Written(
      rows: """
        <row r="9"><c r="AA9"><v>3</v></c><c r="B9"><v>2</v></c><c r="A9"><v>1</v></c></row>
        <row r="3"><c r="A3"><v>4</v></c></row>
        """
    )
    let expected = ["A9 number 1.0", "B9 number 2.0", "AA9 number 3.0", "A3 number 4.0"]
    #expect(try written.seen() == expected)
  }

  @Test func `a declared dimension is not believed`() throws {
    var written = Written(cells: "<c r=\"D1\"><v>1</v></c>")
    written.beforeRows = "<dimension ref=\"A1\"/>"
    #expect(try written.seen() == ["D1 number 1.0"])
  }

  @Test func `hidden rows are read and marked`() throws {
    let written = Written(
      rows: """
        <row r="1"><c><v>1</v></c></row><row r="2" hidden="1"><c><v>1</v></c></row>
        <row r="3" ht="0" customHeight="1"><c><v>1</v></c></row>
        <row r="4" hidden="true"><c><v>1</v></c></row><row r="5" hidden="0" ht="15"><c><v>1</v></c></row>
        """
    )
    #expect(try Seen(written.zipped.bytes).hiddenRows == [2, 3, 4])
  }

  @Test func `hidden columns, merges and the filter are the sheet's furniture`() throws {
    var written = Written(cells: "<c r=\"A1\"><v>1</v></c>")
    written.beforeRows = """
      <cols><col min="2" max="3" width="9" hidden="1"/><col min="4" max="4" width="0"/>\
      <col min="5" max="5" width="9"/><col min="7" max="99999" hidden="true"/></cols>
      """
    written.afterRows = """
      <autoFilter ref="A1:B1"/><mergeCells><mergeCell ref="A1:C2"/><mergeCell ref="E9:D4"/>\
      <mergeCell ref="F1"/><mergeCell ref="nowhere"/></mergeCells>
      """
    let furniture = try #require(Seen(written.zipped.bytes).furniture.first)
    #expect(furniture.hiddenColumns == [2...4, 7...16_384])
    #expect(furniture.hasFilter)
    #expect(
      furniture.merges == [
        CellRange(rows: 1...2, columns: 1...3), CellRange(rows: 4...9, columns: 4...5),
        CellRange(rows: 1...1, columns: 6...6),
      ]
    )
  }

  @Test(arguments: [
    ("<row r=\"x\"/>", 0), ("<row r=\"0\"/>", 0), ("<row r=\"1048577\"/>", 0),
    ("<row r=\"1048576\"/><row/>", 1_048_576), ("<row r=\"4\"><c r=\"4\"/></row>", 4),
    ("<row r=\"4\"><c r=\"A\"/></row>", 4), ("<row r=\"4\"><c r=\"A0\"/></row>", 4),
    ("<row r=\"4\"><c r=\"XFE4\"/></row>", 4), ("<row r=\"4\"><c r=\"XFD4\"/><c/></row>", 4),
    ("<row r=\"4\"><c r=\"AAAAAAAAAAAAAAAAAAAAAAAA4\"/></row>", 4),
  ])
  func `an address that no sheet has is refused`(rows: String, row: Int) throws {
    #expect(throws: SpreadsheetError.badAddress(part: "xl/worksheets/sheet1.xml", row: row)) {
      try Written(rows: rows).seen()
    }
  }

  @Test(arguments: ["2", "-1", "x", "99999999999999999999"])
  func `a string that is not there is refused`(index: String) throws {
    var written = Written(rows: "<row r=\"3\"><c r=\"B3\" t=\"s\"><v>\(index)</v></c></row>")
    written.strings = "<si><t>a</t></si><si/>"
    #expect(
      throws: SpreadsheetError.unknownString(part: "xl/worksheets/sheet1.xml", row: 3, column: 2)
    ) {
      try written.seen()
    }
  }
}
