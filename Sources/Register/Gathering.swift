package import Vocabulary

/// Brings the tables of all files together: one case by its number, one register by its content.
///
/// Tables are added in reading order; of two rows that cannot both count, the first does.
package struct Gathering {
  private let terms: ReadingTerms
  private var sheets: [SheetSummary] = []
  private var findings: [Finding] = []
  private var leftOut: [LeftOut] = []
  private var kept: [RegisterKind: [Record]] = [:]
  /// Where the case of a number stands in `kept`.
  private var numbers: [String: Int] = [:]
  /// What each table holds, to know one that is handed in twice.
  private var contents: [TableContent] = []
  private var names: Set<String> = []

  package init(terms: ReadingTerms) {
    self.terms = terms
  }

  /// Adds a finding about a file that holds no sheet (an unreadable file, a picture).
  package mutating func add(_ finding: Finding) {
    findings.append(finding)
  }

  /// Adds what was read of one sheet.
  package mutating func add(_ reading: SheetReading) {
    if reading.tables.isEmpty {
      findings.append(.sheetNotUsed(at: reading.place))
      sheets.append(SheetSummary(place: reading.place, isHidden: reading.isHidden))
    }
    for table in reading.tables { add(table) }
  }

  private mutating func add(_ table: TableReading) {
    guard let kind = table.summary.register else { return }
    let index = sheets.count
    sheets.append(table.summary)
    leftOut += table.leftOut
    findings += table.findings
    let records = table.drafts.map { $0.record(of: kind, sheet: index) }
    collectNames(of: records)
    let content = TableContent(of: records, in: table.summary)
    let twin = contents.first { content.repeats($0) }
    contents.append(content)
    if let twin {
      findings.append(
        .twinSheet(of: twin.place, isWhole: content.rows == twin.rows, at: table.summary.place)
      )
    }
    var seen: Set<TableContent.Row> = []
    for (record, draft) in zip(records, table.drafts) {
      let row = TableContent.Row(record)
      if let twin, twin.rows[row] != nil {
        strike(record, .twin)
      } else if kind == .cases {
        addCase(record, isQuiet: twin != nil)
      } else {
        if !seen.insert(row).inserted {
          findings.append(.equalRow(at: record.place, units: record.units))
        }
        kept[kind, default: []] += record.repeated(on: draft.furtherDays)
      }
    }
  }

  /// Adds a case by its number: equal rows and rows of other units are the same case, a differing row
  /// is an error and the first counts.
  private mutating func addCase(_ record: Record, isQuiet: Bool) {
    guard let number = record.caseNumber, let first = numbers[number] else {
      if let number = record.caseNumber { numbers[number] = kept[.cases]?.count ?? 0 }
      kept[.cases, default: []].append(record)
      return
    }
    guard let other = kept[.cases]?[first] else { return }
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
      if !isQuiet { findings.append(.duplicateNumber(record, first: other)) }
    }
  }

  /// All registers, with rows that stand twice counted once.
  package consuming func registers() -> Registers {
    screenNotes()
    for sheet in sheets { precondition(sheet.ledger.isBalanced, "read = counted + left out") }
    return Registers(
      sheets: sheets,
      records: kept,
      findings: findings,
      leftOut: leftOut,
      petitioners: names.sorted().map { Redacted($0) }
    )
  }

  /// Leaves out notes that hold a datum of a person: a shape of one, or a petitioner's name.
  private mutating func screenNotes() {
    guard let notes = kept[.notes] else { return }
    var clean: [Record] = []
    for note in notes {
      let texts = [note.text(.title), note.text(.text)].compactMap { $0 }
      let isPersonal = texts.contains { text in
        PersonalData.first(in: Folding.compatible(text).utf8) != nil
          || names.contains { text.contains($0) }
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
  }

  private mutating func collectNames(of records: [Record]) {
    let finder = PetitionerNames(notNames: terms.lexicon.notNames)
    for record in records {
      if case .personal(let text) = record[.petitioner] {
        names.formUnion(text.opened(finder.names))
      }
    }
  }
}

/// What a table holds, for knowing the same register handed in twice (终稿, 副本, last month's).
private struct TableContent {
  struct Row: Hashable {
    var units: [UnitID]
    var content: [Field: FieldValue]

    init(_ record: Record) {
      units = record.units
      content = record.content
    }
  }

  var place: Place
  var register: RegisterKind?
  var coverage: SheetSummary.Coverage
  /// How often each row stands in it.
  var rows: [Row: Int] = [:]
  var numbers: Set<String> = []
  var count: Int

  init(of records: [Record], in summary: SheetSummary) {
    place = summary.place
    register = summary.register
    coverage = summary.coverage
    count = records.count
    for record in records {
      rows[Row(record), default: 0] += 1
      if register == .cases, let number = record.caseNumber { numbers.insert(number) }
    }
  }

  /// Whether this table is `other` once more: the same register of the same unit elsewhere, with the
  /// same rows, or with more than half of its rows (and at least three) those of the other.
  func repeats(_ other: TableContent) -> Bool {
    guard register == other.register, coverage == other.coverage, coverage != .nobody, count > 0,
      (place.file, place.sheet) != (other.place.file, other.place.sheet)
    else { return false }
    if rows == other.rows { return true }
    let shared =
      register == .cases
      ? numbers.intersection(other.numbers).count
      : rows.reduce(0) { $0 + min($1.value, other.rows[$1.key] ?? 0) }
    return shared >= 3 && shared * 2 > min(count, other.count)
  }
}

extension RecordDraft {
  func record(of kind: RegisterKind, sheet: Int) -> Record {
    Record(
      register: kind,
      place: place,
      sheet: sheet,
      isHidden: isHidden,
      units: units,
      layout: layout,
      values: values
    )
  }
}

extension Record {
  /// This record, and one more for each further day that its row lists.
  func repeated(on days: [Day]) -> [Record] {
    guard !days.isEmpty else { return [self] }
    let field: Field = register == .receptions ? .held : .date
    return [self]
      + days.map { day in
        var other = self
        other[field] = .day(day)
        return other
      }
  }
}
