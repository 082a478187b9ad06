/// A day of the calendar, without time and without time zone.
///
/// Kept as the count of days since 1970-01-01 (proleptic Gregorian calendar), so that deadlines are
/// additions and comparisons are exact. Years 1 to 9999.
package struct Day: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Days since 1970-01-01; negative before.
  package var number: Int { Int(days) }
  /// In 32 bits, for a million cases keep half a dozen days each.
  private let days: Int32

  package init(number: Int) {
    days = Int32(number)
  }

  /// The day of this year, month and day, or nothing where the calendar has no such day.
  package init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= Month(year: year, month: month).length else { return nil }
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    days = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Reads `2021-04-07`, and nothing else.
  package init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let year = figures(parts[0], count: 4),
      let month = figures(parts[1], count: 2), let day = figures(parts[2], count: 2)
    else { return nil }
    self.init(year, month, day)
  }

  /// Year, month and day as the calendar says them.
  package var civil: (year: Int, month: Int, day: Int) {
    let z = number + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  package var year: Int { civil.year }

  /// The month that this day lies in.
  package var month: Month {
    let civil = civil
    return Month(year: civil.year, month: civil.month)
  }

  /// `2021-04-07`.
  package var description: String {
    let (year, month, day) = civil
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }

  /// `2021年4月7日`, as GB/T 9704-2012 writes a date: no zero before a figure.
  package var chinese: String {
    let (year, month, day) = civil
    return "\(year)年\(month)月\(day)日"
  }

  package static func < (a: Day, b: Day) -> Bool { a.days < b.days }

  package static func + (day: Day, count: Int) -> Day { Day(number: day.number + count) }

  package static func - (day: Day, count: Int) -> Day { Day(number: day.number - count) }

  /// Days from `b` to `a`.
  package static func - (a: Day, b: Day) -> Int { a.number - b.number }
}

/// `7` as `07`.
package func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// The number that exactly `count` ASCII figures write; no sign and no blank among them.
func figures(_ text: some StringProtocol, count: Int) -> Int? {
  let isWritten = text.utf8.count == count && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  return isWritten ? Int(text) : nil
}
