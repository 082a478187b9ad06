import Assessment
import Policy
import Register
import Testing
import Vocabulary

/// The city's figures, from its own records.
struct CityTests {
  /// The built-in plan with two units only.
  private var plan: Plan {
    get throws {
      var plan = try builtIn.get()
      plan.units = Array(plan.units.prefix(2))
      return plan
    }
  }

  private let day: Day = "2021-05-31"
  private let done: [Field: FieldValue] = [
    .closed: .day("2021-04-01"), .resolved: .day("2021-04-01"),
  ]

  @Test func `a case of two units counts once for the city`() throws {
    var handIn = HandIn()
    handIn.add(
      .cases,
      of: .all,
      [filed(of: east, west, with: done), filed("2021-03-02", "A2", of: west)]
    )
    handIn.add(.inspections, of: .unit(east))
    handIn.add(.inspections, of: .unit(west))
    let assessed = try handIn.assessed(on: day, by: plan)
    #expect(assessed.city.figure("new-case-closure")?.said == Said(1, 2, .unmet))
    #expect(
      assessed.units.map { $0.figure("new-case-closure")?.said } == [
        Said(1, 1, .met), Said(1, 2, .unmet),
      ]
    )
  }

  @Test(
    arguments: [
      ("new-case-closure", "2021-03-01", false, Answer.unknown),
      ("new-case-closure", "2021-03-01", true, .unknown),
      ("backlog-resolution", "2020-03-01", false, .unmet),
      ("backlog-resolution", "2020-03-01", true, .unknown),
    ] as [(String, Day, Bool, Answer)]
  )
  func `with a unit unknown only an unmet hundred percent stays`(
    id: String,
    received: Day,
    isDone: Bool,
    answer: Answer
  ) throws {
    var handIn = HandIn()
    handIn.add(.cases, of: .unit(east), [filed(received, with: isDone ? done : [:])])
    let figure = try handIn.cityFigure(id, on: day, by: plan)
    #expect(figure.said == Said(isDone ? 1 : 0, 1, answer))
    #expect(figure.missing.map(\.zh) == ["城西分局：未报送台账"])
    #expect(figure.gap == (answer == .unmet ? 1 : nil))
  }

  @Test(arguments: [(FieldValue.yes, Said(1, 1, .unmet)), (.no, Said(0, 1, .unknown))])
  func `with a unit unknown a broken limit stays broken`(major: FieldValue, said: Said) throws {
    var handIn = HandIn()
    handIn.add(.incidents, [Line([.date: .day("2021-05-01"), .type: .word("非访"), .major: major])])
    #expect(try handIn.cityFigure("major-incidents", on: day, by: plan).said == said)
  }

  @Test(arguments: [(FieldValue.yes, Said(1, 2, .unmet)), (.no, Said(0, 2, .unknown))])
  func `a unit whose empty cell decides stays in the city's numbers`(
    other: FieldValue,
    said: Said
  ) throws {
    var handIn = HandIn()
    handIn.add(
      .incidents,
      of: .unit(east),
      [Line([.date: .day("2021-05-01"), .type: .word("非访")])]
    )
    handIn.add(
      .incidents,
      of: .unit(west),
      [Line([.date: .day("2021-05-01"), .type: .word("非访"), .major: other])]
    )
    let assessed = try handIn.assessed(on: day, by: plan)
    #expect(assessed.units[0].figure("major-incidents")?.said == .unknown)
    let city = try #require(assessed.city.figure("major-incidents"))
    #expect(city.said == said)
    #expect(city.missing.count == 1)
    #expect(city.undecidedCells.count == (said.answer == .unknown ? 1 : 0))
  }

  @Test func `the city's duties are units by months, by items and one each`() throws {
    var handIn = HandIn()
    handIn.add(
      .inspections,
      of: .unit(east),
      [
        Line([.date: .day("2021-04-20"), .mode: .word("全面"), .area: .word("畜禽养殖")]),
        Line([.date: .day("2021-05-02")]),
      ]
    )
    handIn.add(.inspections, of: .unit(west), [Line([.date: .day("2021-05-02")])])
    let city = try handIn.assessed(on: day, by: plan).city
    let months = try #require(city.figure("monthly-inspection"))
    #expect(months.said == Said(3, 4, .unmet))
    #expect(months.uncovered == ["城西分局 4月"])
    #expect(!months.isMendable)
    #expect(city.figure("special-inspection")?.said == Said(1, 12, .unmet))
    #expect(city.figure("full-inspection")?.said == Said(1, 1, .met))
    #expect(city.figure("full-inspection")?.covered == ["城东分局"])
  }

  @Test func `a figure that is only shown is unknown where no unit is known`() throws {
    var handIn = HandIn()
    handIn.add(.inspections)
    #expect(try handIn.cityFigure("key-case-resolution", on: day, by: plan).said == .unknown)
    handIn.add(.cases, [filed(with: [.keyCase: .yes])])
    let figure = try handIn.cityFigure("key-case-resolution", on: day, by: plan)
    #expect(figure.said == Said(0, 1, .shown))
    #expect(figure.missing.count == 1)
  }

  @Test func `units that do not owe it are no part of the city's figure`() throws {
    var plan = try plan
    plan.units[1].kind = .section
    var handIn = HandIn()
    handIn.add(.foundations, of: .all, [Line([.item: .word("组织机构"), .done: .yes], of: west)])
    handIn.add(.cases, of: .unit(east))
    handIn.add(.cases, of: .unit(west))
    let figure = try handIn.cityFigure("foundations", on: day, by: plan)
    #expect(figure.said == Said(0, 4, .unmet))
    #expect(figure.missing.isEmpty)
    plan.units[0].kind = .section
    #expect(
      try handIn.cityFigure("foundations", on: day, by: plan).said == Said(nil, nil, .notApplicable)
    )
  }

  @Test func `before its first day a target is only shown`() throws {
    let plan = try plan.changing("new-case-closure") { indicator in
      indicator.targets = [DatedTarget(from: "2021-06-01", target: .all)]
    }
    var handIn = HandIn()
    handIn.add(.cases, of: .all, [filed(of: east), filed("2021-03-02", "A2", of: west)])
    let early = try handIn.cityFigure("new-case-closure", on: day, by: plan)
    #expect(early.said == Said(0, 2, .shown))
    #expect(early.gap == nil)
    let late = try handIn.cityFigure("new-case-closure", on: "2021-06-01", by: plan)
    #expect(late.said == Said(0, 2, .unmet))
  }

  @Test func `the gap names the open cases, soonest due first`() throws {
    var handIn = HandIn()
    handIn.add(
      .cases,
      [
        filed("2021-03-05", "late"), filed("2021-03-01", "soon"),
        filed("2021-03-09", "set", with: [.due: .day("2021-03-10")]),
        filed("2021-03-02", "done", with: done),
      ]
    )
    let figure = try handIn.figure("new-case-closure", on: day)
    #expect(figure.wouldClose.map(\.caseNumber) == ["set", "soon", "late"])
    #expect(figure.gap == 3)
  }

  @Test func `the order of records changes no figure and no outcome`() throws {
    var handIn = HandIn()
    handIn.add(
      .cases,
      of: .all,
      [
        filed("2021-03-01", "A1", of: east, with: done), filed("2021-03-02", "A2", of: east, west),
        filed("2020-03-02", "A3", of: west, with: [.keyCase: .yes]),
        filed("2021-04-02", "A4", of: east),
      ]
    )
    handIn.add(
      .visits,
      of: .all,
      [
        Line([.date: .day("2021-05-01"), .case: .text("A3"), .impact: .yes], of: west),
        Line([.date: .day("2021-03-01"), .case: .text("A2"), .impact: .empty], of: east),
      ]
    )
    handIn.add(
      .inspections,
      of: .all,
      [
        Line([.date: .day("2021-05-01"), .area: .word("畜禽养殖")], of: east),
        Line([.date: .day("2021-04-08"), .area: .word("自然保护区")], of: east),
      ]
    )
    handIn.add(
      .foundations,
      of: .all,
      [
        Line([.item: .word("组织机构"), .done: .yes, .date: .day("2021-05-01")], of: east),
        Line([.item: .word("组织机构"), .done: .no, .date: .day("2021-04-01")], of: east),
      ]
    )
    let one = try handIn.assessed(on: day)
    let other = try handIn.reversed.assessed(on: day)
    for (a, b) in zip([one.city] + one.units, [other.city] + other.units) {
      #expect(a.figures.map(\.said) == b.figures.map(\.said))
      #expect(a.figures.map(\.gap) == b.figures.map(\.gap))
      #expect(a.figures.map(\.isMendable) == b.figures.map(\.isMendable))
      #expect(a.figures.map(\.wouldClose) == b.figures.map(\.wouldClose))
      #expect(a.figures.map { Set($0.counted) } == b.figures.map { Set($0.counted) })
      #expect(Set(a.outcomes.map(\.reason)) == Set(b.outcomes.map(\.reason)))
    }
  }
}
