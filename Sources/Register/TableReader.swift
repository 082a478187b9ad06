import Vocabulary

/// Reads the rows of one table into drafts, and finishes them when the sheet is known whole.
struct TableReader {
  let layout: TableLayout
  private(set) var preamble: Preamble
  let place: Place
  let sheetName: String?
  let isHidden: Bool
  let terms: ReadingTerms
  let cells: CellReader
  var drafts: [Draft] = []
  /// Rows that are no data, in reading order.
  var leftOut: [(row: Int, reason: LeftOutReason)] = []
  /// The typed figures of total rows: row, and the cells of count columns.
  var totals: [(row: Int, values: [Field: Int])] = []
  var damaged: [(row: Int, offset: Int)] = []
  /// Rows read so far below the header; those of the header of a further table among them.
  private var tail: [HeldRow] = []
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
    let file = place.file.split(separator: "/").last.map(String.init) ?? place.file
    let context = preamble.yearContext(sheet: sheetName, file: file, period: terms.year)
    cells = CellReader(
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
    // The header of a further table is itself a row below the first header.
    if !isFirst { for row in layout.rows { leftOut.append((row, .repeatedHeader)) } }
  }

  mutating func take(_ row: HeldRow) {
    switch RowKind.of(row, in: layout, lexicon: terms.lexicon) {
    case .leftOut(let reason):
      leaveOut(row, reason)
    case .data:
      if isBelowNotes, row.cells.count == 1, row.texts.count == 1 {
        leaveOut(row, .note)
      } else {
        isBelowNotes = false
        tail = []
        drafts.append(cells.draft(of: row, above: drafts.last))
      }
    }
  }

  private mutating func leaveOut(_ row: HeldRow, _ reason: LeftOutReason) {
    leftOut.append((row.number, reason))
    if reason == .note { isBelowNotes = true }
    if reason == .note || reason == .signature {
      tail.append(row)
      if reason == .signature { preamble.take(row) }
    } else {
      tail = []
    }
    if let offset = row.damagedAt { damaged.append((row.number, offset)) }
    if reason == .total {
      let draft = cells.draft(of: row, above: nil)
      let typed = draft.values.compactMapValues { value in
        if case .count(let count) = value { count } else { nil }
      }
      totals.append((row.number, typed))
    }
  }

  /// The lines at the end that turn out to head the next table; they are left out as such.
  mutating func releaseHeading() -> [HeldRow] {
    let lines = tail
    let rows = Set(lines.map(\.number))
    for index in leftOut.indices where rows.contains(leftOut[index].row) {
      leftOut[index].reason = .heading
    }
    return lines
  }
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
