import Spreadsheet
import Synchronization
import TestSupport
import Testing
import Vocabulary

/// What comes of reading a workbook: all that is seen in it, or why it is refused.
enum Outcome: Equatable {
  case seen([String], hiddenRows: [Int], furniture: [Furniture])
  case refused(SpreadsheetError)

  init(
    _ bytes: [UInt8],
    limits: Limits = .standard,
    walksPlainParts: Bool,
    readsAhead: Bool = false
  ) {
    do throws(SpreadsheetError) {
      let workbook = try Workbook(
        ByteSource(bytes),
        limits: limits,
        walksPlainParts: walksPlainParts,
        readsAhead: readsAhead
      )
      let seen = try Seen(SpreadsheetFile(workbook))
      self = .seen(seen.cells, hiddenRows: seen.hiddenRows, furniture: seen.furniture)
    } catch {
      self = .refused(error)
    }
  }

  /// Whether the walk over plain parts and libxml2 alone come to the same.
  static func agree(
    _ bytes: [UInt8],
    limits: Limits = .standard,
    _ comment: Comment? = nil,
    at location: SourceLocation = #_sourceLocation
  ) {
    let walked = Outcome(bytes, limits: limits, walksPlainParts: true)
    let parsed = Outcome(bytes, limits: limits, walksPlainParts: false)
    #expect(walked == parsed, comment, sourceLocation: location)
  }
}

struct PlainTests {
  /// Rows that stay in the plain shape, and some that leave it at their end only.
  static let shapes = [
    "<row r=\"1\"><c r=\"A1\" s=\"1\"/><c r=\"B1\" t=\"s\"><v>1</v></c></row>",
    "<row r=\"1\" spans=\"1:2\" ht=\"0\" x14ac:dyDescent=\"0.25\"><c r=\"A1\"><v>7</v></c></row>",
    "<row r=\"1\" ht=\"0.00\" hidden=\"0\"><c r=\"A1\"><v>7</v></c></row><row r=\"2\" hidden=\"on\"/>",
    "\n<row r=\"3\" >\t<c r=\"C3\" ><v>1</v></c >\r\n</row>\n",
    "<row r=\"3\"><c r=\"C3\" s=\"1\" t=\"n\"><v>44256</v></c><c r=\"A3\" t=\"b\" s=\"2\"><v>1</v></c></row>",
    "<row r=\"1\"><c r=\"A1\"><v>-0</v></c><c r=\"B1\"><v>.5</v></c><c r=\"C1\"><v>5.</v></c></row>",
    "<row r=\"1\"><c r=\"A1\"><v>123456789012345</v></c><c r=\"B1\"><v>1234567890123456</v></c></row>",
    "<row r=\"1\"><c r=\"A1\"><v>0.1234567890123456789</v></c><c r=\"B1\"><v>1E-7</v></c></row>",
    "<row r=\"1\"><c r=\"A1\"><v> 5 </v></c><c r=\"B1\"><v></v></c><c r=\"C1\"><v/></c></row>",
    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>01</v></c><c r=\"B1\" t=\"s\"><v>+1</v></c></row>",
    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1.</v></c></row>",
    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>9</v></c></row>",
    "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&lt;&#20013;&#x6587;&amp;_x0041_</t></is></c></row>",
    "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> 中 </t></is></c></row>",
    "<row r=\"1\"><c r=\"A1\"><is><t/></is></c><c r=\"B1\" t=\"inlineStr\"><v>文</v></c></row>",
    "<row r=\"1\"><c r=\"A1\" t=\"str\"><f>B1&amp;\"件\"</f><v>3件</v></c><c r=\"B1\"><f/></c></row>",
    "<row r=\"1\"><c r=\"A1\" t=\"str\"><f t=\"shared\" ref=\"A1:A2\" si=\"0\">B1</f><v></v></c></row>",
    "<row r=\"1\"><c r=\"A1\" t=\"str\"><f>_xlfn.DISPIMG(\"ID\",1)</f><v>=DISPIMG(\"ID\",1)</v></c></row>",
    "<row r=\"1\"><c r=\"A1\" t=\"e\"><v>#N/A</v></c><c r=\"B1\" t=\"d\"><v>2021-03-01</v></c></row>",
    "<row r=\"1\"><c r=\"A1\" t=\"b\"><v>2</v></c><c r=\"B1\" t=\"nonsense\"><v>2</v></c></row>",
    "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"2\"><c r=\"B9\"><v>1</v></c></row>",
    "<row r=\"1\"><c r=\"A1\"><v>a]]&gt;b</v></c></row>",
    "<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>",
  ]

  /// Ends of a row that no plain part has, some of which no part may have.
  static let oddities = [
    "", "<!-- -->", "<?x y?>", "<c><v>1</v></c>", "<c r=\"B1\"><v><![CDATA[1]]></v></c>",
    "<c r=\"B1\"><v>a]]>b</v></c>", "<c r=\"B1\"><v>a\u{1}</v></c>",
    "<c r=\"B1\"><v>a\r\nb</v></c>",
    "<c r=\"B1\"><v>\u{fffe}</v></c>", "<c r=\"B1\"><v>&#0;</v></c>",
    "<c r=\"B1\"><v>&#xd800;</v></c>",
    "<c r=\"B1\"><v>&#x110000;</v></c>", "<c r=\"B1\"><v>&#13;&#10;</v></c>",
    "<c r=\"B1\"><v>&nbsp;</v></c>",
    "<c r=\"B1\"><v>&lt</v></c>", "<c r=\"B1\"><v>a&b</v></c>", "<c r=\"B1\"><v>1</v><v>2</v></c>",
    "<c r=\"B1\" r=\"C1\"/>", "<c r=\"B1\" s=\"1\" s=\"1\"/>", "<c r='B1'><v>1</v></c>",
    "<c t=\"n\" r=\"B1\"><v>1</v></c>", "<c r=\"B1\" s=\"x\"><v>1</v></c>", "<c r=\"B1\" s=\"<\"/>",
    "<c r=\"B1\"s=\"1\"/>",
    "<c r=\"B1\" t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r></is></c>",
    "<c r=\"B1\" xmlns=\"other\"><v>1</v></c>", "<x:c xmlns:x=\"other\" r=\"B1\"><v>1</v></x:c>",
    "<c r=\"XFE1\"/>", "<c r=\"B0\"/>", "<c r=\"B1048577\"/>", "<c r=\"1\"/>", "<c r=\"\"/>",
    "<c r=\"b1\"/>",
    "<c r=\"B1\" t=\"s\"><v>99</v></c>", "<c r=\"B1\" t=\"s\"><v>1</v>", "<c r=\"B1\"><v>1</c>",
    "</row>",
    "</sheetData>", "<extLst><ext/></extLst>", "<row r=\"4\"><c r=\"A4\"><v>1</v></c></row>",
    "text", "&amp;",
  ]

  private static func bytes(_ rows: String) -> [UInt8] {
    var written = Written(rows: rows)
    written.strings =
      "<si><t>甲</t></si><si><r><t>乙</t></r><rPh sb=\"0\" eb=\"1\"><t>yi</t></rPh></si>"
    written.afterRows = "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>"
    return written.zipped.bytes
  }

  @Test(arguments: shapes)
  func `a shape is read as libxml2 reads it, whatever follows in the row`(shape: String) {
    for oddity in Self.oddities {
      Outcome.agree(Self.bytes(shape.replacing("</row>", with: "\(oddity)</row>")), "\(oddity)")
      Outcome.agree(Self.bytes(shape + oddity), "\(oddity) behind")
    }
  }

  @Test(arguments: [
    "<si><t>甲</t></si>", "<si><t xml:space=\"preserve\"> </t></si>", "<si/>", "<si></si>",
    "<si><t/></si>",
    "<si><t>a_x0041_</t></si>",
    "<si><t>&amp;&#x4e2d;</t><phoneticPr fontId=\"1\" type=\"noConversion\"/></si>",
    "<si>\n<r><rPr><b/><sz val=\"11\"/><rFont val=\"宋体\"/></rPr><t>甲</t></r> <r><t>乙</t></r>\n</si>",
    "<si><t>甲</t><rPh sb=\"0\" eb=\"1\"><t>jia</t></rPh></si>", "<si><t>甲</t></si><!-- --><si/>",
    "<si><t>甲</t><t>乙</t></si>", "<si><t>甲<b/>乙</t></si>", "<si><t>甲</t></si></sst>", "<si><t>甲",
    "<si><t>甲</t></si>x", "<si><t a=\"1\">甲</t></si>", "<si><rPh sb=\"0\" sb=\"0\"><t/></rPh></si>",
    "<si><t>\u{ffff}</t></si>", "<si><t>a\rb</t></si>", "<si xmlns=\"x\"><t>甲</t></si>",
  ])
  func `shared strings are read as libxml2 reads them`(strings: String) {
    var written = Written(
      rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
    )
    written.strings = strings + "<si><t>丙</t></si>"
    Outcome.agree(written.zipped.bytes)
  }

  @Test func `every fixture is read as libxml2 reads it`() throws {
    for name in try fixtureNames() where !name.hasSuffix(".py") {
      Outcome.agree(try fixture(name), "\(name)")
    }
  }

  @Test(arguments: [
    "<?xml version=\"1.0\"?>", "<?xml version='1.0' encoding='utf-8'?>", "\u{feff}",
    "\u{feff}<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<?xml version=\"1.1\"?>",
    "<!-- <sheetData> -->",
    "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>",
    "<?xml version=\"1.0\" encoding=\"GB18030\"?>",
    "<?xml encoding=\"UTF-8\"?>", "<!DOCTYPE worksheet>",
    "<!DOCTYPE a [<!ENTITY lt \"&#38;#38;\">]>", " ",
  ])
  func `a part may begin in many ways`(beginning: String) throws {
    for part in ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"] {
      var zipped = Written(rows: Self.shapes[0] + Self.shapes[12]).zipped
      let index = try #require(zipped.entries.firstIndex { $0.name == part })
      zipped.entries[index].bytes = Array(beginning.utf8) + zipped.entries[index].bytes
      Outcome.agree(zipped.bytes)
    }
  }

  @Test func `limits are those of libxml2`() {
    for (shape, limit) in Self.shapes.flatMap({ shape in (0...24).map { (shape, $0) } }) {
      var limits = Limits.standard
      (limits.rowBytes, limits.cells, limits.textBytes) = (limit, limit / 4, limit / 2 + 2)
      Outcome.agree(Self.bytes(shape), limits: limits, "\(limit)")
    }
  }

  @Test func `a part that is cut off anywhere is refused as libxml2 refuses it`() throws {
    var zipped = Written(rows: Self.shapes[0] + Self.shapes[13]).zipped
    let index = try #require(zipped.entries.firstIndex { $0.name.hasSuffix("sheet1.xml") })
    while zipped.entries[index].bytes.popLast() != nil { Outcome.agree(zipped.bytes) }
  }

  /// A part comes in pieces; one ends at every place of a row, the closing tag and what is behind.
  @Test func `a piece may end anywhere`() {
    for length in stride(from: 0, to: 260, by: 3) {
      let filling = String(repeating: "x", count: (1 << 17) - 460 + length)
      let long = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>\(filling)</t></is></c></row>"
      let rows = Self.shapes[4].replacing("3", with: "8") + Self.shapes[12] + "<row r=\"9\"/>"
      Outcome.agree(Self.bytes(long + rows), "\(length)")
    }
  }

  /// How many bytes of the archive are fetched to read this sheet.
  private func fetched(_ rows: String) throws -> Int {
    let bytes = Self.bytes(rows)
    let fetched = Counted()
    let source = ByteSource(count: bytes.count) { range in
      fetched.add(range.count)
      return Array(bytes[range])
    }
    let workbook = try Workbook(source)
    let before = fetched.count
    _ = try workbook.readSheet(at: 0) { _ in }
    return fetched.count - before
  }

  @Test(arguments: [(shapes[0], 1), (shapes[0] + "<!-- -->", 2), ("", 1)])
  func `a plain sheet is read once and another twice`(rows: String, times: Int) throws {
    let count = try fetched(rows)
    let sheet = Self.bytes(rows).count - Self.bytes("").count
    let other = try fetched("")
    #expect((times * sheet..<times * sheet + times * other + 60).contains(count))
  }
}

/// A number that a closure may add to.
private final class Counted: Sendable {
  private let number = Mutex(0)

  var count: Int { number.withLock { $0 } }

  func add(_ more: Int) {
    number.withLock { $0 += more }
  }
}
