import Assessment
import Policy
import Register
import Testing
import Vocabulary

/// The rates over the register of cases, by the built-in plan.
struct CaseRateTests {
  @Test(arguments: [
    (20, 19, Answer.met, 0),
    (20, 18, .unmet, 1),
    (397, 377, .unmet, 1),
    (397, 378, .met, 0),
    (100, 0, .unmet, 95),
    (1, 1, .met, 0),
  ])
  func `ninety-five of a hundred closed is met, and 94.99 is not`(
    all: Int,
    closed: Int,
    answer: Answer,
    gap: Int
  ) throws {
    let figure = try figure("new-case-closure", cases(all, done: closed))
    #expect(figure.said == Said(closed, all, answer))
    #expect(figure.gap == gap)
    #expect(figure.isMendable)
    #expect(figure.counted.count == closed)
    #expect(figure.wouldClose.count == (gap == 0 ? 0 : all - closed))
  }

  @Test func `no case is neither 0 nor 100 percent`() throws {
    let figure = try figure("new-case-closure", [])
    #expect(figure.said == Said(0, 0, .none))
    #expect(figure.printedHundredths == nil)
  }

  @Test(
    arguments: [
      ("2020-12-31", Said(0, 0, .none), Said(0, 1, .unmet)),
      ("2021-01-01", Said(0, 1, .unmet), Said(0, 0, .none)),
      ("2020-01-01", Said(0, 0, .none), Said(0, 1, .unmet)),
      ("2019-12-31", Said(0, 0, .none), Said(0, 0, .none)),
      ("2021-05-31", Said(0, 1, .unmet), Said(0, 0, .none)),
      ("2021-06-01", Said(0, 0, .none), Said(0, 0, .none)),
    ] as [(Day, Said, Said)]
  )
  func `the day of registration alone says new, backlog, neither or not yet`(
    received: Day,
    new: Said,
    backlog: Said
  ) throws {
    let lines = [filed(received)]
    #expect(try figure("new-case-closure", lines).said == new)
    #expect(try figure("backlog-resolution", lines).said == backlog)
  }

  @Test(
    arguments: [
      ([.closed: .day("2021-05-31")], 1),
      ([.closed: .day("2021-06-01")], 0),
      ([.closed: .unreadable, .status: .word("已结案")], 0),
      ([.closed: .day("2021-05-01"), .status: .word("阶段性办结")], 0),
      ([.closed: .day("2021-05-01"), .status: .word("办理中")], 1),
      ([.resolved: .day("2021-05-01")], 0),
    ] as [([Field: FieldValue], Int)]
  )
  func `closed is a closing day on or before the day, and no partial word`(
    cells: [Field: FieldValue],
    n: Int
  ) throws {
    #expect(try figure("new-case-closure", [filed(with: cells)]).n == n)
  }

  @Test(
    arguments: [
      ([.resolved: .day("2021-05-31")], 1),
      ([.resolved: .day("2021-06-01"), .isResolved: .word("是"), .closed: .day("2021-05-01")], 0),
      ([.isResolved: .word("是"), .closed: .day("2021-05-01")], 1),
      ([.isResolved: .word("是")], 0),
      ([.isResolved: .word("部分化解"), .resolved: .day("2021-05-01")], 0),
      ([.closed: .day("2021-05-01")], 0),
    ] as [([Field: FieldValue], Int)]
  )
  func `resolved is another thing than closed`(cells: [Field: FieldValue], n: Int) throws {
    let figure = try figure("backlog-resolution", [filed("2020-06-01", with: cells)])
    #expect(figure.said == Said(n, 1, n == 1 ? .met : .unmet))
  }

  @Test(
    arguments: [
      ([.inScope: .no], Said(0, 1, .unmet)),
      ([.status: .word("非职责"), .transferred: .day("2021-05-31")], Said(1, 1, .met)),
      ([.status: .word("非职责"), .transferred: .day("2021-06-01")], Said(0, 1, .unmet)),
      ([.status: .word("不予受理")], Said(0, 0, .none)),
      ([.inScope: .yes, .transferred: .day("2021-05-01")], Said(0, 0, .none)),
    ] as [([Field: FieldValue], Said)]
  )
  func `what is out of scope is to be transferred`(cells: [Field: FieldValue], said: Said) throws {
    #expect(try figure("out-of-scope-transfer", [filed(with: cells)]).said == said)
    #expect(try figure("out-of-scope-transfer", [filed("2019-12-31", with: cells)]).d == 0)
  }

  @Test(arguments: [
    ("municipal-closure", "市局", 19, Answer.unmet),
    ("municipal-closure", "市局", 20, .met),
    ("provincial-closure", "省厅", 18, .unmet),
    ("provincial-closure", "省厅", 19, .met),
  ])
  func `assigned cases count by who assigned them, from the backlog's first day on`(
    id: String,
    word: String,
    closed: Int,
    answer: Answer
  ) throws {
    var lines = cases(20, of: "2020-01-01", done: closed, all: [.assignedBy: .word(word)])
    lines.append(filed("2019-12-31", "B1", with: [.assignedBy: .word(word)]))
    lines.append(filed("2021-02-01", "B2", with: [.assignedBy: .word("市信访局")]))
    #expect(try figure(id, lines).said == Said(closed, 20, answer))
  }

  @Test func `a case that both assigned counts under both`() throws {
    let lines = [filed(with: [.assignedBy: .word("省厅", "市局")])]
    #expect(try figure("municipal-closure", lines).d == 1)
    #expect(try figure("provincial-closure", lines).d == 1)
  }

  @Test(
    arguments: [
      ("2021-03-16", "2021-05-31", Said(1, 1, .met)),
      ("2021-03-17", "2021-05-31", Said(0, 1, .unmet)),
      (nil, "2021-03-16", Said(0, 0, .none)),
      (nil, "2021-03-17", Said(0, 1, .unmet)),
      ("2021-03-17", "2021-03-16", Said(0, 0, .none)),
    ] as [(Day?, Day, Said)]
  )
  func `day 15 is in time, day 16 is late, and before it nothing is decided`(
    accepted: Day?,
    day: Day,
    said: Said
  ) throws {
    let lines = [filed("2021-03-01", with: accepted.map { [.accepted: .day($0)] } ?? [:])]
    let figure = try figure("accepted-in-time", lines, on: day)
    #expect(figure.said == said)
    #expect(figure.isMendable == (said.answer != .unmet))
  }

  @Test(
    arguments: [
      ([.closed: .day("2021-04-30")], "2021-05-31", Said(1, 1, .met)),
      ([.closed: .day("2021-05-01")], "2021-05-31", Said(0, 1, .unmet)),
      ([:], "2021-04-30", Said(0, 0, .none)),
      ([:], "2021-05-01", Said(0, 1, .unmet)),
      (
        [.accepted: .day("2021-03-10"), .closed: .day("2021-05-09")], "2021-05-31", Said(1, 1, .met)
      ),
      (
        [.accepted: .day("2021-03-10"), .closed: .day("2021-05-10")], "2021-05-31",
        Said(0, 1, .unmet)
      ),
      (
        [.due: .day("2021-03-20"), .extendedTo: .day("2021-04-19"), .closed: .day("2021-04-19")],
        "2021-05-31", Said(1, 1, .met)
      ),
    ] as [([Field: FieldValue], Day, Said)]
  )
  func `day 60 is on time and day 61 is late for good`(
    cells: [Field: FieldValue],
    day: Day,
    said: Said
  ) throws {
    let figure = try figure("closed-on-time", [filed("2021-03-01", with: cells)], on: day)
    #expect(figure.said == said)
    #expect(figure.isMendable == (said.answer != .unmet))
  }

  @Test(
    arguments: [
      ([.verified: .word("不属实"), .outcome: .text("已整改")], 1),
      ([.verified: .word("不属实")], 0),
      ([.outcome: .text("已整改")], 0),
    ] as [([Field: FieldValue], Int)]
  )
  func `a closed case has a finding of fact and an outcome`(
    cells: [Field: FieldValue],
    n: Int
  ) throws {
    let closed = cells.merging([.closed: .day("2021-04-01")]) { $1 }
    let figure = try figure(
      "investigated",
      [filed(with: closed), filed("2021-03-02", with: cells)]
    )
    #expect(figure.said == Said(n, 1, n == 1 ? .met : .unmet))
    #expect(figure.isMendable)
  }

  @Test(
    arguments: [
      ([.keyCase: .yes], 1, 1),
      ([.grade: .word("重大")], 1, 0),
      ([.grade: .word("一般"), .keyCase: .no], 0, 0),
      ([.keyCase: .yes, .status: .word("不予受理")], 0, 0),
      ([.keyCase: .yes, .inScope: .no], 1, 1),
    ] as [([Field: FieldValue], Int, Int)]
  )
  func `key cases of any origin are on duty, followed up, and their resolution is shown`(
    cells: [Field: FieldValue],
    keyOrGrave: Int,
    key: Int
  ) throws {
    let duty: [Field: FieldValue] = [
      .leader: .text("甲局长"), .officer: .text("乙"), .targetDate: .day("2021-12-01"),
      .measures: .text("现场协调"),
    ]
    let lines = [filed("2015-06-01", with: cells.merging(duty) { $1 })]
    let onDuty = Said(keyOrGrave, keyOrGrave, keyOrGrave == 0 ? .none : .met)
    #expect(try figure("key-case-duty", lines).said == onDuty)
    let followUp = try figure("key-case-follow-up", lines)
    #expect(followUp.said == Said(0, keyOrGrave, keyOrGrave == 0 ? .none : .unmet))
    let resolution = try figure("key-case-resolution", lines)
    #expect(resolution.said == Said(0, key, key == 0 ? .none : .shown))
    #expect(resolution.gap == nil)
  }

  @Test(arguments: [Field.leader, .officer, .targetDate, .measures])
  func `one blank of four is not on duty`(blank: Field) throws {
    var cells: [Field: FieldValue] = [
      .keyCase: .yes, .leader: .text("甲局长"), .officer: .text("乙"),
      .targetDate: .day("2021-12-01"), .measures: .text("现场协调"),
    ]
    cells[blank] = .empty
    #expect(try figure("key-case-duty", [filed(with: cells)]).said == Said(0, 1, .unmet))
  }

  @Test(arguments: [("2021-05-31", 1), ("2021-06-01", 0)] as [(Day, Int)])
  func `a follow-up of a later day is not yet one`(day: Day, n: Int) throws {
    let lines = [filed(with: [.keyCase: .yes, .followUp: .day(day)])]
    #expect(try figure("key-case-follow-up", lines).n == n)
  }
}
