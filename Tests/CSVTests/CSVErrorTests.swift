import CSV
import Testing
import Vocabulary

struct CSVErrorTests {
  @Test(arguments: [
    ([], CSVError.empty),
    ([0xEF, 0xBB, 0xBF], .empty),
    ([0xFF, 0xFE], .empty),
    (Array(repeating: 0, count: 64), .notText),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48], .notText),
  ])
  func `what is no text table is refused by its reason`(bytes: [UInt8], error: CSVError) {
    #expect(throws: error) { try rows(of: bytes) }
  }

  @Test(arguments: 0..<20)
  func `random bytes are no text`(seed: UInt64) {
    var random = Seeded(seed)
    let bytes = (0..<4000).map { _ in UInt8.random(in: 0...255, using: &random) }
    #expect(throws: CSVError.notText) { try rows(of: bytes) }
  }

  @Test(arguments: 0..<8)
  func `whatever the bytes are, they are read or refused, and damage lies in the file`(
    seed: UInt64
  ) {
    var random = Seeded(seed)
    let frequent: [UInt8] = [
      0x22, 0x2C, 0x0A, 0x0D, 0xEF, 0xBC, 0x8C, 0xA3, 0xAC, 0x81, 0x30, 0xD8, 0,
    ]
    for _ in 0..<200 {
      let bytes = (0..<Int.random(in: 1...40, using: &random)).map { _ in
        Bool.random(using: &random)
          ? frequent[Int.random(in: 0..<frequent.count, using: &random)]
          : UInt8.random(in: 0...255, using: &random)
      }
      for encoding in TextEncoding.allCases.map(Optional.some) + [nil] {
        for delimiter in Delimiter.allCases.map(Optional.some) + [nil] {
          guard let seen = try? rows(of: bytes, encoding: encoding, delimiter: delimiter) else {
            continue
          }
          for row in seen {
            #expect(row.damagedAt.map(bytes.indices.contains) ?? true)
            #expect(!row.cells.isEmpty)
          }
          #expect(zip(seen, seen.dropFirst()).allSatisfy { $0.row < $1.row })
        }
      }
    }
  }

  @Test func `a file of blank lines is a table without rows`() throws {
    #expect(try rows(of: "\r\n\r\n") == [])
  }

  @Test(arguments: [
    ("\"", 1, 1),
    ("a,\"", 1, 2),
    ("a,b\n\nc,\"d\ne,f\n", 3, 2),
    ("a\n\"b\"\"", 2, 1),
  ])
  func `a quote that is never closed is told by the field that opens it`(
    text: String,
    row: Int,
    column: Int
  ) {
    #expect(throws: CSVError.quoteNeverClosed(row: row, column: column)) { try rows(of: text) }
  }

  @Test func `the rows before a quote that is never closed are handed on`() throws {
    let table = try TextTable(ByteSource(Array("a\nb\n\"c".utf8)))
    var numbers: [Int] = []
    #expect(throws: CSVError.quoteNeverClosed(row: 3, column: 1)) {
      try table.forEachRow { numbers.append($0.number) }
    }
    #expect(numbers == [1, 2])
  }

  @Test func `a row ends at the last column of a spreadsheet`() throws {
    let widest = String(repeating: ",", count: 16_383)
    #expect(try rows(of: "\(widest)a").map(\.cells) == [[16_384: "a"]])
    #expect(try rows(of: "a\(widest),,,,").map(\.cells) == [[1: "a"]])
    #expect(throws: CSVError.tooManyFields(row: 2)) { try rows(of: "a\n\(widest),b") }
  }

  @Test func `a field of more than a mebibyte is refused`() throws {
    let longest = String(repeating: "x", count: 1 << 20)
    #expect(try rows(of: "a,\(longest)\nb").count == 2)
    #expect(throws: CSVError.fieldTooLong(row: 2, column: 2)) { try rows(of: "a\nb,\(longest)x,c") }
    #expect(throws: CSVError.fieldTooLong(row: 1, column: 1)) { try rows(of: "\"\(longest)x\"") }
  }

  @Test func `a record of more than sixteen mebibytes is refused`() {
    let half = String(repeating: "x", count: 1 << 19)
    let record = Array(repeating: half, count: 33).joined(separator: ",")
    #expect(throws: CSVError.fieldTooLong(row: 1, column: 33)) { try rows(of: record) }
  }

  @Test func `a quote that is never closed is told so even when it swallowed more than a field`() {
    let text = "a,\"" + String(repeating: "b,c\n", count: 1 << 19)
    #expect(throws: CSVError.quoteNeverClosed(row: 1, column: 2)) { try rows(of: text) }
  }

  @Test func `bytes that cannot be fetched are an error with the system's number`() {
    let broken = ByteSource(count: 10) { _ throws(ByteSource.Failure) in
      throw ByteSource.Failure(number: 5)
    }
    #expect(throws: CSVError.unreadable(number: 5)) { try TextTable(broken) }
  }

  @Test func `a file that became shorter is an error with the offset`() {
    let shrinking = ByteSource(count: 10) { range in Array("a,b\n".utf8.dropFirst(range.lowerBound))
    }
    #expect(throws: CSVError.cutShort(at: 4)) { try TextTable(shrinking) }
  }
}
