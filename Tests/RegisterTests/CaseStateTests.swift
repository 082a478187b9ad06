import Policy
import Register
import RegisterSupport
import Testing
import Vocabulary

struct CaseStateTests {
  private func state(
    _ received: Day = "2021-03-01",
    on day: Day = "2021-05-31",
    _ cells: [Field: FieldValue] = [:]
  ) throws -> CaseState {
    let plan = try builtIn.get().plan
    let reckoning = Reckoning(
      day: day,
      yearStart: plan.yearStart,
      yearEnd: plan.yearEnd,
      backlogStart: plan.backlogStart,
      acceptWithin: 15,
      closeWithin: 60
    )
    let fields = RegisterKind.cases.columns.map(\.field)
    let columns = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($1, $0 + 1) })
    let record = Record(
      register: .cases,
      place: Place(file: "台账.csv", row: 2),
      sheet: 0,
      units: [east],
      layout: RecordLayout(columns),
      values: cells.merging([.received: .day(received)]) { $1 }
    )
    return CaseState(of: record, by: reckoning)
  }

  private func status(_ word: StatusWord) -> FieldValue { .words([word.rawValue]) }

  private func resolution(_ word: ResolutionWord) -> FieldValue { .words([word.rawValue]) }

  @Test(arguments: [
    (Day(stringLiteral: "2019-12-31"), CaseState.Origin.historic), ("2020-01-01", .backlog),
    ("2020-12-31", .backlog),
    ("2021-01-01", .new), ("2021-05-31", .new),
  ])
  func `the date alone tells where a case comes from`(received: Day, origin: CaseState.Origin)
    throws
  {
    #expect(try state(received).origin == origin)
  }

  @Test func `a closing on the day counts, one on the day after does not`() throws {
    #expect(try state(on: "2021-05-31", [.closed: .day("2021-05-31")]).closed == "2021-05-31")
    #expect(try state(on: "2021-05-31", [.closed: .day("2021-06-01")]).closed == nil)
  }

  @Test func `it is due 60 days after acceptance, and overdue on the day behind`() throws {
    let accepted: [Field: FieldValue] = [.accepted: .day("2021-03-05")]
    #expect(try state(accepted).due == "2021-05-04")
    #expect(try !state(on: "2021-05-04", accepted).isOverdue)
    #expect(try state(on: "2021-05-05", accepted).isOverdue)
    #expect(try state().due == "2021-04-30")
  }

  private func state(_ cells: [Field: FieldValue]) throws -> CaseState {
    try state("2021-03-01", on: "2021-05-31", cells)
  }

  @Test func `an acceptance later than the day does not move the deadline`() throws {
    let cells: [Field: FieldValue] = [.accepted: .day("2021-04-05")]
    #expect(try state(on: "2021-04-04", cells).due == "2021-04-30")
    #expect(try state(on: "2021-04-05", cells).due == "2021-06-04")
  }

  @Test func `60 days in the cell count from the acceptance as it stands`() throws {
    let cells: [Field: FieldValue] = [.accepted: .day("2021-04-05"), .due: .days(30)]
    #expect(try state(on: "2021-04-04", cells).due == "2021-05-05")
    #expect(try state([.due: .days(30)]).due == "2021-03-31")
  }

  @Test func `the later of deadline and extension counts`() throws {
    #expect(
      try state([.due: .day("2021-05-01"), .extendedTo: .day("2021-05-31")]).due == "2021-05-31"
    )
    #expect(
      try state([.due: .day("2021-05-01"), .extendedTo: .day("2021-04-01")]).due == "2021-05-01"
    )
    #expect(try state([.due: .unreadable]).due == "2021-04-30")
  }

  @Test func `closed on its due day is on time, a day later it is late`() throws {
    let due: [Field: FieldValue] = [.due: .day("2021-05-10")]
    #expect(
      try state(due.merging([.closed: .day("2021-05-10")]) { $1 }).isClosedOnTime
    )
    #expect(
      try !state(due.merging([.closed: .day("2021-05-11")]) { $1 }).isClosedOnTime
    )
    #expect(try !state(due).isClosedOnTime)
  }

  @Test(arguments: [
    (
      Day(stringLiteral: "2021-03-16"), Day(stringLiteral: "2021-05-31"),
      CaseState.Acceptance.inTime
    ), ("2021-03-17", "2021-05-31", .late),
  ])
  func `accepted within 15 days is in time`(
    accepted: Day,
    day: Day,
    acceptance: CaseState.Acceptance
  ) throws {
    #expect(try state(on: day, [.accepted: .day(accepted)]).acceptance == acceptance)
  }

  @Test func `without an acceptance it is undecided for 15 days`() throws {
    #expect(try state(on: "2021-03-16").acceptance == .undecided)
    #expect(try state(on: "2021-03-17").acceptance == .late)
    #expect(try state(on: "2021-03-16", [.accepted: .day("2021-03-20")]).acceptance == .undecided)
  }

  @Test func `a partial status bars closed and resolved, a partial resolution only resolved`()
    throws
  {
    let dates: [Field: FieldValue] = [.closed: .day("2021-04-01"), .resolved: .day("2021-04-02")]
    let partial = try state(dates.merging([.status: status(.partial)]) { $1 })
    #expect(partial.closed == nil && partial.resolved == nil)
    let half = try state(dates.merging([.isResolved: resolution(.partial)]) { $1 })
    #expect(half.closed == "2021-04-01" && half.resolved == nil)
    let plain = try state(
      dates.merging([.status: status(.open), .isResolved: resolution(.no)]) { $1 }
    )
    #expect(plain.closed == "2021-04-01" && plain.resolved == "2021-04-02")
  }

  @Test func `without a resolution date a closed case said to be resolved is so on its closing`()
    throws
  {
    let said: [Field: FieldValue] = [.isResolved: resolution(.yes)]
    #expect(try state(said).resolved == nil)
    let closed = said.merging([.closed: .day("2021-04-01")]) { $1 }
    #expect(try state(closed).resolved == "2021-04-01")
    #expect(try state(closed.merging([.resolved: .unreadable]) { $1 }).resolved == nil)
    #expect(try state(closed.merging([.resolved: .day("2021-06-01")]) { $1 }).resolved == nil)
    #expect(
      try state([.closed: .day("2021-04-01"), .isResolved: resolution(.no)]).resolved == nil
    )
  }

  @Test(arguments: [
    (FieldValue.empty, StatusWord.open, CaseState.Scope.within), (.flag(true), .open, .within),
    (.flag(false), .open, .out), (.empty, .transferred, .out), (.flag(true), .transferred, .out),
    (.empty, .aside, .aside), (.flag(false), .aside, .out), (.flag(true), .aside, .aside),
    (.unreadable, .closed, .within),
  ])
  func `remit is told by its column and the status, out goes first`(
    inScope: FieldValue,
    word: StatusWord,
    scope: CaseState.Scope
  ) throws {
    #expect(try state([.inScope: inScope, .status: status(word)]).scope == scope)
  }

  @Test func `a case that is closed, transferred, out or aside is not open`() throws {
    #expect(try state().isOpen)
    #expect(try !state([.closed: .day("2021-04-01")]).isOpen)
    #expect(try !state([.transferred: .day("2021-04-01")]).isOpen)
    #expect(try state([.transferred: .day("2021-06-01")]).isOpen)
    #expect(try !state([.inScope: .flag(false)]).isOverdue)
    #expect(try !state([.status: status(.aside)]).isOverdue)
  }

  @Test func `a key case is the province's or grave`() throws {
    #expect(try state([.keyCase: .flag(true)]).isKeyOrGrave)
    #expect(try state([.grade: .words(["重大"])]).isKeyOrGrave)
    #expect(try !state([.keyCase: .flag(false), .grade: .words(["一般"])]).isKeyOrGrave)
  }

  @Test func `every trait answers with one of its words`() throws {
    let state = try state()
    for trait in CaseTrait.allCases { #expect(trait.values.contains(state.word(for: trait))) }
  }
}
