import Checks
import Policy
import Register
import Templates
import Testing
import Vocabulary

/// The built-in plan with the terms that readers of registers need, read once.
let builtIn = Result {
  let name = "Policies/petition-backlog-2021.md"
  let plan = try Plan(reading: try #require(Templates.text(at: name)), named: name)
  let lexicon = try Lexicon(
    headers: try #require(Templates.text(at: "Words/headers.yaml")),
    values: try #require(Templates.text(at: "Words/values.yaml")),
    areas: plan.areas.map { ($0.name, $0.aliases) },
    items: plan.foundationItems.map { ($0.name, $0.aliases) }
  )
  let terms = ReadingTerms(
    directory: UnitDirectory(plan.units),
    lexicon: lexicon,
    backlogStart: plan.backlogStart,
    year: plan.year
  )
  return (plan: plan, terms: terms)
}

let east = UnitID(0)
let west = UnitID(1)

extension Day: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) {
    guard let day = Day(iso: text) else { preconditionFailure("\(text) is no day") }
    self = day
  }
}

/// The registers that stand in these sheets, a row a line, cells divided by `|`.
func handedIn(_ sheets: String...) throws -> Registers {
  var gathering = Gathering(terms: try builtIn.get().terms)
  for (index, text) in sheets.enumerated() {
    let heading = SheetHeading(name: "表\(index + 1)")
    var reader = SheetReader(
      place: Place(file: "台账.xlsx", sheet: heading.name),
      heading: heading,
      isTextFile: false,
      terms: try builtIn.get().terms
    )
    var row = Row()
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      row.restart(number: number + 1)
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
      for (column, cell) in cells.enumerated() {
        row.append(column: column + 1, text: cell.utf8)
      }
      if !row.cells.isEmpty { reader.take(row) }
    }
    gathering.add(reader.finish(Furniture()))
  }
  return gathering.registers()
}

/// What the checks look at on `day`.
func examined(_ registers: Registers, on day: Day) throws -> Examined {
  let plan = try builtIn.get().plan
  let reckoning = Reckoning(
    day: day,
    yearStart: plan.yearStart,
    yearEnd: plan.yearEnd,
    backlogStart: plan.backlogStart,
    acceptWithin: plan.deadlines.accept,
    closeWithin: plan.deadlines.close
  )
  let limits = DoubtLimits(
    burstDays: plan.thresholds.burstDays,
    burstClosings: plan.thresholds.burstClosings,
    sameDayClosings: plan.thresholds.sameDayClosings,
    outcomeLength: plan.thresholds.outcomeLength,
    outcomeCases: plan.thresholds.outcomeCases,
    extend: plan.deadlines.extend
  )
  return Examined(registers, by: reckoning, limits: limits, unitCount: plan.units.count)
}

/// The cells at which `check` finds something in these sheets.
func found(_ check: Check, on day: Day = "2021-05-31", in sheets: String...) throws -> [String] {
  var gathering: [Finding] = []
  let registers =
    sheets.count == 1 ? try handedIn(sheets[0]) : try handedIn(sheets[0], sheets[1])
  gathering = check.findings(in: try examined(registers, on: day))
  #expect(gathering.allSatisfy { $0.code == check.code })
  return gathering.map { $0.place.cell ?? "" }
}

/// A sheet of cases: these columns behind number, unit and day of registration, and these rows.
func cases(_ columns: String, _ rows: String...) -> String {
  let lines = rows.enumerated().map { "A\($0 + 1)|城东分局|\($1)" }
  return (["案件编号|责任单位|登记日期|\(columns)"] + lines).joined(separator: "\n")
}
