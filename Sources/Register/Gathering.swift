package import Vocabulary

/// Brings the tables of all files together: one case by its number, one register by its content.
///
/// Tables are added in reading order; of two rows that cannot both count, the first does.
package struct Gathering {
  private let terms: ReadingTerms
  private var sheets: [SheetSummary] = []
  private var findings: [Finding] = []
  private var leftOut: [LeftOut] = []
  private var leftOutDays = UnitDays()
  private var kept: [RegisterKind: [Record]] = [:]
  /// Where the case of a number stands in `kept`.
  private var numbers: [Fingerprint: Int32] = [:]
  /// The numbers of which a finding says that they stand twice.
  private var flagged: Set<String> = []
  /// What each table holds, to know one that is handed in twice.
  private var contents: [TableContent] = []
  /// What belongs to petitioners.
  private var people: PeopleOfRegisters

  package init(terms: ReadingTerms) {
    self.terms = terms
    people = PeopleOfRegisters(terms: terms)
  }

  /// Adds a finding about a file that holds no sheet (an unreadable file, a picture).
  package mutating func add(_ finding: Finding) {
    findings.append(finding)
  }

  /// Adds what was read of one sheet.
  package mutating func add(_ reading: SheetReading) {
    if reading.tables.isEmpty {
      if let finding = Self.notUsed(reading) { findings.append(finding) }
      if reading.isHidden { findings.append(.hiddenSheet(at: reading.place)) }
      var summary = SheetSummary(place: reading.place, isHidden: reading.isHidden)
      summary.pinnedRow = reading.pinnedRow
      sheets.append(summary)
    }
    for table in reading.tables { add(table) }
  }

  /// What is said of a sheet without a register; the guide of our own forms needs no word.
  private static func notUsed(_ reading: SheetReading) -> Finding? {
    switch reading.aside {
    case .own(.guide): nil
    case .own(.findings): .ownFindings(at: reading.place)
    case .pinned: .pinnedAside(at: reading.place)
    case nil where reading.isEmpty: .emptySheet(at: reading.place)
    case nil:
      reading.near.map { .incompleteRegister($0, at: reading.place) }
        ?? .sheetNotUsed(at: reading.place)
    }
  }

  private mutating func add(_ table: TableReading) {
    guard let kind = table.summary.register else { return }
    let index = sheets.count
    sheets.append(table.summary)
    leftOut += table.leftOut
    leftOutDays.merge(table.leftOutDays)
    findings += table.findings
    people.add(table.personal, of: table.summary.place)
    let content = TableContent(of: table.records, in: table.summary)
    let twin = twin(of: content)
    contents.append(content)
    if let twin {
      let owner: [UnitID] = if case .unit(let unit) = table.summary.coverage { [unit] } else { [] }
      findings.append(
        twin.agrees
          ? .twinSheet(of: twin.place, isWhole: twin.isWhole, at: table.summary.place)
          : .registerTwice(first: twin.place, at: table.summary.place, units: owner)
      )
    }
    var seen: Set<TableContent.Row> = []
    for (position, read) in table.records.enumerated() {
      let record = read.inSheet(index)
      if let twin, twin.rows[TableContent.Row(record)] != nil {
        strike(record, .twin)
      } else if kind == .cases {
        addCase(record, isQuiet: twin != nil)
      } else {
        if !seen.insert(TableContent.Row(record)).inserted {
          findings.append(.equalRow(at: record.place, units: record.units))
        }
        kept[kind, default: []].append(record)
        let further = table.further[position] ?? []
        kept[kind, default: []] += further.map { $0.inSheet(index) }
      }
    }
  }

  /// A register that a further table repeats: where the first stands, and which rows are the same.
  private struct Twin {
    var place: Place
    var isWhole: Bool
    /// Whether neither holds a row that the other has changed or dropped.
    var agrees = true
    var rows: [TableContent.Row: Int]
  }

  /// What `content` repeats of the tables before it: one of them, or as a collection (汇总) several.
  private func twin(of content: TableContent) -> Twin? {
    guard content.count > 0 else { return nil }
    let others = contents.filter { other in
      other.register == content.register && other.count > 0
        && (other.place.file, other.place.sheet) != (content.place.file, content.place.sheet)
    }
    let repeated = others.filter(content.repeats)
    if let one = repeated.first {
      // A year's sheet beside those of its months repeats each of them.
      var rows: [TableContent.Row: Int] = [:]
      for other in repeated { rows.merge(other.rows, uniquingKeysWith: max) }
      return Twin(
        place: one.place,
        isWhole: repeated.contains { content.count == $0.count && content.rows == $0.rows },
        agrees: repeated.allSatisfy(content.agrees),
        rows: rows
      )
    }
    // A collection of all units beside their own registers, before or behind them.
    if content.coverage == .all, content.count >= 3 {
      var rows: [TableContent.Row: Int] = [:]
      for other in others { rows.merge(other.rows) { $0 + $1 } }
      guard let first = others.first, content.isContained(in: rows) else { return nil }
      return Twin(place: first.place, isWhole: true, rows: rows)
    }
    let collection = others.first { other in
      other.coverage == .all && other.count >= 3 && content.isContained(in: other.rows)
    }
    return collection.map { Twin(place: $0.place, isWhole: false, rows: $0.rows) }
  }

  /// Adds a case by its number: equal rows and rows of other units are the same case, a differing row
  /// is an error and the first counts.
  private mutating func addCase(_ record: Record, isQuiet: Bool) {
    guard let first = firstCase(numbered: record), let other = kept[.cases]?[first],
      let number = record.caseNumber, other.caseNumber == number
    else {
      kept[.cases, default: []].append(record)
      return
    }
    if record.content == other.content {
      strike(record, .equalRow)
      if record.units == other.units {
        findings.append(.equalCase(record, first: other.place))
      } else {
        findings.append(.splitUnits(record, first: other.place))
        let more = record.units.filter { !other.units.contains($0) }
        kept[.cases]?[first].units += more
      }
    } else {
      strike(record, .laterRow)
      guard !isQuiet else { return }
      if flagged.insert(number).inserted {
        findings.append(.duplicatedNumber(other, by: record))
      }
      findings.append(.duplicateNumber(record, first: other))
    }
  }

  /// Where the case with the number of `record` stands; it is the first itself where none does.
  private mutating func firstCase(numbered record: Record) -> Int? {
    guard let print = record.textFingerprint(.number) else { return nil }
    if let first = numbers[print] { return Int(first) }
    numbers[print] = Int32(kept[.cases]?.count ?? 0)
    return nil
  }

  /// All registers, with rows that stand twice counted once.
  package consuming func registers() -> Registers {
    let data = people.data(besides: kept[.cases] ?? [])
    let search = PetitionerSearch(for: data)
    screenNotes(search)
    let order = Dictionary(
      sheets.enumerated().map { (TablePlace($1.place), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let ordered = leftOut.enumerated().sorted { a, b in
      let places = (
        order[TablePlace(a.element.place)] ?? 0, order[TablePlace(b.element.place)] ?? 0
      )
      return (places.0, a.element.place.row ?? 0, a.offset)
        < (places.1, b.element.place.row ?? 0, b.offset)
    }
    for sheet in sheets { precondition(sheet.ledger.isBalanced, "read = counted + left out") }
    var registers = Registers(
      sheets: sheets,
      records: kept,
      findings: findings,
      leftOut: ordered.map(\.element),
      leftOutDays: leftOutDays,
      petitioners: data,
      notNames: terms.lexicon.nameWords.nobody
    )
    registers.mappingErrors = (terms.mapping?.misfits(sheets) ?? []).map { error in
      var error = error
      error.nearest.removeAll { search.finds(in: $0) }
      return error
    }
    registers.mask(search)
    return registers
  }

  /// Leaves out notes that hold a datum of a person: a shape of one, or a petitioner's name.
  private mutating func screenNotes(_ search: PetitionerSearch) {
    guard let notes = kept[.notes] else { return }
    var clean: [Record] = []
    for note in notes {
      let texts = [note.text(.title), note.text(.text)].compactMap { $0 }
      let isPersonal = texts.contains { text in
        PersonalData.first(in: Folding.compatible(text).utf8) != nil
          || search.finds(in: text)
      }
      if isPersonal {
        strike(note, .personalData)
        findings.append(.personalNote(at: note.place(of: .text), units: note.units))
      } else {
        clean.append(note)
      }
    }
    kept[.notes] = clean
  }

  private mutating func strike(_ record: Record, _ reason: LeftOutReason) {
    sheets[record.sheet].ledger.strike(reason)
    leftOut.append(LeftOut(place: record.place, reason: reason))
    leftOutDays.add(record.happenings, of: record.units)
  }
}

/// File and sheet of a place.
private struct TablePlace: Hashable {
  var file: String
  var sheet: String?

  init(_ place: Place) {
    file = place.file
    sheet = place.sheet
  }
}
