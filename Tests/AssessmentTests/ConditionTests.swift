import Assessment
import Policy
import Register
import Testing
import Vocabulary

/// Conditions that a plan may set, over any register.
struct ConditionTests {
  private let day: Day = "2021-05-31"

  /// How many of these rows a plan that asks for `among` finds, or nothing where it cannot say.
  private func count(
    _ among: Formula,
    in kind: RegisterKind,
    without missing: [Field] = [],
    _ lines: [Line]
  ) throws -> Int? {
    let plan = try builtIn.get().changing("new-case-closure") { indicator in
      indicator.measure = .rate(kind, among: among, counts: .always)
    }
    var handIn = HandIn()
    handIn.add(kind, without: missing, lines)
    return try handIn.figure("new-case-closure", on: day, by: plan).d
  }

  @Test(arguments: [
    (Formula.Test.isOne(of: ["大气", "噪声"]), 1),
    (.isNone(of: ["大气"]), 2),
    (.isNone(of: ["土壤"]), 3),
    (.filled, 2),
    (.empty, 1),
  ])
  func `of several words any will do, and an empty cell is none of them`(
    test: Formula.Test,
    expected: Int
  ) throws {
    let lines = [
      filed("2021-05-01", "A1", with: [.category: .word("水", "大气")]),
      filed("2021-05-02", "A2", with: [.category: .word("水")]),
      filed("2021-05-03", "A3", with: [.category: .unreadable]),
    ]
    #expect(try count(.test(.field(.category), test), in: .cases, lines) == expected)
  }

  @Test(arguments: [
    (Formula.Test.notBefore(DayTerm(.day("2021-05-10"))), 1),
    (.after(DayTerm(.day("2021-05-10"))), 0),
    (.notAfter(DayTerm(.day("2021-05-10"))), 1),
    (.before(DayTerm(.day("2021-05-10"))), 0),
    (.notAfter(DayTerm(.asOf, offset: -21)), 1),
    (.notAfter(DayTerm(.asOf, offset: -22)), 0),
    (.notBefore(DayTerm(.campaignStart, offset: 33)), 1),
    (.before(DayTerm(.campaignEnd)), 1),
    (.after(DayTerm(.yearStart)), 1),
    (.after(DayTerm(.yearEnd)), 0),
    (.notBefore(DayTerm(.backlogStart)), 1),
    (.notBefore(DayTerm(.field(.planned))), 1),
    (.after(DayTerm(.field(.planned))), 0),
    (.after(DayTerm(.field(.planned), offset: -1)), 1),
  ])
  func `days are compared with fixed days and with other cells`(
    test: Formula.Test,
    expected: Int
  ) throws {
    let full = Line([.held: .day("2021-05-10"), .planned: .day("2021-05-10")])
    let later = Line([.held: .day("2021-06-01"), .planned: .day("2021-01-01")])
    let empty = Line([.planned: .day("2021-01-01")])
    let formula = Formula.test(.field(.held), test)
    #expect(try count(formula, in: .receptions, [full, later, empty]) == expected)
  }

  @Test(arguments: [(Formula.Test.atLeast(3), 2), (.atMost(3), 1), (.atMost(2), 0)])
  func `counts are compared, and a blank is neither few nor many`(
    test: Formula.Test,
    expected: Int
  ) throws {
    let lines = [FieldValue.count(3), .count(4), .empty].map {
      Line([.date: .day("2021-05-01"), .found: $0])
    }
    #expect(try count(.test(.field(.found), test), in: .inspections, lines) == expected)
  }

  @Test func `text and yes or no are words too`() throws {
    let lines = [
      Line([.item: .word("组织机构"), .done: .yes]), Line([.item: .word("人员配备"), .done: .no]),
    ]
    let isDone = Formula.test(.field(.done), .isOne(of: ["是"]))
    #expect(try count(isDone, in: .foundations, lines) == 1)
    let either = Formula.any([isDone, .test(.field(.item), .isOne(of: ["人员配备"]))])
    #expect(try count(either, in: .foundations, lines) == 2)
    #expect(try count(.all([either, isDone]), in: .foundations, lines) == 1)
    let named = Formula.test(.field(.matter), .isOne(of: ["道路"]))
    #expect(try count(named, in: .assessments, [Line([.matter: .text("道路")])]) == 1)
  }

  @Test func `a day that is compared with another needs both columns`() throws {
    let formula = Formula.test(.field(.held), .notBefore(DayTerm(.field(.planned))))
    #expect(try count(formula, in: .receptions, without: [.planned], []) == nil)
    #expect(try count(formula, in: .receptions, without: [.solved], []) == 0)
  }

  @Test(arguments: CaseTrait.allCases)
  func `every trait can be asked for each of its words`(trait: CaseTrait) throws {
    let lines = [
      filed("2021-05-01", "A1", with: [.keyCase: .yes, .accepted: .day("2021-05-02")]),
      filed("2020-05-01", "A2", with: [.closed: .day("2021-05-02"), .isResolved: .word("是")]),
      filed("2019-05-01", "A3", with: [.inScope: .no, .transferred: .day("2021-05-02")]),
      filed("2021-05-30", "A4", with: [.status: .word("不予受理")]),
    ]
    let counts = try trait.values.map { word in
      try count(.test(.trait(trait), .isOne(of: [word])), in: .cases, lines) ?? 0
    }
    #expect(counts.reduce(0, +) == lines.count)
  }

  @Test(arguments: 0..<20)
  func `the gap is the least that meets the target`(seed: Int) throws {
    let all = 1 + seed * 7 % 50
    let closed = seed * 11 % (all + 1)
    let figure = try figure("new-case-closure", AssessmentTests.cases(all, done: closed))
    let gap = try #require(figure.gap)
    let enough = try AssessmentTests.figure(
      "new-case-closure",
      AssessmentTests.cases(all, done: closed + gap)
    )
    #expect(enough.answer == .met)
    if gap > 0 {
      let short = try AssessmentTests.figure(
        "new-case-closure",
        AssessmentTests.cases(all, done: closed + gap - 1)
      )
      #expect(short.answer == .unmet)
    }
  }
}
