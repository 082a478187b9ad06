import Assessment
import Policy
import Register
import Testing
import Vocabulary

/// Falls against the baseline of the same months, by the built-in plan.
struct DecreaseTests {
  /// Visits on the first of a month, against a baseline of so many a month.
  private func handIn(visits: [Day], baseline: [Field: FieldValue]) -> HandIn {
    var handIn = HandIn()
    handIn.add(.visits, visits.map { Line([.date: .day($0), .people: .count(3)]) })
    handIn.add(.incidents, visits.map { Line([.date: .day($0), .type: .word("群体性")]) })
    handIn.add(.baseline, of: .all, [Line(baseline, of: east)])
    return handIn
  }

  private func months(_ counts: [Int], of group: BaselineGroup = .visits) -> [Field: FieldValue] {
    Dictionary(
      uniqueKeysWithValues: zip(Field.months(of: group), counts).map { ($0, .count($1)) }
    )
  }

  @Test(arguments: [
    ([5, 5, 5, 5, 0], 16, Answer.met, 0),
    ([5, 5, 5, 5, 0], 17, .unmet, 1),
    ([1, 1, 1, 1, 0], 4, .unmet, 1),
    ([1, 1, 1, 1, 0], 3, .met, 0),
    ([0, 0, 0, 0, 0], 0, .met, 0),
    ([0, 0, 0, 0, 0], 2, .unmet, 2),
  ])
  func `a fall of 20 percent is met, and less is not, and it cannot be mended`(
    baseline: [Int],
    visits: Int,
    answer: Answer,
    gap: Int
  ) throws {
    let days = (0..<visits).map { Month(year: 2021, month: $0 % 5 + 1).firstDay }
    let figure = try handIn(visits: days, baseline: months(baseline))
      .figure("visit-decrease", on: "2021-05-31")
    #expect(figure.said == Said(visits, baseline.reduce(0, +), answer))
    #expect(figure.gap == gap)
    #expect(figure.isMendable == (gap == 0))
    #expect(figure.people == visits * 3)
  }

  @Test(
    arguments: [
      ("2021-01-30", Said(0, 0, .none)),
      ("2021-01-31", Said(1, 1, .unmet)),
      ("2021-05-30", Said(4, 10, .met)),
      ("2021-05-31", Said(5, 15, .met)),
      ("2021-06-01", Said(5, 15, .met)),
    ] as [(Day, Said)]
  )
  func `only whole months count, and a month's last day makes it whole`(day: Day, said: Said) throws
  {
    let visits = (1...6).map { Month(year: 2021, month: $0).firstDay }
    let figure = try handIn(visits: visits, baseline: months([1, 2, 3, 4, 5, 6]))
      .figure("visit-decrease", on: day)
    #expect(figure.said == said)
  }

  @Test func `a visit of the year before is not of the year`() throws {
    let figure = try handIn(visits: ["2020-12-31"], baseline: months([1]))
      .figure("visit-decrease", on: "2021-01-31")
    #expect(figure.said == Said(0, 1, .met))
  }

  @Test func `a blank month of the baseline is not zero`() throws {
    var cells = months([1, 1, 1, 1, 1])
    cells[.visits3] = nil
    cells[.visitsYear] = .count(12)
    let figure = try handIn(visits: [], baseline: cells).figure("visit-decrease", on: "2021-05-31")
    #expect(figure.said == .unknown)
    #expect(figure.undecidedCells.map(\.cell) == ["D2"])
    #expect(figure.pace == nil)
    let before = try handIn(visits: [], baseline: cells).figure("visit-decrease", on: "2021-02-28")
    #expect(before.said == Said(0, 2, .met))
  }

  @Test func `with only the year's figure the pace is shown, and judged when the year is over`()
    throws
  {
    let handIn = handIn(visits: ["2021-02-01"], baseline: [.visitsYear: .count(4)])
    let figure = try handIn.figure("visit-decrease", on: "2021-12-30")
    #expect(figure.said == .unknown)
    #expect(figure.pace?.zh == "本年前11个月1批次，占全年基数4的25.00%，时间进度91.67%；仅列示，不作判定")
    #expect(try handIn.figure("visit-decrease", on: "2021-12-31").said == Said(1, 4, .met))
  }

  @Test func `every completed month stands beside its month of the baseline`() throws {
    var cells = months([2, 0, 4])
    cells[.visits2] = nil
    let days: [Day] = ["2021-01-01", "2021-01-31", "2021-03-31", "2021-04-01"]
    let figure = try handIn(visits: days, baseline: cells).figure(
      "visit-decrease",
      on: "2021-04-29"
    )
    #expect(figure.said == .unknown)
    #expect(
      figure.months == [
        MonthAgainstBase(month: 1, count: 2, base: 2), MonthAgainstBase(month: 2, count: 0),
        MonthAgainstBase(month: 3, count: 1, base: 4),
      ]
    )
  }

  @Test(arguments: [([5], 2, 7), ([], 1, 2)])
  func `the city's months are those of the units that can be compared`(
    base: [Int],
    count: Int,
    sum: Int
  ) throws {
    var handIn = handIn(visits: ["2021-01-01"], baseline: months([2]))
    handIn.add(.visits, of: .unit(west), [Line([.date: .day("2021-01-02")])])
    handIn.add(.baseline, of: .all, [Line(months(base), of: west)])
    let figure = try handIn.cityFigure("visit-decrease", on: "2021-01-31")
    #expect(figure.months == [MonthAgainstBase(month: 1, count: count, base: sum)])
  }

  @Test func `months win over the year's figure`() throws {
    var cells = months(Array(repeating: 1, count: 12))
    cells[.visitsYear] = .count(100)
    let figure = try handIn(visits: [], baseline: cells).figure("visit-decrease", on: "2021-12-31")
    #expect(figure.d == 12)
  }

  @Test func `two different figures for one month are no figure`() throws {
    var handIn = handIn(visits: [], baseline: months([1]))
    handIn.add(.baseline, of: .all, [Line(months([2]), of: east)])
    #expect(try handIn.figure("visit-decrease", on: "2021-01-31").said == .unknown)
  }

  @Test func `equal figures for one month are one`() throws {
    var handIn = handIn(visits: [], baseline: months([1]))
    handIn.add(.baseline, of: .all, [Line(months([1]), of: east)])
    #expect(try handIn.figure("visit-decrease", on: "2021-01-31").said == Said(0, 1, .met))
  }

  @Test(arguments: [(1, Answer.met), (2, .unmet), (3, .unmet)])
  func `any fall of mass incidents is a fall`(incidents: Int, answer: Answer) throws {
    let days = Array(repeating: "2021-01-05" as Day, count: incidents)
    let figure = try handIn(visits: days, baseline: months([2], of: .incidents))
      .figure("mass-incident-decrease", on: "2021-01-31")
    #expect(figure.said == Said(incidents, 2, answer))
  }

  @Test func `a unit without a row in the baseline has none to compare with`() throws {
    var handIn = HandIn()
    handIn.add(.visits)
    handIn.add(.baseline, of: .all, [Line(months([1]), of: west)])
    let figure = try handIn.figure("visit-decrease", on: "2021-01-31")
    #expect(figure.said == .unknown)
    #expect(figure.missing.count == 1)
  }

  @Test func `the plan can count people`() throws {
    let plan = try builtIn.get().changing("visit-decrease") { indicator in
      indicator.measure = .decrease(.visits, among: .always, baseline: .visits, per: .people)
    }
    var handIn = handIn(visits: ["2021-01-05", "2021-01-06"], baseline: months([10]))
    #expect(
      try handIn.figure("visit-decrease", on: "2021-01-31", by: plan).said == Said(6, 10, .met)
    )
    handIn.add(.visits, [Line([.date: .day("2021-01-07")])])
    let figure = try handIn.figure("visit-decrease", on: "2021-01-31", by: plan)
    #expect(figure.said == .unknown)
    #expect(figure.undecidedCells.count == 1)
  }

  @Test func `the city's base is the units' sum, and a visit of two units is one`() throws {
    var handIn = HandIn()
    handIn.add(
      .visits,
      of: .all,
      [
        Line([.date: .day("2021-01-05")], of: east, west),
        Line([.date: .day("2021-01-06")], of: west),
      ]
    )
    handIn.add(.cases, of: .unit(east))
    handIn.add(.baseline, of: .all, [Line(months([2]), of: east), Line(months([3]), of: west)])
    let figure = try handIn.cityFigure("visit-decrease", on: "2021-01-31")
    #expect(figure.said == Said(2, 5, .unknown))
    #expect(figure.missing.count == 11)
  }
}
