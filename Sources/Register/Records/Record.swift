package import Vocabulary

/// One row of a register as the contract understands it: fields with values, units, an address.
///
/// A row that gives several records (a list of days in a cell) gives one `Record` each, with the
/// same row in its place.
package struct Record: Sendable {
  private var table: RecordTable
  private let row: Int32
  private let sheetIndex: Int32
  /// What happened later is as if not yet entered.
  private var lastDay: Day?
  /// Texts that are printed in the place of the register's own.
  private var replacements: [Field: String]?
  /// The units that it names and the plan knows, the first in charge (主办); never empty.
  package var units: [UnitID]

  /// A record that stands alone, of these values.
  package init(
    register: RegisterKind,
    place: Place,
    sheet: Int,
    isHidden: Bool = false,
    units: [UnitID],
    layout: RecordLayout,
    values: [Field: FieldValue]
  ) {
    var rows = RowStore(fields: Array(values.keys), withholding: [])
    rows.begin(number: place.row ?? 0, isHidden: isHidden)
    for (field, value) in values { rows.set(field, to: value) }
    self.init(
      RecordTable(
        rows,
        of: register,
        from: Place(file: place.file, sheet: place.sheet),
        by: layout
      ),
      row: 0,
      sheet: sheet,
      units: units
    )
  }

  init(_ table: RecordTable, row: Int, sheet: Int = 0, units: [UnitID]) {
    self.table = table
    self.row = Int32(row)
    sheetIndex = Int32(sheet)
    self.units = units
  }

  /// The same as a record of another sheet of `Registers.sheets`.
  func inSheet(_ sheet: Int) -> Record {
    Record(table, row: Int(row), sheet: sheet, units: units)
  }

  package var register: RegisterKind { table.register }

  /// Where its row stands: file, sheet and row.
  package var place: Place {
    let number = Int(table.numbers[Int(row)])
    return number == 0 ? table.source : table.source.at(row: number)
  }

  /// This record as it was known on `day`: an event of a later day is as if not yet entered
  /// (spec §2.3), whoever asks.
  package func known(on day: Day) -> Record {
    var known = self
    known.lastDay = day
    return known
  }

  /// Prints `text` where the register's own stands in `field`.
  mutating func replace(_ field: Field, by text: String) {
    replacements = (replacements ?? [:]).merging([field: text]) { $1 }
  }

  /// Calls its file and sheet otherwise, as all records of its table in `moved`.
  mutating func move(to source: Place, among moved: inout [ObjectIdentifier: RecordTable]) {
    let known = moved[ObjectIdentifier(table)] ?? table.moved(to: source)
    moved[ObjectIdentifier(table)] = known
    table = known
  }

  /// Which of `Registers.sheets` it comes from.
  package var sheet: Int { Int(sheetIndex) }

  /// Whether the sheet hides its row.
  package var isHidden: Bool { table.isHidden(Int(row)) }

  /// Field by column, of all records of one table of the sheet.
  package var layout: RecordLayout { table.layout }

  /// What stands in `field`: `.noColumn` where the table has no such column.
  package subscript(field: Field) -> FieldValue {
    if let text = replacements?[field] { return .text(text) }
    return table.opened(packed(field)) ?? (layout.column(of: field) == nil ? .noColumn : .empty)
  }

  /// What stands in `field` as far as it is known on `day`: an event of a later day is as if not
  /// yet entered (spec §2.3).
  package func value(of field: Field, asOf day: Day) -> FieldValue {
    let value = self[field]
    if field.isEvent, case .day(let event) = value, event > day { return .empty }
    return value
  }

  package func day(_ field: Field) -> Day? { packed(field).day }

  package func text(_ field: Field) -> String? {
    replacements?[field] ?? table.text(of: packed(field))
  }

  package func count(_ field: Field) -> Int? {
    let value = packed(field)
    return value.kind == .count ? value.payload : nil
  }

  package func flag(_ field: Field) -> Bool? { packed(field).flag }

  /// The canonical words of a coded field; none where it is empty or unreadable.
  package func words(_ field: Field) -> [String] { table.words(of: packed(field)) }

  package func word(_ field: Field) -> String? { words(field).first }

  /// The print of a text or of a petitioner's datum, white space aside, for comparing it.
  package func print(_ field: Field) -> TextPrint? { table.print(of: packed(field)) }

  /// The fingerprint of a text that is kept, as it stands there.
  func textFingerprint(_ field: Field) -> Fingerprint? {
    table.textFingerprint(of: packed(field))
  }

  /// Whether anything stands in `field`, readable or not.
  package func holds(_ field: Field) -> Bool { !packed(field).isNothing }

  /// Where `field` stands; the row where the table has no such column.
  package func place(of field: Field) -> Place {
    let place = place
    guard let row = place.row else { return place }
    return place.at(row: row, column: layout.column(of: field))
  }

  /// The number of a case, the key by which it is compared.
  package var caseNumber: String? { text(.number) }

  /// How a case is called in print: its number, or its address where the number looks like a datum
  /// of a person (spec §7).
  package var caseReference: String {
    guard let number = caseNumber, !PersonalData.looksPersonal(number) else {
      return place.description
    }
    return number
  }

  /// What its row holds, for comparing it with another's: the values alone.
  var content: Fingerprint { table.content(at: Int(row)) }

  /// Whether this record is there on `day`: rows later than it count as “not yet present”.
  package func isPresent(on day: Day) -> Bool {
    guard let field = register.presence, let own = self.day(field) else { return true }
    return own <= day
  }

  private func packed(_ field: Field) -> PackedValue {
    let value = table.value(field, at: Int(row))
    if let lastDay, field.isEvent, let event = value.day, event > lastDay { return .nothing }
    return value
  }
}

extension Record: Hashable {
  package static func == (a: Record, b: Record) -> Bool {
    if a.sheetIndex != b.sheetIndex || a.units != b.units || a.lastDay != b.lastDay
      || a.replacements != b.replacements
    {
      return false
    }
    if a.table === b.table && a.row == b.row { return true }
    return a.register == b.register && a.place == b.place && a.isHidden == b.isHidden
      && a.content == b.content && a.layout == b.layout
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(table.numbers[Int(row)])
    hasher.combine(content)
  }
}

/// Which column of the sheet holds which field, for the records of one table.
package struct RecordLayout: Hashable, Sendable {
  private let columns: [Field: Int]

  package init(_ columns: [Field: Int]) {
    self.columns = columns
  }

  /// The column that holds `field`, if the table has one.
  package func column(of field: Field) -> Int? { columns[field] }
}
