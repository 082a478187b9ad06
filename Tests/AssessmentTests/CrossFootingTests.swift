import Assessment
import Policy
import Register
import Testing
import Vocabulary

/// 勾稽 of what is computed: nothing to find in any hand-in, and every rule able to find.
struct CrossFootingTests {
  /// Everything that is computed for one day.
  private struct Computed {
    var assessment: Assessment
    var city: Overview
    var units: [Overview]

    init(_ handIn: HandIn, on day: Day = "2021-05-31", isYear: Bool = false) throws {
      let plan = try builtIn.get()
      let population = Population(of: handIn.registers, by: plan, on: day)
      assessment = Assessment(of: population)
      let period = isYear ? Period.year(of: plan, upTo: day) : Period.month(upTo: day)
      (city, units) = Overview.all(in: population, over: period)
    }

    var found: [Discrepancy] {
      CrossFooting(of: assessment, city: city, units: units).discrepancies
    }

    /// What is found once something is changed, in the rules and places that say so.
    func found(_ change: (inout Computed) throws -> Void) rethrows -> [String] {
      var other = self
      try change(&other)
      return other.found.map { "\($0.rule.rawValue) \($0.place)" }
    }
  }

  /// Cases of one unit, of two, of one that handed in nothing; every way out and none; duties.
  private static var campaign: HandIn {
    var handIn = HandIn()
    handIn.add(
      .cases,
      [
        filed("2021-05-10", "A1"), filed("2021-04-10", "A2", of: east, west),
        filed("2021-03-01", "A3", with: [.closed: .day("2021-05-04"), .channel: .word("来信")]),
        filed("2020-03-01", "A4", of: east, west, with: [.closed: .day("2021-02-04")]),
        filed(
          "2021-01-01",
          "A5",
          with: [.transferred: .day("2021-05-20"), .inScope: .no, .returned: .no]
        ),
        filed("2021-01-01", "A6", with: [.status: .word("不予受理")]),
        filed("2015-01-01", "A7", of: south), filed("2021-05-02", "A8", of: east, south),
      ]
    )
    handIn.add(.cases, of: .unit(west), [filed("2021-05-30", "B1")])
    handIn.add(.inspections, [Line([.date: .day("2021-05-08")])])
    handIn.add(.visits, [Line([.date: .day("2021-02-08")], of: east, west)])
    handIn.complete(for: east)
    return handIn
  }

  @Test(arguments: ["2021-01-01", "2021-05-15", "2021-05-31", "2021-12-31"] as [Day])
  func `what is computed adds up, on every day`(day: Day) throws {
    #expect(try Computed(Self.campaign, on: day).found == [])
    #expect(try Computed(Self.campaign, on: day, isYear: true).found == [])
    #expect(try Computed(HandIn(), on: day).found == [])
  }

  @Test func `what a unit looked at counts for the city, also where its own answer hangs`() throws {
    let moved: [Field: FieldValue] = [.inScope: .no, .transferred: .day("2021-03-02")]
    let cases = [
      (east, FieldValue.yes), (west, .no), (west, nil),
    ].enumerated().map { index, line in
      var cells = moved
      cells[.returned] = line.1
      return filed("2021-03-01", "A\(index)", of: line.0, with: cells)
    }
    var handIn = HandIn()
    handIn.add(.cases, of: .all, cases)
    let computed = try Computed(handIn)
    let figures = [computed.assessment.city] + computed.assessment.units
    let answers = figures.compactMap { $0.figure("return-after-transfer")?.said }
    #expect(answers.prefix(1) == [Said(1, 3, .unmet)])
    #expect(answers.contains(.unknown))
    #expect(computed.found.isEmpty)
  }

  @Test func `a case of several units, and one of none that handed in, are accounted for`() throws {
    let city = try #require(try Computed(Self.campaign).city.cases)
    #expect(city.inSeveral.totals.all == 2)
    #expect(city.inNone.totals.all == 1)
  }

  @Test(
    arguments: [
      Change("flow 全市") { $0.flow.opening += 1 }, Change("flow 全市") { $0.flow.stock += 1 },
      Change("flow 全市") { $0.trend[4].flow.opening += 1 },
      Change("flow 全市") { $0.trend[4].flow.received += 1 },
      Change("totals 全市") { $0.totals.new += 1 },
      Change("totals 全市") { $0.totals.aside += 1 }, Change("totals 全市") { $0.totals.open -= 1 },
      Change("totals 全市") { $0.totals.closed += 1 },
      Change("totals 全市") { $0.ageing[0].count += 1 },
      Change("totals 全市") { $0.overdue = [] }, Change("totals 全市") { $0.channels[0].inPeriod += 1 },
      Change("totals 全市") { $0.channels[0].inYear -= 1 },
      Change("totals 全市") { $0.categories[0].inPeriod = 0 },
      Change("totals 全市") { $0.categories[0].inYear = 99 },
      Change("units 全市") { $0.totals.historic += 1 },
      Change("units 全市") { $0.inSeveral.totals.all -= 1 },
      Change("units 全市") { $0.inNone.flow.stock += 1 },
    ] as [Change<CaseOverview>]
  )
  func `a number of the overview that is changed is found`(
    change: Change<CaseOverview>
  ) throws {
    let found = try Computed(Self.campaign).found { computed in
      var cases = try #require(computed.city.cases)
      change.apply(&cases)
      computed.city.cases = cases
    }
    #expect(found.contains(change.rule), "\(found)")
  }

  @Test func `a unit's number that is changed is found at the unit and against the city`() throws {
    let found = try Computed(Self.campaign).found { computed in
      computed.units[0].cases?.flow.received += 1
    }
    #expect(found.contains("flow 城东分局") && found.contains("units 全市"))
  }

  @Test(
    arguments: [
      Change("records", "new-case-closure") { $0.n = 0 },
      Change("records", "new-case-closure") { $0.d = 9 },
      Change("records", "new-case-closure") { $0.counted = Evidence() },
      Change("records", "monthly-inspection") { $0.n = 2 },
      Change("records", "monthly-inspection") { $0.uncovered = [] },
      Change("answers", "new-case-closure") { $0.answer = .met },
      Change("answers", "new-case-closure") { $0.gap = 1 },
      Change("answers", "new-case-closure") { $0.gap = 0 },
      Change("answers", "monthly-inspection") { $0.answer = .met },
      Change("answers", "new-case-closure") { $0.target = .atMost(0) },
      Change("answers", "new-case-closure") { $0.target = nil },
      Change("answers", "new-case-closure") { $0.answer = .none },
    ] as [Change<Figure>]
  )
  func `a figure that is changed is found`(
    change: Change<Figure>
  ) throws {
    let computed = try Computed(Self.campaign)
    let index = try #require(
      computed.assessment.units[0].figures.firstIndex { $0.indicator.id == change.id }
    )
    let title = computed.assessment.units[0].figures[index].indicator.title
    let found = computed.found { change.apply(&$0.assessment.units[0].figures[index]) }
    #expect(found.contains("\(change.rule) 城东分局 \(title)"), "\(found)")
  }

  @Test(arguments: ["new-case-closure", "monthly-inspection", "return-after-transfer"])
  func `a city's figure that is not that of its units is found`(id: String) throws {
    let computed = try Computed(Self.campaign)
    let index = try #require(
      computed.assessment.city.figures.firstIndex { $0.indicator.id == id }
    )
    let title = computed.assessment.city.figures[index].indicator.title
    let found = computed.found { $0.assessment.city.figures[index].n? += 1 }
    #expect(found.contains("units 全市 \(title)"), "\(found)")
    let less = computed.found { $0.assessment.units[0].figures[index].d? -= 1 }
    #expect(less.contains("units 全市 \(title)"), "\(less)")
  }
}

/// Something that is changed, and the rule that finds it.
struct Change<Value>: Sendable {
  let rule: String
  let id: String
  let apply: @Sendable (inout Value) -> Void

  init(_ rule: String, _ id: String = "", _ apply: @escaping @Sendable (inout Value) -> Void) {
    self.rule = rule
    self.id = id
    self.apply = apply
  }
}
