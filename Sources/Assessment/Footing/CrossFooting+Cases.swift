import Vocabulary

extension CrossFooting {
  /// Stock and flow, states against totals, and what is spread over kinds.
  mutating func checkCases(_ overview: Overview, named name: String) {
    guard let cases = overview.cases else { return }
    for flow in [cases.flow] + cases.trend.map(\.flow) { check(flow, of: name) }
    for (month, next) in zip(cases.trend, cases.trend.dropFirst()) {
      let (stock, opening) = (month.flow.stock, next.flow.opening)
      require(
        stock == opening,
        .flow,
        at: name,
        Words(
          "\(next.month.chinese)结转\(opening)≠上月在办\(stock)",
          en: "\(next.month) opens with \(opening), the month before ended with \(stock)"
        )
      )
    }
    checkTrend(of: cases, over: overview, named: name)
    checkTotals(of: cases, named: name)
    checkSpread(of: cases, over: overview, named: name)
  }

  private mutating func check(_ flow: Flow, of name: String) {
    require(
      flow.isBalanced,
      .flow,
      at: name,
      Words(
        "\(flow.period.first)至\(flow.period.last)：结转\(flow.opening)＋新收\(flow.received)"
          + "－办结\(flow.closed)－移交\(flow.transferred)≠在办\(flow.stock)",
        en: "\(flow.period.first) to \(flow.period.last): \(flow.opening) + \(flow.received) - "
          + "\(flow.closed) - \(flow.transferred) is not \(flow.stock)"
      )
    )
  }

  /// The months make up the period: the year so far, or the last of them.
  private mutating func checkTrend(
    of cases: CaseOverview,
    over overview: Overview,
    named name: String
  ) {
    guard let first = cases.trend.first?.flow, let last = cases.trend.last?.flow else { return }
    let isYear = cases.flow.period == overview.year
    let sum = { (count: KeyPath<Flow, Int>) in
      isYear ? cases.trend.reduce(0) { $0 + $1.flow[keyPath: count] } : last[keyPath: count]
    }
    let parts = [
      ("上期结转", "opening", isYear ? first.opening : last.opening, cases.flow.opening),
      ("新收", "received", sum(\.received), cases.flow.received),
      ("办结", "closed", sum(\.closed), cases.flow.closed),
      ("移交", "transferred", sum(\.transferred), cases.flow.transferred),
      ("期末在办", "open", last.stock, cases.flow.stock),
    ]
    for (zh, en, months, period) in parts {
      require(
        months == period,
        .flow,
        at: name,
        Words("各月\(zh)\(months)件≠本期\(period)件", en: "\(en): \(months) by months, \(period) at once")
      )
    }
  }

  private mutating func checkTotals(of cases: CaseOverview, named name: String) {
    let totals = cases.totals
    let sums = [
      ("分来源", "by origin", totals.new + totals.backlog + totals.historic),
      ("分职责", "by scope", totals.inScope + totals.outOfScope + totals.aside),
      (
        "已结、移交、在办与不计之和", "by state",
        totals.closed + totals.transferred + totals.open + totals.aside
      ),
    ]
    for (zh, en, sum) in sums {
      require(
        sum == totals.all,
        .totals,
        at: name,
        Words("在册\(totals.all)件≠\(zh)\(sum)件", en: "\(totals.all) cases, but \(sum) \(en)")
      )
    }
    require(
      totals.open == cases.flow.stock,
      .totals,
      at: name,
      Words(
        "期末在办\(cases.flow.stock)件≠在册未结未移交\(totals.open)件",
        en: "a stock of \(cases.flow.stock), but \(totals.open) open cases"
      )
    )
    require(
      cases.overdue.count <= totals.open,
      .totals,
      at: name,
      Words(
        "超期未结\(cases.overdue.count)件多于在办\(totals.open)件",
        en: "\(cases.overdue.count) overdue of \(totals.open) open cases"
      )
    )
    let banded = cases.ageing.reduce(0) { $0 + $1.count }
    require(
      banded == cases.overdue.count,
      .totals,
      at: name,
      Words(
        "超期未结\(cases.overdue.count)件≠分段\(banded)件",
        en: "\(cases.overdue.count) overdue, but \(banded) in the bands"
      )
    )
  }

  /// A case has one channel, and at least one kind or a blank one.
  private mutating func checkSpread(
    of cases: CaseOverview,
    over overview: Overview,
    named name: String
  ) {
    let inYear = cases.trend.reduce(0) { $0 + $1.flow.received }
    let groups = [
      ("渠道", "channel", cases.channels), ("问题类型", "kind", cases.categories),
      ("重点领域", "area", cases.areas),
    ]
    for (zh, en, slices) in groups {
      let isOne = en == "channel"
      let counts = [
        (slices.reduce(0) { $0 + $1.inPeriod }, cases.flow.received),
        (slices.reduce(0) { $0 + $1.inYear }, inYear),
      ]
      for (sum, received) in counts {
        require(
          isOne ? sum == received : sum >= received,
          .totals,
          at: name,
          Words(
            "新收\(received)件≠分\(zh)\(sum)件",
            en: "\(received) received, but \(sum) by \(en)"
          )
        )
      }
      for slice in slices {
        require(
          slice.inPeriod <= slice.receivedInPeriod && slice.inYear <= slice.receivedInYear,
          .totals,
          at: name,
          Words("\(zh)“\(slice.name)”多于新收案件", en: "more cases of a \(en) than were received")
        )
      }
    }
  }

  /// The units' numbers add up to the city's, but for cases of several units or of none.
  mutating func checkUnits(of city: Overview, _ units: [Overview], named name: String) {
    guard let cases = city.cases else { return }
    let own = units.compactMap(\.cases)
    let counts: [(zh: String, en: String, of: (CaseOverview) -> Int, among: (CaseCounts) -> Int)] =
      [
        ("在册", "cases", { $0.totals.all }, { $0.totals.all }),
        ("新发", "new", { $0.totals.new }, { $0.totals.new }),
        ("积案", "backlog", { $0.totals.backlog }, { $0.totals.backlog }),
        ("历史遗留", "historic", { $0.totals.historic }, { $0.totals.historic }),
        ("属本部门职责", "in scope", { $0.totals.inScope }, { $0.totals.inScope }),
        ("不属本部门职责", "out of scope", { $0.totals.outOfScope }, { $0.totals.outOfScope }),
        ("不计入统计", "aside", { $0.totals.aside }, { $0.totals.aside }),
        ("本期新收", "received", { $0.flow.received }, { $0.flow.received }),
        ("本期办结", "closed", { $0.flow.closed }, { $0.flow.closed }),
        ("本期移交", "transferred", { $0.flow.transferred }, { $0.flow.transferred }),
        ("期末在办", "open", { $0.flow.stock }, { $0.flow.stock }),
        (
          "年内新收", "received in the year",
          { $0.trend.reduce(0) { $0 + $1.flow.received } }, { $0.year.received }
        ),
        (
          "年内办结", "closed in the year",
          { $0.trend.reduce(0) { $0 + $1.flow.closed } }, { $0.year.closed }
        ),
        ("超期未结", "overdue", { $0.overdue.count }, { $0.overdue }),
      ]
    for count in counts {
      let sum = own.reduce(0) { $0 + count.of($1) }
      let (several, none) = (count.among(cases.inSeveral), count.among(cases.inNone))
      let whole = count.of(cases)
      require(
        sum == whole + several - none,
        .units,
        at: name,
        Words(
          "\(count.zh)：各单位之和\(sum)≠全市\(whole)＋共同负责重计\(several)－责任单位未报送\(none)",
          en: "\(count.en): the units' sum \(sum) is not \(whole) + \(several) of several units - "
            + "\(none) of none"
        )
      )
    }
  }
}
