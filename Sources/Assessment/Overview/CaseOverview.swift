import Policy
import Register
import Vocabulary

/// What is shown of the cases of one body beside its targets.
///
/// Cases that are not counted (不予受理, 退回 …) are in `totals` only: in no flow, no stock, no
/// distribution and no rate.
package struct CaseOverview: Hashable, Sendable {
  package var totals: CaseTotals
  /// Of the period.
  package var flow: Flow
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
  package var ageing: [AgeBand]
  package var rates: CaseRates
  /// From registration to closing, of the period's closings; cases whose days contradict each other
  /// have no processing time.
  package var median: Median?
  /// 包案领导 and 责任人 with the cases that they resolved in time, most first.
  package var officials: [Official]

  init(of unit: UnitID?, in population: Population, over period: Period, year: Period) {
    let present = population.present(.cases)
    let filed = present.positions(of: unit).map { position in
      CaseOnDay(record: present.records[position], state: present.states[position])
    }
    totals = CaseTotals(of: filed)
    let counted = filed.filter { $0.state.scope != .aside }
    flow = Flow(of: counted, over: period)
    let months = Month.months(from: year.first.month, through: year.last.month)
    trend = months.map { month in
      let days = Period(first: month.firstDay, last: min(month.lastDay, year.last))
      return MonthFlow(month: month, flow: Flow(of: counted, over: days))
    }
    let isOfOneMonth = period.first.month == period.last.month
    let monthBefore = isOfOneMonth ? period.monthBefore : nil
    let compared = { (before: Period?, count: (Flow) -> Int) -> Comparison? in
      before.map { Comparison(of: counted, over: period, to: $0, since: year.first, count) }
    }
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
    ageing = AgeBand.bands(of: overdue)
    rates = CaseRates(of: counted, on: population.day, year: year)
    median = Median(of: counted.compactMap { $0.processingDays(closedIn: period) })
    officials = Official.list(of: counted, since: year.first)
  }
}

/// A present case with its state.
struct CaseOnDay {
  let record: Record
  let state: CaseState

  /// A case without a readable day of registration is left out by the reader.
  var received: Day { record.day(.received) ?? state.due }

  /// Its first way out of the stock, if it is out: by closing where both happened on one day.
  ///
  /// It cannot leave before it came.
  var exit: (day: Day, isClosing: Bool)? {
    switch (state.closed, state.transferred) {
    case (nil, nil): nil
    case (let closed?, nil): (max(closed, received), true)
    case (nil, let transferred?): (max(transferred, received), false)
    case (let closed?, let transferred?):
      closed <= transferred
        ? (max(closed, received), true) : (max(transferred, received), false)
    }
  }

  /// Days from registration to a closing in `period`; none where its days contradict each other.
  func processingDays(closedIn period: Period) -> Int? {
    guard let closed = state.closed, period.contains(closed), closed >= received else { return nil }
    if case .day(let accepted) = record.value(of: .accepted, asOf: period.last) {
      guard accepted >= received, accepted <= closed else { return nil }
    }
    return closed - received
  }
}

/// How many cases a body has on its registers.
package struct CaseTotals: Hashable, Sendable {
  /// All that are present, those not counted among them.
  package var all = 0
  package var new = 0
  package var backlog = 0
  /// Registered before the backlog's first day: in no target but the key cases'.
  package var historic = 0
  package var inScope = 0
  package var outOfScope = 0
  /// 不予受理, 退回, 撤诉 …: in no rate and no stock.
  package var aside = 0
  /// 阶段性办结, 基本办结 …: neither closed nor resolved.
  package var partlyClosed = 0
  /// 部分化解: not resolved.
  package var partlyResolved = 0
  package var repeated = 0
  /// By how many the units' sum exceeds this: a case of several units counts once here.
  package var shared = 0

  init(of filed: [CaseOnDay]) {
    for one in filed {
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
      if one.record.word(.status) == StatusWord.partial.rawValue { partlyClosed += 1 }
      if one.record.word(.isResolved) == ResolutionWord.partial.rawValue { partlyResolved += 1 }
      if one.record.flag(.repeat) == true { repeated += 1 }
      shared += one.record.units.count - 1
    }
  }
}
