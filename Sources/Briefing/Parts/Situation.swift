import Assessment
import Policy
import Register
import Vocabulary

/// 总体情况: what came in, what went out, what is open.
struct Situation: Hashable, Viewed {
  var sentences: [String]
  var tables: [TableView]
  var trend: Chart?
  var trendTable: TableView?

  static let fields = Fields<Situation>(
    .texts("sentences") { $0.sentences },
    .many("tables") { $0.tables },
    .maybeChart("trend") { $0.trend },
    .maybe("trendTable") { $0.trendTable }
  )

  init(of body: Body) {
    guard let cases = body.overview.cases else {
      let who = body.isCity ? "各单位" : "本单位"
      sentences = ["\(who)未报送信访案件台账，无法说明案件总体情况。"]
      tables = []
      return
    }
    let period = body.overview.period
    sentences = Self.sentences(of: cases, over: period, for: body)
    tables = [
      Self.flow(cases.flow, than: cases.flowBefore), Self.table(of: ReferenceRate.all(of: cases)),
    ]
    guard !cases.trend.isEmpty else { return }
    trend = Self.chart(of: cases.trend)
    trendTable = Self.table(of: cases.trend)
  }

  private static func sentences(
    of cases: CaseOverview,
    over period: Period,
    for body: Body
  ) -> [String] {
    let totals = cases.totals
    let flow = cases.flow
    var received = ["新收\(flow.received)件"]
    var closed = ["办结\(flow.closed)件"]
    let monthBefore = period.isWholeMonth ? "上月" : "上月同期"
    for (name, before, title) in [
      ("环比", cases.receivedThanMonthBefore, monthBefore),
      ("同比", cases.receivedThanYearBefore, "上年同期"),
    ] {
      if let before, before.before != nil { received.append(before.printed(name, before: title)) }
    }
    for (name, before, title) in [
      ("环比", cases.closedThanMonthBefore, monthBefore),
      ("同比", cases.closedThanYearBefore, "上年同期"),
    ] {
      if let before, before.before != nil { closed.append(before.printed(name, before: title)) }
    }
    var sentences = [
      "截至\(body.day.chinese)，\(body.isCity ? body.plan.names.whole : "本单位")台账在册信访案件\(totals.all)件，"
        + "其中年内新发\(totals.new)件、\(body.plan.backlogStart.year)年以来积案\(totals.backlog)件"
        + (totals.historic > 0 ? "、历史遗留\(totals.historic)件" : "")
        + "；属本部门职责\(totals.inScope)件、不属本部门职责\(totals.outOfScope)件、"
        + "不予受理等不计入统计\(totals.aside)件\(Self.aside(in: body))。",
      "\(period.chinese)，\(received.joined(separator: "，"))；\(closed.joined(separator: "，"))；"
        + "移交\(flow.transferred)件；期末在办\(flow.stock)件。",
    ]
    let notCompared = [
      ("环比", cases.receivedThanMonthBefore), ("同比", cases.receivedThanYearBefore),
    ].filter { $0.1.map { $0.before == nil } ?? false }.map(\.0)
    if !notCompared.isEmpty {
      sentences.append(
        "因\(body.plan.year - 1)年台账未注明完整（可能只录有结转的积案），暂不作\(notCompared.joined(separator: "、"))比较。"
      )
    }
    if cases.withoutClosing > 0 {
      sentences.append("另有\(cases.withoutClosing)件所在的台账没有“结案日期”列，是否办结不明，均按未结案列示。")
    }
    let overdue = cases.overdue.count
    sentences.append(overdue == 0 ? "截至统计日，无超期未结案件。" : "截至统计日，超期未结\(overdue)件（见附件2）。")
    if let median = cases.median { sentences.append("本期办结案件从登记到结案用时的中位数为\(median)天。") }
    if totals.partlyClosed > 0 { sentences.append("阶段性办结等\(totals.partlyClosed)件不作结案计入。") }
    if totals.partlyResolved > 0 { sentences.append("部分化解\(totals.partlyResolved)件不作化解计入。") }
    let whole = body.plan.names.whole
    let (several, none) = (cases.inSeveral.totals.all, cases.inNone.totals.all)
    if several > 0 { sentences.append("由几个单位共同负责的案件\(whole)只计一次，各单位之和比\(whole)数多\(several)件。") }
    if none > 0 { sentences.append("另有\(none)件的责任单位未报送信访案件台账，计入\(whole)，不在各单位数字之内。") }
    return sentences
  }

  /// Why cases stand aside: `（不予受理2件、退回1件）`, by the words of the register.
  private static func aside(in body: Body) -> String {
    let words = body.cases.filter { $0.state.scope == .aside }
      .compactMap { $0.filed.word(.status) }
    let kinds = words.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let parts = kinds.map { kind in "\(kind)\(words.count { $0 == kind })件" }
    return parts.isEmpty ? "" : "（\(parts.joined(separator: "、"))）"
  }

  /// The period, under it the same days of the month before and by how much it changed.
  private static func flow(_ flow: Flow, than before: Flow?) -> TableView {
    var rows = [[flow.period.chinese] + flow.cells]
    if let before {
      let changes = zip(flow.counts, before.counts).map { now, before in
        Comparison(now: now, before: before).signedChange
      }
      rows += [[before.period.chinese] + before.cells, ["环比"] + changes]
    }
    return TableView(
      id: "flow",
      caption: "案件收办情况（单位：件）",
      columns: [.text("时段")] + flowColumns,
      rows: rows,
      notes: ["上期结转＋本期新收－本期办结－本期移交＝期末在办。"]
    )
  }

  private static func table(of trend: [MonthFlow]) -> TableView {
    TableView(
      id: "trend-table",
      caption: "年内各月收办情况（单位：件）",
      columns: [.text("月份")] + flowColumns,
      rows: trend.map { ["\($0.month.month)月"] + $0.flow.cells }
    )
  }

  private static var flowColumns: [TableColumn] {
    ["上期结转", "本期新收", "本期办结", "本期移交", "期末在办"].map { .number($0) }
  }

  private static func table(of rates: [ReferenceRate]) -> TableView {
    TableView(
      id: "rates",
      caption: "参考指标（仅列示，不作判定）",
      columns: [.text("项目"), .number("件数"), .number("比率"), .text("口径")],
      rows: rates.map { [$0.title, $0.counts, $0.percent, $0.reading] },
      notes: rates.compactMap(\.note)
    )
  }

  private static func chart(of trend: [MonthFlow]) -> Chart {
    let points = trend.map { one in
      Trend.Point(
        label: "\(one.month.month)月",
        first: one.flow.received,
        second: one.flow.closed,
        line: one.flow.stock
      )
    }
    let words = trend.map { one in
      "\(one.month.month)月新收\(one.flow.received)件、办结\(one.flow.closed)件、期末在办\(one.flow.stock)件"
    }
    return Chart(
      id: "trend",
      title: "年内各月新收、办结和期末在办",
      summary: words.joined(separator: "；") + "。",
      content: .trend(Trend(first: "新收", second: "办结", line: "期末在办", unit: "件", points: points))
    )
  }
}

extension Flow {
  fileprivate var counts: [Int] { [opening, received, closed, transferred, stock] }

  fileprivate var cells: [String] { counts.map(String.init) }
}
