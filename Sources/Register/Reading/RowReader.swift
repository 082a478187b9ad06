import Vocabulary

/// Reads rows of data from their bytes: each distinct cell of a column once, free texts without a
/// string.
///
/// What a cell means is said in `CellReader` alone. Here stands only for which cells the answer is
/// known beforehand: those that were read before, plain days, and texts without anything peculiar.
/// A row that is not plainly data is left to `TableReader`.
struct RowReader {
  private(set) var cells: CellReader
  private(set) var rows: RowStore
  private var columns: [ColumnReader]
  private var folding = ByteFolding()
  private let short: ShortWords
  /// The days of plausible years.
  private let plausible: ClosedRange<Int>
  private let requiredCount: Int
  private var outcomes: [CellOutcome] = []

  init(_ cells: CellReader) {
    let layout = cells.layout
    self.cells = cells
    var fields = layout.columns.sorted { $0.key < $1.key }.map(\.value.field)
    // What a case's status and petitioner say beside themselves.
    if layout.register == .cases { fields += [.closed, .people].filter { !fields.contains($0) } }
    rows = RowStore(fields: fields, withholding: cells.terms.withheld)
    let last = (layout.mapping.map(\.column) + layout.columns.keys).max() ?? 0
    columns = (0...last).map { ColumnReader($0, of: layout) }
    short = ShortWords(blanks: cells.terms.lexicon.blanks)
    let years = cells.days.years
    plausible =
      Month(year: years.lowerBound, month: 1).firstDay
      .number...Month(year: years.upperBound, month: 12).lastDay.number
    requiredCount = layout.required.count
  }

  /// Takes a row that is plainly data.
  ///
  /// - Returns: whether it did; else nothing is changed.
  mutating func take(_ row: Row) -> Bool {
    guard row.damagedAt == nil, readCells(of: row) else { return false }
    rows.begin(number: row.number, isHidden: row.isHidden)
    var draft: Draft?
    for (index, cell) in row.cells.enumerated() {
      let outcome = outcomes[index]
      if outcome.marks.contains(.isPeculiar) {
        var own = draft ?? Draft(row: row.number, isHidden: row.isHidden)
        let value = row.value(of: cell)
        cells.read(value, at: cell.column, above: { rows.above }, into: &own)
        draft = own
      } else if cell.column < columns.count {
        set(outcome, at: cell.column)
      }
    }
    if let draft { rows.take(draft) }
    return true
  }

  /// Takes a row that was read cell by cell.
  mutating func take(_ row: HeldRow) {
    let draft = cells.draft(of: row) { rows.last }
    rows.begin(number: row.number, isHidden: row.isHidden)
    rows.take(draft)
  }

  /// Hands over all rows, and keeps none.
  mutating func takeRows() -> RowStore {
    let taken = rows
    rows = RowStore(fields: [], withholding: [])
    return taken
  }

  private mutating func set(_ outcome: CellOutcome, at number: Int) {
    if outcome.text > 0, let field = columns[number].personal {
      rows.addPersonal(Int(outcome.text) - 1, of: field, at: number)
    }
    switch columns[number].role {
    case .unused, .furtherPersonal: break
    case .serial: rows.setSerial(outcome.serial)
    case .unit: if outcome.text > 0 { rows.setUnit(Int(outcome.text) - 1) }
    case .perhapsUnit: if outcome.text > 0 { rows.setPerhapsUnit(Int(outcome.text) - 1) }
    default:
      if !outcome.value.isNothing {
        rows.set(columns[number].field, to: outcome.value, outcome.print)
      }
      if outcome.marks.contains(.saysTransfer) { rows.setTransfer() }
    }
  }

  /// From the next row on, days without a year have this one.
  mutating func begin(year: DayReader.YearContext) {
    cells.days.year = year
    for index in columns.indices { columns[index].memo = CellMemo() }
  }

  // MARK: Whether it is data

  /// Reads every cell into `outcomes`, and says whether they make the row plainly data.
  private mutating func readCells(of row: Row) -> Bool {
    outcomes.removeAll(keepingCapacity: true)
    return row.bytes.withUnsafeBytes { bytes in
      var found = RowEvidence()
      for cell in row.cells {
        guard cell.column > found.lastColumn else { return false }
        found.lastColumn = cell.column
        let outcome: CellOutcome
        switch cell.content {
        case .text(let start, let count):
          let text = UnsafeRawBufferPointer(rebasing: bytes[Int(start)..<Int(start) + Int(count)])
          let isSampleCell = cell.column < columns.count && columns[cell.column].mayMarkSample
          guard found.take(text, mayMarkSample: isSampleCell) else { return false }
          outcome = read(text, of: cell, in: row)
        default:
          found.mayHead = false
          outcome = read(cell, in: row)
        }
        if cell.column < columns.count {
          found.take(
            outcome,
            isRequired: columns[cell.column].isRequired,
            isReadable: columns[cell.column].need == .readable
          )
        }
        outcomes.append(outcome)
      }
      return found.isData(requiring: requiredCount, cells: row.cells.count)
    }
  }

  private mutating func read(
    _ text: UnsafeRawBufferPointer,
    of cell: Row.Cell,
    in row: Row
  ) -> CellOutcome {
    guard cell.column < columns.count else { return CellOutcome() }
    switch columns[cell.column].role {
    case .unused: return CellOutcome()
    case .serial:
      if let serial = Serial(figures: text) { return CellOutcome(serial: serial) }
    case .day:
      if let day = DayReader.plainDay(text), plausible.contains(day.number) { return known(day) }
    case .key, .text, .personal, .furtherPersonal:
      guard let folded = folding.fold(text) else { return peculiar(cell, in: row) }
      return outcome(of: folded, cell, in: row)
    case .unit, .perhapsUnit, .count, .coded: break
    }
    return remembered(text, Fingerprint(of: text), cell, in: row)
  }

  private mutating func read(_ cell: Row.Cell, in row: Row) -> CellOutcome {
    guard cell.column < columns.count else { return CellOutcome() }
    let role = columns[cell.column].role
    switch (cell.content, role) {
    case (_, .unused): return CellOutcome()
    case (.moment(.day(let day, _)), .day) where plausible.contains(day.number): return known(day)
    case (.bool(let flag), .coded) where columns[cell.column].column?.type == .flag:
      let value = PackedValue(.flag, flag ? 1 : 0)
      return CellOutcome(value: value, print: rows.fingerprint(of: value), marks: .fulfils)
    case (.number(let number), _):
      let isWhole = number == number.rounded() && number >= 0 && number.magnitude < 1e15
      switch role {
      case .count where isWhole && number < 1e9:
        let value = PackedValue(.count, Int(number))
        return CellOutcome(value: value, print: rows.fingerprint(of: value))
      case .serial where isWhole && number < 1e9:
        return CellOutcome(serial: .number(Int32(number)))
      case .key, .text, .personal, .furtherPersonal:
        guard isWhole else { return peculiar(cell, in: row) }
        let folded = folding.write(Int(number))
        return outcome(of: folded, cell, in: row)
      default:
        return withUnsafeBytes(of: number.bitPattern) { key in
          // A number and a text of eight bytes are different cells.
          remembered(key, Fingerprint(of: key).marked(1), cell, in: row)
        }
      }
    default: return peculiar(cell, in: row)
    }
  }

  private func known(_ day: Day) -> CellOutcome {
    let value = PackedValue(day)
    let print = rows.fingerprint(of: value)
    return CellOutcome(value: value, print: print, marks: [.fulfils, .isNoHeader])
  }

  // MARK: Cells that were read before

  private mutating func remembered(
    _ key: UnsafeRawBufferPointer,
    _ print: Fingerprint,
    _ cell: Row.Cell,
    in row: Row
  ) -> CellOutcome {
    if let known = columns[cell.column].memo.outcome(of: key, print) { return known }
    let outcome = read(row.value(of: cell), at: cell.column)
    columns[cell.column].memo.remember(outcome, of: key, print)
    return outcome
  }

  /// What `CellReader` makes of a cell, where that does not depend on its row.
  private mutating func read(_ value: CellValue, at number: Int) -> CellOutcome {
    let column = columns[number]
    var draft = Draft(row: 0, isHidden: false)
    cells.read(value, at: number, above: { nil }, into: &draft)
    var outcome = CellOutcome()
    outcome.marks = marks(of: value, in: column)
    guard draft.isPlain else {
      outcome.marks.insert(.isPeculiar)
      return outcome
    }
    if draft.saysTransferAt != nil { outcome.marks.insert(.saysTransfer) }
    if let text = draft.serial { outcome.serial = Serial(text) }
    if let text = draft.unitText ?? draft.perhapsUnitText {
      outcome.text = Int32(rows.unitNames.number(of: text) + 1)
    }
    if let (field, value) = draft.values.first {
      (outcome.value, outcome.print) = rows.pack(value, of: field)
    }
    return outcome
  }

  private mutating func peculiar(_ cell: Row.Cell, in row: Row) -> CellOutcome {
    var outcome = CellOutcome()
    outcome.marks = marks(of: row.value(of: cell), in: columns[cell.column])
    outcome.marks.insert(.isPeculiar)
    return outcome
  }

  private func marks(of value: CellValue, in column: ColumnReader) -> CellOutcome.Marks {
    var marks: CellOutcome.Marks = []
    switch column.need {
    case .nothing: break
    case .filled: if cells.filledText(of: value) != nil { marks.insert(.fulfils) }
    case .readable:
      if let known = column.column, cells.isReadable(value, as: known) { marks.insert(.fulfils) }
    }
    if case .text(let text) = value, !column.headers.contains(Folding.header(text)) {
      marks.insert(.isNoHeader)
    }
    return marks
  }

  // MARK: Free texts

  /// A text, or a number written out, in a column of texts.
  private mutating func outcome(
    of text: ByteFolding.Text,
    _ cell: Row.Cell,
    in row: Row
  ) -> CellOutcome {
    if text.range.isEmpty { return CellOutcome() }
    // What begins like a formula may be a picture.
    if folding.buffer[text.range.lowerBound] == UInt8(ascii: "=") { return peculiar(cell, in: row) }
    let (role, field) = (columns[cell.column].role, columns[cell.column].field)
    if text.range.count <= short.longest || text.hasSpaceInside && text.characters <= short.longest
    {
      if text.hasSpaceInside { return peculiar(cell, in: row) }
      switch folding.withBytes(text.range, { short.meaning(of: $0) }) {
      case .blank: return CellOutcome()
      case .sameAsAbove: return peculiar(cell, in: row)
      case nil: break
      }
    }
    switch role {
    case .key:
      folding.capitalise(text.range)
      if folding.hasExponent(in: text.range) || folding.mayBeginWithApostrophe(text.range) {
        return peculiar(cell, in: row)
      }
    case .personal:
      guard isPlain(text, in: field) else { return peculiar(cell, in: row) }
    case .text where field == .leader || field == .officer:
      // A telephone number or a car's plate has three figures at least.
      guard text.figures < 3 else { return peculiar(cell, in: row) }
    default: break
    }
    var outcome = CellOutcome()
    if let personal = columns[cell.column].personal, isSought(text, in: personal) {
      let number = folding.withBytes(text.range) { rows.names.number(of: $0, Fingerprint(of: $0)) }
      outcome.text = Int32(number + 1)
    }
    if role == .furtherPersonal { return outcome }
    (outcome.value, outcome.print) = packed(text, of: field, role == .personal)
    outcome.marks = .fulfils
    return outcome
  }

  private mutating func packed(
    _ text: ByteFolding.Text,
    of field: Field,
    _ isPersonal: Bool
  ) -> (PackedValue, Fingerprint) {
    if rows.keeps(field) {
      return folding.withBytes(text.range) { rows.pack($0, of: field, isPersonal: isPersonal) }
    }
    let whole = folding.withBytes(text.range) { Fingerprint(of: $0) }
    var tight = whole
    if text.hasSpaceInside {
      let range = folding.tighten(text.range)
      tight = folding.withBytes(range) { Fingerprint(of: $0) }
    }
    return (rows.add(TextPrint(tight, count: text.characters), whole: whole), whole)
  }

  /// Whether a datum may be one to be sought (`PersonalCells`): a mobile number is known by its shape.
  private func isSought(_ text: ByteFolding.Text, in field: Field) -> Bool {
    guard field == .phone, text.range.count == 11, text.figures == 11 else { return true }
    let head = folding.buffer[text.range.lowerBound..<text.range.lowerBound + 2]
    return !(head.first == 0x31 && (head.last ?? 0) >= 0x33)
  }

  /// Whether a petitioner's datum has surely nothing of another column's shape (`ColumnShape`).
  private func isPlain(_ text: ByteFolding.Text, in field: Field) -> Bool {
    switch field {
    // A car's plate has three figures at least.
    case .petitioner: text.figures < 3
    case .address: text.figures < 7 || text.hasIdeograph
    case .phone: text.figures > 0 && text.figures <= 14
    case .idNumber:
      text.range.count == 18
        && (text.figures == 18 && !folding.endsInZeros(text.range)
          || text.figures == 17 && folding.endsInX(text.range))
    default: false
    }
  }
}
