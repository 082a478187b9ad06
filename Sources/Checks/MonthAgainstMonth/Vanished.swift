import Register
import Vocabulary

extension MonthCheck {
  /// What stood in last month's registers stands in none of this month's.
  static let vanished = MonthCheck(
    .vanished,
    about: Words(
      "记录消失：上月台账里的案件、上访、事件，本月台账里没有了。",
      en: "a case, visit or incident of last month's registers that is in none of this month's."
    )
  ) { pair in
    let cases = pair.gone.filter { pair.isHandedIn(.cases, by: $0) }.map { record in
      Finding.vanished(
        record,
        named: "案件 \(record.caseReference)",
        en: "case \(record.caseReference)"
      )
    }
    return cases + [RegisterKind.visits, .incidents].flatMap { pair.vanished($0) }
  }
}

extension MonthPair {
  /// What tells one visit or incident from another: its units, its day, its level or type.
  private struct Event: Hashable {
    var units: Set<UnitID>
    var day: Day?
    var words: [String]

    init(_ record: Record) {
      units = Set(record.units)
      day = record.day(.date)
      words = record.words(record.register == .visits ? .level : .type)
    }
  }

  /// Of `kind`, the records of last month beyond those that this month still has of the same units,
  /// day and level or type.
  fileprivate func vanished(_ kind: RegisterKind) -> [Finding] {
    var left: [Event: Int] = [:]
    for record in current.records(kind) { left[Event(record), default: 0] += 1 }
    return previous.records(kind).compactMap { record in
      guard record.isPresent(on: day), isHandedIn(kind, by: record) else { return nil }
      let event = Event(record)
      if let count = left[event], count > 0 {
        left[event] = count - 1
        return nil
      }
      let date = event.day?.description ?? "—"
      let what = (zh: kind == .visits ? "上访" : "事件", en: kind == .visits ? "visit" : "incident")
      return .vanished(record, named: "\(date) 的\(what.zh)", en: "the \(what.en) of \(date)")
    }
  }
}

extension Finding {
  fileprivate static func vanished(_ record: Record, named zh: String, en: String) -> Finding {
    Finding(
      .vanished,
      at: record.place(of: record.register == .cases ? .number : .date),
      Words(
        "上月台账的这一行：\(zh)，本月台账的统计行里没有了；提请核查。",
        en:
          "this row of last month's registers: \(en) is not counted in this month's; please verify."
      ),
      effect: .notUsed,
      units: record.units,
      caseNumber: record.register == .cases ? record.caseReference : nil
    )
  }
}
