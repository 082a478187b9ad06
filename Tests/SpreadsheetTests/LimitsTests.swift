import Spreadsheet
import TestSupport
import Testing
import Vocabulary

struct LimitsTests {
  private static let sheet = "xl/worksheets/sheet1.xml"
  private let written: Written

  init() {
    var written = Written(
      rows: """
        <row r="1"><c><v>1</v></c><c><v>2</v></c><c t="s"><v>0</v></c></row>
        <row r="2"><c t="s"><v>0</v></c><c t="inlineStr"><is><t>12345</t></is></c></row>
        """
    )
    written.strings = "<si><t>abcdefghij</t></si>"
    written.beforeRows = String(repeating: " ", count: 1000)
    self.written = written
  }

  private func refusal(_ change: (inout Limits) -> Void) -> SpreadsheetError? {
    var limits = Limits.standard
    change(&limits)
    do throws(SpreadsheetError) {
      _ = try Seen(written.zipped.bytes, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  @Test func `cells, texts, parts and depth are limited, and the limit itself is allowed`() {
    #expect(refusal { $0.sheets = 1 } == nil)
    #expect(refusal { $0.sheets = 0 } == .tooManySheets(limit: 0))
    #expect(refusal { $0.cells = 5 } == nil)
    #expect(refusal { $0.cells = 4 } == .tooManyCells(part: Self.sheet, limit: 4))
    #expect(refusal { $0.rowBytes = 15 } == nil)
    #expect(refusal { $0.rowBytes = 14 } == .tooMuchText(part: Self.sheet, limit: 14))
    #expect(refusal { $0.textBytes = 10 } == nil)
    #expect(refusal { $0.textBytes = 9 } == .tooMuchText(part: "xl/sharedStrings.xml", limit: 9))
    #expect(refusal { $0.parts = 5 } == nil)
    #expect(refusal { $0.parts = 4 } == .archive(.tooManyEntries(limit: 4)))
    #expect(refusal { $0.depth = 6 } == nil)
    #expect(refusal { $0.depth = 5 } == .markup(.tooDeep(limit: 5), part: Self.sheet))
  }

  @Test func `bytes of a part and of all parts are limited, and the limit itself is allowed`() {
    let sizes = written.zipped.entries.map(\.bytes.count)
    let (all, largest) = (sizes.reduce(0, +), sizes.max() ?? 0)
    #expect(refusal { $0.archiveBytes = all } == nil)
    #expect(
      refusal { $0.archiveBytes = all - 1 } == .archive(.archiveTooBig(limit: all - 1))
    )
    #expect(refusal { $0.partBytes = largest } == nil)
    #expect(
      refusal { $0.partBytes = largest - 1 }
        == .archive(.tooBig(entry: Self.sheet, limit: largest - 1))
    )
  }

  @Test func `a part that unpacks to too many times its size is refused, a small one read`() throws
  {
    let bytes = try fixture("thousands-of-blank-rows.read.xlsx")
    var limits = Limits.standard
    limits.ratio = 5
    #expect(throws: Never.self) { try Seen(bytes, limits: limits) }
    limits.ratioFloor = 1000
    #expect(throws: SpreadsheetError.archive(.tooDense(entry: Self.sheet, limit: 5))) {
      try Seen(bytes, limits: limits)
    }
  }

  @Test func `a size that is stated too small, too big or absurd is found out`() throws {
    for size in [0, 10, 100_000, 0xffff_fffe] {
      var zipped = written.zipped
      let index = try #require(zipped.entries.firstIndex { $0.name == Self.sheet })
      zipped.entries[index].declaredSize = size
      let isDense = size == 0xffff_fffe
      let error: SpreadsheetError = .archive(
        isDense ? .tooBig(entry: Self.sheet, limit: 1 << 30) : .damaged(entry: Self.sheet)
      )
      var limits = Limits.standard
      limits.partBytes = 1 << 30
      #expect(throws: error) { try Seen(zipped.bytes, limits: limits) }
    }
  }

  @Test func `entries that share their bytes are refused`() throws {
    var bytes = written.zipped.bytes
    let marks = bytes.indices.dropLast(4).filter { bytes[$0..<$0 + 4] == [0x50, 0x4b, 1, 2] }
    // Every entry claims as many packed bytes as the whole archive has.
    for mark in marks {
      bytes[mark + 20] = UInt8(truncatingIfNeeded: bytes.count)
      bytes[mark + 21] = UInt8(truncatingIfNeeded: bytes.count >> 8)
    }
    #expect(throws: SpreadsheetError.archive(.damagedDirectory)) { try Seen(bytes) }
  }

  @Test func `a row that repeats one long string is refused before it fills the memory`() throws {
    let cells = String(repeating: "<c t=\"s\"><v>0</v></c>", count: 1000)
    var written = Written(cells: cells)
    written.strings = "<si><t>\(String(repeating: "长", count: 100_000))</t></si>"
    #expect(throws: SpreadsheetError.tooMuchText(part: Self.sheet, limit: 16 << 20)) {
      try written.seen()
    }
  }

  @Test func `a long string may not show much oftener than it stands`() {
    #expect(refusal { ($0.longText, $0.repeatedBytes) = (10, 10) } == nil)
    #expect(
      refusal { ($0.longText, $0.repeatedBytes) = (10, 9) }
        == .tooMuchText(part: Self.sheet, limit: 9)
    )
    #expect(refusal { ($0.longText, $0.repeatedBytes) = (11, 0) } == nil)
  }

  @Test func `two sheets in one part are a damaged workbook`() throws {
    var zipped = written.zipped
    let index = try #require(zipped.entries.firstIndex { $0.name == "xl/workbook.xml" })
    let text = String(decoding: zipped.entries[index].bytes, as: UTF8.self)
    let more = "</sheets>"
    zipped.entries[index].bytes = Array(
      text.replacing(more, with: "<sheet name=\"二\" sheetId=\"2\" r:id=\"rId1\"/>" + more).utf8
    )
    zipped.entries.append(
      .init(
        "xl/_rels/workbook.xml.rels",
        """
        <Relationships xmlns="r"><Relationship Id="rId1" Type="r/worksheet" \
        Target="worksheets/sheet1.xml"/></Relationships>
        """
      )
    )
    #expect(throws: SpreadsheetError.noSheetPart(sheet: "二")) { try Seen(zipped.bytes) }
  }

  @Test func `a part that leads to more parts than there may be is refused`() throws {
    let links = (0..<6).map { "<Relationship Id=\"r\($0)\" Type=\"t\" Target=\"t\($0)\"/>" }
    var zipped = written.zipped
    zipped.entries.append(
      .init(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"r\">\(links.joined())</Relationships>"
      )
    )
    var limits = Limits.standard
    limits.parts = 6
    #expect(throws: Never.self) { try Seen(zipped.bytes, limits: limits) }
    zipped.entries.removeLast()
    zipped.entries.append(
      .init(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"r\">\(links.joined())\(links[0])</Relationships>"
      )
    )
    #expect(throws: SpreadsheetError.archive(.tooManyEntries(limit: 6))) {
      try Seen(zipped.bytes, limits: limits)
    }
  }

  @Test func `cells that reach down into rows below are counted there`() {
    let page = "<table><tr><td rowspan=3>一<td>二<tr><td>三<tr><td>四</table>"
    func refusal(_ limit: Int) -> SpreadsheetError? {
      var limits = Limits.standard
      limits.repeatedCells = limit
      do throws(SpreadsheetError) {
        _ = try Seen(Array(page.utf8), limits: limits)
        return nil
      } catch {
        return error
      }
    }
    #expect(refusal(2) == nil)
    #expect(refusal(1) == .tooManyCells(part: "", limit: 1))
  }

  @Test func `what a file keeps in memory is limited, and the limit itself is allowed`() {
    let rows = """
      <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="2"><text:p>ab</text:p></table:table-cell></table:table-row>
      """
    func refusal(_ change: (inout Limits) -> Void) -> SpreadsheetError? {
      var limits = Limits.standard
      change(&limits)
      do throws(SpreadsheetError) {
        _ = try Seen(OpenDocumentTests.sheet(rows), limits: limits)
        return nil
      } catch {
        return error
      }
    }
    #expect(refusal { $0.storedCells = 2 } == nil)
    #expect(refusal { $0.storedCells = 1 } == .tooManyCells(part: "", limit: 1))
    #expect(refusal { $0.repeatedCells = 5 } == nil)
    #expect(refusal { $0.repeatedCells = 4 } == .tooManyCells(part: "", limit: 4))
    #expect(refusal { $0.storedBytes = 12 } == nil)
    #expect(refusal { $0.storedBytes = 11 } == .tooMuchText(part: "", limit: 11))
    #expect(refusal { $0.cells = 2 } == nil)
    #expect(refusal { $0.cells = 1 } == .tooManyCells(part: "", limit: 1))
    #expect(refusal { $0.rowBytes = 1 } == .tooMuchText(part: "", limit: 1))
  }

  @Test func `a tag of more attributes than any has is refused`() {
    let attributes = { (count: Int) in (0..<count).map { " a\($0)='1'" }.joined() }
    #expect(throws: Never.self) { try Written(rows: "<row\(attributes(4000))/>").seen() }
    #expect(throws: SpreadsheetError.markup(.malformed(line: 1), part: Self.sheet)) {
      try Written(rows: "<row\(attributes(6000))/>").seen()
    }
    let page = "<html><table><tr\(attributes(6000))><td>一</td></tr></table></html>"
    #expect(throws: SpreadsheetError.markup(.malformed(line: 1), part: "")) {
      try Seen(Array(page.utf8))
    }
  }
}
