import Register
import Vocabulary

extension Check {
  /// The months of the baseline against its own full year; the months count.
  package static let baselineTotal = Check(
    .baselineTotal,
    about: Words("基数表的全年数与各月之和不符。", en: "the baseline's year differs from the sum of its months.")
  ) { examined in
    examined.registers.records(.baseline).flatMap { record in
      BaselineGroup.allCases.compactMap { group -> Finding? in
        let months = Field.months(of: group).compactMap(record.count)
        guard months.count == 12, let year = record.count(group.year) else { return nil }
        let sum = months.reduce(0, +)
        guard sum != year else { return nil }
        return Finding(
          .baselineTotal,
          at: record.place(of: group.year),
          Words(
            "\(group.rawValue)全年填的是 \(year)，各月之和是 \(sum)；请核对。",
            en: "the year says \(year), the months add up to \(sum); please check."
          ),
          effect: .countedAs(Words("按各月数计入", en: "the months count")),
          units: record.units
        )
      }
    }
  }
}
