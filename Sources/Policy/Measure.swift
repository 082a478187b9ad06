package import Vocabulary

/// How a figure is counted: one of six ways, each over any register.
package enum Measure: Hashable, Sendable {
  /// 比率: of the records that are `among`, those that `counts`.
  case rate(RegisterKind, among: Formula, counts: Formula)
  /// 计数: how many of `among` fulfil `counts`; held against a limit.
  case count(RegisterKind, among: Formula, counts: Formula)
  /// 较基数下降: records of `among` in the whole months of the year that are over, against the
  /// baseline of the same months.
  case decrease(RegisterKind, among: Formula, baseline: BaselineGroup, per: Weight)
  /// 按月: months with at least one record of `among`.
  case months(MonthlyDuty)
  /// 按项: items of a list that records cover.
  case items(ItemDuty)
  /// 一次: something owed once by a day.
  case once(RegisterKind, among: Formula, by: Day)

  /// The register that the figure reads.
  package var register: RegisterKind {
    switch self {
    case .rate(let kind, _, _), .count(let kind, _, _), .decrease(let kind, _, _, _),
      .once(let kind, _, _):
      kind
    case .months(let duty): duty.register
    case .items(let duty): duty.register
    }
  }
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
  package var first: Month
  package var last: Month
  /// Whether the running month counts at once, or a month only when it is over.
  package var runningMonthCounts: Bool
  /// The field whose day must not be later than the month's last day; none where any will do.
  package var filedBy: Field?

  package init(
    register: RegisterKind,
    among: Formula,
    month: Field,
    first: Month,
    last: Month,
    runningMonthCounts: Bool,
    filedBy: Field? = nil
  ) {
    self.register = register
    self.among = among
    self.month = month
    self.first = first
    self.last = last
    self.runningMonthCounts = runningMonthCounts
    self.filedBy = filedBy
  }
}

/// A duty for each item of a list.
package struct ItemDuty: Hashable, Sendable {
  /// Which of the plan's lists the items are.
  package enum List: String, Hashable, Sendable, CaseIterable {
    case areas = "领域"
    case foundations = "基础项目"
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
