import Policy
import Register
import Vocabulary

/// What is shown of the cases of one body beside its targets.
///
/// Cases that are not counted (不予受理, 退回 …) are in `totals` only: in no flow, no stock, no
/// distribution and no rate.
package struct CaseOverview: Hashable, Sendable {
  /// 总量, by origin and scope.
  package var totals: CaseTotals
  /// Of the city: cases that stand in the numbers of several units, each once less than in theirs.
  package var inSeveral: CaseCounts
  /// Of the city: cases that stand in no unit's numbers, for theirs handed in no register of cases.
  package var inNone: CaseCounts
  /// Of the period.
  package var flow: Flow
  /// Of the same days of the month before; only where the period lies in one month of which the
  /// registers hold the month before.
  package var flowBefore: Flow?
  /// Month by month from January to the month of the report, which goes up to its day.
  package var trend: [MonthFlow]
  /// 环比 of 新收; only where the period lies in one month.
  package var receivedThanMonthBefore: Comparison?
  /// 同比 of 新收.
  package var receivedThanYearBefore: Comparison?
  /// 环比 of 办结.
  package var closedThanMonthBefore: Comparison?
  /// 同比 of 办结.
  package var closedThanYearBefore: Comparison?
  /// By 信访渠道.
  package var channels: [Slice]
  /// By 问题类型; a case may have several, so that their shares may add up to more than 100 %.
  package var categories: [Slice]
  /// By 重点领域; a case may have several.
  package var areas: [Slice]
  /// Open cases in scope past their due day, the longest first.
  package var overdue: [OverdueCase]
  /// Open cases in scope that fall due by the end of the month after the day's, the soonest first.
  package var dueSoon: [DueCase]
  /// The overdue cases by how long they are overdue.
  package var ageing: [AgeBand]
  /// 满意率, 参评率, 重复信访率, 属实率, 到期应结口径.
  package var rates: CaseRates
  /// Cases in whose register nothing says whether they were closed; they stand as open.
  package var withoutClosing: Int
  /// From registration to closing, of the period's closings; cases whose days contradict each other
  /// have no processing time.
  package var median: Median?
  /// 包案领导 and 责任人 with the cases that they resolved in time, most first.
  package var officials: [Official]

  init(of unit: UnitID?, in population: Population, over period: Period, year: Period) {
    let present = population.present(.cases)
    let filed = CasesOnDay(at: present.positions(of: unit), of: present)
    totals = CaseTotals(of: filed)
    let counted = filed.counted
    let parts = unit == nil ? filed.parted(in: population) : (several: filed.none, none: filed.none)
    inSeveral = CaseCounts(of: parts.several, over: period, year: year, on: population.day)
    inNone = CaseCounts(of: parts.none, over: period, year: year, on: population.day)
    flow = Flow(of: counted, over: period)
    let months = Month.months(from: year.first.month, through: year.last.month)
    trend = months.map { month in
      let days = Period(first: month.firstDay, last: min(month.lastDay, year.last))
      return MonthFlow(month: month, flow: Flow(of: counted, over: days))
    }
    let plan = population.plan
    let firstHeld =
      plan.holdsYearBefore ? Month(year: plan.year - 1, month: 1).firstDay : plan.yearStart
    let isOfOneMonth = period.first.month == period.last.month
    let monthBefore = isOfOneMonth ? period.monthBefore : nil
    let compared = { (before: Period?, count: (Flow) -> Int) -> Comparison? in
      before.map { Comparison(of: counted, over: period, to: $0, since: firstHeld, count) }
    }
    flowBefore = monthBefore.flatMap { $0.first < firstHeld ? nil : Flow(of: counted, over: $0) }
    receivedThanMonthBefore = compared(monthBefore) { $0.received }
    closedThanMonthBefore = compared(monthBefore) { $0.closed }
    receivedThanYearBefore = compared(period.yearBefore) { $0.received }
    closedThanYearBefore = compared(period.yearBefore) { $0.closed }
    let slices = { (field: Field, order: [String]) in
      Slice.slices(of: counted, by: field, inOrderOf: order, period: period, year: year)
    }
    channels = slices(.channel, [])
    categories = slices(.category, [])
    areas = slices(.area, population.plan.areas.map(\.name))
    overdue = OverdueCase.list(of: counted, on: population.day)
    let nextMonth = population.day.month.advanced(by: 1)
    dueSoon = DueCase.list(of: counted, from: population.day, through: nextMonth.lastDay)
    ageing = AgeBand.bands(of: overdue)
    rates = CaseRates(of: counted, on: population.day, year: year)
    let closing = CaseTrait.closed.needs
    withoutClosing = counted.all.count { !counted.record(of: $0).hasColumns(closing) }
    median = Median(of: counted.all.compactMap { counted.processingDays(of: $0, closedIn: period) })
    officials = Official.list(of: counted, since: year.first)
  }
}

/// How many cases a body has on its registers.
package struct CaseTotals: Hashable, Sendable {
  /// All that are present, those not counted among them.
  package var all = 0
  /// 新发.
  package var new = 0
  /// 积案.
  package var backlog = 0
  /// Registered before the backlog's first day: in no target but the key cases'.
  package var historic = 0
  /// 属本部门职责.
  package var inScope = 0
  /// 非职责.
  package var outOfScope = 0
  /// 不予受理, 退回, 撤诉 …: in no rate and no stock.
  package var aside = 0
  /// 阶段性办结, 基本办结 …: neither closed nor resolved.
  package var partlyClosed = 0
  /// 部分化解: not resolved.
  package var partlyResolved = 0
  /// 重复件, which count like any other.
  package var repeated = 0
  /// Those that are counted and have not left: 在办.
  package var open = 0
  /// Those that left by being closed.
  package var closed = 0
  /// Those that left by being transferred.
  package var transferred = 0

  init(of filed: CasesOnDay) {
    for one in filed.all {
      let record = filed.record(of: one)
      all += 1
      switch one.state.origin {
      case .new: new += 1
      case .backlog: backlog += 1
      case .historic: historic += 1
      }
      switch one.state.scope {
      case .within: inScope += 1
      case .out: outOfScope += 1
      case .aside: aside += 1
      }
      if record.word(.status) == StatusWord.partial.rawValue { partlyClosed += 1 }
      if record.word(.isResolved) == ResolutionWord.partial.rawValue { partlyResolved += 1 }
      if record.flag(.repeat) == true { repeated += 1 }
      if one.state.scope == .aside { continue }
      switch one.exit?.isClosing {
      case nil: open += 1
      case true?: closed += 1
      case false?: transferred += 1
      }
    }
  }
}

/// What the city's numbers and those of its units are held against each other by.
package struct CaseCounts: Hashable, Sendable {
  /// By origin, scope and state.
  package var totals: CaseTotals
  /// Of the period.
  package var flow: Flow
  /// Of the year so far.
  package var year: Flow
  /// Open cases in scope past their due day.
  package var overdue: Int

  init(of filed: CasesOnDay, over period: Period, year: Period, on day: Day) {
    totals = CaseTotals(of: filed)
    let counted = filed.counted
    flow = Flow(of: counted, over: period)
    self.year = Flow(of: counted, over: year)
    overdue = counted.all.count(where: \.state.isOverdue)
  }
}
