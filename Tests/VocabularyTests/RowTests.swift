import Testing
import Vocabulary

struct RowTests {
  @Test func `a row keeps what its cells hold, in their order`() throws {
    let day = Moment.day(try #require(Day(2021, 3, 1)), milliseconds: 0)
    var row = Row()
    row.restart(number: 7)
    row.append(column: 1, text: "城东分局".utf8)
    row.append(column: 2, text: "".utf8)
    row.append(column: 3, number: 1.5)
    row.append(column: 4, bool: true)
    row.append(column: 6, error: "#N/A".utf8)
    row.append(column: 7, moment: day)
    row.appendUncached(column: 9)
    #expect(row.cells.map(\.column) == [1, 3, 4, 6, 7, 9])
    let values: [CellValue] = [
      .text("城东分局"), .number(1.5), .bool(true), .error("#N/A"), .moment(day), .uncached,
    ]
    #expect(row.cells.map { row.value(of: $0) } == values)
  }

  @Test func `a text may come as a sequence or as a span of bytes`() {
    var row = Row()
    row.restart(number: 1)
    for (index, text) in ["甲", "", "乙"].enumerated() {
      row.append(column: 2 * index + 1, text: text.utf8)
      row.append(column: 2 * index + 2, text: Array(text.utf8).span)
    }
    #expect(row.cells.map(\.column) == [1, 2, 5, 6])
    let values = ["甲", "甲", "乙", "乙"].map(CellValue.text)
    #expect(row.cells.map { row.value(of: $0) } == values)
  }

  @Test func `texts and error values have bytes, other cells none`() {
    var row = Row()
    row.restart(number: 1)
    row.append(column: 1, text: "城东".utf8)
    row.append(column: 2, number: 1)
    row.append(column: 3, error: "#N/A".utf8)
    let bytes = row.cells.map { row.bytes(of: $0).map(Array.init) }
    #expect(bytes == [Array("城东".utf8), nil, Array("#N/A".utf8)])
    #expect(row.bytes == Array("城东#N/A".utf8))
  }

  @Test func `a row that is filled again forgets what it held`() {
    var row = Row()
    row.restart(number: 1, isHidden: true)
    row.append(column: 1, text: "甲".utf8)
    row.damagedAt = 3
    row.restart(number: 2)
    row.append(column: 2, text: "乙".utf8)
    #expect(row.number == 2)
    #expect(!row.isHidden)
    #expect(row.damagedAt == nil)
    #expect(row.cells.map { row.value(of: $0) } == [.text("乙")])
  }

  @Test func `a row that was kept does not change when its reader goes on`() {
    var row = Row()
    row.restart(number: 1)
    row.append(column: 1, text: "甲".utf8)
    let kept = row
    row.restart(number: 2)
    row.append(column: 1, text: "乙".utf8)
    #expect(kept.number == 1)
    #expect(kept.cells.map { kept.value(of: $0) } == [.text("甲")])
  }

  @Test func `cells out of order are put in order with their texts`() {
    var row = Row()
    row.restart(number: 1)
    row.append(column: 3, text: "丙".utf8)
    row.append(column: 1, text: "甲".utf8)
    row.sort()
    #expect(row.cells.map(\.column) == [1, 3])
    #expect(row.cells.map { row.value(of: $0) } == [.text("甲"), .text("丙")])
  }
}

struct MomentTests {
  @Test(arguments: [
    (0, "2021-03-01"), (1, "2021-03-01T00:00:00.001"), (30_600_000, "2021-03-01T08:30:00"),
    (30_600_050, "2021-03-01T08:30:00.050"), (86_399_999, "2021-03-01T23:59:59.999"),
  ])
  func `a day prints its time only if it has one`(milliseconds: Int, text: String) throws {
    let day = try #require(Day(2021, 3, 1))
    #expect(Moment.day(day, milliseconds: milliseconds).text == text)
  }

  @Test(arguments: [
    (Moment.time(milliseconds: 0), "00:00:00"),
    (.time(milliseconds: 30_600_000), "08:30:00"),
    (.time(milliseconds: 30_600_500), "08:30:00.500"),
    (.elapsed(milliseconds: 0), "PT0S"),
    (.elapsed(milliseconds: 30_600_000), "PT30600S"),
    (.elapsed(milliseconds: 90_000_250), "PT90000.250S"),
    (.elapsed(milliseconds: -1500), "-PT1.500S"),
  ])
  func `a time of day and a span of time print without a day`(moment: Moment, text: String) {
    #expect(moment.text == text)
  }
}
