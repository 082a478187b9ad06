import Assessment
import Policy
import Register
import Testing
import Vocabulary

/// Duties by the month, by items and once, by the built-in plan.
struct DutyTests {
  @Test(
    arguments: [
      ([], "2021-03-31", Said(0, 0, .none), true),
      ([], "2021-04-01", Said(0, 1, .unmet), true),
      (["2021-04-30"], "2021-04-30", Said(1, 1, .met), true),
      (["2021-04-30"], "2021-05-01", Said(1, 2, .unmet), true),
      (["2021-05-31"], "2021-05-31", Said(1, 2, .unmet), false),
      (["2021-04-30", "2021-06-01"], "2021-05-31", Said(1, 2, .unmet), true),
      (["2021-04-01", "2021-04-02", "2021-05-01"], "2021-05-31", Said(2, 2, .met), true),
      (["2021-04-01"], "2021-10-31", Said(1, 6, .unmet), false),
    ] as [([Day], Day, Said, Bool)]
  )
  func `every month from April to September is inspected, the running one at once`(
    inspected: [Day],
    day: Day,
    said: Said,
    mendable: Bool
  ) throws {
    let lines = inspected.map { Line([.date: .day($0)]) }
    let figure = try figure("monthly-inspection", from: .inspections, lines, on: day)
    #expect(figure.said == said)
    #expect(figure.isMendable == mendable)
  }

  @Test func `months that are covered and not are named`() throws {
    let lines = [Line([.date: .day("2021-05-04")])]
    let figure = try figure("monthly-inspection", from: .inspections, lines)
    #expect(figure.covered == ["5月"])
    #expect(figure.uncovered == ["4月"])
    #expect(figure.counted.count == 1)
  }

  @Test(
    arguments: [
      ("2021-04-30", nil, Said(0, 0, .none)),
      ("2021-05-01", nil, Said(0, 1, .unmet)),
      ("2021-05-31", "2021-05-31", Said(1, 1, .met)),
      ("2021-05-31", "2021-06-01", Said(0, 1, .unmet)),
    ] as [(Day, Day?, Said)]
  )
  func `receptions are held from May on, and one that is only planned is none`(
    day: Day,
    held: Day?,
    said: Said
  ) throws {
    var cells: [Field: FieldValue] = [.planned: .day("2021-05-20")]
    if let held { cells[.held] = .day(held) }
    #expect(try figure("reception-monthly", from: .receptions, [Line(cells)], on: day).said == said)
  }

  @Test(
    arguments: [
      ("2021-04-29", "2021-04-28", Said(0, 0, .none)),
      ("2021-04-30", "2021-04-30", Said(1, 1, .met)),
      ("2021-05-01", "2021-05-01", Said(0, 1, .unmet)),
      ("2021-05-01", nil, Said(0, 1, .unmet)),
    ] as [(Day, Day?, Said)]
  )
  func `a briefing is filed by its month's last day, and judged when the month is over`(
    day: Day,
    filed: Day?,
    said: Said
  ) throws {
    var handIn = HandIn()
    handIn.add(.cases)
    var cells: [Field: FieldValue] = [.month: .month(4)]
    if let filed { cells[.filed] = .day(filed) }
    handIn.add(.submissions, of: .all, [Line(cells, of: east)])
    let figure = try handIn.figure("briefing-filed", on: day)
    #expect(figure.said == said)
    #expect(figure.isMendable == (said.answer != .unmet))
  }

  @Test(
    arguments: [
      ("2021-10-30", nil, Said(0, 0, .none)),
      ("2021-10-31", nil, Said(0, 1, .unmet)),
      ("2021-10-30", "2021-10-29", Said(1, 1, .met)),
      ("2021-11-01", "2021-11-01", Said(0, 1, .unmet)),
      ("2021-11-01", "2021-10-31", Said(1, 1, .met)),
    ] as [(Day, Day?, Said)]
  )
  func `the summary is owed from the last day of October on, or once it is there`(
    day: Day,
    filed: Day?,
    said: Said
  ) throws {
    var handIn = HandIn()
    handIn.add(.cases)
    var cells: [Field: FieldValue] = [.month: .summary]
    if let filed { cells[.filed] = .day(filed) }
    handIn.add(.submissions, of: .all, [Line(cells, of: east)])
    #expect(try handIn.figure("summary-filed", on: day).said == said)
  }

  @Test(
    arguments: [
      ("2021-07-30", nil, "全面", Said(0, 0, .none), true),
      ("2021-07-31", nil, "全面", Said(0, 1, .unmet), true),
      ("2021-08-01", nil, "全面", Said(0, 1, .unmet), false),
      ("2021-05-31", "2021-04-16", "全面", Said(1, 1, .met), true),
      ("2021-05-31", "2021-04-15", "全面", Said(0, 0, .none), true),
      ("2021-08-31", "2021-08-01", "全面", Said(0, 1, .unmet), false),
      ("2021-08-31", "2021-07-31", "专项", Said(0, 1, .unmet), false),
    ] as [(Day, Day?, String, Said, Bool)]
  )
  func `the full inspection is owed once, between its two days`(
    day: Day,
    date: Day?,
    mode: String,
    said: Said,
    mendable: Bool
  ) throws {
    let lines = date.map { [Line([.date: .day($0), .mode: .word(mode)])] } ?? []
    let figure = try figure("full-inspection", from: .inspections, lines, on: day)
    #expect(figure.said == said)
    #expect(figure.isMendable == mendable)
  }

  @Test(
    arguments: [
      ("2021-04-14", nil, Said(0, 0, .none)),
      ("2021-04-15", nil, Said(0, 1, .unmet)),
      ("2021-04-14", "2021-04-07", Said(1, 1, .met)),
      ("2021-05-31", "2021-04-06", Said(0, 1, .unmet)),
      ("2021-05-31", "2021-04-16", Said(0, 1, .unmet)),
    ] as [(Day, Day?, Said)]
  )
  func `the campaign is made known in its first days`(day: Day, date: Day?, said: Said) throws {
    let lines = date.map { [Line([.date: .day($0)])] } ?? []
    #expect(try figure("publicity-launch", from: .publicity, lines, on: day).said == said)
  }

  @Test(
    arguments: [
      ("2021-04-06", "2021-05-31", 0, true),
      ("2021-04-07", "2021-05-31", 2, true),
      ("2021-10-01", "2021-10-31", 0, false),
      ("2021-09-30", "2021-10-31", 2, false),
    ] as [(Day, Day, Int, Bool)]
  )
  func `areas are covered within the campaign, several by one inspection`(
    date: Day,
    day: Day,
    n: Int,
    mendable: Bool
  ) throws {
    let lines = [Line([.date: .day(date), .area: .word("畜禽养殖", "自然保护区", "山区")])]
    let figure = try figure("special-inspection", from: .inspections, lines, on: day)
    #expect(figure.said == Said(n, 6, .unmet))
    #expect(figure.uncovered.count == 6 - n)
    #expect(figure.isMendable == mendable)
  }

  @Test func `a unit owes the areas that the plan gives it`() throws {
    var plan = try builtIn.get()
    plan.units[0].areas = ["畜禽养殖"]
    var handIn = HandIn()
    handIn.add(.inspections, [Line([.date: .day("2021-05-01"), .area: .word("畜禽养殖")])])
    let assessed = try handIn.assessed(on: "2021-05-31", by: plan)
    #expect(assessed.units[0].figure("special-inspection")?.said == Said(1, 1, .met))
    #expect(assessed.city.figure("special-inspection")?.said == Said(1, 1, .unknown))
  }

  @Test(
    arguments: [
      ([("组织机构", FieldValue.yes, nil)], 1),
      ([("组织机构", .no, nil)], 0),
      ([("组织机构", .no, "2021-04-01"), ("组织机构", .yes, "2021-05-01")], 1),
      ([("组织机构", .yes, "2021-04-01"), ("组织机构", .no, "2021-05-01")], 0),
      ([("组织机构", .no, "2021-05-01"), ("组织机构", .yes, "2021-06-01")], 0),
      ([("组织机构", .yes, "2021-05-01"), ("组织机构", .no, "2021-05-01")], 0),
      ([("组织机构", .yes, nil), ("组织机构", .no, "2020-01-01")], 0),
      ([("组织机构", .yes, nil), ("场所建设", .yes, nil)], 2),
    ] as [([(String, FieldValue, Day?)], Int)]
  )
  func `the latest entry of an item decides, and all of its day`(
    entries: [(String, FieldValue, Day?)],
    n: Int
  ) throws {
    let lines = entries.map { item, done, date in
      Line([.item: .word(item), .done: done, .date: date.map { .day($0) } ?? .empty])
    }
    let figure = try figure("foundations", from: .foundations, lines)
    #expect(figure.said == Said(n, 4, .unmet))
    #expect(figure.gap == 4 - n)
    #expect(figure.isMendable)
  }

  @Test(arguments: [section, bureau])
  func `who does not owe a duty is not held to it`(unit: UnitID) throws {
    var handIn = HandIn()
    handIn.add(.inspections, of: .unit(unit))
    for id in ["special-inspection", "full-inspection", "publicity-launch", "foundations"] {
      #expect(
        try handIn.figure(id, of: unit, on: "2021-08-31").said == Said(nil, nil, .notApplicable)
      )
    }
  }
}
