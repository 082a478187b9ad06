import Testing
import Vocabulary
import WorkbookWriter

struct BookTests {
  @Test(arguments: [
    ("1900-01-01", 1), ("1900-02-28", 59), ("1900-03-01", 61), ("2021-04-07", 44293),
  ])
  func `days count from 1900 with the day that never was`(iso: String, serial: Int) throws {
    #expect(Book().serial(of: try #require(Day(iso: iso))) == serial)
  }

  @Test(arguments: [("1904-01-01", 0), ("1904-01-02", 1), ("2021-04-07", 42831)])
  func `days count from 1904 where the workbook says so`(iso: String, serial: Int) throws {
    #expect(Book(countsFrom1904: true).serial(of: try #require(Day(iso: iso))) == serial)
  }

  @Test func `the same values give the same bytes`() {
    #expect(sample().bytes() == sample().bytes())
  }

  @Test func `texts are shared, each once`() throws {
    let parts = sample().parts()
    let shared = try #require(part("xl/sharedStrings.xml", in: parts))
    #expect(shared.contains("count=\"3\" uniqueCount=\"2\""))
    #expect(shared.contains("<si><t>责任单位</t></si>"))
    let sheet = try #require(part("xl/worksheets/sheet1.xml", in: parts))
    #expect(sheet.contains("<c r=\"A1\" s=\"1\" t=\"s\"><v>0</v></c>"))
  }

  @Test func `inline texts need no shared part`() throws {
    var book = sample()
    book.texts = .inline
    let parts = book.parts()
    #expect(part("xl/sharedStrings.xml", in: parts) == nil)
    let sheet = try #require(part("xl/worksheets/sheet1.xml", in: parts))
    #expect(sheet.contains("t=\"inlineStr\"><is><t>责任单位</t></is></c>"))
  }

  @Test func `a hidden row, a hidden sheet and the 1904 flag are said`() throws {
    var book = sample()
    book.countsFrom1904 = true
    book.sheets[0].rows[1].isHidden = true
    var other = BookSheet(name: "底稿")
    other.visibility = .hidden
    book.sheets.append(other)
    let workbook = try #require(part("xl/workbook.xml", in: book.parts()))
    #expect(workbook.contains("<workbookPr date1904=\"1\"/>"))
    #expect(workbook.contains("name=\"底稿\" sheetId=\"2\" state=\"hidden\""))
    let sheet = try #require(part("xl/worksheets/sheet1.xml", in: book.parts()))
    #expect(sheet.contains("<row r=\"2\" hidden=\"1\">"))
  }

  @Test func `a formula keeps the value that was last computed, or has none`() throws {
    let row = BookRow([
      BookCell(.formula("SUM(A1:A2)", cached: .number(3))),
      BookCell(.formula("A1&\"<\"", cached: .text("a<"))),
      BookCell(.formula("A9", cached: nil)),
    ])
    let book = Book(sheets: [BookSheet(name: "合计", rows: [row])])
    let sheet = try #require(part("xl/worksheets/sheet1.xml", in: book.parts()))
    #expect(sheet.contains("<c r=\"A1\"><f>SUM(A1:A2)</f><v>3</v></c>"))
    #expect(sheet.contains("<f>A1&amp;&quot;&lt;&quot;</f><v>a&lt;</v>"))
    #expect(sheet.contains("<c r=\"C1\"><f>A9</f></c>"))
  }

  @Test func `a form has widths, a frozen head, merges and lists, in the standard's order`() throws
  {
    var sheet = BookSheet(name: "空表", rows: [BookRow([.text("台账", style: .title), nil])])
    sheet.widths = [12, nil, 20.5]
    sheet.frozenRows = 1
    sheet.merges = [CellRange(rows: 1...1, columns: 1...2)]
    sheet.columnStyles = [nil, BookStyle(format: .text)]
    sheet.validations = [
      Validation(.words(["是", "否"]), in: CellRange(rows: 2...9, columns: 1...1)),
      Validation(
        .cells("'名单'!$A$1:$A$3"),
        in: CellRange(rows: 2...2, columns: 2...2),
        isStrict: false
      ),
    ]
    let xml = try #require(part("xl/worksheets/sheet1.xml", in: Book(sheets: [sheet]).parts()))
    #expect(xml.contains("<col min=\"2\" max=\"2\" width=\"9\" style=\"1\" customWidth=\"1\"/>"))
    #expect(xml.contains("<col min=\"3\" max=\"3\" width=\"20.5\" customWidth=\"1\"/>"))
    #expect(xml.contains("ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\""))
    #expect(xml.contains("<mergeCell ref=\"A1:B1\"/>"))
    #expect(xml.contains("sqref=\"A2:A9\"><formula1>&quot;是,否&quot;</formula1>"))
    #expect(xml.contains("errorStyle=\"warning\""))
    let order = ["<sheetViews>", "<cols>", "<sheetData>", "<mergeCells", "<dataValidations"]
    let places = try order.map { try #require(xml.firstRange(of: $0)).lowerBound }
    #expect(places == places.sorted())
  }

  @Test(
    arguments: [
      (.anything, " allowBlank=\"1\" showInputMessage=\"1\"", ""),
      (
        .count, " type=\"whole\" operator=\"greaterThanOrEqual\"", "<formula1>0</formula1>"
      ),
      (
        .days(Day(number: 0)...Day(number: 365)), " type=\"date\" operator=\"between\"",
        "<formula1>25569</formula1><formula2>25934</formula2>"
      ),
    ] as [(Validation.Allowed, String, String)]
  )
  func `a validation says what is allowed and what its reader is told`(
    allowed: Validation.Allowed,
    head: String,
    formulas: String
  ) throws {
    var sheet = BookSheet(name: "空表")
    let prompt = Validation.Prompt(title: "日期", text: "选填。\n如 \"2021\"")
    let range = CellRange(rows: 4...9, columns: 2...2)
    sheet.validations = [Validation(allowed, in: range, prompt: prompt)]
    let xml = try #require(part("xl/worksheets/sheet1.xml", in: Book(sheets: [sheet]).parts()))
    #expect(xml.contains("<dataValidation" + head))
    #expect(
      xml.contains("promptTitle=\"日期\" prompt=\"选填。&#10;如 &quot;2021&quot;\" sqref=\"B4:B9\"")
    )
    #expect(formulas.isEmpty ? xml.contains("sqref=\"B4:B9\"/>") : xml.contains(formulas))
  }

  @Test func `a list stands in its cells up to 255 characters without a comma`() {
    let word = String(repeating: "长", count: 127)
    #expect(Validation.Allowed.fitsInline([word, word]))
    #expect(!Validation.Allowed.fitsInline([word, word + "长"]))
    #expect(!Validation.Allowed.fitsInline(["甲,乙"]))
  }

  @Test func `colours are written once, behind the looks of every workbook`() throws {
    let red = BookStyle(isBold: true, ink: BookColour(0xC00000), fill: BookColour(0x00F2CC))
    let row = BookRow([.text("甲", style: red), .text("乙", style: red), .text("丙")])
    let book = Book(sheets: [BookSheet(name: "色", rows: [row])])
    let styles = try #require(part("xl/styles.xml", in: book.parts()))
    #expect(styles.contains("<fonts count=\"3\">") && styles.contains("<color rgb=\"FFC00000\"/>"))
    #expect(
      styles.contains("<fills count=\"3\">") && styles.contains("<fgColor rgb=\"FF00F2CC\"/>")
    )
    #expect(styles.contains("fontId=\"2\" fillId=\"2\" borderId=\"0\" xfId=\"0\" applyFont"))
  }

  @Test func `a look is written once, whatever the number of cells`() throws {
    let day = try #require(Day(2021, 4, 7))
    let cells = [
      BookCell.day(day), .day(day, as: .chineseDay), .day(day), .day(day, as: .shortDay),
    ]
    let book = Book(sheets: [BookSheet(name: "日期", rows: [BookRow(cells)])])
    let styles = try #require(part("xl/styles.xml", in: book.parts()))
    #expect(styles.contains("<cellXfs count=\"4\">"))
    #expect(styles.contains("formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\""))
    #expect(styles.contains("numFmtId=\"14\""))
  }

  private func sample() -> Book {
    let head = BookRow([.text("责任单位", style: .heading), .text("件数", style: .heading)])
    let line = BookRow([.text("件数"), .number(12)])
    return Book(sheets: [BookSheet(name: "台账", rows: [head, line])])
  }
}

/// The text of the part called `name`.
func part(_ name: String, in parts: [(name: String, text: String)]) -> String? {
  parts.first { $0.name == name }?.text
}
