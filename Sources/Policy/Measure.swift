package import Vocabulary

/// How a figure is counted: one of six ways, each over any register.
package enum Measure: Hashable, Sendable {
  /// 比率: of the records that are `among`, those that `counts`.
  case rate(RegisterKind, among: Formula, counts: Formula)
  /// 计数: how many of `among` fulfil `counts`; held against a limit.
  case count(RegisterKind, among: Formula, counts: Formula)
  /// 较基数下降: records of `among` against the baseline: those of the whole months that are over
  /// against the same months, or those of the year so far against the whole year.
  case decrease(
    RegisterKind,
    among: Formula,
    baseline: BaselineGroup,
    per: Weight,
    against: BaselineSpan = .sameMonths
  )
  /// 按月: months with at least one record of `among`.
  case months(MonthlyDuty)
  /// 按项: items of a list that records cover.
  case items(ItemDuty)
  /// 一次: something owed once by a day.
  case once(RegisterKind, among: Formula, by: Day)

  /// The register that the figure reads.
  package var register: RegisterKind {
    switch self {
    case .rate(let kind, _, _), .count(let kind, _, _), .decrease(let kind, _, _, _, _),
      .once(let kind, _, _):
      kind
    case .months(let duty): duty.register
    case .items(let duty): duty.register
    }
  }
}

/// Which part of the baseline a number is held against.
package enum BaselineSpan: String, Hashable, Sendable, CaseIterable {
  /// The months of the year that are over, each against the same month.
  case sameMonths = "相同各月"
  /// The year so far against the whole year: broken as soon as the number is too high, kept only when
  /// the year is over.
  case wholeYear = "全年"
}

/// What one record weighs in a count.
package enum Weight: String, Hashable, Sendable, CaseIterable {
  /// Each record is one 批次.
  case batches = "批次"
  /// Each record counts its people.
  case people = "人次"
}

/// A duty of every month.
package struct MonthlyDuty: Hashable, Sendable {
  package var register: RegisterKind
  package var among: Formula
  /// The field whose day (or month) says which month a record is for.
  package var month: Field
  /// The months that owe it, in their order.
  package var months: [Month]
  /// Whether the running month counts at once, or a month only when it is over.
  package var runningMonthCounts: Bool
  /// The field whose day must not be later than the month's last day; none where any will do.
  package var filedBy: Field?

  package init(
    register: RegisterKind,
    among: Formula,
    month: Field,
    months: [Month],
    runningMonthCounts: Bool,
    filedBy: Field? = nil
  ) {
    self.register = register
    self.among = among
    self.month = month
    self.months = months
    self.runningMonthCounts = runningMonthCounts
    self.filedBy = filedBy
  }
}

/// A duty for each item of a list.
package struct ItemDuty: Hashable, Sendable {
  /// Which list the items are of.
  package enum List: Hashable, Sendable {
    case areas
    case foundations
    /// Items that stand in the indicator's own block.
    case own([Listed])

    /// The lists of the plan that an indicator can name.
    package static let named: [(name: String, list: List)] = [
      ("领域", .areas), ("基础项目", .foundations),
    ]

    /// As the plan calls it.
    package var name: String {
      switch self {
      case .areas: "领域"
      case .foundations: "基础项目"
      case .own(let items): items.map(\.name).joined(separator: "、")
      }
    }
  }

  package var register: RegisterKind
  package var among: Formula
  package var item: Field
  package var list: List
  /// Where set, only the records of an item's latest day count, and all of them must fulfil it.
  ///
  /// An undated record is the earliest. Where not, any record of `among` covers the item.
  package var latest: Formula?

  package init(
    register: RegisterKind,
    among: Formula,
    item: Field,
    list: List,
    latest: Formula? = nil
  ) {
    self.register = register
    self.among = among
    self.item = item
    self.list = list
    self.latest = latest
  }
}
