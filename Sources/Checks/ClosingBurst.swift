import Register
import Vocabulary

extension Check {
  /// 突击结案: most of a month's closings fall on its last days.
  package static let closingBurst = Check(
    .closingBurst,
    about: Words("突击结案：一个月的结案多数集中在月末几天。", en: "most of a month's closings fall on its last days.")
  ) { examined in
    examined.units.flatMap { unit in
      var byMonth: [Month: [(record: Record, closed: Day)]] = [:]
      for (filed, state) in examined.cases(of: unit) {
        if let closed = state.closed { byMonth[closed.month, default: []].append((filed, closed)) }
      }
      return byMonth.keys.sorted().compactMap { month -> Finding? in
        let closings = byMonth[month] ?? []
        let late = closings.filter { $0.closed > month.lastDay - examined.limits.burstDays }
        guard late.count >= examined.limits.burstClosings,
          late.count * 100 > closings.count * examined.limits.burstPercent,
          let first = late.first
        else { return nil }
        return Finding(
          .closingBurst,
          at: first.record.place(of: .closed),
          Words(
            "\(month.chinese)共结案 \(closings.count) 件，其中 \(late.count) 件集中在月末 \(examined.limits.burstDays) 天；提请抽查。",
            en:
              "\(late.count) of \(closings.count) closings of \(month) fall on its last \(examined.limits.burstDays) days; please verify."
          ),
          units: [unit]
        )
      }
    }
  }
}
