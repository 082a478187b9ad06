import Assessment
import Policy
import Vocabulary

/// 各月与上年同期对照: what is to fall, month by month beside the baseline.
enum MonthsCompared {
  /// None where no figure has a baseline.
  static func table(of body: Body) -> TableView? {
    let compared = body.assessment.figures.compactMap { figure -> (String, [MonthAgainstBase])? in
      guard case .decrease(_, _, let group, _, _) = figure.indicator.measure else { return nil }
      return figure.months.isEmpty ? nil : (group.rawValue, figure.months)
    }
    guard let months = compared.first?.1.map(\.month) else { return nil }
    let year = body.plan.year
    return TableView(
      id: "months-compared",
      caption: "各月与\(year - 1)年同期对照",
      columns: [.text("月份")]
        + compared.flatMap { title, _ in
          ["\(year - 1)年\(title)", "\(year)年\(title)", "增减"].map { TableColumn.number($0) }
        },
      rows: months.indices.map { index in
        ["\(months[index])月"] + compared.flatMap { cells(of: $0.1[index]) }
      } + [["合计"] + compared.flatMap { cells(of: total(of: $0.1)) }],
      notes: ["只列已满的月份；基数表未填或前后不一的月份以“—”表示。"]
    )
  }

  private static func cells(of month: MonthAgainstBase) -> [String] {
    guard let base = month.base else { return ["—", "\(month.count)", "—"] }
    let change = month.count - base
    return ["\(base)", "\(month.count)", change > 0 ? "+\(change)" : "\(change)"]
  }

  /// All months as one; without a base where a month has none.
  private static func total(of months: [MonthAgainstBase]) -> MonthAgainstBase {
    var total = MonthAgainstBase(month: 0, count: 0, base: 0)
    for month in months {
      total.count += month.count
      total.base = month.base.flatMap { base in total.base.map { $0 + base } }
    }
    return total
  }
}
