package import Vocabulary

/// Reads one sheet, row by row, into the tables that stand in it.
///
/// Rows are taken as they come and kept only as drafts of records; what is known last (the merged
/// cells of a workbook stand behind its rows) is applied in `finish`.
package struct SheetReader {
  private let place: Place
  private let heading: SheetHeading
  private let terms: ReadingTerms
  private let isTextFile: Bool
  private let epoch: Day
  /// Rows that wait for a header: above the first table, or where a further one seems to begin.
  private var waiting: [HeldRow] = []
  private var table: TableReader?
  private var finished: [TableReader] = []

  /// How many rows may stand above the first header.
  private static let reach = 40

  /// - Parameters:
  ///   - place: the file, and the sheet of a workbook.
  ///   - heading: the sheet's name and visibility.
  ///   - isTextFile: whether numbers may have been written out as texts (CSV).
  ///   - epoch: day 0 of serial numbers that have no date format.
  ///   - terms: units, words and years of the campaign.
  package init(
    place: Place,
    heading: SheetHeading,
    isTextFile: Bool,
    epoch: Day = Day(number: -25_569),
    terms: ReadingTerms
  ) {
    self.place = place
    self.heading = heading
    self.terms = terms
    self.isTextFile = isTextFile
    self.epoch = epoch
  }

  /// Takes the next row.
  package mutating func take(_ row: Row) {
    let held = HeldRow(row)
    if !held.isBlank { take(held) }
  }

  private mutating func take(_ held: HeldRow) {
    guard table != nil else {
      if finished.isEmpty, waiting.count >= Self.reach { return }
      waiting.append(held)
      if waiting.count == Self.reach { settle() }
      return
    }
    if !waiting.isEmpty || beginsTable(held) {
      waiting.append(held)
      if waiting.count >= 3 { settle() }
    } else {
      table?.take(held)
    }
  }

  /// What was read, once all rows were taken.
  package mutating func finish(_ furniture: Furniture) -> SheetReading {
    // Settling hands rows on, and the last of them may look like one more header.
    while !waiting.isEmpty { settle() }
    if let table { finished.append(table) }
    table = nil
    return SheetReading(
      place: place,
      isHidden: heading.visibility != .visible,
      tables: finished.map { $0.finish(furniture) }
    )
  }

  /// Whether `row` looks like the header of a further table: three header words that are not this
  /// table's own header said again.
  private func beginsTable(_ row: HeldRow) -> Bool {
    guard let table, !table.layout.isRepeated(by: row) else { return false }
    let texts = row.texts
    guard texts.count >= 2, texts.count == row.cells.count else { return false }
    let words = texts.filter { terms.lexicon.isHeaderWord(Folding.header($0.text)) }.count
    return words >= min(3, texts.count) && words * 2 >= texts.count
  }

  /// Looks for a header among the waiting rows; those behind it are the table's.
  private mutating func settle() {
    guard !waiting.isEmpty else { return }
    let rows = waiting
    waiting = []
    let titles = rows.flatMap { $0.texts.map { Folding.tight($0.text) } }
    let file = place.file.split(separator: "/").last.map(String.init) ?? place.file
    let finder = HeaderFinder(
      lexicon: terms.lexicon,
      names: titles.filter { $0.count <= 60 } + [heading.name ?? "", file]
    )
    guard let found = finder.find(in: rows) else {
      for row in rows { table?.take(row) }
      return
    }
    var preamble = Preamble()
    for row in rows[..<found.start] { preamble.take(row) }
    if var above = table {
      // What led up to this table belongs to it, not to the one above.
      for row in rows[..<found.start] { above.take(row) }
      for line in above.releaseHeading() { preamble.take(line) }
      preamble.inherit(above.preamble)
      finished.append(above)
    }
    table = TableReader(
      layout: found.layout,
      preamble: preamble,
      place: place,
      sheetName: heading.name,
      isHidden: heading.visibility != .visible,
      isTextFile: isTextFile,
      epoch: epoch,
      isFirst: finished.isEmpty,
      terms: terms
    )
    for row in rows[(found.start + found.height)...] { take(row) }
  }
}

/// What was made of one sheet: its tables, none where it holds no register.
package struct SheetReading: Sendable {
  package var place: Place
  package var isHidden: Bool
  package var tables: [TableReading]
}

/// One table as read: what it is, its records, what was left out.
package struct TableReading: Sendable {
  package var summary: SheetSummary
  /// Records whose `sheet` is not yet set.
  var drafts: [RecordDraft]
  package var leftOut: [LeftOut]
  package var findings: [Finding]
}

/// A record before its place among all registers is known: duplicates are found across files.
struct RecordDraft: Sendable {
  var place: Place
  var isHidden: Bool
  var units: [UnitID]
  var layout: RecordLayout
  var values: [Field: FieldValue]
  var furtherDays: [Day]
}
