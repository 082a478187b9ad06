import Spreadsheet
import Testing
import Vocabulary

struct ChoosingTests {
  /// What is given of the sheet when `columns` are chosen at its first row, as `row: columns`.
  private func given(
    _ rows: String,
    choosing columns: [Int],
    walksPlainParts: Bool
  ) throws -> [String] {
    var written = Written(
      rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>" + rows
    )
    written.strings = "<si><t>甲</t></si><si/>"
    let workbook = try Workbook(
      ByteSource(written.zipped.bytes),
      walksPlainParts: walksPlainParts
    )
    var given: [String] = []
    _ = try workbook.readColumns(
      ofSheetAt: 0,
      choosing: { row in
        given.append("\(row.number): \(row.cells.map { row.value(of: $0) })")
        return row.number == 1 ? WantedColumns(columns) : nil
      }
    )
    return given
  }

  private static let head =
    "1: [Vocabulary.CellValue.number(1.0), Vocabulary.CellValue.number(2.0)]"

  @Test(
    arguments: [
      (
        "<row r=\"2\"><c r=\"A2\"><v>3</v></c><c r=\"B2\" t=\"s\"><v>0</v></c></row>", [2],
        ["text(\"甲\")"]
      ),
      ("<row r=\"2\"><c r=\"C2\"><v>3</v></c><c r=\"A2\"><v>4</v></c></row>", [1], ["number(4.0)"]),
      ("<row r=\"2\"><c r=\"C2\"><v>3</v></c></row>", [1], []),
      ("<row r=\"2\"><c r=\"C2\"><f>A1</f></c></row>", [1], []),
      ("<row r=\"2\"><c r=\"C2\" t=\"s\"><v>1</v></c></row>", [], []),
      ("<row r=\"2\"><c r=\"C2\" t=\"s\"><v>9</v></c></row>", [2], []),
    ] as [(String, [Int], [String])],
    ["", "<!-- -->", "<row r=\"3\"><c r=\"A3\" s=\"1\"/><c r=\"C3\" s=\"1\"/></row>"]
  )
  func `only chosen columns are given, and every row in which anything stands`(
    expected: (rows: String, columns: [Int], values: [String]),
    end: String
  ) throws {
    let values = expected.values.map { "Vocabulary.CellValue.\($0)" }.joined(separator: ", ")
    for walksPlainParts in [true, false] {
      let given = try given(
        expected.rows + end,
        choosing: expected.columns,
        walksPlainParts: walksPlainParts
      )
      #expect(given == [Self.head, "2: [\(values)]"])
    }
  }

  @Test(arguments: [true, false])
  func `a row in which nothing stands is not given, whatever is chosen`(walksPlainParts: Bool)
    throws
  {
    let rows = "<row r=\"2\"><c r=\"A2\" s=\"1\"/><c r=\"C2\"><v></v></c></row><row r=\"3\"/>"
    for columns in [[], [1], [1, 3]] {
      let given = try given(rows, choosing: columns, walksPlainParts: walksPlainParts)
      #expect(given == [Self.head])
    }
  }

  @Test func `cells that nobody wants are counted`() {
    var written = Written(
      rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>"
    )
    written.strings = ""
    var limits = Limits.standard
    limits.cells = 1
    #expect(throws: SpreadsheetError.tooManyCells(part: "xl/worksheets/sheet1.xml", limit: 1)) {
      let workbook = try Workbook(ByteSource(written.zipped.bytes), limits: limits)
      _ = try workbook.readColumns(ofSheetAt: 0, choosing: { _ in WantedColumns([]) })
    }
  }
}
