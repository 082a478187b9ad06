/// A month of the calendar.
package struct Month: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let year: Int
  /// 1 to 12.
  package let month: Int

  /// The month `month` (1 to 12) of `year`.
  package init(year: Int, month: Int) {
    precondition((1...12).contains(month), "a month is 1 to 12")
    self.year = year
    self.month = month
  }

  /// Reads `2021-05`, and nothing else.
  package init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let year = figures(parts[0], count: 4),
      let month = figures(parts[1], count: 2), (1...12).contains(month), year >= 1
    else { return nil }
    self.init(year: year, month: month)
  }

  /// How many days it has: 28 to 31.
  package var length: Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package var firstDay: Day { Day(number: dayNumber(1)) }

  package var lastDay: Day { Day(number: dayNumber(length)) }

  /// The month `count` months later (or earlier).
  package func advanced(by count: Int) -> Month {
    let index = year * 12 + month - 1 + count
    return Month(year: index / 12, month: index % 12 + 1)
  }

  /// Whether `day` lies in this month.
  package func contains(_ day: Day) -> Bool { firstDay <= day && day <= lastDay }

  /// `2021-05`.
  package var description: String { "\(padded(year, to: 4))-\(padded(month, to: 2))" }

  /// `2021年5月`.
  package var chinese: String { "\(year)年\(month)月" }

  package static func < (a: Month, b: Month) -> Bool {
    (a.year, a.month) < (b.year, b.month)
  }

  /// The months from `first` to `last`, both included; none where `last` is earlier.
  package static func months(from first: Month, through last: Month) -> [Month] {
    guard first <= last else { return [] }
    let count = (last.year - first.year) * 12 + last.month - first.month
    return (0...count).map { first.advanced(by: $0) }
  }

  private func dayNumber(_ day: Int) -> Int {
    // The calendar has every day from 1 to `length` of every month, so the day is always there.
    guard let found = Day(year, month, day) else { preconditionFailure("no such day") }
    return found.number
  }
}
