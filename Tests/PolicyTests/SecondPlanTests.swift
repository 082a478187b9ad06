import Policy
import Testing
import Vocabulary

/// Another year's plan, which needs no new code: `dust-campaign-2024.read.md`.
struct SecondPlanTests {
  let plan: Plan

  init() throws {
    plan = try Plan(reading: try fixture("dust-campaign-2024.read.md"), named: "2024.md")
  }

  @Test func `year, units, deadlines and thresholds are the plan's own`() {
    #expect(plan.title == "扬尘信访攻坚行动方案")
    #expect("\(plan.yearStart) \(plan.backlogStart)" == "2024-01-01 2022-07-01")
    #expect(plan.units.map(\.kind) == [.branch, .branch, .subordinate])
    #expect(plan.deadlines.close == 45 && plan.deadlines.accept == 15)
    #expect(plan.thresholds.outcomeCases == 4 && plan.thresholds.burstDays == 3)
    #expect(plan.graveDoubts == [.backdated])
    #expect(plan.masthead == Masthead())
    #expect(plan.holdsYearBefore)
  }

  @Test func `a unit can have areas of its own`() {
    #expect(plan.areas(of: plan.units[0]).map(\.name) == ["建筑工地", "砂石料场"])
    #expect(plan.areas(of: plan.units[1]).map(\.name) == ["砂石料场"])
  }

  @Test(
    arguments: [
      ("2024-02-29", nil), ("2024-03-01", Target.atLeast(hundredths: 8_550)),
      ("2024-06-30", .atLeast(hundredths: 8_550)), ("2024-07-01", .atLeast(hundredths: 9_200)),
    ] as [(String, Target?)]
  )
  func `a target holds from its day until the next one`(text: String, target: Target?) throws {
    let day = try #require(Day(iso: text))
    let closure = try #require(plan.indicator("air-closure"))
    #expect(closure.target(on: day) == target)
    #expect(
      closure.answer(part: 18, whole: 20, on: day)
        == (target == nil ? .shown : target == .atLeast(hundredths: 8_550) ? .met : .unmet)
    )
  }

  @Test func `the order of the keys does not matter, and a day may have an offset`() throws {
    let closure = try #require(plan.indicator("air-closure"))
    #expect(
      closure.measure
        == .rate(
          .cases,
          among: .all([
            .test(.field(.category), .isOne(of: ["大气", "扬尘"])),
            .test(.field(.received), .notBefore(DayTerm(.campaignStart))),
            .test(.field(.received), .before(DayTerm(.campaignEnd, offset: 1))),
          ]),
          counts: .test(.trait(.closed), .isOne(of: ["是"]))
        )
    )
    #expect(closure.notApplicableUnits == ["监测站"])
    #expect(closure.examples.map(\.gap) == [nil, 1])
  }

  @Test func `counts have limits, and visits can weigh their people`() throws {
    let people = Formula.all([
      .test(.field(.people), .atLeast(5)), .test(.field(.people), .atMost(100)),
    ])
    guard case .count(.visits, _, let counts) = plan.indicator("capital-visits")?.measure else {
      Issue.record("not a count")
      return
    }
    #expect(counts == people)
    #expect(plan.indicator("capital-visits")?.targets.map(\.target) == [.atMost(3)])
    #expect(
      plan.indicator("province-visits")?.measure
        == .decrease(
          .visits,
          among: .test(.field(.level), .isNone(of: ["进京"])),
          baseline: .visits,
          per: .people
        )
    )
  }

  @Test func `lines of one quote are one, and a bare mark parts two`() {
    #expect(
      plan.clauses[1].quotes == [
        "大气类信访案件结案率上半年达到85.5%以上,下半年达到92%以上。", "各单位要认真落实。",
      ]
    )
    #expect(plan.clauses.map(\.number) == ["一", "一、1", "一、2", "二"])
  }

  @Test func `a mark of order, Windows line ends and blanks at line ends change nothing`() throws {
    let text = try fixture("dust-campaign-2024.read.md")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let windows = "\u{FEFF}" + lines.joined(separator: "\r\n")
    let fromWindows = try Plan(reading: windows, named: "2024.md")
    #expect(fromWindows == plan)
    let blanks = lines.joined(separator: "  \n")
    let withBlanks = try Plan(reading: blanks, named: "2024.md")
    #expect(withBlanks == plan)
  }
}
