import Testing
import Vocabulary
import WorkbookWriter

struct TextTests {
  @Test(arguments: [
    ("水 < 气 & \"声\"", "水 &lt; 气 &amp; &quot;声&quot;"),
    ("铃\u{7}声", "铃_x0007_声"),
    ("回车\r换行", "回车_x000D_换行"),
    ("_x0041_", "_x005F_x0041_"),
    ("a_b", "a_b"),
    ("生僻字𠮷", "生僻字𠮷"),
    ("\u{FFFE}", "_xFFFE_"),
  ])
  func `a text stands in XML as itself`(text: String, written: String) throws {
    let book = Book(sheets: [BookSheet(name: "字", rows: [BookRow([.text(text)])])])
    let shared = try #require(part("xl/sharedStrings.xml", in: book.parts()))
    #expect(shared.contains("<t>\(written)</t>"))
  }

  @Test(arguments: [" 前", "后 ", "上\n下"])
  func `blanks at the ends and line breaks are kept`(text: String) throws {
    let book = Book(sheets: [BookSheet(name: "字", rows: [BookRow([.text(text)])])])
    let shared = try #require(part("xl/sharedStrings.xml", in: book.parts()))
    #expect(shared.contains("<t xml:space=\"preserve\">\(text)</t>"))
  }

  @Test func `a sheet's name is escaped too`() throws {
    let book = Book(sheets: [BookSheet(name: "水&气")])
    #expect(try #require(part("xl/workbook.xml", in: book.parts())).contains("name=\"水&amp;气\""))
  }

  @Test func `an archive begins, lists its parts and ends as a zip does, without a clock`() {
    let bytes = Book(sheets: [BookSheet(name: "台账")]).bytes()
    #expect(Array(bytes.prefix(4)) == [0x50, 0x4B, 3, 4])
    // Time and day of the first entry: midnight, 1 January 1980.
    #expect(Array(bytes[10..<14]) == [0, 0, 0x21, 0])
    let end = Array(bytes.suffix(22))
    #expect(Array(end.prefix(4)) == [0x50, 0x4B, 5, 6])
    #expect(end[10] == 6)
  }
}
