import CSV
import Testing
import Vocabulary

struct WantedColumnsTests {
  /// All rows, with the columns that are wanted from the second record on.
  private func rows(
    of bytes: [UInt8],
    wanting columns: WantedColumns,
    encoding: TextEncoding? = nil,
    delimiter: Delimiter? = nil
  ) throws(CSVError) -> [Seen] {
    let table = try TextTable(ByteSource(bytes), encoding: encoding, delimiter: delimiter)
    var seen: [Seen] = []
    try table.forEachRow(choosing: { row in
      seen.append(Seen(row))
      return seen.count == 1 ? columns : nil
    })
    return seen
  }

  @Test(arguments: [
    ("a,b,c\n1,2,3\n", [[1: "a", 2: "b", 3: "c"], [2: "2"]]),
    ("a,b,c\n1,\"2\n\"\"2\",3\n4,5,6", [[1: "a", 2: "b", 3: "c"], [2: "2\n\"2"], [2: "5"]]),
    // Quotes behind the last wanted column hide line ends, and stray ones hide nothing.
    (
      "a,b,c,d\n1,2,\"3\n,\"\"\n\",4\n5,6,7\n",
      [[1: "a", 2: "b", 3: "c", 4: "d"], [2: "2"], [2: "6"]]
    ),
    ("a,b,c\n1,2,3\"\n4,5,6\"\n", [[1: "a", 2: "b", 3: "c"], [2: "2"], [2: "5"]]),
    ("a,b,c\n1,2,\"3\"x\"\n4,5,\"\"", [[1: "a", 2: "b", 3: "c"], [2: "2"], [2: "5"]]),
    // A row with nothing that is wanted is a row all the same, a blank one is none.
    ("a\n1\n,,\n,,3\n", [[1: "a"], [:], [:]]),
  ])
  func `once the head is known only wanted columns are handed on`(
    text: String,
    cells: [[Int: String]]
  ) throws {
    let seen = try rows(of: Array(text.utf8), wanting: WantedColumns([2]))
    #expect(seen.map(\.cells) == cells)
  }

  @Test func `the choice may change with every row`() throws {
    var seen: [[Int: String]] = []
    let choices: [WantedColumns?] = [WantedColumns([3]), nil, .all, WantedColumns([])]
    let text = "1,2,3\n4,5,6\n7,8,9\n1,2,3\n4,5,6"
    try TextTable(ByteSource(Array(text.utf8))).forEachRow(choosing: { row in
      seen.append(Seen(row).cells)
      return seen.count <= choices.count ? choices[seen.count - 1] : nil
    })
    #expect(
      seen == [[1: "1", 2: "2", 3: "3"], [3: "6"], [3: "9"], [1: "1", 2: "2", 3: "3"], [:]]
    )
  }

  @Test func `damage is told of wanted columns only`() throws {
    let bytes = Array("编号,单位,问题\n1,".utf8) + [0xFF] + Array(",城东\n2,城西,".utf8) + [0xFF]
    let seen = try rows(of: bytes, wanting: WantedColumns([1, 3]), encoding: .utf8)
    #expect(seen.map(\.damagedAt) == [nil, nil, bytes.count - 1])
  }

  @Test func `a pasted line is found by all of its columns`() throws {
    let pasted = "2,城东分局,噪声\n"
    let bytes = "编号,单位,问题\n".bytes(in: .gb18030) + pasted.bytes(in: .utf8)
    for wanted in [WantedColumns([1]), WantedColumns([3]), .all] {
      let seen = try rows(of: bytes, wanting: wanted, encoding: .gb18030)
      #expect(seen.last?.damagedAt == bytes.count - pasted.utf8.count + 2)
      #expect(seen.last?.cells[3] == (wanted.contains(3) ? "噪声" : nil))
    }
  }

  @Test(arguments: [
    ("1,2,\"3\n", 0, "x", CSVError.quoteNeverClosed(row: 2, column: 3)),
    ("1,2,x\"3\",\"\n", 0, "x", .quoteNeverClosed(row: 2, column: 4)),
    ("1,2", 16_383, ",", .tooManyFields(row: 2)),
    ("1,2,3,", 1 << 20 + 1, "x", .fieldTooLong(row: 2, column: 4)),
  ])
  func `what is wrong is told whichever columns are wanted`(
    start: String,
    count: Int,
    letter: Character,
    error: CSVError
  ) {
    let text = "a\n" + start + String(repeating: letter, count: count) + "x"
    for wanted in [WantedColumns([]), WantedColumns([1]), .all] {
      #expect(throws: error) {
        try rows(of: Array(text.utf8), wanting: wanted, encoding: .utf8, delimiter: .comma)
      }
    }
  }

  @Test(arguments: 0..<6)
  func `wanted columns are those of all columns on random bytes`(seed: UInt64) throws {
    var random = Seeded(seed)
    let alphabet: [UInt8] = [
      0x61, 0x22, 0x22, 0x2C, 0x2C, 0x0A, 0x0D, 0xEF, 0xBC, 0x8C, 0xA3, 0xAC, 0x7C, 0x81, 0x30,
    ]
    for _ in 0..<120 {
      let bytes =
        [0x61, 0x0A]
        + (0..<Int.random(in: 1...90, using: &random)).map { _ in
          alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
        }
      let columns = WantedColumns((1...6).filter { _ in Bool.random(using: &random) })
      for encoding in [TextEncoding.utf8, .gb18030, .utf16LittleEndian] {
        for delimiter in [Delimiter.comma, .pipe, .fullWidthComma] {
          let all = try? CSVTests.rows(of: bytes, encoding: encoding, delimiter: delimiter)
          let wanted = try? rows(
            of: bytes,
            wanting: columns,
            encoding: encoding,
            delimiter: delimiter
          )
          #expect(all?.map(\.row) == wanted?.map(\.row))
          for (all, wanted) in zip(all ?? [], wanted ?? []).dropFirst() {
            #expect(wanted.cells == all.cells.filter { columns.contains($0.key) })
          }
        }
      }
    }
  }
}
