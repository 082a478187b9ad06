import Spreadsheet
import TestSupport
import Testing
import Vocabulary

struct SpreadsheetKindTests {
  @Test(arguments: [
    ("as-openpyxl-writes.read.xlsx", SpreadsheetKind.workbook),
    ("no-relationships.read.xlsx", .workbook),
    ("binary-workbook.refused.xlsb", .binaryWorkbook),
    ("as-libreoffice-writes.read.ods", .openDocument),
    ("open-document-with-password.refused.ods", .encrypted),
    ("pages-of-a-mac.refused.numbers", .numbers),
    ("letter.refused.xlsx", .otherArchive),
    ("pictures-in-archive.refused.zip", .otherArchive),
    ("password.refused.xlsx", .encrypted),
    ("before-2007.refused.xls", .legacyWorkbook),
    ("wps-native.refused.et", .wpsWorkbook),
    ("old-document.refused.xls", .otherCompound),
    ("page.read.xls", .html),
    ("page-without-table.refused.xls", .html),
    ("page-with-its-pictures.refused.mht", .webArchive),
    ("one-xml-file.read.xls", .spreadsheetML2003),
    ("tabs.refused.xls", .text),
  ])
  func `a file is told by its content, and what is no table is not opened`(
    name: String,
    kind: SpreadsheetKind
  ) throws {
    let bytes = ByteSource(try fixture(name))
    #expect(try SpreadsheetKind(of: bytes) == kind)
    if name.contains(".read.") {
      #expect(throws: Never.self) { try SpreadsheetFile(bytes) }
    } else {
      #expect(throws: SpreadsheetError.notWorkbook(kind)) { try SpreadsheetFile(bytes) }
    }
  }

  @Test(arguments: [
    ("", SpreadsheetKind.text), ("案件编号,责任单位", .text), ("PK是一种格式", .text),
    ("<5件", .text), ("<?xml version=\"1.0\"?><rows/>", .xml),
    ("<?xml version=\"1.0\"?>\n<html xmlns=\"a\">", .html), ("  <!DOCTYPE html>", .html),
    ("<!-- 导出 --><TABLE border=1>", .html), ("MIME-Version: 1.0\r\n", .webArchive),
    ("<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">", .spreadsheetML2003),
    ("<html xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><table>", .html),
    (
      "<?xml version=\"1.0\"?><office:document office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\">",
      .flatOpenDocument
    ),
    ("%PDF-1.4", .other), ("{\\rtf1", .other), ("\u{9}\u{8}\u{10}\u{0}\u{0}\u{6}", .legacyWorkbook),
    ("a\u{0}\u{0}b", .other), ("编号\u{0},单位,人数\u{0}", .text), ("\u{9}城东", .text),
  ])
  func `text is told by how it begins`(text: String, kind: SpreadsheetKind) throws {
    #expect(try SpreadsheetKind(of: ByteSource(Array(text.utf8))) == kind)
  }

  @Test(arguments: [("案件编号\t单位", SpreadsheetKind.text), ("<html><table>", .html)])
  func `text in UTF-16 is told like any other`(text: String, kind: SpreadsheetKind) throws {
    let units = Array("\u{feff}\(text)".utf16)
    let little = units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    #expect(try SpreadsheetKind(of: ByteSource(little)) == kind)
    #expect(try SpreadsheetKind(of: ByteSource(big)) == kind)
  }

  @Test func `a compound file that goes nowhere is told as such`() throws {
    let mark: [UInt8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
    #expect(try SpreadsheetKind(of: ByteSource(mark)) == .otherCompound)
    let noise = mark + (0..<600).map { UInt8(truncatingIfNeeded: $0 * 7) }
    #expect(try SpreadsheetKind(of: ByteSource(noise)) == .otherCompound)
    var circle = try fixture("password.refused.xlsx")
    for index in 512..<1024 { circle[index] = 0 }
    _ = try SpreadsheetKind(of: ByteSource(circle))
  }

  @Test func `an archive whose end is missing is damaged, and nobody knows what it was`() {
    let bytes = ByteSource(Array("PK\u{3}\u{4}".utf8))
    #expect(throws: SpreadsheetError.archive(.cutOff)) { try SpreadsheetKind(of: bytes) }
  }
}
