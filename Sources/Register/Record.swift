package import Vocabulary

/// One row of a register as the contract understands it: fields with values, units, an address.
///
/// A row that gives several records (a list of days in a cell) gives one `Record` each, with the
/// same row in its place.
package struct Record: Hashable, Sendable {
  package let register: RegisterKind
  /// Where its row stands: file, sheet and row.
  package internal(set) var place: Place
  /// Which of `Registers.sheets` it comes from.
  package let sheet: Int
  /// Whether the sheet hides its row.
  package let isHidden: Bool
  /// The units that it names and the plan knows, the first in charge (主办); never empty.
  package var units: [UnitID]
  /// Field by column, of all records of one table of the sheet.
  package let layout: RecordLayout
  private var values: [Field: FieldValue]

  package init(
    register: RegisterKind,
    place: Place,
    sheet: Int,
    isHidden: Bool = false,
    units: [UnitID],
    layout: RecordLayout,
    values: [Field: FieldValue]
  ) {
    self.register = register
    self.place = place
    self.sheet = sheet
    self.isHidden = isHidden
    self.units = units
    self.layout = layout
    self.values = values
  }

  /// What stands in `field`: `.noColumn` where the table has no such column.
  package subscript(field: Field) -> FieldValue {
    get { values[field] ?? (layout.column(of: field) == nil ? .noColumn : .empty) }
    set { values[field] = newValue }
  }

  /// What stands in `field` as far as it is known on `day`: an event of a later day is as if not
  /// yet entered (spec §2.3).
  package func value(of field: Field, asOf day: Day) -> FieldValue {
    let value = self[field]
    if field.isEvent, case .day(let event) = value, event > day { return .empty }
    return value
  }

  package func day(_ field: Field) -> Day? {
    if case .day(let day) = self[field] { day } else { nil }
  }

  package func text(_ field: Field) -> String? {
    if case .text(let text) = self[field] { text } else { nil }
  }

  package func count(_ field: Field) -> Int? {
    if case .count(let count) = self[field] { count } else { nil }
  }

  package func flag(_ field: Field) -> Bool? {
    if case .flag(let flag) = self[field] { flag } else { nil }
  }

  /// The canonical words of a coded field; none where it is empty or unreadable.
  package func words(_ field: Field) -> [String] {
    switch self[field] {
    case .words(let words): words
    default: []
    }
  }

  package func word(_ field: Field) -> String? { words(field).first }

  /// Where `field` stands; the row where the table has no such column.
  package func place(of field: Field) -> Place {
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
  var content: [Field: FieldValue] { values.filter { $0.value != .empty && $0.value != .noColumn } }

  /// Whether this record is there on `day`: rows later than it count as “not yet present”.
  package func isPresent(on day: Day) -> Bool {
    guard let field = register.presence, let own = self.day(field) else { return true }
    return own <= day
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

/// What a cell was read as.
package enum FieldValue: Hashable, Sendable {
  /// The table has no column of this field.
  case noColumn
  case empty
  /// Something stands there that cannot be read; it counts as empty, and a finding names it.
  case unreadable
  case text(String)
  case day(Day)
  /// `60日` in a deadline: days after acceptance.
  case days(Int)
  case count(Int)
  case flag(Bool)
  /// Canonical words, in the order of the cell; one for a field of a single word.
  case words([String])
  case month(Month)
  /// 总结 where a month is asked for.
  case summary
  /// A petitioner's datum.
  case personal(Redacted<String>)

  /// Whether something readable stands there.
  package var isFilled: Bool {
    switch self {
    case .noColumn, .empty, .unreadable: false
    default: true
    }
  }
}
