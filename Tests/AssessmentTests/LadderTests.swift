import Assessment
import Policy
import Register
import Testing
import Vocabulary

/// The ladder of outcomes, by the built-in plan.
struct LadderTests {
  private let day: Day = "2021-05-31"

  private func outcomes(
    of handIn: HandIn,
    for unit: UnitID = east,
    findings: [Finding] = []
  ) throws -> [Outcome] {
    try handIn.assessed(on: day, findings: findings).units[unit.index].outcomes.map(\.step.code)
  }

  /// A case of east, and a visit that west reports.
  private func visit(
    _ cells: [Field: FieldValue],
    on date: Day = "2021-05-10",
    filed other: [Field: FieldValue] = [:],
    received: Day = "2021-03-01",
    without missing: [Field] = []
  ) -> HandIn {
    var handIn = HandIn()
    handIn.add(.cases, of: .unit(east), without: missing, [filed(received, "A1", with: other)])
    let base: [Field: FieldValue] = [.date: .day(date), .case: .text("A1"), .impact: .yes]
    handIn.add(.visits, of: .unit(west), [Line(base.merging(cells) { $1 })])
    return handIn
  }

  @Test(
    arguments: [
      ([:], "2021-05-10", [:], true, false),
      ([.impact: .no], "2021-05-10", [:], false, false),
      ([.impact: .empty], "2021-05-10", [:], false, true),
      ([.impact: .unreadable], "2021-05-10", [:], false, true),
      ([:], "2021-05-10", [.resolved: .day("2021-05-10")], false, false),
      ([.impact: .empty], "2021-05-10", [.resolved: .day("2021-05-10")], false, false),
      ([:], "2021-05-10", [.resolved: .day("2021-05-11")], true, false),
      ([:], "2021-05-10", [.closed: .day("2021-04-01")], true, false),
      ([:], "2020-12-31", [:], false, false),
      ([:], "2021-06-01", [:], false, false),
      ([:], "2021-05-31", [:], true, false),
    ] as [([Field: FieldValue], Day, [Field: FieldValue], Bool, Bool)]
  )
  func `a visit with impact over a case not resolved on its day is traced back`(
    cells: [Field: FieldValue],
    date: Day,
    other: [Field: FieldValue],
    isTraced: Bool,
    isPending: Bool
  ) throws {
    let handIn = visit(cells, on: date, filed: other)
    let found = try outcomes(of: handIn)
    #expect(found.contains(.traceBack) == isTraced)
    #expect(found.contains(.pending) == isPending)
    let reporter = try outcomes(of: handIn, for: west)
    #expect(!reporter.contains(.traceBack) && !reporter.contains(.pending))
  }

  @Test(
    arguments: [
      ("2021-05-10", [:], true, false, false),
      ("2021-05-11", [:], false, true, true),
      ("2021-05-11", [.impact: .no], false, false, false),
      ("2021-06-01", [:], false, false, true),
      ("2015-05-11", [:], true, false, false),
      ("2021-03-01", [.case: .text("B1")], false, false, true),
      ("2021-03-01", [.case: .empty], false, false, true),
      ("2021-03-01", [.case: .empty, .impact: .no], false, false, false),
    ] as [(Day, [Field: FieldValue], Bool, Bool, Bool)]
  )
  func `an unknown case hangs on the visit's unit, a later one on both`(
    received: Day,
    cells: [Field: FieldValue],
    isTraced: Bool,
    ownerIsPending: Bool,
    reporterIsPending: Bool
  ) throws {
    let handIn = visit(cells, received: received)
    let owner = try outcomes(of: handIn)
    #expect(owner.contains(.traceBack) == isTraced)
    #expect(owner.contains(.pending) == ownerIsPending)
    #expect(try outcomes(of: handIn, for: west).contains(.pending) == reporterIsPending)
  }

  @Test func `a register that does not know of resolving leaves it open`() throws {
    let found = try outcomes(of: visit([:], without: [.resolved, .isResolved]))
    #expect(!found.contains(.traceBack))
    #expect(found.contains(.pending))
  }

  @Test func `the plan says which origins are traced back`() throws {
    var plan = try builtIn.get()
    for clause in plan.clauses.indices {
      for block in plan.clauses[clause].blocks.indices {
        guard case .step(var step) = plan.clauses[clause].blocks[block] else { continue }
        guard step.code == .traceBack else { continue }
        step.scope = ["积案"]
        plan.clauses[clause].blocks[block] = .step(step)
      }
    }
    let handIn = visit([:])
    let found = try handIn.assessed(on: day, by: plan).units[0].outcomes
    #expect(!found.contains { $0.step.code == .traceBack || $0.step.code == .pending })
  }

  @Test func `a reason names its case, its clause and its cells`() throws {
    let assessed = try visit([:]).assessed(on: day)
    let found = try #require(assessed.units[0].outcomes.first)
    #expect(assessed.units[0].outcome == .traceBack)
    #expect(found.clause == "三、1")
    #expect(found.reason.zh == "案件A1未化解，2021年5月10日发生赴省进京上访并造成影响")
    #expect(
      found.reason.en == "case A1 was not resolved when it led to a visit with impact on 2021-05-10"
    )
    #expect(
      found.evidence.map(\.description) == [
        "1.xlsx[赴省进京上访台账]!G2", "1.xlsx[赴省进京上访台账]!E2", "0.xlsx[信访案件台账]!H2",
      ]
    )
  }

  @Test(
    arguments: [
      (.yes, "2021-05-31", [Outcome.accountability]),
      (.no, "2021-05-31", []),
      (.empty, "2021-05-31", [.pending]),
      (.yes, "2020-12-31", []),
      (.yes, "2021-06-01", []),
    ] as [(FieldValue, Day, [Outcome])]
  )
  func `dereliction is accounted for, whatever the incident`(
    dereliction: FieldValue,
    date: Day,
    expected: [Outcome]
  ) throws {
    var handIn = HandIn()
    let cells: [Field: FieldValue] = [
      .date: .day(date), .type: .word("恶性上访"), .dereliction: dereliction, .major: .no,
    ]
    handIn.add(.incidents, [Line(cells)])
    let found = try outcomes(of: handIn)
    #expect(found.filter { [.accountability, .pending].contains($0) } == expected)
  }

  @Test(
    arguments: [
      ([.consulted: .no], "2021-04-01", Outcome.accountabilityDecision),
      ([.lawful: .no, .consulted: .empty], "2021-04-01", .accountabilityDecision),
      ([.result: .word("未通过")], "2021-04-01", .accountabilityDecision),
      ([.assessed: .day("2021-04-02")], "2021-04-01", .accountabilityDecision),
      ([.consulted: .empty], "2021-04-01", .pending),
      ([:], "2021-04-01", nil),
      ([.consulted: .no], "2021-03-31", nil),
      ([.consulted: .no, .decided: .day("2020-12-31")], "2021-04-01", nil),
      ([.consulted: .no, .matter: .text("另一事项")], "2021-04-01", nil),
      ([.consulted: .no, .decided: .empty], "2021-04-01", nil),
    ] as [([Field: FieldValue], Day, Outcome?)]
  )
  func `who decided a matter that led to an incident answers for how`(
    cells: [Field: FieldValue],
    date: Day,
    expected: Outcome?
  ) throws {
    let base: [Field: FieldValue] = [
      .matter: .text("垃圾焚烧 项目"), .decided: .day("2021-04-01"), .assessed: .day("2021-03-01"),
      .result: .word("通过"), .consulted: .yes, .lawful: .yes,
    ]
    var handIn = HandIn()
    handIn.add(.assessments, of: .unit(east), [Line(base.merging(cells) { $1 })])
    let incident: [Field: FieldValue] = [
      .date: .day(date), .type: .word("群体性"), .dereliction: .no, .matter: .text("垃圾焚烧项目"),
    ]
    handIn.add(.incidents, of: .unit(west), [Line(incident)])
    let found = try outcomes(of: handIn).filter { $0.gravity <= Outcome.pending.gravity }
    #expect(found == (expected.map { [$0] } ?? []))
  }

  private func decision(
    _ cells: [Field: FieldValue],
    matter: String = "垃圾焚烧项目",
    named: String
  ) throws -> [OutcomeFinding] {
    let base: [Field: FieldValue] = [
      .matter: .text(matter), .decided: .day("2021-04-01"), .assessed: .day("2021-03-01"),
      .result: .word("通过"), .consulted: .yes, .lawful: .yes,
    ]
    var handIn = HandIn()
    handIn.add(.assessments, of: .unit(east), [Line(base.merging(cells) { $1 })])
    let incident: [Field: FieldValue] = [
      .date: .day("2021-04-02"), .type: .word("群体性"), .dereliction: .no, .matter: .text(named),
    ]
    handIn.add(.incidents, of: .unit(west), [Line(incident)])
    return try handIn.assessed(on: day).units[0].outcomes.filter {
      $0.step.code.gravity <= Outcome.pending.gravity
    }
  }

  @Test(
    arguments: [
      ("垃圾焚烧项目", [Outcome.accountabilityDecision]),
      ("垃圾焚烧 项目；化工园区", [.accountabilityDecision]),
      ("城东垃圾焚烧项目（二期）", [.pending]),
      ("垃圾焚烧", [.pending]),
      ("项目", [.pending]),
      ("目", []),
      ("垃圾填埋项目", []),
    ]
  )
  func `a matter that holds a decision's name or is held by it is to be verified`(
    named: String,
    expected: [Outcome]
  ) throws {
    #expect(try decision([.consulted: .no], named: named).map(\.step.code) == expected)
  }

  @Test func `a decision without fault does not hang on its name`() throws {
    #expect(try decision([:], named: "垃圾焚烧").isEmpty)
    let open = try #require(try decision([.lawful: .unreadable], named: "垃圾焚烧").first)
    #expect(open.reason.zh.hasPrefix("2021年4月1日审批的事项（0.xlsx[社会稳定风险评估台账]!B2）与其后发生的事件"))
    #expect(open.reason.zh.hasSuffix("名称不完全一致，是否同一事项待核"))
  }

  @Test(
    arguments: [
      ([.result: .empty], "E2"), ([.result: .word("未通过")], "E2"), ([.assessed: .empty], "D2"),
      ([.assessed: .day("2021-04-02")], "D2"), ([.lawful: .no], "G2"), ([.consulted: .no], "F2"),
    ] as [([Field: FieldValue], String)]
  )
  func `the cell at fault is among the evidence`(
    cells: [Field: FieldValue],
    cell: String
  ) throws {
    let found = try #require(try decision(cells, named: "垃圾焚烧项目").first)
    #expect(found.step.code == .accountabilityDecision)
    #expect(found.evidence.compactMap(\.cell) == ["B2", "H2", cell])
  }

  @Test(arguments: [(FieldValue.empty, "未填"), (.unreadable, "无法识别"), (.noColumn, "台账无此列")])
  func `what is not known is told apart`(value: FieldValue, words: String) throws {
    let without: [Field] = value == .noColumn ? [.impact, .dereliction] : []
    var handIn = HandIn()
    handIn.add(.cases, of: .unit(east), [filed("2021-03-01", "A1")])
    handIn.add(
      .visits,
      of: .unit(east),
      without: without,
      [Line([.date: .day("2021-05-10"), .case: .text("A1"), .impact: value])]
    )
    handIn.add(
      .incidents,
      of: .unit(east),
      without: without,
      [Line([.date: .day("2021-05-10"), .type: .word("非访"), .dereliction: value])]
    )
    let pending = try handIn.assessed(on: day).units[0].outcomes.filter { $0.step.code == .pending }
    #expect(pending.count == 2)
    for outcome in pending { #expect(outcome.reason.zh.hasSuffix(words)) }
  }

  @Test(
    arguments: [
      (.text("A01、A02"), [Outcome.traceBack, .traceBack], []),
      (.text("A01 A02"), [.traceBack, .traceBack], []),
      (.text("A01,B7"), [.traceBack], ["B7"]),
      (.text("A01、A01"), [.traceBack], []),
      (.text("A03"), [], []),
      (.text("A03、A01"), [.traceBack], []),
      (.text("B7;B8"), [], ["B7、B8"]),
      (.text("C、1"), [.traceBack], []),
    ] as [(FieldValue, [Outcome], [String])]
  )
  func `each of several case numbers is judged`(
    cell: FieldValue,
    owner: [Outcome],
    unknown: [String]
  ) throws {
    var handIn = HandIn()
    handIn.add(
      .cases,
      of: .unit(east),
      [
        filed("2021-03-01", "A01"), filed("2021-03-01", "A02"), filed("2021-03-01", "C、1"),
        filed("2021-03-01", "A03", with: [.resolved: .day("2021-04-01")]),
      ]
    )
    handIn.add(
      .visits,
      of: .unit(west),
      [Line([.date: .day("2021-05-10"), .case: cell, .impact: .yes])]
    )
    #expect(try outcomes(of: handIn).filter { $0 == .traceBack } == owner)
    let pending = try handIn.assessed(on: day).units[west.index].outcomes
      .filter { $0.step.code == .pending }
    #expect(
      pending.map(\.reason.zh)
        == unknown.map { "2021年5月10日赴省进京上访所列案件\($0)不在计入统计的台账行中，是否应责任倒查待核" }
    )
  }

  @Test(arguments: [(FindingCode.backdated, Outcome.pending), (.serialGap, .praise)])
  func `a grave doubt is verified first, another decides nothing`(
    code: FindingCode,
    expected: Outcome
  ) throws {
    let finding = Finding(code, at: Place(file: "a.xlsx"), Words("疑", en: "doubt"), units: [east])
    let body = try perfect().assessed(on: day, findings: [finding]).units[0]
    #expect(body.outcome == expected)
  }

  @Test func `an open error is a reminder`() throws {
    let finding = Finding(
      .missingField,
      at: Place(file: "a.xlsx"),
      Words("错", en: "e"),
      units: [east]
    )
    let outcomes = try perfect().assessed(on: day, findings: [finding]).units[0].outcomes
    #expect(outcomes.map(\.step.code) == [.remind])
    #expect(outcomes.first?.evidence == [Place(file: "a.xlsx")])
  }

  @Test func `a unit that does all it owes is recommended for praise`() throws {
    #expect(try outcomes(of: perfect()) == [.praise])
  }

  @Test func `an indicator that cannot be decided keeps praise back`() throws {
    var handIn = perfect(without: .incidents)
    handIn.add(
      .incidents,
      of: .all,
      without: [.major],
      [
        Line([.date: .day("2021-05-01"), .type: .word("非访"), .dereliction: .no], of: east)
      ]
    )
    #expect(try outcomes(of: handIn) == [.undetermined])
  }

  @Test func `targets of chapter three are supervised, duties reminded`() throws {
    var handIn = perfect(without: .inspections)
    handIn.add(.inspections, of: .unit(east))
    handIn.add(.cases, [filed("2021-05-20", "Z9")])
    let found = try handIn.assessed(on: day).units[0].outcomes
    #expect(found.map(\.step.code) == [.supervise, .remind, .remind])
    #expect(found.map(\.clause) == ["三、1", "四、1（2）", "四、1（3）"])
    #expect(found[0].reason.zh == "年内新发信访案件结案率0/1，目标≥95%，还差1")
  }

  @Test func `a register that is missing is a reminder, baseline and submissions aside`() throws {
    var plan = try builtIn.get()
    plan.units = [plan.units[0]]
    var handIn = HandIn()
    for kind in RegisterKind.allCases where ![.baseline, .submissions, .visits].contains(kind) {
      handIn.add(kind)
    }
    let reasons = try handIn.assessed(on: day, by: plan).units[0].outcomes.map(\.reason.zh)
    #expect(reasons.filter { $0.hasPrefix("缺") } == ["缺《赴省进京上访台账》"])
  }

  @Test func `nothing handed in is one reminder`() throws {
    var handIn = HandIn()
    handIn.add(.cases, of: .unit(west))
    let found = try handIn.assessed(on: day).units[0].outcomes
    #expect(found.map(\.reason.zh) == ["未报送台账"])
    #expect(found.map(\.step.code) == [.remind])
  }

  @Test func `within a step fewer unmet come first, then fewer unknown, then a smaller gap`() throws
  {
    let plan = try builtIn.get()
    func body(_ name: String, _ answers: [(Answer, Int?)]) throws -> BodyAssessment {
      let indicator = try #require(plan.indicators.first)
      let figures = answers.map { answer, gap in
        var figure = Figure(indicator: indicator, target: nil, answer: answer)
        figure.gap = gap
        return figure
      }
      let step = try #require(plan.steps.first { $0.code == .supervise })
      let outcome = OutcomeFinding(step: step, clause: "三", reason: Words("", en: ""), evidence: [])
      return BodyAssessment(
        unit: east,
        name: name,
        handedIn: true,
        figures: figures,
        outcomes: [outcome]
      )
    }
    let bodies = [
      try body("two unmet", [(.unmet, 1), (.unmet, 1)]),
      try body("a great gap", [(.unmet, 9)]),
      try body("an unknown", [(.unmet, 1), (.unknown, nil)]),
      try body("a small gap", [(.unmet, 2)]),
    ]
    let names = bodies.units(at: .supervise).map(\.name)
    #expect(names == ["a small gap", "a great gap", "an unknown", "two unmet"])
  }

  /// A hand-in of east that meets everything on the last day of May.
  private func perfect(without missing: RegisterKind? = nil) -> HandIn {
    var handIn = HandIn()
    let areas = ["饮用水水源地", "涉重金属企业", "产业集聚区", "畜禽养殖", "高危高风险行业", "自然保护区"]
    let done: [RegisterKind: [Line]] = [
      .inspections: [
        Line([.date: .day("2021-04-20"), .area: .words(areas)]), Line([.date: .day("2021-05-20")]),
      ],
      .foundations: ["组织机构", "场所建设", "人员配备", "工作机制"]
        .map { Line([.item: .word($0), .done: .yes]) },
      .receptions: [Line([.held: .day("2021-05-20")])],
      .publicity: [Line([.date: .day("2021-04-10")])],
      .submissions: [
        Line([.month: .month(4), .filed: .day("2021-04-30")]),
        Line([.month: .month(5), .filed: .day("2021-05-31")]),
      ],
      .baseline: [
        Line(
          Dictionary(
            uniqueKeysWithValues: BaselineGroup.allCases.flatMap { Field.months(of: $0) }
              .map { ($0, .count(0)) }
          )
        )
      ],
    ]
    for kind in RegisterKind.allCases where kind != missing {
      handIn.add(kind, of: .unit(east), done[kind] ?? [])
    }
    return handIn
  }
}
