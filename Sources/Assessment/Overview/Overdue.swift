package import Register
package import Vocabulary

/// An open case in scope past its due day.
package struct OverdueCase: Hashable, Sendable {
  /// The case.
  package var record: Record
  /// The day by which it was to be closed.
  package var due: Day
  /// Days past the due day, on the day of the report.
  package var days: Int

  /// The longest first; equal ones in reading order.
  static func list(of counted: CasesOnDay, on day: Day) -> [OverdueCase] {
    counted.all.filter(\.state.isOverdue)
      .map {
        OverdueCase(record: counted.record(of: $0), due: $0.state.due, days: day - $0.state.due)
      }
      .enumerated()
      .sorted { a, b in (b.element.days, a.offset) < (a.element.days, b.offset) }
      .map(\.element)
  }
}

/// An open case in scope that falls due on the day of the report or soon after it.
package struct DueCase: Hashable, Sendable {
  /// The case.
  package var record: Record
  /// The day by which it is to be closed.
  package var due: Day
  /// Days left until the due day.
  package var days: Int

  /// Those due from `day` to `last`, the soonest first; equal ones in reading order.
  static func list(of counted: CasesOnDay, from day: Day, through last: Day) -> [DueCase] {
    counted.all.filter { one in
      one.state.scope == .within && one.exit == nil && one.state.due >= day && one.state.due <= last
    }
    .map { DueCase(record: counted.record(of: $0), due: $0.state.due, days: $0.state.due - day) }
    .enumerated()
    .sorted { a, b in (a.element.days, a.offset) < (b.element.days, b.offset) }
    .map(\.element)
  }
}

/// How many cases are overdue by so many days.
package struct AgeBand: Hashable, Sendable {
  /// The least days of the band.
  package var first: Int
  /// None for the last band.
  package var last: Int?
  /// How many cases are in it.
  package var count: Int

  /// `1—15天`.
  package var title: Words {
    if let last { return Words("\(first)—\(last)天", en: "\(first)–\(last) days") }
    return Words("\(first - 1)天以上", en: "over \(first - 1) days")
  }

  /// 1–15, 16–60, 61–90, over 90 days.
  static func bands(of overdue: [OverdueCase]) -> [AgeBand] {
    let bounds: [(Int, Int?)] = [(1, 15), (16, 60), (61, 90), (91, nil)]
    return bounds.map { first, last in
      let count = overdue.count { $0.days >= first && $0.days <= last ?? .max }
      return AgeBand(first: first, last: last, count: count)
    }
  }
}

/// The middle of a list of days; half a day where two stand in the middle.
package struct Median: Hashable, Sendable, CustomStringConvertible {
  /// Twice the median, which is whole.
  package let twice: Int

  /// The median of `days`; nothing where there are none.
  init?(of days: [Int]) {
    if days.isEmpty { return nil }
    let sorted = days.sorted()
    twice = sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]
  }

  /// `12` or `12.5`.
  package var description: String {
    twice.isMultiple(of: 2) ? String(twice / 2) : "\(twice / 2).5"
  }
}
