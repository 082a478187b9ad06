import Vocabulary

/// Makes sheets of the events of an XML workbook, as Excel 2003 and many systems write one, often
/// named .xls.
struct OldXMLReader {
  private(set) var sheets: [StoredSheet] = []
  private(set) var dates = DateSystem.since1900

  private var budget: CellBudget
  private var formats: [String: (format: NumberFormat?, parent: String?)] = [:]
  private var style: String?

  private var sheet: StoredSheet?
  private var nextColumn = 1
  private var row = Row()
  private var nextRow = 1
  private var rowBytes = 0
  private var isRowHidden = false

  private var cell: OldXMLCell?
  private var comment: [UInt8]?
  /// What is said of the sheet or workbook in words: its visibility, its way to count days.
  private var word: OldXMLWord?
  private var said: [UInt8] = []
  private var isData = false
  private var isPhonetic = false

  init(limits: Limits) {
    budget = CellBudget(part: "", limits: limits)
  }

  /// Reads a whole file.
  static func read(_ bytes: ByteSource, limits: Limits) throws(SpreadsheetError) -> OldXMLReader {
    var reader = OldXMLReader(limits: limits)
    try bytes.readMarkup(as: OldXMLWord.self, limits: limits) {
      event,
      batch throws(SpreadsheetError) in
      try reader.take(event, of: batch)
    }
    return reader
  }

  private mutating func take(
    _ event: XMLEvent<OldXMLWord>,
    of batch: XMLBatch<OldXMLWord>
  ) throws(SpreadsheetError) {
    switch event.kind {
    case .start: try start(event, batch)
    case .end: try end(event)
    case .text: try add(batch.text(of: event))
    case .comment: break
    }
  }

  private mutating func start(
    _ event: XMLEvent<OldXMLWord>,
    _ batch: XMLBatch<OldXMLWord>
  ) throws(SpreadsheetError) {
    switch event.word {
    case .style: startStyle(event, batch)
    case .numberFormat:
      guard let style, let format = batch.string(.format, of: event) else { return }
      formats[style]?.format = NumberFormat(codeOrName: format)
    case .worksheet:
      try budget.addSheet()
      let name = batch.string(.name, of: event)
      sheet = StoredSheet(heading: SheetHeading(name: name ?? ""))
      (nextColumn, nextRow) = (1, 1)
    case .column where sheet != nil: try addColumn(event, batch)
    case .row where sheet != nil: try startRow(event, batch)
    case .cell where sheet != nil: try startCell(event, batch)
    case .comment where cell != nil: comment = []
    case .data where cell != nil:
      isData = true
      if comment == nil { cell?.type = batch.string(.type, of: event) ?? "String" }
    case .phoneticText: isPhonetic = true
    case .autoFilter: sheet?.furniture.hasFilter = true
    case .visible, .date1904:
      word = event.word
      said = []
      if word == .date1904 { dates = .since1904 }
    default: break
    }
  }

  private mutating func end(_ event: XMLEvent<OldXMLWord>) throws(SpreadsheetError) {
    switch event.word {
    case .worksheet:
      if let sheet { sheets.append(sheet) }
      sheet = nil
    case .row where sheet != nil: try endRow()
    case .cell where cell != nil: try endCell()
    case .comment: endComment()
    case .data: isData = false
    case .phoneticText: isPhonetic = false
    case .visible, .date1904: endWord()
    case .style: style = nil
    default: break
    }
  }

  private mutating func add(_ text: ArraySlice<UInt8>) throws(SpreadsheetError) {
    if word != nil {
      if said.count < 64 { said.append(contentsOf: text.prefix(64)) }
    } else if isData, !isPhonetic {
      if comment == nil { cell?.text.append(contentsOf: text) }
      comment?.append(contentsOf: text)
      try budget.check(row: rowBytes + max(cell?.text.count ?? 0, comment?.count ?? 0))
    }
  }

  private mutating func endWord() {
    switch (word, String(decoding: said, as: UTF8.self)) {
    case (.visible, "SheetHidden"): sheet?.heading.visibility = .hidden
    case (.visible, "SheetVeryHidden"): sheet?.heading.visibility = .veryHidden
    case (.date1904, "0"), (.date1904, "False"): dates = .since1900
    default: break
    }
    word = nil
  }

  private mutating func startStyle(
    _ event: XMLEvent<OldXMLWord>,
    _ batch: XMLBatch<OldXMLWord>
  ) {
    style = batch.string(.id, of: event)
    if let style { formats[style] = (nil, batch.string(.parent, of: event)) }
  }

  private func format(of style: String?) -> NumberFormat {
    var next = style ?? "Default"
    // Styles that are each other's parents would not end.
    for _ in 0..<16 {
      guard let known = formats[next] else { break }
      if let format = known.format { return format }
      next = known.parent ?? "Default"
    }
    return .general
  }
}

// MARK: - Columns, rows and cells

extension OldXMLReader {
  private mutating func addColumn(
    _ event: XMLEvent<OldXMLWord>,
    _ batch: XMLBatch<OldXMLWord>
  ) throws(SpreadsheetError) {
    try budget.addElement()
    let first = max(1, batch.integer(.index, of: event) ?? nextColumn)
    let last = first + (batch.integer(.span, of: event) ?? 0)
    nextColumn = last + 1
    let isHidden = batch.isOn(.hidden, of: event) || batch.string(.width, of: event) == "0"
    if isHidden, first <= CellReference.lastColumn { sheet?.hide(columns: first...last) }
  }

  private mutating func startRow(
    _ event: XMLEvent<OldXMLWord>,
    _ batch: XMLBatch<OldXMLWord>
  ) throws(SpreadsheetError) {
    try budget.addElement()
    let number = batch.integer(.index, of: event) ?? nextRow
    guard number >= nextRow, number <= CellReference.lastRow else {
      throw .badAddress(part: "", row: nextRow - 1)
    }
    let isHidden = batch.isOn(.hidden, of: event) || batch.string(.height, of: event) == "0"
    row.restart(number: number, isHidden: isHidden)
    nextRow = number + 1 + (batch.integer(.span, of: event) ?? 0)
    nextColumn = 1
    rowBytes = 0
  }

  private mutating func startCell(
    _ event: XMLEvent<OldXMLWord>,
    _ batch: XMLBatch<OldXMLWord>
  ) throws(SpreadsheetError) {
    try budget.addElement()
    let column = batch.integer(.index, of: event) ?? nextColumn
    guard column >= nextColumn, column <= CellReference.lastColumn else {
      throw .badAddress(part: "", row: row.number)
    }
    let across = batch.integer(.mergeAcross, of: event) ?? 0
    let down = batch.integer(.mergeDown, of: event) ?? 0
    sheet?.merge(row: row.number, rows: down + 1, column: column, columns: across + 1)
    nextColumn = column + across + 1
    cell = OldXMLCell(
      column: column,
      style: batch.string(.styleID, of: event),
      hasFormula: batch.attribute(.formula, of: event) != nil
    )
  }

  private mutating func endCell() throws(SpreadsheetError) {
    guard let cell else { return }
    self.cell = nil
    isData = false
    rowBytes += cell.text.count
    cell.append(to: &row, format: format(of: cell.style), dates: dates)
  }

  private mutating func endRow() throws(SpreadsheetError) {
    try budget.addStored(row.cells.count, bytes: rowBytes)
    sheet?.add(row)
  }

  private mutating func endComment() {
    if let cell, let comment, !comment.isEmpty {
      let text = Redacted(String(decoding: comment, as: UTF8.self))
      sheet?.furniture.comments.append(.init(row: row.number, column: cell.column, text: text))
    }
    comment = nil
  }
}
