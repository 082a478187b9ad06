import CSV
import Testing
import Vocabulary

struct TextTableTests {
  @Test(arguments: [
    ("a,b", [["a", "b"]]),
    ("a,b\n", [["a", "b"]]),
    ("\"a\"", [["a"]]),
    ("\"\",b", [["", "b"]]),
    ("a,\n", [["a", ""]]),
    (",a", [["", "a"]]),
    ("\"a,b\",c", [["a,b", "c"]]),
    ("\"a\"\"b\"", [["a\"b"]]),
    ("\"\"\"\"", [["\""]]),
    ("\"a\nb\r\nc\rd\",e", [["a\nb\r\nc\rd", "e"]]),
    // As people write them.
    ("a\"b\",c", [["a\"b\"", "c"]]),
    ("a\",b", [["a\"", "b"]]),
    ("\"a\"b,c", [["ab", "c"]]),
    ("\"a\"b\"c\",d", [["ab\"c\"", "d"]]),
    (" \"a\",b", [[" \"a\"", "b"]]),
    ("\"a\" ,b", [["a ", "b"]]),
    ("“重点”案件,x", [["“重点”案件", "x"]]),
    // Not trimmed, not cut at a NUL.
    ("  a ,\u{3000}b\t", [["  a ", "\u{3000}b\t"]]),
    ("a\0b,\0", [["a\0b", "\0"]]),
    ("a,\u{FEFF}b", [["a", "\u{FEFF}b"]]),
  ])
  func `fields are split as RFC 4180 says and as people mean it`(
    text: String,
    records: [[String]]
  ) throws {
    #expect(try rows(of: text) == records.enumerated().map { Seen($0 + 1, $1) })
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `a line ends with LF, CRLF or CR, and the last one need not`(end: String) throws {
    let records = [Seen(1, ["a", "b"]), Seen(2, ["c", "d"])]
    #expect(try rows(of: "a,b\(end)c,d\(end)") == records)
    #expect(try rows(of: "a,b\(end)c,d") == records)
  }

  @Test func `line ends may be mixed`() throws {
    let expected = [Seen(1, ["a"]), Seen(2, ["b"]), Seen(3, ["c"]), Seen(5, ["d"])]
    #expect(try rows(of: "a\rb\nc\r\n\rd") == expected)
  }

  @Test func `blank lines and lines of empty fields count as rows and are not handed on`() throws {
    let text = "\n台账,,\n\n,,,\n\"\"\n编号,单位\n\"1\n2\",城东\n3,\n"
    let expected = [
      Seen(2, ["台账"]), Seen(6, ["编号", "单位"]), Seen(7, ["1\n2", "城东"]), Seen(8, ["3"]),
    ]
    #expect(try rows(of: text) == expected)
  }

  @Test func `rows may be ragged`() throws {
    let expected = [Seen(1, ["a"]), Seen(2, ["b", "c", "d"]), Seen(3, ["", "e"])]
    #expect(try rows(of: "a\nb,c,d\n,e") == expected)
  }

  @Test func `the same table is the same cells in every encoding, delimiter and line end`() throws {
    let table = [
      ["2021年信访案件台账", "", "", ""],
      ["案件编号", "责任单位", "登记\n日期", "反映问题"],
      ["GK-001", "城东分局", "2021-03-01", "夜间施工、噪声扰民。"],
      ["GK-002", "示范区", "2021.3.2", "㛃𠮷镕〇：\"引号\"一处"],
      ["", "", "", ""],
      ["GK-003", "城西分局", "", " 一\u{A0}㎡ "],
    ]
    let expected = table.enumerated().map { Seen($0 + 1, $1) }.filter { !$0.cells.isEmpty }
    for encoding in TextEncoding.allCases {
      for delimiter in Delimiter.allCases {
        for end in ["\n", "\r\n", "\r"] {
          let text = table.map { $0.map(quoted).joined(separator: delimiter.rawValue) + end }
          let source = ByteSource(text.joined().bytes(in: encoding))
          let read = try TextTable(source)
          #expect(read.encoding == encoding)
          #expect(read.delimiter == delimiter)
          #expect(try rows(of: read) == expected, "\(encoding) \(delimiter)")
          let told = try TextTable(source, encoding: encoding, delimiter: delimiter)
          #expect(try rows(of: told) == expected, "\(encoding) \(delimiter)")
        }
      }
    }
  }

  @Test(arguments: 0..<12)
  func `the reader is the obvious reader on random text`(seed: UInt64) throws {
    var random = Seeded(seed)
    let alphabet: [String] = [
      "a", "\"", "\"", ",", ",", "，", "\n", "\r", "\r\n", "中", "𠮷", "1", " ",
    ]
    for round in 0..<400 {
      // Of every 64 bytes masks are made; long texts have some of them.
      let length = Int.random(in: 1...(round % 4 == 0 ? 200 : 24), using: &random)
      let text = (0..<length).map { _ in alphabet[Int.random(in: 0..<13, using: &random)] }.joined()
      let (delimiter, scalar): (Delimiter, Unicode.Scalar) =
        Bool.random(using: &random) ? (.comma, ",") : (.fullWidthComma, "，")
      let expected = obviousRecords(of: text, delimiter: scalar)?
        .enumerated().map { Seen($0 + 1, $1) }.filter { !$0.cells.isEmpty }
      for encoding in [TextEncoding.utf8, .gb18030, .utf16BigEndian] {
        let bytes = text.bytes(in: encoding)
        let seen = try? rows(of: bytes, encoding: encoding, delimiter: delimiter)
        #expect(seen == expected, "\(text.debugDescription) \(encoding)")
      }
    }
  }

  @Test(arguments: [TextEncoding.utf8, .gb18030, .utf16LittleEndian])
  func `nothing depends on where the file is cut into pieces`(encoding: TextEncoding) throws {
    let tail = "甲\r\n\"乙\"\"，\r\n\"，𠮷㛃\r\r\n丙，\"丁\"\r\n"
    let expected = [
      Seen(2, ["", "甲"]), Seen(3, ["乙\"，\r\n", "𠮷㛃"]), Seen(5, ["丙", "丁"]),
    ]
    let pieceCount = 1 << 17
    let filler = String(repeating: "x", count: 999) + "\n"
    let length = "，".bytes(in: encoding).count + tail.bytes(in: encoding).count
    let letter = "x".bytes(in: encoding).count
    for before in stride(from: 0, through: length, by: letter) {
      let letters = (pieceCount - before) / letter
      let text = String(repeating: filler, count: letters / 1000 + 1).prefix(letters - 1) + "\n"
      let lines = text.count { $0 == "\n" }
      let bytes = (text + "，" + tail).bytes(in: encoding)
      let seen = try rows(of: bytes, encoding: encoding, delimiter: .fullWidthComma)
      let last = seen.suffix(3).map { row in
        var row = row
        row.row -= lines - 1
        return row
      }
      #expect(last == expected, "\(before) bytes before the end of a piece")
    }
  }

  @Test func `memory holds one record, whatever the file holds`() throws {
    // Fetching by range is all that a reader does; here the file is made as it is read.
    let line = Array("1,城东分局,2021-03-01\n".utf8)
    let source = ByteSource(count: line.count * 100_000) { range in
      range.map { line[$0 % line.count] }
    }
    var count = 0
    try TextTable(source).forEachRow { row in count += row.cells.count }
    #expect(count == 300_000)
  }

  private func quoted(_ text: String) -> String {
    let isPlain = !text.contains { $0 == "\"" || $0.isNewline }
    return isPlain
      ? text
      : "\""
        + text.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\""
  }
}

/// Random numbers that are the same on every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
