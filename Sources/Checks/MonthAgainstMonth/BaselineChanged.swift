import Register
import Vocabulary

extension MonthCheck {
  /// The baseline is last year's, and last year is over.
  static let baselineChanged = MonthCheck(
    .baselineChanged,
    about: Words("基数改动：基数表的数与上月不同。", en: "a figure of the baseline differs from last month's.")
  ) { pair in
    guard !pair.current.sheets(.baseline).isEmpty else { return [] }
    let now = Dictionary(
      pair.current.records(.baseline).flatMap { record in record.units.map { ($0, record) } },
      uniquingKeysWith: { first, _ in first }
    )
    return pair.previous.records(.baseline).flatMap { then -> [Finding] in
      guard let unit = then.units.first else { return [] }
      let other = now[unit]
      return BaselineGroup.allCases.flatMap { Field.months(of: $0) + [$0.year] }
        .compactMap { field in
          guard let old = then.count(field), other?.count(field) != old else { return nil }
          let header = RegisterKind.baseline.column(field)?.header ?? field.rawValue
          let new = other?.count(field).map(String.init) ?? "—"
          return Finding(
            .baselineChanged,
            at: other?.place(of: field) ?? then.place(of: field),
            Words(
              "基数“\(header)”上月为 \(old)，本月为 \(new)；提请核查。",
              en: "baseline \(header): \(old) last month, \(new) now; please verify."
            ),
            units: [unit]
          )
        }
    }
  }
}
