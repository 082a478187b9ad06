import Vocabulary

/// How a workbook counts days (ECMA-376 part 1, 18.17.4.1).
enum DateSystem: Hashable, Sendable {
  /// 1 is 1900-01-01, and 60 a 29 February 1900 that the calendar does not have.
  case since1900
  /// 0 is 1904-01-01.
  case since1904

  private static let day = 86_400_000
  /// One more than the serial of 9999-12-31, the last day of a sheet.
  private static let end1900 = 2_958_466.0
  private static let end1904 = 2_957_004.0

  /// Day 0; of the system of 1900 the one that makes every day from 1900-03-01 right.
  var epoch: Day { Day(number: self == .since1900 ? -25_569 : -24_107) }

  /// What a number shows as a day, a time of day or an elapsed time, to the millisecond.
  ///
  /// Nothing where it shows no such thing, and the number is handed on as it is: negative numbers,
  /// numbers past the year 9999, and serial 60 of the 1900 system, the day that never was.
  func moment(of serial: Double, as shape: NumberFormat.Shape) -> Moment? {
    switch shape {
    case .number: return nil
    case .elapsed:
      guard abs(serial) < Self.end1900 else { return nil }
      return .elapsed(milliseconds: Self.milliseconds(serial))
    case .day, .time:
      guard serial >= 0, serial < (self == .since1900 ? Self.end1900 : Self.end1904) else {
        return nil
      }
      let total = Self.milliseconds(serial)
      guard shape == .day, serial >= 1 else { return .time(milliseconds: total % Self.day) }
      return day(total / Self.day).map { .day($0, milliseconds: total % Self.day) }
    }
  }

  private func day(_ count: Int) -> Day? {
    switch (self, count) {
    case (.since1900, ..<60): Day(1899, 12, 31).map { $0 + count }
    case (.since1900, 60): nil
    case (.since1900, _): Day(1899, 12, 30).map { $0 + count }
    case (.since1904, _): Day(1904, 1, 1).map { $0 + count }
    }
  }

  private static func milliseconds(_ serial: Double) -> Int {
    let whole = serial.rounded(.down)
    return Int(whole) * day + Int(((serial - whole) * Double(day)).rounded())
  }
}
