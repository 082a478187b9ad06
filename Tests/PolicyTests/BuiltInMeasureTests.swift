import Policy
import Templates
import Testing
import Vocabulary

/// How the built-in plan counts: the indicators whose conditions are more than a word or two.
struct BuiltInMeasureTests {
  let plan: Plan

  init() throws {
    let page = try #require(Templates.text(at: "Policies/petition-backlog-2021.md"))
    plan = try Plan(reading: page, named: "petition-backlog-2021.md")
  }

  private func month(_ number: Int) -> Month { Month(year: 2021, month: number) }

  @Test func `new cases are counted by origin, scope and closing`() {
    #expect(
      plan.indicator("new-case-closure")?.measure
        == .rate(
          .cases,
          among: .all([
            .test(.trait(.origin), .isOne(of: ["新发"])), .test(.trait(.scope), .isOne(of: ["内"])),
          ]),
          counts: .test(.trait(.closed), .isOne(of: ["是"]))
        )
    )
  }

  @Test func `key cases are of any origin, and not aside`() {
    let among = Formula.all([
      .test(.trait(.keyOrGrave), .isOne(of: ["是"])), .test(.trait(.scope), .isNone(of: ["不计"])),
    ])
    let filled = [Field.leader, .officer, .targetDate, .measures]
    #expect(
      plan.indicator("key-case-duty")?.measure
        == .rate(
          .cases,
          among: among,
          counts: .all(filled.map { .test(.field($0), .filled) })
        )
    )
    #expect(
      plan.indicator("key-case-follow-up")?.measure
        == .rate(.cases, among: among, counts: .test(.field(.followUp), .filled))
    )
  }

  @Test func `monthly duties run from April or May to September`() {
    #expect(
      plan.indicator("monthly-inspection")?.measure
        == .months(
          MonthlyDuty(
            register: .inspections,
            among: .always,
            month: .date,
            months: (4...9).map { month($0) },
            runningMonthCounts: true
          )
        )
    )
    #expect(
      plan.indicator("reception-monthly")?.measure
        == .months(
          MonthlyDuty(
            register: .receptions,
            among: .test(.field(.held), .filled),
            month: .held,
            months: (5...9).map { month($0) },
            runningMonthCounts: true
          )
        )
    )
    #expect(
      plan.indicator("briefing-filed")?.measure
        == .months(
          MonthlyDuty(
            register: .submissions,
            among: .always,
            month: .month,
            months: (4...9).map { month($0) },
            runningMonthCounts: false,
            filedBy: .filed
          )
        )
    )
  }

  @Test func `duties owed once have their window and their day`() throws {
    let begin = try #require(Day(2021, 4, 16))
    let july = try #require(Day(2021, 7, 31))
    let april = try #require(Day(2021, 4, 15))
    let october = try #require(Day(2021, 10, 31))
    #expect(
      plan.indicator("full-inspection")?.measure
        == .once(
          .inspections,
          among: .all([
            .test(.field(.mode), .isOne(of: ["全面"])),
            .test(.field(.date), .notBefore(DayTerm(.day(begin)))),
            .test(.field(.date), .notAfter(DayTerm(.day(july)))),
          ]),
          by: july
        )
    )
    #expect(
      plan.indicator("publicity-launch")?.measure
        == .once(
          .publicity,
          among: .all([
            .test(.field(.date), .notBefore(DayTerm(.campaignStart))),
            .test(.field(.date), .notAfter(DayTerm(.day(april)))),
          ]),
          by: april
        )
    )
    #expect(
      plan.indicator("summary-filed")?.measure
        == .once(
          .submissions,
          among: .all([
            .test(.field(.month), .isOne(of: ["总结"])),
            .test(.field(.filed), .notAfter(DayTerm(.day(october)))),
          ]),
          by: october
        )
    )
  }

  @Test func `a second inspection is owed thirty days after the first, or counted when done`() {
    let done = Formula.test(.field(.followedUp), .filled)
    #expect(
      plan.indicator("enforcement-follow-up")?.measure
        == .rate(
          .enforcement,
          among: .all([
            .test(.field(.date), .notBefore(DayTerm(.yearStart))),
            .any([.test(.field(.date), .notAfter(DayTerm(.asOf, offset: -30))), done]),
          ]),
          counts: done
        )
    )
  }

  @Test func `an assessment counts if it was no later than the decision`() {
    let decided = Formula.test(.field(.decided), .notBefore(DayTerm(.yearStart)))
    let undecided = Formula.test(.field(.decided), .empty)
    #expect(
      plan.indicator("risk-assessment")?.measure
        == .rate(
          .assessments,
          among: .any([decided, undecided]),
          counts: .any([
            .all([
              .test(.field(.decided), .filled),
              .test(.field(.assessed), .notAfter(DayTerm(.field(.decided)))),
            ]),
            .all([undecided, .test(.field(.assessed), .filled)]),
          ])
        )
    )
    #expect(
      plan.indicator("unassessed-approval")?.measure
        == .count(
          .assessments,
          among: decided,
          counts: .any([
            .test(.field(.result), .isNone(of: ["通过"])), .test(.field(.assessed), .empty),
            .test(.field(.assessed), .after(DayTerm(.field(.decided)))),
          ])
        )
    )
  }

  @Test func `lists and baselines`() {
    #expect(
      plan.indicator("foundations")?.measure
        == .items(
          ItemDuty(
            register: .foundations,
            among: .always,
            item: .item,
            list: .foundations,
            latest: .test(.field(.done), .isOne(of: ["是"]))
          )
        )
    )
    #expect(
      plan.indicator("special-inspection")?.measure
        == .items(
          ItemDuty(
            register: .inspections,
            among: .all([
              .test(.field(.date), .notBefore(DayTerm(.campaignStart))),
              .test(.field(.date), .notAfter(DayTerm(.campaignEnd))),
            ]),
            item: .area,
            list: .areas
          )
        )
    )
    #expect(
      plan.indicator("visit-decrease")?.measure
        == .decrease(.visits, among: .always, baseline: .visits, per: .batches)
    )
    #expect(
      plan.indicator("mass-incident-decrease")?.measure
        == .decrease(
          .incidents,
          among: .test(.field(.type), .isOne(of: ["群体性"])),
          baseline: .incidents,
          per: .batches
        )
    )
  }

  @Test func `what is late or overdue is a state of the case`() {
    let ours: [Formula] = [
      .test(.trait(.origin), .isOne(of: ["新发"])), .test(.trait(.scope), .isOne(of: ["内"])),
    ]
    #expect(
      plan.indicator("accepted-in-time")?.measure
        == .rate(
          .cases,
          among: .all(ours + [.test(.trait(.acceptedInTime), .isOne(of: ["是", "否"]))]),
          counts: .test(.trait(.acceptedInTime), .isOne(of: ["是"]))
        )
    )
    #expect(
      plan.indicator("closed-on-time")?.measure
        == .rate(
          .cases,
          among: .all(
            ours + [
              .any([
                .test(.trait(.pastDue), .isOne(of: ["是"])),
                .test(.trait(.closed), .isOne(of: ["是"])),
              ])
            ]
          ),
          counts: .test(.trait(.onTime), .isOne(of: ["是"]))
        )
    )
  }
}
