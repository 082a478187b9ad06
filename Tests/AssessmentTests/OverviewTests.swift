import Assessment
import Policy
import Register
import Testing
import Vocabulary

/// What is shown beside the targets.
struct OverviewTests {
  private func overview(
    _ handIn: HandIn,
    of unit: UnitID? = east,
    on day: Day = "2021-05-31",
    over period: Period? = nil,
    by plan: Plan? = nil
  ) throws -> Overview {
    let population = Population(of: handIn.registers, by: try plan ?? builtIn.get(), on: day)
    return Overview(of: unit, in: population, over: period ?? .month(upTo: day))
  }

  private func cases(_ lines: [Line], on day: Day = "2021-05-31", by plan: Plan? = nil) throws
    -> CaseOverview
  {
    var handIn = HandIn()
    handIn.add(.cases, lines)
    return try #require(try overview(handIn, on: day, by: plan).cases)
  }

  @Test(
    arguments: [
      ([:], [0, 1, 0, 0, 1]),
      ([.closed: .day("2021-05-31")], [0, 1, 1, 0, 0]),
      ([.closed: .day("2021-06-01")], [0, 1, 0, 0, 1]),
      ([.received: .day("2021-04-30")], [1, 0, 0, 0, 1]),
      ([.received: .day("2021-04-30"), .closed: .day("2021-04-30")], [0, 0, 0, 0, 0]),
      ([.received: .day("2021-04-30"), .closed: .day("2021-05-01")], [1, 0, 1, 0, 0]),
      ([.received: .day("2015-04-30"), .transferred: .day("2021-05-01")], [1, 0, 0, 1, 0]),
      ([.inScope: .no], [0, 1, 0, 0, 1]),
      ([.status: .word("不予受理")], [0, 0, 0, 0, 0]),
      ([.transferred: .day("2021-05-20"), .closed: .day("2021-05-21")], [0, 1, 0, 1, 0]),
      ([.transferred: .day("2021-05-20"), .closed: .day("2021-05-20")], [0, 1, 1, 0, 0]),
      ([.closed: .day("2021-05-20"), .transferred: .day("2021-04-01")], [0, 1, 0, 1, 0]),
      ([.closed: .day("2021-04-20")], [0, 1, 1, 0, 0]),
      ([.status: .word("阶段性办结"), .closed: .day("2021-05-20")], [0, 1, 0, 0, 1]),
    ] as [([Field: FieldValue], [Int])]
  )
  func `a case comes once and leaves once, by its first exit`(
    cells: [Field: FieldValue],
    expected: [Int]
  ) throws {
    let shown = try cases([filed("2021-05-10", with: cells)])
    let flow = shown.flow
    #expect([flow.opening, flow.received, flow.closed, flow.transferred, flow.stock] == expected)
  }

  @Test func `the trend goes from January to the day`() throws {
    let shown = try cases(
      [
        filed("2020-12-01", "A1"), filed("2021-01-31", "A2", with: [.closed: .day("2021-03-01")]),
        filed("2021-03-15", "A3"), filed("2021-03-16", "A4"),
      ],
      on: "2021-03-15"
    )
    #expect(shown.trend.map(\.month.month) == [1, 2, 3])
    #expect(shown.trend.map(\.flow.received) == [1, 0, 1])
    #expect(shown.trend.map(\.flow.closed) == [0, 0, 1])
    #expect(shown.trend.map(\.flow.stock) == [2, 2, 2])
  }

  @Test func `the year before is compared only where the plan says that it is whole`()
    throws
  {
    let lines = [
      filed("2021-05-01", "A1"), filed("2021-05-02", "A2"), filed("2021-05-03", "A3"),
      filed("2021-04-01", "A4"), filed("2021-04-30", "A5"),
    ]
    let shown = try cases(lines)
    #expect(shown.receivedThanMonthBefore == Comparison(now: 3, before: 2))
    #expect(shown.receivedThanMonthBefore?.changeHundredths == 5_000)
    #expect(shown.receivedThanYearBefore == Comparison(now: 3, before: nil))
    #expect(try cases(lines, on: "2021-05-28").receivedThanMonthBefore?.before == 1)
    let more = lines + [filed("2020-05-31", "A6")]
    #expect(try cases(more).receivedThanYearBefore == Comparison(now: 3, before: nil))
    #expect(try cases(more, on: "2021-01-31").receivedThanMonthBefore?.before == nil)
    var plan = try builtIn.get()
    plan.holdsYearBefore = true
    let whole = try cases(more, by: plan)
    #expect(whole.receivedThanYearBefore == Comparison(now: 3, before: 1))
    #expect(whole.closedThanYearBefore == Comparison(now: 0, before: 0))
    let closed = try #require(whole.closedThanMonthBefore)
    #expect(closed == Comparison(now: 0, before: 0))
    #expect(closed.changeHundredths == nil)
  }

  @Test(arguments: [(3, 2, 5_000), (2, 3, -3_333), (1, 3, -6_667), (0, 3, -10_000), (3, 3, 0)])
  func `a change is rounded half away from zero`(now: Int, before: Int, hundredths: Int) {
    #expect(Comparison(now: now, before: before).changeHundredths == hundredths)
  }

  @Test func `words are counted most first, several a case, blanks last`() throws {
    let shown = try cases([
      filed("2021-05-01", "A1", with: [.category: .word("水"), .channel: .word("来电")]),
      filed("2021-04-01", "A2", with: [.category: .word("大气", "水"), .channel: .word("来信")]),
      filed("2021-05-02", "A3", with: [.category: .word("噪声"), .area: .word("自然保护区")]),
      filed("2021-05-03", "A4", with: [.category: .word("水"), .status: .word("不予受理")]),
      filed("2020-05-03", "A5", with: [.category: .word("噪声")]),
    ])
    #expect(shown.categories.map(\.name) == ["水", "噪声", "大气"])
    #expect(shown.categories.map(\.inYear) == [2, 1, 1])
    #expect(shown.categories.map(\.inPeriod) == [1, 1, 0])
    #expect(shown.categories.first?.shareOfYear == Share(2, of: 3))
    #expect(shown.channels.map(\.name) == ["来电", "来信", "未填"])
    #expect(shown.channels.map(\.isBlank) == [false, false, true])
    #expect(shown.areas.map(\.name) == ["自然保护区", "未填"])
  }

  @Test(
    arguments: [
      ("2021-05-31", nil), ("2021-05-30", 0), ("2021-05-16", 0), ("2021-05-15", 1),
      ("2021-04-01", 1), ("2021-03-31", 2), ("2021-03-02", 2), ("2021-03-01", 3),
    ] as [(Day, Int?)]
  )
  func `overdue cases are banded by the days past their due day`(due: Day, band: Int?) throws {
    let shown = try cases([filed("2021-01-10", with: [.due: .day(due)])])
    #expect(shown.overdue.map(\.days) == (band == nil ? [] : ["2021-05-31" - due]))
    #expect(shown.ageing.map(\.count) == (0..<4).map { $0 == band ? 1 : 0 })
    #expect(shown.ageing.map(\.title.zh) == ["1—15天", "16—60天", "61—90天", "90天以上"])
  }

  @Test(
    arguments: [
      ("2021-05-30", [:], nil), ("2021-05-31", [:], 0), ("2021-06-30", [:], 30),
      ("2021-07-01", [:], nil), ("2021-06-01", [.closed: .day("2021-05-31")], nil),
      ("2021-06-01", [.closed: .day("2021-06-01")], 1), ("2021-06-01", [.inScope: .no], nil),
    ] as [(Day, [Field: FieldValue], Int?)]
  )
  func `open cases due by the end of the next month are listed`(
    due: Day,
    cells: [Field: FieldValue],
    days: Int?
  ) throws {
    let all = cells.merging([.due: .day(due)]) { $1 }
    let shown = try cases([filed("2021-04-10", with: all)])
    #expect(shown.dueSoon.map(\.days) == (days.map { [$0] } ?? []))
  }

  @Test func `the longest overdue comes first`() throws {
    let shown = try cases([
      filed("2021-02-10", "A1"), filed("2021-01-10", "A2"), filed("2021-02-10", "A3"),
      filed("2021-01-01", "A4", with: [.closed: .day("2021-05-31")]),
    ])
    #expect(shown.overdue.map(\.record.caseNumber) == ["A2", "A1", "A3"])
  }

  @Test func `rates beside the targets have their own wholes`() throws {
    let done: FieldValue = .day("2021-05-01")
    let anonymous: FieldValue = .personal(Redacted("匿名"))
    let shown = try cases([
      filed("2021-03-01", "A1", with: [.closed: done, .satisfaction: .word("满意"), .repeat: .yes]),
      filed("2021-03-01", "A2", with: [.closed: done, .satisfaction: .word("不满意")]),
      filed("2021-03-01", "A3", with: [.closed: done, .satisfaction: .word("未评价")]),
      filed("2021-03-01", "A4", with: [.closed: done, .petitioner: anonymous]),
      filed("2021-05-01", "A5", with: [.satisfaction: .word("满意"), .verified: .word("部分属实")]),
      filed("2021-05-01", "A6", with: [.verified: .word("不属实")]),
      filed("2021-05-01", "A7", with: [.verified: .word("无法核实")]),
    ])
    #expect(shown.rates.satisfied.known == Share(1, of: 2))
    #expect(shown.rates.evaluated.known == Share(2, of: 3))
    #expect(shown.rates.repeated.known == Share(1, of: 7))
    #expect(shown.rates.verified.known == Share(1, of: 2))
    #expect(shown.rates.closedOfDue.known == Share(4, of: 4))
  }

  @Test func `a rate over a column that is not there is unknown, and not zero`() throws {
    let done = filed("2021-03-01", "A1", with: [.closed: .day("2021-03-20")])
    var handIn = HandIn()
    handIn.add(.cases, without: [.satisfaction, .repeat, .verified, .closed], [done])
    let rates = try #require(try overview(handIn).cases).rates
    for rate in [rates.satisfied, rates.evaluated, rates.repeated, rates.verified] {
      #expect(rate.known == nil)
      #expect(rate.withoutColumn == 1)
    }
    #expect(rates.repeated.header == "是否重复件")
    handIn.add(
      .cases,
      [filed("2021-03-02", "A2", with: [.repeat: .no]), filed("2021-03-02", "A3")]
    )
    let both = try #require(try overview(handIn).cases).rates
    #expect(both.repeated.known == Share(0, of: 2))
    #expect(both.repeated.withoutColumn == 1)
  }

  @Test func `a column that nobody filled in says nothing`() throws {
    let shown = try cases([filed("2021-03-01", "A1", with: [.closed: .day("2021-03-20")])])
    #expect(shown.rates.repeated.known == nil && shown.rates.repeated.isBlank)
    #expect(shown.rates.evaluated.known == nil)
    #expect(shown.rates.closedOfDue.known == Share(1, of: 1))
    #expect(try cases([]).rates.repeated.known == Share(0, of: 0))
  }

  @Test func `registers that do not say what was closed are counted`() throws {
    var handIn = HandIn()
    handIn.add(.cases, without: [.closed], [filed("2021-03-01", "A1")])
    handIn.add(.cases, [filed("2021-03-01", "A2")])
    let shown = try #require(try overview(handIn).cases)
    #expect(shown.withoutClosing == 1)
    #expect(shown.rates.closedOfDue.known == Share(0, of: 1))
  }

  @Test(
    arguments: [
      ([("2021-05-01", "2021-05-11")], "10"),
      ([("2021-05-01", "2021-05-11"), ("2021-05-01", "2021-05-12")], "10.5"),
      (
        [("2021-05-01", "2021-05-11"), ("2021-05-01", "2021-05-12"), ("2021-05-01", "2021-05-31")],
        "11"
      ),
      ([("2021-05-11", "2021-05-01")], nil),
      ([("2021-03-01", "2021-04-30")], nil),
      ([("2021-05-01", "2021-05-01")], "0"),
    ] as [([(Day, Day)], String?)]
  )
  func `the median is of the period's closings, without those whose days contradict`(
    days: [(Day, Day)],
    expected: String?
  ) throws {
    let shown = try cases(
      days.enumerated().map { index, days in
        filed(days.0, "A\(index)", with: [.closed: .day(days.1)])
      }
    )
    #expect(shown.median?.description == expected)
  }

  @Test func `totals tell origins, scopes, partial words and shared cases`() throws {
    var handIn = HandIn()
    handIn.add(
      .cases,
      of: .all,
      [
        filed("2021-05-01", "A1", of: east, west), filed("2020-05-01", "A2", of: east),
        filed("2019-05-01", "A3", of: west, with: [.status: .word("阶段性办结"), .repeat: .yes]),
        filed("2021-05-02", "A4", of: east, with: [.status: .word("不予受理")]),
        filed("2021-05-03", "A5", of: east, with: [.inScope: .no, .isResolved: .word("部分化解")]),
        filed("2021-06-01", "A6", of: east),
      ]
    )
    let city = try #require(try overview(handIn, of: nil).cases)
    let totals = city.totals
    #expect([totals.all, totals.new, totals.backlog, totals.historic] == [5, 3, 1, 1])
    #expect([totals.inScope, totals.outOfScope, totals.aside] == [3, 1, 1])
    #expect([totals.partlyClosed, totals.partlyResolved, totals.repeated] == [1, 1, 1])
    #expect(city.inSeveral.totals.all == 1 && city.inNone.totals.all == 0)
    let units = try [east, west].compactMap { try overview(handIn, of: $0).cases?.totals.all }
    #expect(units.reduce(0, +) == totals.all + city.inSeveral.totals.all)
  }

  @Test func `sums of the smaller registers are of the period and of the year`() throws {
    var handIn = HandIn()
    handIn.add(
      .inspections,
      [
        Line([.date: .day("2021-05-01"), .found: .count(3), .solved: .count(1)]),
        Line([.date: .day("2021-04-30"), .found: .count(4)]),
        Line([.date: .day("2020-12-31"), .found: .count(9)]),
      ]
    )
    handIn.add(
      .receptions,
      [
        Line([.planned: .day("2021-05-02"), .batches: .count(8)]),
        Line([.held: .day("2021-05-02"), .batches: .count(2), .people: .count(12)]),
      ]
    )
    handIn.add(
      .enforcement,
      [
        Line([.date: .day("2021-05-02"), .followedUp: .day("2021-05-31")]),
        Line([.date: .day("2021-05-02"), .followedUp: .day("2021-06-01")]),
      ]
    )
    let shown = try overview(handIn)
    #expect(shown.cases == nil)
    #expect(shown.activities.map(\.isHandedIn) == [true, true, false, false, true, false, false])
    let (inspections, receptions, enforcement) = (
      shown.activities[0], shown.activities[1], shown.activities[4]
    )
    #expect(inspections.inPeriod.records == 1)
    #expect(inspections.inYear.records == 2)
    #expect(inspections.inYear.total(of: .found) == 7)
    #expect(inspections.inYear.sums.map(\.blank) == [0, 1])
    #expect(receptions.inPeriod.records == 1)
    #expect(receptions.inPeriod.sums.map(\.total) == [2, 12, 0])
    #expect(enforcement.inPeriod.total(of: .followedUp) == 1)
  }

  @Test func `inspections are summed up by area, of several areas in each`() throws {
    let plan = try builtIn.get()
    let (first, second) = (plan.areas[0].name, plan.areas[1].name)
    var handIn = HandIn()
    handIn.add(
      .inspections,
      [
        Line([.date: .day("2021-05-01"), .area: .word(first, second), .found: .count(3)]),
        Line([.date: .day("2021-04-30"), .area: .word(first), .solved: .count(1)]),
        Line([.date: .day("2020-12-31"), .area: .word(second), .found: .count(9)]),
        Line([.date: .day("2021-05-02"), .found: .count(5)]),
      ]
    )
    let areas = try overview(handIn).areas
    #expect(areas.map(\.name) == plan.areas.map(\.name) + ["其他或未填"])
    #expect(areas.map(\.inPeriod.records) == [1, 1, 0, 0, 0, 0, 1])
    #expect(areas.map(\.inYear.records) == [2, 1, 0, 0, 0, 0, 1])
    #expect(areas.map { $0.inYear.total(of: .found) } == [3, 3, 0, 0, 0, 0, 5])
    #expect(areas.map { $0.units?.part } == [1, 1, 0, 0, 0, 0, nil])
    #expect(try overview(handIn, of: nil).areas.first?.units == Share(1, of: plan.units.count))
  }

  @Test func `officials are listed with the cases resolved by their day`() throws {
    let lines = [
      ("2021-05-01", "2021-05-01", "甲、乙"), ("2021-05-02", "2021-05-01", "甲"),
      ("2021-04-01", "2021-05-01", "乙"), ("2020-12-31", "2021-05-01", "丙"),
    ].enumerated().map { index, line in
      filed(
        "2020-06-01",
        "A\(index)",
        with: [
          .resolved: .day(Day(iso: line.0) ?? "2021-01-01"),
          .targetDate: .day(Day(iso: line.1) ?? "2021-01-01"),
          .leader: .text(line.2),
        ]
      )
    }
    let shown = try cases(lines)
    #expect(shown.officials.map(\.name) == ["乙", "甲"])
    #expect(shown.officials.map(\.resolvedInTime) == [2, 1])
    #expect(shown.officials.allSatisfy { $0.role == .leader })
  }

  @Test func `the summary speaks of the year`() throws {
    var handIn = HandIn()
    handIn.add(
      .cases,
      [filed("2021-01-01", "A1"), filed("2020-12-31", "A2"), filed("2020-05-31", "A3")]
    )
    let plan = try builtIn.get()
    let shown = try overview(handIn, over: .year(of: plan, upTo: "2021-05-31"))
    let cases = try #require(shown.cases)
    #expect(cases.flow.opening == 2)
    #expect(cases.flow.received == 1)
    #expect(cases.receivedThanMonthBefore == nil)
    #expect(cases.receivedThanYearBefore == Comparison(now: 1, before: nil))
  }

  @Test func `phases that have begun end with the day of the report`() throws {
    var handIn = HandIn()
    handIn.add(
      .cases,
      [
        filed("2021-04-15", "A1"), filed("2021-04-16", "A2", with: [.closed: .day("2021-05-01")]),
        filed("2021-05-20", "A3"),
      ]
    )
    handIn.add(.inspections, [Line([.date: .day("2021-04-16"), .found: .count(3)])])
    let plan = try builtIn.get()
    let phases = try overview(handIn, over: .year(of: plan, upTo: "2021-05-31")).phases
    #expect(phases.map(\.name) == ["宣传发动阶段", "全面实施阶段"])
    #expect(phases.last?.period == Period(first: "2021-04-16", last: "2021-05-31"))
    #expect(phases.map(\.flow?.received) == [1, 2])
    #expect(phases.map(\.flow?.closed) == [0, 1])
    #expect(phases.map { $0.activities[0].inPeriod.total(of: .found) } == [0, 3])
    #expect(try overview(handIn).phases.isEmpty)
  }
}
