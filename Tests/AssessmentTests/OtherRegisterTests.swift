import Assessment
import Policy
import Register
import Testing
import Vocabulary

/// Rates and limits over the smaller registers, by the built-in plan.
struct OtherRegisterTests {
  @Test(
    arguments: [
      ([], Said(0, 0, .met), true),
      ([.no], Said(0, 1, .met), true),
      ([.yes, .no], Said(1, 2, .unmet), false),
      ([.empty], .unknown, true),
      ([.unreadable, .no], .unknown, true),
      ([.yes, .empty], Said(1, 2, .unmet), false),
    ] as [([FieldValue], Said, Bool)]
  )
  func `a limit of 0 is met at 0, and unknown while an empty yes or no may break it`(
    major: [FieldValue],
    said: Said,
    mendable: Bool
  ) throws {
    let lines = major.map { Line([.date: .day("2021-05-31"), .type: .word("非访"), .major: $0]) }
    let figure = try figure("major-incidents", from: .incidents, lines)
    #expect(figure.said == said)
    #expect(figure.isMendable == mendable)
    #expect(figure.gap == (said.answer == .unknown ? nil : said.n))
    #expect(figure.undecidedCells.isEmpty == (said != .unknown))
  }

  @Test func `the cells that keep a limit from being decided are listed`() throws {
    let lines = [Line([.date: .day("2021-05-31"), .type: .word("非访")])]
    let figure = try figure("major-incidents", from: .incidents, lines)
    #expect(figure.undecidedCells.map(\.cell) == ["E2"])
    #expect(figure.uncounted.count == 1)
    #expect(figure.missing.count == 1)
  }

  @Test(
    arguments: [
      ("2020-12-31", 0), ("2021-01-01", 1), ("2021-05-31", 1), ("2021-06-01", 0),
    ] as [(Day, Int)]
  )
  func `incidents count from the year's first day to the day of the report`(
    day: Day,
    n: Int
  ) throws {
    let lines = [Line([.date: .day(day), .type: .word("群体性"), .major: .yes])]
    #expect(try figure("major-incidents", from: .incidents, lines).n == n)
    #expect(try figure("proper-handling", from: .incidents, lines).d == n)
  }

  @Test(
    arguments: [
      ("群体性", .yes, Said(1, 1, .met)),
      ("群体性", .no, Said(0, 1, .unmet)),
      ("群体性", .empty, Said(0, 1, .unmet)),
      ("非访", .no, Said(0, 0, .none)),
    ] as [(String, FieldValue, Said)]
  )
  func `only mass incidents are to be handled properly`(
    type: String,
    handled: FieldValue,
    said: Said
  ) throws {
    let lines = [
      Line([.date: .day("2021-05-01"), .type: .word(type), .handledProperly: handled])
    ]
    #expect(try figure("proper-handling", from: .incidents, lines).said == said)
  }

  @Test(
    arguments: [
      (.yes, "2021-05-01", Said(1, 1, .unmet)),
      (.no, "2021-05-01", Said(0, 1, .met)),
      (.empty, "2021-05-01", .unknown),
      (.yes, "2021-06-01", Said(0, 0, .met)),
    ] as [(FieldValue, Day, Said)]
  )
  func `nobody comes back after a transfer`(
    returned: FieldValue,
    transferred: Day,
    said: Said
  ) throws {
    let lines = [
      filed(with: [.inScope: .no, .transferred: .day(transferred), .returned: returned])
    ]
    #expect(try figure("return-after-transfer", lines).said == said)
  }

  @Test(
    arguments: [
      (.yes, "2021-05-31", Said(1, 1, .met)),
      (.no, "2021-05-31", Said(0, 1, .unmet)),
      (.yes, "2021-06-01", Said(0, 0, .none)),
      (.yes, "2020-12-31", Said(0, 0, .none)),
    ] as [(FieldValue, Day, Said)]
  )
  func `planned receptions of the year are published`(
    published: FieldValue,
    planned: Day,
    said: Said
  ) throws {
    let lines = [Line([.planned: .day(planned), .published: published])]
    #expect(try figure("reception-published", from: .receptions, lines).said == said)
  }

  @Test(
    arguments: [
      ("2021-05-01", nil, Said(0, 1, .unmet)),
      ("2021-05-02", nil, Said(0, 0, .none)),
      ("2021-05-02", "2021-05-31", Said(1, 1, .met)),
      ("2021-05-01", "2021-06-01", Said(0, 1, .unmet)),
      ("2020-12-31", nil, Said(0, 0, .none)),
    ] as [(Day, Day?, Said)]
  )
  func `enforcement is followed up once 30 days are over`(
    date: Day,
    followedUp: Day?,
    said: Said
  ) throws {
    var cells: [Field: FieldValue] = [.date: .day(date)]
    if let followedUp { cells[.followedUp] = .day(followedUp) }
    let figure = try figure("enforcement-follow-up", from: .enforcement, [Line(cells)])
    #expect(figure.said == said)
    #expect(figure.isMendable)
  }

  @Test(
    arguments: [
      ("2021-05-10", "2021-05-10", "通过", Said(1, 1, .met), Said(0, 1, .met), true),
      ("2021-05-10", "2021-05-11", "通过", Said(0, 1, .unmet), Said(1, 1, .unmet), false),
      ("2021-05-10", nil, "通过", Said(0, 1, .unmet), Said(1, 1, .unmet), false),
      ("2021-05-10", "2021-05-01", "未通过", Said(1, 1, .met), Said(1, 1, .unmet), true),
      (nil, "2021-05-31", "通过", Said(1, 1, .met), Said(0, 0, .met), true),
      (nil, nil, nil, Said(0, 1, .unmet), Said(0, 0, .met), true),
      ("2021-06-01", nil, nil, Said(0, 1, .unmet), Said(0, 0, .met), true),
      ("2020-12-31", nil, nil, Said(0, 0, .none), Said(0, 0, .met), true),
    ] as [(Day?, Day?, String?, Said, Said, Bool)]
  )
  func `a matter is assessed by the day of its approval, and what is late stays late`(
    decided: Day?,
    assessed: Day?,
    result: String?,
    rate: Said,
    limit: Said,
    mendable: Bool
  ) throws {
    var cells: [Field: FieldValue] = [.matter: .text("新建项目")]
    if let decided { cells[.decided] = .day(decided) }
    if let assessed { cells[.assessed] = .day(assessed) }
    if let result { cells[.result] = .word(result) }
    let figure = try figure("risk-assessment", from: .assessments, [Line(cells)])
    #expect(figure.said == rate)
    #expect(figure.isMendable == mendable)
    let other = try AssessmentTests.figure("unassessed-approval", from: .assessments, [Line(cells)])
    #expect(other.said == limit)
  }
}
