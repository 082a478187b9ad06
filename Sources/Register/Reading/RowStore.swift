import Vocabulary

/// The rows of a table as read, before merged cells, units and required fields are known.
///
/// Values stand in one buffer, row by row; what few rows have (findings, further days) beside it, by
/// the row's index.
struct RowStore {
  let places: FieldPlaces
  private(set) var values: [PackedValue] = []
  /// The sheet's numbers of the rows.
  private(set) var numbers: [Int32] = []
  private(set) var hidden: Set<Int32> = []
  /// By row, the sum of its values' fingerprints.
  private(set) var contents: [Fingerprint] = []
  private(set) var serials: [Serial] = []
  /// By row the text of its unit's cell, 0 for none, else one more than its number in `unitNames`.
  private(set) var units: [Int32] = []
  /// The same of a column that may hold units.
  private(set) var perhapsUnits: [Int32] = []
  var texts = TextStore()
  var names = TextStore()
  var unitNames = TextStore()
  var words: [[String]] = []
  var wordNumbers: [[String]: Int] = [:]
  var prints: [TextPrint] = []
  /// Which petitioners' cells there are.
  private var personal = PersonalTally()

  private(set) var findings: [RowFinding] = []
  /// Fields whose days got their year from elsewhere.
  private(set) var yearsSupplied: [(row: Int, field: Field)] = []
  /// Further days of a list, where each is a record of its own.
  private(set) var furtherDays: [Int: [Day]] = [:]
  /// A full date that stands in a status that says closed, and where.
  private(set) var closingsInStatus: [Int: ClosingInStatus] = [:]
  /// Cells that say 同上 where nothing stood above when they were read, in reading order.
  private(set) var sameAsAbove: [(row: Int, column: Column, place: Place)] = []
  /// Rows whose status says 移交.
  private(set) var transfers: Set<Int> = []

  /// By field, whether only prints are kept.
  private let isWithheld: [Bool]

  init(fields: [Field], withholding withheld: Set<Field>) {
    places = FieldPlaces(fields)
    var isWithheld = Array(repeating: false, count: Field.count)
    for field in withheld { isWithheld[field.ordinal] = true }
    self.isWithheld = isWithheld
  }

  var count: Int { numbers.count }

  func keeps(_ field: Field) -> Bool { !isWithheld[field.ordinal] }

  // MARK: The row that is being read

  /// Begins a row; what is set next is its.
  mutating func begin(number: Int, isHidden: Bool) {
    if isHidden { hidden.insert(Int32(numbers.count)) }
    numbers.append(Int32(number))
    contents.append(.nothing)
    serials.append(.none)
    units.append(0)
    perhapsUnits.append(0)
    values.append(contentsOf: repeatElement(.nothing, count: places.count))
  }

  mutating func setSerial(_ serial: Serial) { serials[count - 1] = serial }

  mutating func setUnit(_ number: Int) { units[count - 1] = Int32(number + 1) }

  mutating func setPerhapsUnit(_ number: Int) { perhapsUnits[count - 1] = Int32(number + 1) }

  mutating func setTransfer() { transfers.insert(count - 1) }

  /// Sets a value that is packed already.
  mutating func set(_ field: Field, to value: PackedValue, _ print: Fingerprint) {
    set(field, to: value, print, at: count - 1)
  }

  mutating func set(_ field: Field, to value: FieldValue) { set(field, to: value, at: count - 1) }

  /// Says that the row holds what belongs to a petitioner, by its number in `names`.
  mutating func addPersonal(_ number: Int, of field: Field, at column: Int) {
    personal.add(number, of: field, row: count - 1, column: column)
  }

  /// Takes over what was read cell by cell.
  mutating func take(_ draft: Draft) {
    let row = count - 1
    for (field, value) in draft.values { set(field, to: value) }
    for field in draft.repeated where row > 0 { copy(field, from: row - 1, to: row) }
    if let serial = draft.serial { setSerial(Serial(serial)) }
    if let text = draft.unitText { setUnit(unitNames.number(of: text)) }
    if let text = draft.perhapsUnitText { setPerhapsUnit(unitNames.number(of: text)) }
    for cell in draft.personal {
      let number = cell.value.opened { names.number(of: $0) }
      addPersonal(number, of: cell.field, at: cell.column)
    }
    findings += draft.findings.map { RowFinding(row: row, finding: $0) }
    yearsSupplied += draft.yearsSupplied.map { (row, $0) }
    if !draft.furtherDays.isEmpty { furtherDays[row] = draft.furtherDays }
    if let closing = draft.closingInStatus { closingsInStatus[row] = closing }
    sameAsAbove += draft.sameAsAbove.map { (row, $0.column, $0.place) }
    if draft.saysTransferAt != nil { setTransfer() }
  }

  /// The last row, for one that says 同上.
  var last: RowAbove? { above(count) }

  /// The row before the one that is being read.
  var above: RowAbove? { above(count - 1) }

  private func above(_ row: Int) -> RowAbove? {
    guard row > 0 else { return nil }
    let held = places.fields.filter {
      $0 != .unit && holds($0, at: row - 1) && value($0, at: row - 1) != .unreadable
    }
    return RowAbove(fields: Set(held), unitText: unitText(at: row - 1))
  }

  // MARK: Rows that have been read

  /// What stands in `field` of a row.
  func value(_ field: Field, at row: Int) -> PackedValue {
    guard let place = places[field] else { return .nothing }
    return values[row * places.count + place]
  }

  /// Whether `field` holds anything, readable or not.
  func holds(_ field: Field, at row: Int) -> Bool {
    field == .unit ? units[row] != 0 : !value(field, at: row).isNothing
  }

  func unitText(at row: Int) -> String? {
    units[row] == 0 ? nil : unitNames[Int(units[row]) - 1]
  }

  func text(_ field: Field, at row: Int) -> String? {
    let value = value(field, at: row)
    return value.kind == .text ? texts[value.payload] : nil
  }

  /// The days of a row on which something came in or happened.
  func happenings(at row: Int) -> [Day] {
    places.fields.filter { !$0.isPlan }.compactMap { value($0, at: row).day }
  }

  func words(_ field: Field, at row: Int) -> [String] {
    let value = value(field, at: row)
    return value.kind == .words ? words[value.payload] : []
  }

  mutating func set(_ field: Field, to value: FieldValue, at row: Int) {
    let (packed, print) = pack(value, of: field)
    set(field, to: packed, print, at: row)
  }

  mutating func append(_ finding: Finding, at row: Int) {
    findings.append(RowFinding(row: row, finding: finding))
  }

  mutating func replaceFinding(at index: Int, with finding: Finding) {
    findings[index].finding = finding
  }

  mutating func removeFindings(where isRemoved: (RowFinding) -> Bool) {
    findings.removeAll(where: isRemoved)
  }

  mutating func removeClosing(at row: Int) { closingsInStatus[row] = nil }

  /// Gives a row what the one above it holds in `field`; false where that is nothing.
  mutating func repeatAbove(_ field: Field, at row: Int) -> Bool {
    guard row > 0, holds(field, at: row - 1) else { return false }
    if field == .unit {
      copyUnit(from: row - 1, to: row)
      set(.unit, to: .empty, at: row)
    } else {
      guard value(field, at: row - 1) != .unreadable else { return false }
      copy(field, from: row - 1, to: row)
    }
    return true
  }

  mutating func removeTransfer(at row: Int) { transfers.remove(row) }

  /// Gives a row what another holds in `field`.
  mutating func copy(_ field: Field, from source: Int, to row: Int) {
    let value = value(field, at: source)
    set(field, to: value, fingerprint(of: value), at: row)
  }

  mutating func copyUnit(from source: Int, to row: Int) { units[row] = units[source] }

  mutating func copyPerhapsUnit(from source: Int, to row: Int) {
    perhapsUnits[row] = perhapsUnits[source]
  }

  /// Adds a row that repeats one but for a day.
  ///
  /// What the row counts (people, batches, cases solved) it counts once: the first record has it.
  ///
  /// - Returns: its index.
  mutating func repeatRow(
    _ row: Int,
    with day: Day,
    in field: Field,
    counts: [Field]
  ) -> Int {
    numbers.append(numbers[row])
    if hidden.contains(Int32(row)) { hidden.insert(Int32(count - 1)) }
    contents.append(contents[row])
    serials.append(serials[row])
    units.append(units[row])
    perhapsUnits.append(perhapsUnits[row])
    values += Array(values[row * places.count..<(row + 1) * places.count])
    set(field, to: .day(day), at: count - 1)
    for field in counts { set(field, to: .count(0), at: count - 1) }
    return count - 1
  }

  /// What a column of serial numbers headed 编号 holds is no case's number.
  mutating func takeNumbersAsSerials() {
    for row in 0..<count {
      let value = value(.number, at: row)
      if value.kind == .text { serials[row] = Serial(texts[value.payload]) }
      set(.number, to: .nothing, .nothing, at: row)
    }
  }

  /// What stands in petitioners' columns of rows of data, each once, in the order of its first cell.
  var personalCells: [PersonalCell] {
    personal.entries.map { entry in
      PersonalCell(
        field: entry.field,
        row: Int(numbers[Int(entry.row)]),
        column: Int(entry.column),
        value: Redacted(names[Int(entry.number)]),
        cells: Int(entry.cells)
      )
    }
  }

  private mutating func set(
    _ field: Field,
    to value: PackedValue,
    _ print: Fingerprint,
    at row: Int
  ) {
    guard let place = places[field] else {
      precondition(value.isNothing, "a field that no column and no rule foresees")
      return
    }
    let index = row * places.count + place
    if !values[index].isNothing {
      contents[row] = contents[row] &- fingerprint(of: values[index]).marked(UInt64(field.ordinal))
    }
    values[index] = value
    if !value.isNothing { contents[row] = contents[row] &+ print.marked(UInt64(field.ordinal)) }
  }
}

/// A finding about a row, and at which index the row stands.
struct RowFinding {
  var row: Int
  var finding: Finding
}

/// Findings row by row; those of one row in the order in which they were made.
struct FindingsByRow {
  private let findings: [RowFinding]
  private var index = 0

  init(_ findings: [RowFinding]) {
    self.findings = findings.enumerated()
      .sorted { ($0.element.row, $0.offset) < ($1.element.row, $1.offset) }
      .map(\.element)
  }

  /// The findings of the next row that is asked for; every row is asked for in its turn.
  mutating func next(of row: Int) -> [Finding] {
    var found: [Finding] = []
    while index < findings.count, findings[index].row == row {
      found.append(findings[index].finding)
      index += 1
    }
    return found
  }
}
