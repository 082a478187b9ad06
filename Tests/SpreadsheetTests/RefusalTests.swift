import Spreadsheet
import TestSupport
import Testing
import Vocabulary

struct RefusalTests {
  private static let sheet = "xl/worksheets/sheet1.xml"

  @Test(arguments: [
    ("cut-off.refused.xlsx", SpreadsheetError.archive(.cutOff)),
    ("damaged-entry.refused.xlsx", .archive(.damaged(entry: sheet))),
    ("wrong-checksum.refused.xlsx", .archive(.wrongChecksum(entry: sheet))),
    ("size-that-lies.refused.xlsx", .archive(.damaged(entry: sheet))),
    ("entries-with-password.refused.xlsx", .archive(.encrypted(entry: "_rels/.rels"))),
    ("unknown-packing.refused.xlsx", .archive(.unknownMethod(entry: "_rels/.rels", method: 12))),
    ("two-parts-of-one-name.refused.xlsx", .archive(.ambiguous(entry: sheet))),
    ("no-sheet-part.refused.xlsx", .archive(.missing(entry: sheet))),
    ("entity-expansion.refused.xlsx", .markup(.hasDocumentType, part: sheet)),
    ("elements-too-deep.refused.xlsx", .markup(.tooDeep(limit: 64), part: sheet)),
    ("markup-that-breaks-off.refused.xlsx", .markup(.malformed(line: 2), part: sheet)),
    ("string-that-is-not-there.refused.xlsx", .unknownString(part: sheet, row: 3, column: 2)),
    ("column-past-the-last.refused.xlsx", .badAddress(part: sheet, row: 2)),
  ])
  func `a workbook that is broken is refused by what is broken`(
    name: String,
    error: SpreadsheetError
  ) throws {
    let bytes = try fixture(name)
    #expect(throws: error) { try Seen(bytes) }
  }

  @Test func `a workbook cut off anywhere is refused`() throws {
    let bytes = try fixture("as-openpyxl-writes.read.xlsx")
    for length in stride(from: 4, to: bytes.count, by: 97) {
      #expect(throws: SpreadsheetError.self) { try Seen(Array(bytes[..<length])) }
    }
  }

  @Test func `a workbook with any byte changed is read or refused, and nothing worse`() throws {
    var bytes = try fixture("as-openpyxl-writes.read.xlsx")
    for index in stride(from: 0, to: bytes.count, by: 13) {
      bytes[index] ^= 0x55
      _ = try? Seen(bytes)
      bytes[index] ^= 0x55
    }
  }

  @Test(arguments: [
    ("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>", 1),
    ("\n\n<row r=\"1\" r=\"2\"/>", 3),
    ("<row r=\"1\"><c><v>&nbsp;</v></c></row>", 1),
    ("<row r=\"1\"><c><v>\u{1}</v></c></row>", 1),
    ("<row r=1/>", 1),
  ])
  func `markup that is not well-formed is refused with its line`(rows: String, line: Int) throws {
    #expect(throws: SpreadsheetError.markup(.malformed(line: line), part: Self.sheet)) {
      try Written(rows: rows).seen()
    }
  }

  @Test func `bytes that the encoding of a part cannot explain are refused`() throws {
    var zipped = Written(cells: "<c t=\"str\"><v>AB</v></c>").zipped
    let index = try #require(zipped.entries.firstIndex { $0.name == Self.sheet })
    let place = try #require(zipped.entries[index].bytes.firstIndex(of: UInt8(ascii: "A")))
    zipped.entries[index].bytes[place] = 0xff
    #expect(throws: SpreadsheetError.markup(.malformed(line: 1), part: Self.sheet)) {
      try Seen(zipped.bytes)
    }
  }

  @Test func `an empty part is refused`() throws {
    var zipped = Written(rows: "").zipped
    let index = try #require(zipped.entries.firstIndex { $0.name == Self.sheet })
    zipped.entries[index].bytes = []
    #expect(throws: SpreadsheetError.markup(.malformed(line: 1), part: Self.sheet)) {
      try Seen(zipped.bytes)
    }
  }

  @Test func `an attribute with a reference to an entity is refused with its document type`() throws
  {
    var written = Written(rows: "")
    written.strings = "<si><t>a</t></si>"
    var zipped = written.zipped
    let index = try #require(zipped.entries.firstIndex { $0.name == "xl/sharedStrings.xml" })
    let text = "<!DOCTYPE sst [<!ENTITY % p SYSTEM \"file:///etc/hostname\"> %p;]><sst/>"
    zipped.entries[index].bytes = Array(text.utf8)
    #expect(throws: SpreadsheetError.markup(.hasDocumentType, part: "xl/sharedStrings.xml")) {
      try Seen(zipped.bytes)
    }
  }

  @Test func `a file that cannot be read is refused with the number of the system`() {
    let bytes = ByteSource(count: 100) { _ throws(ByteSource.Failure) in throw .init(number: 5) }
    #expect(throws: SpreadsheetError.archive(.unreadable(number: 5))) { try SpreadsheetFile(bytes) }
  }
}
