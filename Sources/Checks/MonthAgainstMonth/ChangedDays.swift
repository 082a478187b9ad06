import Register
import Vocabulary

extension MonthCheck {
  /// The day of registration decides origin, year and deadlines; it does not change.
  static let receivedChanged = MonthPair.ofCases(
    .receivedChanged,
    about: Words("登记日期改动：与上月台账不同。", en: "the day of registration differs from last month's."),
    at: .received
  ) { _, one in
    guard let then = one.then.day(.received), let now = one.now.day(.received), then != now else {
      return nil
    }
    return Words(
      "登记日期上月为 \(then)，本月为 \(now)；提请核查。",
      en:
        "registered on \(then) by last month's register, on \(now) by this month's; please verify."
    )
  }

  /// A closing day that stood there is another one now.
  static let closedChanged = MonthPair.ofCases(
    .closedChanged,
    about: Words("结案日期改动：与上月台账不同。", en: "the closing day differs from last month's."),
    at: .closed
  ) { pair, one in
    // A closing that moved behind the day of the report has changed all the same.
    guard let then = pair.event(.closed, of: one.then), let now = one.now.day(.closed), then != now
    else { return nil }
    return Words(
      "结案日期上月为 \(then)，本月为 \(now)；提请核查。",
      en: "closed on \(then) by last month's register, on \(now) by this month's; please verify."
    )
  }

  /// A deadline that stood there is another one now, or none; an extension has its own column.
  static let dueChanged = MonthPair.ofCases(
    .dueChanged,
    about: Words("办理期限改动：与上月台账不同（上月未填而本月补填的不算）。", en: "the due day differs from last month's."),
    at: .due
  ) { _, one in
    let (then, now) = (one.then[.due], one.now[.due])
    guard then.isFilled, then != now else { return nil }
    return Words(
      "办理期限上月为 \(then.printedDue)，本月为 \(now.printedDue)；提请核查。",
      en: "due \(then.printedDue) by last month's register, \(now.printedDue) now; please verify."
    )
  }
}

extension FieldValue {
  /// A day, `60日`, or a dash.
  fileprivate var printedDue: String {
    switch self {
    case .day(let day): day.description
    case .days(let count): "\(count)日"
    default: "—"
    }
  }
}
