import CSV
import Testing
import Vocabulary

struct TextEncodingTests {
  @Test(arguments: [
    ("utf-8", TextEncoding.utf8), ("UTF8", .utf8), ("utf_8", .utf8), ("utf-8-sig", .utf8WithMark),
    ("utf-8-bom", .utf8WithMark), ("gbk", .gb18030), ("GB2312", .gb18030), ("gb18030", .gb18030),
    ("cp936", .gb18030), ("ANSI", .gb18030), ("utf-16", .utf16LittleEndian),
    ("UTF-16LE", .utf16LittleEndian), ("utf-16be", .utf16BigEndian),
    ("Unicode", .utf16LittleEndian),
  ])
  func `an encoding has the names that people use`(word: String, encoding: TextEncoding) {
    #expect(TextEncoding(word: word) == encoding)
  }

  @Test(arguments: ["", "big5", "utf", "utf-32", "gbk2"])
  func `another word is no encoding`(word: String) {
    #expect(TextEncoding(word: word) == nil)
  }

  @Test(arguments: TextEncoding.allCases)
  func `an encoding is found again by the name it is printed with`(encoding: TextEncoding) {
    #expect(TextEncoding(word: encoding.rawValue) == encoding)
  }

  @Test(arguments: [
    ([0xEF, 0xBB, 0xBF], TextEncoding.utf8WithMark, TextEncoding.utf8),
    ([0xFF, 0xFE], .utf16LittleEndian, .utf16LittleEndian),
    ([0xFE, 0xFF], .utf16BigEndian, .utf16BigEndian),
    ([0x84, 0x31, 0x95, 0x33], .gb18030, .gb18030),
  ])
  func `a mark decides and is no text`(
    mark: [UInt8],
    encoding: TextEncoding,
    spelling: TextEncoding
  ) throws {
    let table = try TextTable(ByteSource(mark + "编号,b\n1".bytes(in: spelling)))
    #expect(table.encoding == encoding)
    #expect(try rows(of: table) == [Seen(1, ["编号", "b"]), Seen(2, ["1"])])
  }

  @Test func `a mark decides even where the bytes are not explained by it`() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + "编号,单位\n1,城东\n2,城西\n".bytes(in: .gb18030)
    let seen = try rows(of: bytes)
    #expect(seen.map(\.damagedAt) == [3, 15, 22])
  }

  @Test(arguments: [
    ("a,b\n1,2\n", TextEncoding.utf8, TextEncoding.utf8),
    ("a,b\n1,2\n", .gb18030, .utf8),
    ("编号,单位\n", .utf8, .utf8),
    ("编号,单位\n", .gb18030, .gb18030),
    ("联通,移动\n", .gb18030, .gb18030),
    ("编号,单位\n", .utf16LittleEndian, .utf16LittleEndian),
    ("编号,单位\n", .utf16BigEndian, .utf16BigEndian),
    ("编号\t一\n1\t一\n2\t一\n", .utf16LittleEndian, .utf16LittleEndian),
    ("编号\t一\n1\t一\n2\t一\n", .utf16BigEndian, .utf16BigEndian),
    ("a,b\n1,2\n", .utf16LittleEndian, .utf16LittleEndian),
    ("a,b\n1,2\n", .utf16BigEndian, .utf16BigEndian),
    ("编号;处𠮷\n1;𠮷民\n", .utf16LittleEndian, .utf16LittleEndian),
    ("编号;处𠮷\n1;𠮷民\n", .utf16BigEndian, .utf16BigEndian),
    // A NUL is no sign of UTF-16.
    ("a,\0b\n", .utf8, .utf8),
    ("编号,单位\n1,\0城东\n", .utf8, .utf8),
    ("编号,单位\n1,\0城东\n", .gb18030, .gb18030),
  ])
  func `without a mark the bytes decide`(
    text: String,
    spelling: TextEncoding,
    encoding: TextEncoding
  ) throws {
    let table = try TextTable(ByteSource(text.bytes(in: spelling)))
    #expect(table.encoding == encoding)
    let delimiter = Delimiter.allCases.first { text.contains($0.rawValue) }
    let expected = try rows(of: Array(text.utf8), encoding: .utf8, delimiter: delimiter)
    #expect(try rows(of: table) == expected)
  }

  @Test func `the last byte of a large file decides too`() throws {
    let ascii = Array(String(repeating: "1,2,3,4,5,6,7\n", count: 30_000).utf8)
    let decided = try ["单位", "单位，城东分局"].flatMap { text in
      try [TextEncoding.utf8, .gb18030].map { encoding in
        try TextTable(ByteSource(ascii + text.bytes(in: encoding))).encoding
      }
    }
    #expect(decided == [.utf8, .gb18030, .utf8, .gb18030])
  }

  @Test func `UTF-8 is recognised wherever its characters are cut into pieces`() throws {
    for shift in 0..<4 {
      let text = String(repeating: "x", count: shift) + String(repeating: "城𠮷", count: 40_000)
      #expect(try TextTable(ByteSource(Array(text.utf8))).encoding == .utf8)
    }
  }

  @Test func `a told encoding is obeyed`() throws {
    let bytes = "中文".bytes(in: .gb18030)
    #expect(try rows(of: bytes, encoding: .gb18030) == [Seen(1, ["中文"])])
    #expect(try rows(of: bytes, encoding: .utf8).map(\.damagedAt) == [0])
    #expect(try rows(of: bytes, encoding: .utf16BigEndian) == [Seen(1, ["\u{D6D0}\u{CEC4}"])])
    // Another encoding's mark is no mark then.
    let marked = "a".bytes(in: .utf8WithMark)
    #expect(try rows(of: marked, encoding: .gb18030) == [Seen(1, ["锘縜"])])
  }

  @Test func `a told UTF-8 may begin with a mark, and a told UTF-16 be of the other order`() throws
  {
    let marked = try TextTable(ByteSource("a".bytes(in: .utf8WithMark)), encoding: .utf8)
    #expect(try rows(of: marked) == [Seen(1, ["a"])])
    let bytes = [0xFE, 0xFF] + "甲".bytes(in: .utf16BigEndian)
    let reversed = try TextTable(ByteSource(bytes), encoding: .utf16LittleEndian)
    #expect(reversed.encoding == .utf16BigEndian)
    #expect(try rows(of: reversed) == [Seen(1, ["甲"])])
  }

  @Test(arguments: [
    ([0x95, 0x34, 0xB2, 0x35], "𠮷"),
    ([0x82, 0x30, 0xB7, 0x31], "㛃"),
    ([0xE9, 0x46], "镕"),
    ([0xA9, 0x96], "〇"),
    ([0xA2, 0xE3], "€"),
    ([0x81, 0x40], "丂"),
    ([0xFE, 0xA0], "\u{9FBB}"),
    ([0xE3, 0x32, 0x9A, 0x35], "\u{10FFFF}"),
  ])
  func `GB18030 is read with its characters of four bytes`(bytes: [UInt8], text: String) throws {
    #expect(try rows(of: bytes + Array(",a".utf8), encoding: .gb18030) == [Seen(1, [text, "a"])])
  }

  @Test func `a field that is longer than the converter's room is read whole`() throws {
    let text = String(repeating: "城", count: 1365) + "𠮷a" + String(repeating: "东㛃", count: 9000)
    #expect(try rows(of: text.bytes(in: .gb18030), encoding: .gb18030) == [Seen(1, [text])])
  }
}
