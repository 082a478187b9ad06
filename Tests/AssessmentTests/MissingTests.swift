import Assessment
import Policy
import Register
import Testing
import Vocabulary

/// What is said where something was not handed in: nothing, and why.
struct MissingTests {
  @Test func `a unit that handed in nothing is unknown in all that it owes`() throws {
    var handIn = HandIn()
    handIn.add(.cases, of: .unit(west))
    handIn.add(.baseline, of: .all, [Line([:], of: east)])
    handIn.add(.submissions, of: .all)
    let body = try handIn.assessed(on: "2021-05-31").units[east.index]
    #expect(!body.handedIn)
    #expect(body.figures.allSatisfy { $0.said == .unknown })
    #expect(body.figures.allSatisfy { $0.missing.map(\.zh) == ["未报送台账"] })
  }

  @Test func `a register that was not handed in is named`() throws {
    let figure = try figure("monthly-inspection", from: .cases, [])
    #expect(figure.said == .unknown)
    #expect(figure.missing.map(\.zh) == ["缺《矛盾排查台账》"])
  }

  @Test func `a decrease needs both of its registers`() throws {
    let figure = try figure("visit-decrease", from: .cases, [])
    #expect(figure.missing.map(\.zh) == ["缺《赴省进京上访台账》", "缺《2020年基数表》"])
  }

  @Test func `a sheet that covers all units says that a unit without a row has none`() throws {
    var handIn = HandIn()
    handIn.add(.cases, of: .all, [filed(of: west)])
    handIn.add(.inspections, of: .unit(east))
    #expect(try handIn.figure("new-case-closure", on: "2021-05-31").said == Said(0, 0, .none))
  }

  @Test(
    arguments: [
      ("new-case-closure", [Field.closed], Said.unknown, Said(0, 0, .none)),
      ("new-case-closure", [.inScope, .status], Said(0, 1, .unmet), Said(0, 0, .none)),
      ("out-of-scope-transfer", [.inScope, .status], .unknown, .unknown),
      ("out-of-scope-transfer", [.inScope], Said(0, 0, .none), Said(0, 0, .none)),
      ("key-case-follow-up", [.inScope, .status], Said(0, 1, .unmet), Said(0, 0, .none)),
      ("key-case-follow-up", [.keyCase, .grade], .unknown, .unknown),
      ("key-case-follow-up", [.grade], .unknown, .unknown),
      ("key-case-follow-up", [.keyCase], .unknown, .unknown),
      ("key-case-resolution", [.resolved, .isResolved], .unknown, Said(0, 0, .none)),
      ("key-case-resolution", [.isResolved], Said(0, 1, .shown), Said(0, 0, .none)),
      ("municipal-closure", [.assignedBy], .unknown, .unknown),
      ("accepted-in-time", [.accepted], .unknown, .unknown),
      ("closed-on-time", [.closed], .unknown, .unknown),
      ("return-after-transfer", [.transferred], .unknown, .unknown),
      ("return-after-transfer", [.returned], Said(0, 0, .met), Said(0, 0, .met)),
      ("investigated", [.verified], Said(0, 0, .none), Said(0, 0, .none)),
    ] as [(String, [Field], Said, Said)]
  )
  func `a missing column of what is looked at is unknown, of what counts only with records`(
    id: String,
    missing: [Field],
    withCase: Said,
    withoutCase: Said
  ) throws {
    var cells: [Field: FieldValue] = [
      .keyCase: .yes, .grade: .word("重大"), .assignedBy: .word("市局"),
    ]
    for field in missing { cells[field] = nil }
    let lines = [filed(with: cells)]
    #expect(try figure(id, without: missing, lines).said == withCase)
    #expect(try figure(id, without: missing, []).said == withoutCase)
  }

  @Test func `a missing column is named with its sheet`() throws {
    let figure = try figure("new-case-closure", without: [.closed], [filed()])
    #expect(figure.missing.map(\.zh) == ["0.xlsx[信访案件台账]（信访案件台账）缺“结案日期”列"])
    let scope = try AssessmentTests.figure(
      "out-of-scope-transfer",
      without: [.inScope, .status],
      []
    )
    #expect(scope.missing.map(\.zh) == ["0.xlsx[信访案件台账]（信访案件台账）缺“是否属本部门职责”或“办理状态”列"])
  }

  @Test func `a case of two units makes both unknown where its sheet lacks a column`() throws {
    var handIn = HandIn()
    handIn.add(.cases, of: .unit(east), without: [.closed], [filed(of: east, west)])
    handIn.add(.cases, of: .unit(west), [filed("2021-03-02", "A2")])
    let assessed = try handIn.assessed(on: "2021-05-31")
    #expect(assessed.units[east.index].figure("new-case-closure")?.said == .unknown)
    #expect(assessed.units[west.index].figure("new-case-closure")?.said == .unknown)
    #expect(assessed.city.figure("new-case-closure")?.said == .unknown)
  }

  @Test func `a case that is not yet there does not make its sheet matter`() throws {
    var handIn = HandIn()
    handIn.add(.cases, of: .nobody, without: [.closed], [filed("2021-06-01", of: east)])
    handIn.add(.cases, of: .unit(east), [filed()])
    #expect(try handIn.figure("new-case-closure", on: "2021-05-31").said == Said(0, 1, .unmet))
    #expect(try handIn.figure("new-case-closure", on: "2021-06-01").said == .unknown)
  }

  @Test(arguments: [
    ("special-inspection", [Field.area]),
    ("full-inspection", [.mode]),
  ])
  func `a duty needs the columns that say what was done`(id: String, missing: [Field]) throws {
    let lines = [Line([.date: .day("2021-05-01")])]
    #expect(try figure(id, from: .inspections, without: missing, lines).said == .unknown)
  }

  @Test func `a duty of no month yet needs no column`() throws {
    let before = try figure(
      "reception-monthly",
      from: .receptions,
      without: [.held],
      [],
      on: "2021-04-30"
    )
    #expect(before.said == Said(0, 0, .none))
    let after = try figure(
      "reception-monthly",
      from: .receptions,
      without: [.held],
      [],
      on: "2021-05-01"
    )
    #expect(after.said == .unknown)
  }
}
