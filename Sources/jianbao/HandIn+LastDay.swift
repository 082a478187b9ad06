import Register
import Vocabulary

extension Registers {
  /// The last day of the month in which something last happened within the year, for a check that
  /// names no day: registers of May are looked at as of 31 May.
  func lastMonthEnd(in year: ClosedRange<Day>) -> Day? {
    var last: Day?
    for kind in RegisterKind.allCases {
      let fields = kind.columns.map(\.field).filter { $0.isEvent || $0 == kind.presence }
      for record in records(kind) {
        for field in fields {
          guard let day = record.day(field), year.contains(day) else { continue }
          last = max(last ?? day, day)
        }
      }
    }
    return last.map { $0.month.lastDay }
  }
}
