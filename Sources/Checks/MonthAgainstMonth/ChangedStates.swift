import Register
import Vocabulary

extension MonthCheck {
  /// A closing that was entered since, with a day on which last month's register knew nothing of it.
  static let backdated = MonthPair.ofCases(
    .backdated,
    about: Words(
      "补填结案：上月台账未结的案件，本月填的结案日期不晚于上月底和上月填报时间。",
      en: "a closing entered since, dated no later than last month's end and filling time."
    ),
    at: .closed
  ) { pair, one in
    guard one.then.day(.closed) == nil, let now = pair.event(.closed, of: one.now) else {
      return nil
    }
    let sheet =
      pair.previous.sheets.indices.contains(one.then.sheet)
      ? pair.previous.sheets[one.then.sheet] : nil
    let limit = min(pair.previousDay, sheet?.filledOn ?? pair.previousDay)
    guard now <= limit else { return nil }
    return Words(
      "上月台账尚未结案，本月填的结案日期 \(now) 却不晚于 \(limit)；提请核查。",
      en: "open by last month's register, closed now on \(now), not after \(limit); please verify."
    )
  }

  /// A closing that was taken back.
  static let reopened = MonthPair.ofCases(
    .reopened,
    about: Words("结案撤回：上月有结案日期，本月空白。", en: "a closing day that stood there is empty now."),
    at: .closed
  ) { pair, one in
    guard let then = pair.event(.closed, of: one.then), one.now.day(.closed) == nil else {
      return nil
    }
    return Words(
      "上月台账结案日期为 \(then)，本月没有结案日期；提请核查。",
      en: "closed on \(then) by last month's register, without a closing day now; please verify."
    )
  }

  /// Another unit answers for it now.
  static let moved = MonthPair.ofCases(
    .moved,
    about: Words("责任单位改动：与上月台账不同。", en: "the units that answer for it differ from last month's."),
    at: .unit
  ) { _, one in
    Set(one.then.units) == Set(one.now.units)
      ? nil
      : Words("责任单位与上月台账不同；提请核查。", en: "other units than last month answer for it; please verify.")
  }

  /// It counted last month, and no rate counts it now.
  static let turnedOut = MonthPair.ofCases(
    .turnedOut,
    about: Words("转出考核：上月在职责之内，本月列为非职责或不计入。", en: "in scope last month, out of it or aside now."),
    at: .status
  ) { pair, one in
    let then = CaseState(of: one.then, by: pair.reckoning).scope
    let now = CaseState(of: one.now, by: pair.reckoning).scope
    guard then == .within, now != .within else { return nil }
    return Words(
      "上月台账在本部门职责之内，本月列为\(now == .out ? "非职责" : "不予受理一类")；提请核查。",
      en:
        "in scope by last month's register, \(now == .out ? "out of it" : "set aside") now; please verify."
    )
  }
}
