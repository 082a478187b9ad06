import CSV
import Testing
import Vocabulary

struct DamageTests {
  @Test(arguments: [
    // A byte that begins nothing, a character that is cut, a surrogate, an overlong form.
    (TextEncoding.utf8, [0xFF], 1), (.utf8, [0xE5, 0x9F], 1), (.utf8, [0xED, 0xA0, 0x80], 3),
    (.utf8, [0xC0, 0xAF], 2),
    // A byte that begins nothing, a lead without a trail, half a character of four bytes, one that
    // is not assigned.
    (.gb18030, [0xFF], 1), (.gb18030, [0x80], 1), (.gb18030, [0xB3], 1),
    (.gb18030, [0x82, 0x30, 0xB7], 2),
    (.utf16LittleEndian, [0x00, 0xD8], 1), (.utf16LittleEndian, [0x00, 0xDC], 1),
    (.utf16BigEndian, [0xD8, 0x00], 1), (.utf16BigEndian, [0xDF, 0xFF], 1),
  ])
  func `a damaged row is handed on with its offset, and the next as if nothing had happened`(
    encoding: TextEncoding,
    bad: [UInt8],
    replacements: Int
  ) throws {
    let before = "编号,单位\n1,城".bytes(in: encoding)
    let after = ",东\n2,城西\n".bytes(in: encoding)
    let seen = try rows(of: before + bad + after, encoding: encoding)
    try #require(seen.count == 3)
    #expect(seen[0] == Seen(1, ["编号", "单位"]))
    #expect(seen[1].damagedAt == before.count)
    #expect(seen[1].cells[1] == "1")
    #expect(seen[1].cells[2]?.hasPrefix("城\u{FFFD}") == true)
    #expect(seen[1].cells[2]?.count { $0 == "\u{FFFD}" } ?? 0 <= replacements)
    #expect(seen[1].cells[3] == "东")
    #expect(seen[2] == Seen(3, ["2", "城西"]))
  }

  @Test(arguments: [TextEncoding.utf8, .gb18030])
  func `the offset is the file's, however many quotes stand before the byte`(
    encoding: TextEncoding
  ) throws {
    let before = "\"a\",\"\"\"甲\"\"\r\n".bytes(in: encoding)
    let after = "\"\"\",\"b\",\"".bytes(in: encoding) + [0xFF] + "\"\n".bytes(in: encoding)
    let seen = try rows(of: before + [0xFF] + after, encoding: encoding)
    let texts = ["a", "\"甲\"\r\n\u{FFFD}\"", "b", "\u{FFFD}"]
    #expect(seen == [Seen(1, texts, damagedAt: before.count)])
    let first = try rows(of: "a,\"".bytes(in: encoding) + [0xFF, 0x22], encoding: encoding)
    #expect(first == [Seen(1, ["a", "\u{FFFD}"], damagedAt: 3)])
  }

  @Test(arguments: [TextEncoding.utf8, .gb18030])
  func `the offset counts from the beginning of the file, not of a piece or of the text`(
    encoding: TextEncoding
  ) throws {
    let mark: [UInt8] = encoding == .utf8 ? [0xEF, 0xBB, 0xBF] : [0x84, 0x31, 0x95, 0x33]
    let rows = mark + "城,东\n".bytes(in: encoding)
    let before = rows + Array(repeating: UInt8(ascii: "\n"), count: 200_000)
    let seen = try CSVTests.rows(of: before + [0xFF, 0x0A])
    #expect(seen.last?.damagedAt == before.count)
  }

  @Test func `each surrogate that has lost its other half is damage, a pair is none`() throws {
    let units: [UInt16] = [0x31, 0x0A, 0xD842, 0xDFB7, 0x0A, 0xD842, 0x61, 0xDFB7, 0x0A, 0xD842]
    let bytes = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let expected = [
      Seen(1, ["1"]), Seen(2, ["𠮷"]), Seen(3, ["\u{FFFD}a\u{FFFD}"], damagedAt: 10),
      Seen(4, ["\u{FFFD}"], damagedAt: 18),
    ]
    #expect(try rows(of: bytes, encoding: .utf16LittleEndian) == expected)
    let odd = try rows(of: bytes.dropLast(2) + [0x62], encoding: .utf16LittleEndian)
    #expect(odd.last == Seen(4, ["\u{FFFD}"], damagedAt: 18))
  }

  @Test func `a line of UTF-8 pasted into a GBK file is damaged, the others are read`() throws {
    let first = "编号,单位,问题\n1,城东分局,大水\n".bytes(in: .gb18030)
    for line in ["2,城东分局,噪声", "2,中文", "2,城东分局，中文", "二"] {
      let pasted = "\(line)\n".bytes(in: .utf8)
      let last = "3,㛃𠮷镕\n".bytes(in: .gb18030)
      let table = try TextTable(ByteSource(first + pasted + last))
      #expect(table.encoding == .gb18030)
      let seen = try rows(of: table)
      try #require(seen.count == 4)
      let prefix = line.utf8.firstIndex { $0 >= 0x80 }.map { line.utf8[..<$0].count } ?? 0
      #expect(seen[2].damagedAt == first.count + prefix)
      #expect(seen[2].cells[1] == line.split(separator: ",").first.map(String.init))
      #expect(seen.filter { $0.damagedAt != nil }.count == 1)
      #expect(seen[3].cells == [1: "3", 2: "㛃𠮷镕"])
    }
  }

  @Test func `a line of GBK pasted into a UTF-8 file is damaged, the others are read`() throws {
    let first = "编号,单位\n1,城东\n".bytes(in: .utf8)
    let pasted = "2,城东分局\n".bytes(in: .gb18030)
    let table = try TextTable(ByteSource(first + pasted + "3,示范区\n".bytes(in: .utf8)))
    #expect(table.encoding == .utf8)
    let seen = try rows(of: table)
    #expect(seen.map(\.damagedAt) == [nil, nil, first.count + 2, nil])
    #expect(seen.last == Seen(4, ["3", "示范区"]))
  }

  @Test func `where as many lines speak for one encoding as for the other the first decides`()
    throws
  {
    let utf8 = "编号,单位\n".bytes(in: .utf8)
    let gbk = "编号,单位\n".bytes(in: .gb18030)
    #expect(try rows(of: utf8 + gbk).map(\.damagedAt) == [nil, utf8.count])
    #expect(try rows(of: gbk + utf8).map(\.damagedAt) == [nil, gbk.count])
  }

  @Test func `text in an encoding that is not read is a table of damaged rows, not binary junk`()
    throws
  {
    let seen = try rows(
      of: Array("a;b\ncaf".utf8) + [0xE9, 0x0A] + Array("na".utf8) + [0xEF, 0x0A]
    )
    #expect(seen.map(\.damagedAt) == [nil, 7, 11])
  }

  @Test func `the signs that stand for lost text are no damage themselves`() throws {
    // 锟斤拷 is what two U+FFFD in UTF-8 look like in GBK; both are well-formed in their own file.
    #expect(try rows(of: "编号\n1,锟斤拷\n".bytes(in: .gb18030)).map(\.damagedAt) == [nil, nil])
    #expect(try rows(of: "编号,\u{FFFD}\n".bytes(in: .utf8)).map(\.damagedAt) == [nil])
  }

  @Test(arguments: 0..<8)
  func `the first byte that is not UTF-8 is the one that the standard library names`(
    seed: UInt64
  ) throws {
    var random = Seeded(seed)
    let characters: [[UInt8]] = ["a", "é", "城", "\u{800}", "\u{D7FF}", "𠮷"].map { Array($0.utf8) }
    let strays: [[UInt8]] = [
      [0x80], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5], [0xE5], [0xE5, 0x9F], [0xF0, 0xA0, 0xAE], [0xC3], [0xFF],
    ]
    for _ in 0..<60 {
      // Mostly Chinese, as registers are, and the rest now and then.
      let bytes = (0..<Int.random(in: 0...90, using: &random)).flatMap { _ in
        characters[Bool.random(using: &random) ? 2 : Int.random(in: 0..<6, using: &random)]
      }
      for stray in strays + [[]] {
        let place = Int.random(in: 0...bytes.count, using: &random)
        let damaged = [0x78] + bytes[..<place] + stray + bytes[place...]
        var expected: Int?
        do throws(UTF8.ValidationError) {
          _ = try UTF8Span(validating: damaged.span)
        } catch {
          expected = error.byteOffsets.lowerBound
        }
        #expect(try rows(of: damaged, encoding: .utf8).map(\.damagedAt) == [expected], "\(damaged)")
      }
    }
  }

  @Test func `a line is known as GB18030 wherever its characters stand`() throws {
    let line = "镕㛃丂城东𠮷分局a〇噪声".bytes(in: .gb18030)
    let utf8 = "一行\n".bytes(in: .utf8)
    for shift in 0..<70 {
      let filler = Array(repeating: UInt8(ascii: "x"), count: shift)
      let whole = filler + line + line + line + [0x0A]
      let table = try TextTable(ByteSource(utf8 + whole + whole), delimiter: .comma)
      #expect(table.encoding == .gb18030)
      // A second byte that is none, in both lines.
      let broken = filler + line + [0xB3, 0x21] + line + [0x0A]
      let other = try TextTable(ByteSource(utf8 + utf8 + broken), delimiter: .comma)
      #expect(other.encoding == .utf8)
    }
  }
}
