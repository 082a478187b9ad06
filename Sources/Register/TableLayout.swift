import Vocabulary

/// Which columns of a table hold what, as its header says.
struct TableLayout {
  let register: RegisterKind
  /// The header's first and last row.
  let rows: ClosedRange<Int>
  let serial: Int?
  /// A column headed only 单位: the unit in charge, if its values say so.
  let perhapsUnit: Int?
  let mapping: [ColumnMapping]
  /// Columns that say the same as another, which is used in their place.
  let doubled: [Int]
  /// What each column holds of petitioners, used in the register or not: for the privacy scan.
  let personal: [Int: Field]
  /// What somebody has written down, by column.
  let pinned: [Int: HeaderMapping.Pin]
  /// Registers that fit as well, where nothing decided between them.
  var rivals: [RegisterKind] = []
  /// The register's column behind each column of the sheet.
  let columns: [Int: Column]
  /// The required columns of the register, the unit aside.
  let required: [Column]
  private let places: [Field: Int]
  /// The folded texts of each header row by column, to know a repeated one.
  private let headerRows: [[Int: String]]

  init(
    register: RegisterKind,
    header: [HeldRow],
    fields: [Int: Field],
    serial: Int?,
    perhapsUnit: Int?,
    mapping: [ColumnMapping],
    doubled: [Int],
    personal: [Int: Field],
    pinned: [Int: HeaderMapping.Pin]
  ) {
    self.register = register
    rows = header[0].number...header[header.count - 1].number
    self.serial = serial
    self.perhapsUnit = perhapsUnit
    self.mapping = mapping
    self.doubled = doubled
    self.personal = personal
    self.pinned = pinned
    let known = register.columns
    let byField = Dictionary(uniqueKeysWithValues: known.map { ($0.field, $0) })
    columns = fields.compactMapValues { byField[$0] }
    places = Dictionary(fields.map { ($0.value, $0.key) }) { first, second in min(first, second) }
    required = known.filter { $0.isRequired && $0.field != .unit }
    headerRows = header.map { row in
      Dictionary(row.headings.map { ($0.column, Folding.header($0.text)) }) { first, _ in first }
    }
  }

  func column(of field: Field) -> Int? { places[field] }

  func field(at column: Int) -> Field? { columns[column]?.field }

  /// What the header's rows say at `column`, folded.
  func headers(at column: Int) -> [String] { headerRows.compactMap { $0[column] } }

  /// What the sheet calls the column of `field`, else the register's own name for it.
  func header(of field: Field) -> String {
    if let column = columns[places[field] ?? 0] { return column.header }
    return register.column(field)?.header ?? field.rawValue
  }

  /// Whether the row says again what a row of the header says: most of its cells, and none that is
  /// another header's word.
  func isRepeated(by row: HeldRow, lexicon: Lexicon) -> Bool {
    let texts = row.headings.map { (column: $0.column, text: Folding.header($0.text)) }
    return headerRows.contains { header in
      let same = texts.filter { header[$0.column] == $0.text }.count
      guard same >= 2, same * 2 > row.cells.count else { return false }
      return texts.allSatisfy {
        header[$0.column] == $0.text || !lexicon.isHeaderWord($0.text)
      }
    }
  }
}
