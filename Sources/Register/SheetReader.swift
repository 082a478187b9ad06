package import Vocabulary

/// Reads one sheet, row by row, into the tables that stand in it.
///
/// Rows are taken as they come and kept only as what they will be records of; what is known last
/// (the merged cells of a workbook stand behind its rows) is applied in `finish`.
package struct SheetReader {
  private let place: Place
  private let heading: SheetHeading
  private let terms: ReadingTerms
  /// What somebody has written down of this sheet.
  private let pins: SheetPins?
  private let isTextFile: Bool
  private let epoch: Day
  /// Rows that wait for what comes behind them: together they may be a header.
  private var window: [HeldRow] = []
  /// Rows above the first header.
  private var above: [HeldRow] = []
  private var table: TableReader?
  private var finished: [TableReader] = []
  private var isEmpty = true
  /// What the rows above came nearest to, while no header was found.
  private var near: NearRegister?
  /// Why its rows are no register's.
  private var aside: SheetReading.Aside?
  /// The texts of the row in which most of the pinned headers stand; none where no row has two.
  private var pinnedRow: [String] = []
  private var pinnedCount = 1

  /// How many rows above the first header are kept for their titles.
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
    let pins = terms.mapping?.pins(for: place)
    self.pins = pins
    var terms = terms
    terms.lexicon.pinned = pins?.words ?? []
    self.terms = terms
    aside = pins?.isLeftOut == true ? .pinned : nil
    self.isTextFile = isTextFile
    self.epoch = epoch
  }

  /// Takes the next row.
  package mutating func take(_ row: Row) {
    guard aside == nil else {
      isEmpty = false
      return
    }
    // Plain data begins no header, whatever follows it.
    if window.isEmpty, table?.takeData(row) == true { return }
    var held = HeldRow(row)
    guard !held.isBlank else { return }
    if isEmpty {
      isEmpty = false
      aside = held.texts.first.flatMap { OwnMark.Sheet(headedBy: $0.text) }.map { .own($0) }
      guard aside == nil else { return }
    }
    if table == nil || table?.layout.register == .baseline {
      held.takeMonths(of: terms.year - 1, lexicon: terms.lexicon)
    }
    if HeaderFinder.mayHead(held) {
      held.headerWords = HeaderFinder.headerWords(in: held, lexicon: terms.lexicon)
      if pins != nil { takePinned(held) }
    }
    window.append(held)
    while let first = window.first, window.count == HeaderFinder.tallest || isSettled(first) {
      advance()
    }
  }

  /// Keeps the row, should the register that is said to stand here not be found.
  private mutating func takePinned(_ row: HeldRow) {
    let texts = row.texts.map { Folding.tight($0.text) }
    let count = texts.count { terms.lexicon.pinned.contains(Folding.header($0)) }
    if count > pinnedCount { (pinnedRow, pinnedCount) = (texts, count) }
  }

  /// Whether the row cannot begin a header, so that what follows it does not matter.
  private func isSettled(_ row: HeldRow) -> Bool {
    !HeaderFinder.mayHead(row) || table?.isData(row) == true
  }

  /// What was read, once all rows were taken.
  package mutating func finish(_ furniture: Furniture) -> SheetReading {
    while !window.isEmpty { advance() }
    if let table { finished.append(table) }
    table = nil
    var tables: [TableReading] = []
    for index in finished.indices {
      let first = finished[index].layout.rows.lowerBound
      let next = index + 1 < finished.count ? finished[index + 1].layout.rows.lowerBound : Int.max
      tables.append(finished[index].finish(furniture.part(from: first, to: next)))
    }
    return SheetReading(
      place: place,
      isHidden: heading.visibility != .visible,
      isEmpty: isEmpty,
      near: tables.isEmpty ? near : nil,
      aside: aside,
      pinnedRow: pinnedRow,
      tables: tables
    )
  }

  /// Settles the first waiting row: it begins a header, or belongs to what is being read.
  private mutating func advance() {
    if let found = header() {
      let rows = Array(window.prefix(found.height))
      window.removeFirst(found.height)
      begin(found, header: rows)
    } else {
      if table == nil, window[0].headerWords >= 2, HeaderFinder.mayHead(window[0]),
        let found = finder().near(in: window), found.found > near?.found ?? 0
      {
        near = found
      }
      let row = window.removeFirst()
      if table == nil {
        above.append(row)
        if above.count > Self.reach { above.removeFirst() }
      } else {
        table?.take(row)
      }
    }
  }

  /// The header of a new table that begins with the first waiting row.
  private func header() -> HeaderFinder.Found? {
    let first = window[0]
    guard HeaderFinder.mayHead(first), window.contains(where: { $0.headerWords >= 2 }) else {
      return nil
    }
    if let table {
      // The table's own header said again begins a table only under a heading of its own.
      if table.layout.isRepeated(by: first, lexicon: terms.lexicon), !table.headsAnother {
        return nil
      }
      guard window.contains(where: { $0.headerWords * 2 >= $0.cells.count && $0.headerWords >= 2 }),
        !table.isData(first)
      else { return nil }
    }
    return finder().find(in: window)
  }

  private func finder() -> HeaderFinder {
    let lines = table.map(\.heading) ?? above
    let titles = (lines + window).flatMap { $0.texts.map { Folding.tight($0.text) } }
    let file = place.file.split(separator: "/").last.map(String.init) ?? place.file
    return HeaderFinder(
      lexicon: terms.lexicon,
      names: titles.filter { $0.count <= 60 } + [heading.name ?? "", file],
      pins: pins
    )
  }

  private mutating func begin(_ found: HeaderFinder.Found, header: [HeldRow]) {
    var preamble = Preamble()
    for row in above { preamble.take(row) }
    above = []
    if var previous = table {
      // What led up to this table belongs to it, not to the one above.
      for line in previous.releaseHeading() { preamble.take(line) }
      preamble.inherit(previous.preamble)
      finished.append(previous)
    }
    for row in header { preamble.takeTitles(row) }
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
  }
}

extension Furniture {
  /// What belongs to the rows from `first` up to, but not including, `end`.
  func part(from first: Int, to end: Int) -> Furniture {
    var part = self
    part.merges = merges.filter { first <= $0.rows.lowerBound && $0.rows.lowerBound < end }
    part.comments = comments.filter { first <= $0.row && $0.row < end }
    return part
  }
}

/// What was made of one sheet: its tables, none where it holds no register.
package struct SheetReading: Sendable {
  /// Why nothing of a sheet was read.
  package enum Aside: Hashable, Sendable {
    /// This program wrote it beside the registers.
    case own(OwnMark.Sheet)
    /// Somebody has written down that it is not to be read.
    case pinned
  }

  package var place: Place
  package var isHidden: Bool
  /// Nothing at all stands in it.
  package var isEmpty: Bool
  /// The register that it comes near to, where it holds none.
  var near: NearRegister?
  package var aside: Aside?
  /// The texts of the row in which most of the pinned headers stand.
  var pinnedRow: [String] = []
  package var tables: [TableReading]
}

/// One table as read: what it is, its records, what was left out.
package struct TableReading: Sendable {
  package var summary: SheetSummary
  /// Records whose `sheet` is not yet set.
  var records: [Record]
  /// By a record's position the further records of its row: a list of days in a cell.
  var further: [Int: [Record]]
  package var leftOut: [LeftOut]
  /// When something happened by rows that were left out.
  var leftOutDays = UnitDays()
  package var findings: [Finding]
  /// What stands in the petitioners' columns of all its rows, those left out among them; each once.
  var personal: [PersonalCell]
}
