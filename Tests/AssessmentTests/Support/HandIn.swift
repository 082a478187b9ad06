import Assessment
import Policy
import Register
import Templates
import Testing
import Vocabulary

/// The built-in plan, read once.
let builtIn = Result {
  let text = try #require(Templates.text(at: "Policies/petition-backlog-2021.md"))
  return try Plan(reading: text, named: "petition-backlog-2021.md")
}

let east = UnitID(0)
let west = UnitID(1)
let south = UnitID(2)
/// 法规科, which is a 机关科室.
let section = UnitID(11)
let bureau = UnitID(13)

/// The cells of a row that matter to a test.
struct Line {
  var units: [UnitID]?
  var cells: [Field: FieldValue]

  init(_ cells: [Field: FieldValue], of units: UnitID...) {
    self.cells = cells
    self.units = units.isEmpty ? nil : units
  }
}

/// Registers as a test hands them in.
struct HandIn {
  private(set) var sheets: [SheetSummary] = []
  private(set) var records: [RegisterKind: [Record]] = [:]

  /// Adds a sheet with all columns of its register but those `without`.
  mutating func add(
    _ kind: RegisterKind,
    of coverage: SheetSummary.Coverage = .unit(east),
    without missing: [Field] = [],
    _ lines: [Line] = []
  ) {
    let number = sheets.count
    let place = Place(file: "\(number).xlsx", sheet: kind.title)
    let fields = kind.columns.map(\.field).filter { !missing.contains($0) }
    sheets.append(SheetSummary(place: place, register: kind, coverage: coverage, fields: fields))
    let columns = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($1, $0 + 1) })
    for (index, line) in lines.enumerated() {
      var own: [UnitID] = []
      if case .unit(let unit) = coverage { own = [unit] }
      let record = Record(
        register: kind,
        place: place.at(row: index + 2),
        sheet: number,
        units: line.units ?? own,
        layout: RecordLayout(columns),
        values: line.cells
      )
      records[kind, default: []].append(record)
    }
  }

  /// Adds every register that is not there yet for `unit`, without a row.
  mutating func complete(for unit: UnitID = east) {
    for kind in RegisterKind.allCases {
      let isThere = sheets.contains { $0.register == kind && $0.covers(unit) }
      if !isThere { add(kind, of: .unit(unit)) }
    }
  }

  var registers: Registers { Registers(sheets: sheets, records: records) }

  /// The same records in another order.
  var reversed: HandIn {
    var other = self
    other.records = records.mapValues { $0.reversed() }
    return other
  }

  func assessed(
    on day: Day,
    by plan: Plan? = nil,
    findings: [Finding] = []
  ) throws -> Assessment {
    Assessment(of: registers, by: try plan ?? builtIn.get(), on: day, findings: findings)
  }

  /// One figure of one unit.
  func figure(_ id: String, of unit: UnitID = east, on day: Day, by plan: Plan? = nil) throws
    -> Figure
  {
    let assessed = try assessed(on: day, by: plan)
    return try #require(assessed.units[unit.index].figure(id))
  }

  /// One figure of the city.
  func cityFigure(_ id: String, on day: Day, by plan: Plan? = nil) throws -> Figure {
    try #require(try assessed(on: day, by: plan).city.figure(id))
  }
}

/// One figure of a unit that handed in one register with these rows.
func figure(
  _ id: String,
  from kind: RegisterKind = .cases,
  without missing: [Field] = [],
  _ lines: [Line],
  on day: Day = "2021-05-31"
) throws -> Figure {
  var handIn = HandIn()
  handIn.add(kind, without: missing, lines)
  return try handIn.figure(id, on: day)
}

extension Plan {
  /// This plan with one indicator changed.
  func changing(_ id: String, _ change: (inout Indicator) -> Void) -> Plan {
    var plan = self
    for clause in plan.clauses.indices {
      for block in plan.clauses[clause].blocks.indices {
        guard case .indicator(var indicator) = plan.clauses[clause].blocks[block] else { continue }
        guard indicator.id == id else { continue }
        change(&indicator)
        plan.clauses[clause].blocks[block] = .indicator(indicator)
      }
    }
    return plan
  }
}

/// What an answer says, in one value that a table can hold.
struct Said: Equatable, CustomStringConvertible {
  var n: Int?
  var d: Int?
  var answer: Answer

  init(_ n: Int?, _ d: Int?, _ answer: Answer) {
    self.n = n
    self.d = d
    self.answer = answer
  }

  static let unknown = Said(nil, nil, .unknown)

  var description: String {
    "\(n.map(String.init) ?? "–")/\(d.map(String.init) ?? "–") \(answer)"
  }
}

extension Figure {
  var said: Said { Said(n, d, answer) }
}
