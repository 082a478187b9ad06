import Testing
import Vocabulary

struct WantedColumnsTests {
  @Test(arguments: [
    (WantedColumns([2, 5]), [2, 5], 5 as Int?), (WantedColumns([5, 2, 5]), [2, 5], 5),
    (WantedColumns([]), [], 0), (WantedColumns.all, [1, 2, 3, 4, 5, 6, 7], nil),
  ])
  func `a column is wanted if it was named, or if all are`(
    wanted: WantedColumns,
    columns: [Int],
    last: Int?
  ) {
    #expect((1...7).filter(wanted.contains) == columns)
    #expect(wanted.last == last)
  }

  @Test func `the order in which columns are named does not matter`() {
    #expect(WantedColumns([5, 2]) == WantedColumns([2, 5]))
    #expect(WantedColumns([2]) != .all)
  }
}
