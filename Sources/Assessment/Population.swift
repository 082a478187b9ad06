package import Policy
package import Register
package import Vocabulary

/// The registers as they stood on one day: the records that were there, with the state of each case.
///
/// In: registers and a plan. Out: what every figure, the ladder and the overview look at, reckoned
/// once, so that no two of them can differ. It decides nothing itself.
package struct Population: Sendable {
  /// What was handed in.
  package let registers: Registers
  /// What is asked for.
  package let plan: Plan
  /// D, the day of the report.
  package let day: Day
  /// The days by which the states are reckoned.
  package let reckoning: Reckoning
  /// The days that the plan's conditions speak of.
  let days: FixedDays
  private let present: [RegisterKind: Present]
  private let handedIn: [RegisterKind: [Bool]]
  private let handedInAnything: [Bool]

  /// The registers of `plan`'s units as they stood on `day`.
  package init(of registers: Registers, by plan: Plan, on day: Day) {
    self.registers = registers
    self.plan = plan
    self.day = day
    days = FixedDays(of: plan, on: day)
    let reckoning = Reckoning(of: plan, on: day)
    self.reckoning = reckoning
    let units = plan.units.indices.map { UnitID($0) }
    present = Dictionary(
      uniqueKeysWithValues: RegisterKind.allCases.map { kind in
        (kind, Present(of: registers.records(kind), by: reckoning, units: units.count))
      }
    )
    handedIn = Dictionary(
      uniqueKeysWithValues: RegisterKind.allCases.map { kind in
        (kind, units.map { registers.isHandedIn(kind, by: $0) })
      }
    )
    handedInAnything = units.map { registers.handedInAnything($0) }
  }

  /// The plan's units in its order.
  package var units: [UnitID] { plan.units.indices.map { UnitID($0) } }

  /// The name of `unit` in the plan.
  package func name(of unit: UnitID) -> String { plan.units[unit.index].name }

  /// The present records of a register with their states.
  func present(_ kind: RegisterKind) -> Present {
    present[kind] ?? Present(of: [], by: reckoning, units: plan.units.count)
  }

  /// Whether `unit` handed in register `kind`.
  func isHandedIn(_ kind: RegisterKind, by unit: UnitID) -> Bool {
    handedIn[kind]?[unit.index] ?? false
  }

  /// Whether `unit` handed in anything, `baseline` and `submissions` aside.
  package func isHandedIn(by unit: UnitID) -> Bool { handedInAnything[unit.index] }

  /// What a condition is to be asked of record `position` of `present`.
  func judge(_ present: Present, at position: Int) -> Judge {
    Judge(
      record: present.records[position],
      state: present.states.isEmpty ? nil : present.states[position],
      days: days
    )
  }
}

/// The records of one register that were there on a day.
struct Present: Sendable {
  /// Where records stand that share their columns: one table of one sheet.
  struct Table: Sendable {
    let sheet: Place
    let layout: RecordLayout
  }

  /// In reading order.
  let records: [Record]
  /// One a record for cases, none for other registers.
  let states: [CaseState]
  let tables: [Table]
  /// Which of `tables` a record stands in.
  let table: [Int]
  /// By unit, the positions of its records.
  let positions: [[Int]]

  init(of all: [Record], by reckoning: Reckoning, units: Int) {
    let records = all.filter { $0.isPresent(on: reckoning.day) }
    self.records = records
    states =
      records.first?.register == .cases ? records.map { CaseState(of: $0, by: reckoning) } : []
    var tables: [Table] = []
    var table: [Int] = []
    table.reserveCapacity(records.count)
    var positions = Array(repeating: [Int](), count: units)
    for (position, record) in records.enumerated() {
      if let last = table.last, tables[last].holds(record) {
        table.append(last)
      } else if let known = tables.firstIndex(where: { $0.holds(record) }) {
        table.append(known)
      } else {
        table.append(tables.count)
        tables.append(Table(sheet: record.place.table, layout: record.layout))
      }
      for unit in record.units where unit.index < units {
        positions[unit.index].append(position)
      }
    }
    self.tables = tables
    self.table = table
    self.positions = positions
  }

  /// The positions of the records that name one of `units`: each once, in reading order.
  func positions(of units: [UnitID]) -> [Int] {
    var isIn = Array(repeating: false, count: positions.count)
    for unit in units { isIn[unit.index] = true }
    return records.indices.filter { position in
      records[position].units.contains { $0.index < isIn.count && isIn[$0.index] }
    }
  }
}

extension Present.Table {
  func holds(_ record: Record) -> Bool {
    layout == record.layout && sheet.file == record.place.file && sheet.sheet == record.place.sheet
  }
}

extension Place {
  /// The file and sheet alone.
  var table: Place { Place(file: file, sheet: sheet) }
}

extension Reckoning {
  /// The days that `plan` fixes, on `day`.
  package init(of plan: Plan, on day: Day) {
    self.init(
      day: day,
      yearStart: plan.yearStart,
      yearEnd: plan.yearEnd,
      backlogStart: plan.backlogStart,
      acceptWithin: plan.deadlines.accept,
      closeWithin: plan.deadlines.close,
      scopeRules: plan.scopeRules
    )
  }
}
