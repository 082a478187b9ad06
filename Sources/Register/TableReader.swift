import Vocabulary

/// Reads the rows of one table, and finishes them when the sheet is known whole.
struct TableReader {
  let layout: TableLayout
  private(set) var preamble: Preamble
  let place: Place
  let sheetName: String?
  let isHidden: Bool
  let terms: ReadingTerms
  /// The titles of parts of the table, each for the rows from `row` on, with the year that they gave.
  private(set) var parts: [(row: Int, titles: [String], year: DayReader.YearContext)]
  var data: RowReader
  /// Rows that are no data, in reading order.
  var leftOut: [(row: Int, reason: LeftOutReason)] = []
  /// The typed figures of total rows.
  var totals: [TypedTotal] = []
  /// The units of rows that say that there is nothing.
  var zeroUnits: [String] = []
  var damaged: [(row: Int, offset: Int)] = []
  /// The lines since the last data: notes, signatures, titles; they may head the next table.
  private(set) var heading: [HeldRow] = []
  private var isBelowNotes = false

  init(
    layout: TableLayout,
    preamble: Preamble,
    place: Place,
    sheetName: String?,
    isHidden: Bool,
    isTextFile: Bool,
    epoch: Day,
    isFirst: Bool,
    terms: ReadingTerms
  ) {
    self.layout = layout
    self.preamble = preamble
    self.place = place
    self.sheetName = sheetName
    self.isHidden = isHidden
    self.terms = terms
    let context = preamble.yearContext(of: place, period: terms.year)
    parts = [(0, [], context)]
    let cells = CellReader(
      layout: layout,
      terms: terms,
      days: DayReader(
        years: terms.plausibleYears,
        year: context,
        isTextFile: isTextFile,
        epoch: epoch
      ),
      source: place
    )
    data = RowReader(cells)
    // The header of a further table is itself a row below the first header.
    if !isFirst { for row in layout.rows { leftOut.append((row, .repeatedHeader)) } }
  }

  /// Whether the row holds what the register requires.
  func isData(_ row: HeldRow) -> Bool { cells.isData(row) }

  var cells: CellReader { data.cells }

  /// Takes a row that is plainly data.
  ///
  /// - Returns: whether it did; else the row is to be held and looked at.
  mutating func takeData(_ row: Row) -> Bool {
    // What stands above may be the title of a part, and give its rows their year.
    guard heading.isEmpty, data.take(row) else { return false }
    isBelowNotes = false
    return true
  }

  mutating func take(_ row: HeldRow) {
    switch RowKind.of(row, by: cells, isBelowNotes: isBelowNotes) {
    case .leftOut(let reason): leaveOut(row, reason)
    case .data:
      isBelowNotes = false
      beginPart(at: row.number)
      heading = []
      data.take(row)
    }
  }

  /// Takes the lines since the last data as the title of a part, if they are one: `二、2020年积案` is a
  /// title of the rows below it as the table's own is of all.
  private mutating func beginPart(at row: Int) {
    let titles = heading.compactMap { RowKind.partTitle(of: $0, in: layout) }
    guard !titles.isEmpty else { return }
    var own = preamble
    own.titles += titles
    let year = own.yearContext(of: place, period: terms.year)
    parts.append((row, titles, year))
    data.begin(year: year)
  }

  private mutating func leaveOut(_ row: HeldRow, _ reason: LeftOutReason) {
    leftOut.append((row.number, reason))
    if let offset = row.damagedAt { damaged.append((row.number, offset)) }
    switch reason {
    case .note, .signature:
      isBelowNotes = true
      heading.append(row)
      if reason == .signature { preamble.take(row) }
    case .total:
      let draft = cells.draft(of: row) { nil }
      let isPart = row.texts.contains { Folding.tight($0.text).hasPrefix("小计") }
      let typed = draft.values.compactMapValues { value in
        if case .count(let count) = value { count } else { nil }
      }
      totals.append(TypedTotal(row: row.number, isPart: isPart, values: typed))
      heading = []
    case .repeatedHeader:
      // What stands above a header that goes on with the table is a title of its part.
      releaseHeading()
      heading = []
    case .nothing:
      heading = []
      if let unit = cells.draft(of: row, above: { nil }).unitText { zeroUnits.append(unit) }
    default: heading = []
    }
  }

  /// Whether the lines since the last data say of what comes something else than was said of this
  /// table: another unit, filling date or year.
  var headsAnother: Bool {
    var lines = Preamble()
    for row in heading { lines.take(row) }
    return lines.unitText != nil || lines.filledOn != nil
      || lines.titles.contains { title in
        !Preamble.years(in: title).isEmpty || terms.directory.unit(mentionedIn: title) != nil
      }
  }

  /// The lines at the end that turn out to head the next table; they are left out as such.
  @discardableResult mutating func releaseHeading() -> [HeldRow] {
    let rows = Set(heading.map(\.number))
    for index in leftOut.indices where rows.contains(leftOut[index].row) {
      if leftOut[index].reason == .note { leftOut[index].reason = .heading }
    }
    return heading
  }
}

/// The figures of a total row as they were typed.
struct TypedTotal {
  var row: Int
  /// 小计, which sums up a part of the table.
  var isPart: Bool
  var values: [Field: Int]
}

extension Preamble {
  /// Takes from the table above in the same sheet what this one does not say itself.
  mutating func inherit(_ above: Preamble) {
    if unitText == nil {
      unitText = above.unitText
      unitPlace = above.unitPlace
    }
    filledOn = filledOn ?? above.filledOn
  }
}
