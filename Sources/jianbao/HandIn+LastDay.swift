import Register
import Vocabulary

extension Registers {
  /// The last day of the month in which something last happened within the year, for a check that
  /// names no day: registers of May are looked at as of 31 May.
  func lastMonthEnd(in year: ClosedRange<Day>) -> Day? {
    let days = RegisterKind.allCases.flatMap { kind in
      let fields = kind.columns.map(\.field).filter { $0.isEvent || $0 == kind.presence }
      return records(kind).flatMap { record in
        fields.compactMap { record.day($0) }.filter(year.contains)
      }
    }
    return days.max().map { $0.month.lastDay }
  }
}
