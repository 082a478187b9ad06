import Vocabulary

/// The day of 2021 (or another year) that a story names.
func day(_ month: Int, _ day: Int, year: Int = 2021) -> Day {
  guard let found = Day(year, month, day) else { preconditionFailure("a story named no real day") }
  return found
}

/// The last working day of the registers; they are handed in as of 31 October 2021.
let lastWorkday = day(10, 29)

extension Day {
  /// This day, or the next on which an office is open.
  var officeDay: Day {
    var open = self
    while open.isWeekend || open.isHoliday { open = open + 1 }
    return open
  }

  /// This day, or the last before it on which an office is open.
  var officeDayBefore: Day {
    var open = self
    while open.isWeekend || open.isHoliday { open = open - 1 }
    return open
  }

  /// 1970-01-01 was a Thursday.
  private var isWeekend: Bool { (number + 3) % 7 >= 5 }

  /// The long holidays of 2021; other years' are of no weight here.
  private var isHoliday: Bool {
    [(day(2, 11), day(2, 17)), (day(5, 1), day(5, 5)), (day(10, 1), day(10, 7))]
      .contains { $0.0 <= self && self <= $0.1 }
  }
}
