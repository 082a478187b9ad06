import Testing
import Vocabulary

struct ByteSourceTests {
  @Test(arguments: [
    (0..<3, [1, 2, 3]), (0..<2, [1, 2]), (2..<9, [3]), (3..<9, []), (1..<1, []), (-2..<1, [1]),
    (7..<9, []),
  ])
  func `bytes are cut at the end of the file`(range: Range<Int>, bytes: [UInt8]) throws {
    let source = ByteSource([1, 2, 3])
    #expect(source.count == 3)
    #expect(try source.bytes(in: range) == bytes)
  }

  @Test func `what the system refuses is passed on, and nothing is asked for no bytes`() throws {
    let broken = ByteSource(count: 3) { _ throws(ByteSource.Failure) in
      throw ByteSource.Failure(number: 5)
    }
    #expect(throws: ByteSource.Failure(number: 5)) { try broken.bytes(in: 0..<1) }
    #expect(try broken.bytes(in: 3..<9) == [])
  }
}
