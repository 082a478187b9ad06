import Register
import Vocabulary

extension Check {
  /// Every case of the year closed on the day on which it came.
  package static let sameDayClosing = Check(
    .sameDayClosing,
    about: Words(
      "当日即结：年内结案全部在登记当天。",
      en: "every closing of the year lies on the day of registration."
    )
  ) { examined in
    examined.units.compactMap { unit in
      let closings = examined.cases(of: unit).filter { _, state in
        state.closed.map { $0 >= examined.reckoning.yearStart } ?? false
      }
      guard closings.count >= examined.limits.sameDayClosings, let first = closings.first,
        closings.allSatisfy({ $0.state.closed == $0.record.day(.received) })
      else { return nil }
      return Finding(
        .sameDayClosing,
        at: first.record.place(of: .closed),
        Words(
          "年内结案 \(closings.count) 件，全部在登记当天结案；提请抽查。",
          en:
            "all \(closings.count) closings of the year lie on the day of registration; please verify."
        ),
        units: [unit]
      )
    }
  }
}
