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

/// A condition on one record: tests joined by all or any.
package indirect enum Formula: Hashable, Sendable {
  case all([Formula])
  case any([Formula])
  case test(Subject, Test)

  /// Every record.
  package static let always = Formula.all([])

  /// What a test looks at.
  package enum Subject: Hashable, Sendable {
    case field(Field)
    case trait(CaseTrait)
  }

  /// What is asked of it.
  package enum Test: Hashable, Sendable {
    /// It is one of these words (是 and 否 for flags); of several words in a cell any will do.
    case isOne(of: [String])
    /// It is none of these words; an empty field is none of them.
    case isNone(of: [String])
    /// 已填.
    case filled
    /// 未填.
    case empty
    /// 不早于.
    case notBefore(DayTerm)
    /// 不晚于.
    case notAfter(DayTerm)
    /// 早于.
    case before(DayTerm)
    /// 晚于.
    case after(DayTerm)
    /// 不少于: a count.
    case atLeast(Int)
    /// 不多于: a count.
    case atMost(Int)
  }
}

/// A day that a condition speaks of.
package struct DayTerm: Hashable, Sendable {
  package enum Base: Hashable, Sendable {
    case day(Day)
    /// 统计日, D.
    case asOf
    /// 年初, S.
    case yearStart
    /// 年末.
    case yearEnd
    /// 积案起始日, B.
    case backlogStart
    /// 活动开始.
    case campaignStart
    /// 活动结束.
    case campaignEnd
    /// Another day field of the same record.
    case field(Field)
  }

  package var base: Base
  /// Days added to it; negative for before.
  package var offset: Int

  package init(_ base: Base, offset: Int = 0) {
    self.base = base
    self.offset = offset
  }
}

/// One step of the reward/penalty ladder (spec §4).
package struct Step: Hashable, Sendable {
  package var code: Outcome
  /// What it is called: 提请责任倒查, 督办整改.
  package var title: String
  /// The clauses that it rests on, as printed.
  package var clause: String
  /// Of what the plan lets an office decide for this step: for `supervise` and `remind` the leading
  /// parts of the clauses whose unmet indicators lead to it (三; 四, 五, 六), for `trace-back` the
  /// origins of the cases that it covers.
  package var scope: [String]
  package var reading: String
  package var line: Int

  package init(
    code: Outcome,
    title: String,
    clause: String,
    scope: [String],
    reading: String,
    line: Int
  ) {
    self.code = code
    self.title = title
    self.clause = clause
    self.scope = scope
    self.reading = reading
    self.line = line
  }
}

/// The outcomes of the ladder, gravest first.
package enum Outcome: String, Hashable, Sendable, CaseIterable {
  case traceBack = "trace-back"
  case accountability
  case accountabilityDecision = "accountability-decision"
  case pending
  case supervise
  case remind
  case praise
  case undetermined

  /// 0 for the gravest.
  package var gravity: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
