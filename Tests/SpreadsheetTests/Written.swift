import Spreadsheet
import Vocabulary

/// A workbook of one sheet, written as the XML of its parts.
struct Written {
  /// What stands in `sheetData`.
  var rows: String
  var beforeRows = ""
  var afterRows = ""
  /// What stands in `sst`.
  var strings = ""
  /// What stands in `styleSheet`.
  var styles = ""
  var properties = ""

  private static let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
  private static let links =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  init(rows: String) {
    self.rows = rows
  }

  /// One row with the cells that are given.
  init(cells: String) {
    self.init(rows: "<row r=\"1\">\(cells)</row>")
  }

  /// One cell whose number is shown by a style: a format code, or the id of a built-in one.
  init(number: String, code: String? = nil, id: Int = 170) {
    self.init(cells: "<c r=\"A1\" s=\"1\"><v>\(number)</v></c>")
    let format = code.map { "<numFmt numFmtId=\"\(id)\" formatCode=\"\(Self.escaped($0))\"/>" }
    styles = """
      <numFmts>\(format ?? "")</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="\(id)" applyNumberFormat="0"/></cellXfs>
      <dxfs><dxf><numFmt numFmtId="\(id)" formatCode="0"/></dxf></dxfs>
      """
  }

  var zipped: Zipped {
    let part = "xl/worksheets/sheet1.xml"
    return Zipped([
      (
        "_rels/.rels",
        """
        <Relationships xmlns="r"><Relationship Id="a" Type="\(Self.links)/officeDocument" \
        Target="xl/workbook.xml"/></Relationships>
        """
      ),
      (
        "xl/workbook.xml",
        """
        <workbook \(Self.main) xmlns:r="\(Self.links)">\(properties)\
        <sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>
        """
      ),
      ("xl/sharedStrings.xml", "<sst \(Self.main)>\(strings)</sst>"),
      ("xl/styles.xml", "<styleSheet \(Self.main)>\(styles)</styleSheet>"),
      (
        part,
        """
        <worksheet \(Self.main)>\(beforeRows)<sheetData>\(rows)</sheetData>\(afterRows)</worksheet>
        """
      ),
    ])
  }

  /// What the reader sees in it.
  func seen() throws -> [String] {
    try Seen(zipped.bytes).cells
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
  }
}

/// What the reader sees in a workbook, as lines that a test can name.
struct Seen {
  /// `D7 text 化解`; with the sheet's name in front where there are several sheets.
  var cells: [String] = []
  var hiddenRows: [Int] = []
  var sheets: [SheetHeading]
  var otherSheets: [SheetHeading]
  var furniture: [Furniture] = []

  init(_ bytes: [UInt8], limits: Limits = .standard) throws(SpreadsheetError) {
    try self.init(SpreadsheetFile(ByteSource(bytes), limits: limits))
  }

  init(_ workbook: SpreadsheetFile) throws(SpreadsheetError) {
    sheets = workbook.sheets
    otherSheets = workbook.otherSheets
    for (index, sheet) in workbook.sheets.enumerated() {
      let prefix = workbook.sheets.count > 1 ? "\(sheet.name ?? "")!" : ""
      var lines: [String] = []
      var hidden: [Int] = []
      furniture.append(
        try workbook.readSheet(at: index) { row in
          for cell in row.cells {
            let place = columnLetters(cell.column) + String(row.number)
            lines.append("\(prefix)\(place) \(Self.words(for: row.value(of: cell)))")
          }
          if row.isHidden { hidden.append(row.number) }
        }
      )
      cells += lines
      hiddenRows += hidden
    }
  }

  private static func words(for value: CellValue) -> String {
    switch value {
    case .text(let text): "text \(text)"
    case .number(let number): "number \(number)"
    case .bool(let flag): "bool \(flag)"
    case .error(let text): "error \(text)"
    case .moment(let moment): "date \(moment.text)"
    case .uncached: "uncached"
    }
  }
}
