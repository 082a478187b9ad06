import CSV
import Testing
import Vocabulary

struct DelimiterTests {
  @Test(arguments: [
    (",", Delimiter.comma), ("comma", .comma), ("逗号", .comma), ("\t", .tab), ("\\t", .tab),
    ("TAB", .tab), (";", .semicolon), ("semicolon", .semicolon), ("|", .pipe),
    ("，", .fullWidthComma), ("；", .fullWidthSemicolon), ("全角分号", .fullWidthSemicolon),
  ])
  func `a delimiter is named by itself or by a word`(word: String, delimiter: Delimiter) {
    #expect(Delimiter(word: word) == delimiter)
  }

  @Test(arguments: ["", ",,", "x", " "])
  func `another word is no delimiter`(word: String) {
    #expect(Delimiter(word: word) == nil)
  }

  @Test(arguments: [
    // Nothing separates.
    ("台账\n甲\n乙\n", Delimiter.comma),
    ("", .comma),
    ("编号,单位\n1,城东\n", .comma),
    ("编号;单位\n1;城东\n", .semicolon),
    ("编号\t单位\n1\t城东\n", .tab),
    ("编号|单位\n1|城东\n", .pipe),
    ("编号，单位\n1，城东\n", .fullWidthComma),
    ("编号；单位\n1；城东\n", .fullWidthSemicolon),
    // The last line has no end.
    ("编号;单位", .semicolon),
    // Free text is full of the others, and some of its lines agree.
    ("编号,问题\n1,大气；水；噪声\n2,大气；水；声\n3,水；气；声\n", .comma),
    ("编号\t问题\n1\t甲,乙,丙\n2\t丁,戊,己\n", .tab),
    ("编号,问题\n1,“甲，乙，丙”\n2,“丁，戊，己”\n", .comma),
    ("编号；问题\n1；甲,乙\n2；丙,丁\n", .fullWidthSemicolon),
    ("编号，单位，问题\n1，城东，甲;乙;丙\n2，城西，丁;戊,己\n", .fullWidthComma),
    ("编号|单位|问题\n1|城东|甲,乙，丙\n2|城西|丁,戊，己\n", .pipe),
    // Quotes hide what is in them.
    ("编号;问题\n1;\"甲,乙\n丙,丁\"\n2;\"戊,己\"\n3;\",\"\n", .semicolon),
    // Titles above and notes below have none, or another.
    ("信访案件台账\n填报单位：城东分局；填报时间：2021-05-28\n编号,单位\n1,城东\n2,城西\n", .comma),
    ("编号,单位,日期\n1,城东,3月1日\n注：一，二，三\n注：一，二，三\n注：一，二，三\n", .comma),
    // Ragged rows.
    ("编号,单位,日期\n1\n2,城东\n3,城东,3月1日,甲\n4,城西,3月2日，乙\n", .comma),
  ])
  func `the first lines decide what separates the fields`(text: String, delimiter: Delimiter) throws
  {
    for encoding in [TextEncoding.utf8, .utf8WithMark, .gb18030, .utf16LittleEndian] {
      let source = ByteSource(("\n" + text).bytes(in: encoding))
      #expect(try TextTable(source, encoding: encoding).delimiter == delimiter, "\(encoding)")
    }
  }

  @Test func `a told delimiter is obeyed`() throws {
    let seen = try rows(of: Array("a,b;c\n1,2;3".utf8), delimiter: .semicolon)
    #expect(seen == [Seen(1, ["a,b", "c"]), Seen(2, ["1,2", "3"])])
  }

  @Test(arguments: [
    // Bytes of the delimiter inside other characters: 0x7C is `|`, 0xA3AC is `，`.
    ("亅", "|"), ("湩", "|"), ("磁，", "|"),
  ])
  func `a delimiter is not found inside another character`(text: String, delimiter: String) throws {
    let told = try #require(Delimiter(word: delimiter))
    let bytes = "\(text)\(delimiter)\(text)".bytes(in: .gb18030)
    let seen = try rows(of: bytes, encoding: .gb18030, delimiter: told)
    #expect(seen == [Seen(1, [text, text])])
  }

  @Test func `every pair of Chinese characters that holds a full-width comma is two characters`()
    throws
  {
    // The second byte of the first is 0xA3, the first byte of the second 0xAC.
    for high in UInt8(0x81)...0xFE {
      for low in [UInt8(0x40), 0x7C, 0xA1, 0xBB, 0xFE] {
        let bytes: [UInt8] = [high, 0xA3, 0xAC, low, 0xA3, 0xAC, 0x31]
        let seen = try rows(of: bytes, encoding: .gb18030, delimiter: .fullWidthComma)
        #expect(seen.map { $0.cells.count } == [2], "\(high) \(low)")
        #expect(seen.map(\.damagedAt) == [nil], "\(high) \(low)")
      }
    }
  }

  @Test func `the third byte of four is not the first byte of a delimiter`() throws {
    let bytes: [UInt8] = [0x81, 0x30, 0xA3, 0x30, 0xA3, 0xAC, 0x82, 0x31, 0xA3, 0x39]
    let seen = try rows(of: bytes, encoding: .gb18030, delimiter: .fullWidthComma)
    #expect(seen.map { $0.cells.count } == [2])
  }

  @Test(arguments: [0x80, 0xFF])
  func `a byte that begins no character does not hide the delimiter`(byte: UInt8) throws {
    let bytes: [UInt8] = [byte, 0xA3, 0xAC, 0x31]
    let seen = try rows(of: bytes, encoding: .gb18030, delimiter: .fullWidthComma)
    #expect(seen == [Seen(1, ["\u{FFFD}", "1"], damagedAt: 0)])
  }

  @Test func `what is left of a cut character is text, and what follows is itself`() throws {
    let cut: [[UInt8]] = [[0xEF], [0xEF, 0xBC], [0xEF, 0xBC, 0x41], [0xEF, 0xEF, 0xBC]]
    for bytes in cut {
      let seen = try rows(
        of: bytes + Array("，b\nc".utf8),
        encoding: .utf8,
        delimiter: .fullWidthComma
      )
      #expect(seen.map(\.damagedAt) == [0, nil])
      #expect(seen.first?.cells[2] == "b")
      let last = try rows(
        of: Array("a，b".utf8) + bytes,
        encoding: .utf8,
        delimiter: .fullWidthComma
      )
      #expect(last.map(\.damagedAt) == [5])
    }
  }
}
