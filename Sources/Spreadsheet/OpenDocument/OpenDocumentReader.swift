import Vocabulary

/// Makes sheets of the events of an OpenDocument table: of `content.xml`, or of the one part of a
/// flat file.
///
/// Sheets are the tables that stand in the document itself: not those of tracked changes, of links
/// and of what is kept of other files.
struct OpenDocumentReader {
  private(set) var sheets: [StoredSheet] = []

  private let part: String
  private var styles: OpenDocumentStyles
  private var budget: CellBudget

  private var sheet: StoredSheet?
  private var columnStyles: [(columns: Range<Int>, style: String?)] = []
  private var nextColumn = 1
  private var nextRow = 1

  private var row = Row()
  private var rowTimes = 1
  private var rowStyle: String?
  private var rowBytes = 0

  private var cell: OpenDocumentCell?
  private var cellDepth = 0
  private var comment: OpenDocumentComment?
  /// Where the paragraph stands whose text is being read.
  private var paragraphDepth: Int?
  private var isRuby = false
  private var filtered: Set<String> = []

  /// How deep the tables of a document stand.
  private static let tableDepth = 3

  init(part: String, styles: OpenDocumentStyles, limits: Limits) {
    self.part = part
    self.styles = styles
    budget = CellBudget(part: part, limits: limits)
  }

  /// Takes the next event.
  mutating func take(
    _ event: XMLEvent<OpenDocumentWord>,
    of batch: XMLBatch<OpenDocumentWord>
  ) throws(SpreadsheetError) {
    if cell != nil { return try takeInCell(event, batch) }
    styles.take(event, of: batch)
    switch (event.kind, event.word) {
    case (.start, .table) where event.depth == Self.tableDepth: try start(event, batch)
    case (.end, .table) where event.depth == Self.tableDepth: endSheet()
    case (.start, .databaseRange): noteFilter(event, batch)
    case (.start, .column) where sheet != nil: try addColumn(event, batch)
    case (.start, .row) where sheet != nil: try startRow(event, batch)
    case (.end, .row) where sheet != nil: try endRow()
    case (.start, .cell) where sheet != nil, (.start, .coveredCell) where sheet != nil:
      try budget.addElement()
      cell = OpenDocumentCell(event, batch)
      cellDepth = event.depth
      span(event, batch)
    default: break
    }
  }

  /// The sheets, once the part has come to its end.
  mutating func finish() -> [StoredSheet] {
    for index in sheets.indices where filtered.contains(sheets[index].heading.name ?? "") {
      sheets[index].furniture.hasFilter = true
    }
    return sheets
  }
}

// MARK: - Sheets, columns and rows

extension OpenDocumentReader {
  private mutating func start(
    _ event: XMLEvent<OpenDocumentWord>,
    _ batch: XMLBatch<OpenDocumentWord>
  ) throws(SpreadsheetError) {
    try budget.addSheet()
    let name = batch.string(.name, of: event) ?? ""
    // What is kept of another file is a table named '/home/registers.ods'#$Sheet1.
    guard !name.hasPrefix("'") else { return }
    let isHidden = styles.hidesTable(of: batch.string(.tableStyle, of: event))
    sheet = StoredSheet(
      heading: SheetHeading(name: name, visibility: isHidden ? .hidden : .visible)
    )
    columnStyles = []
    (nextColumn, nextRow) = (1, 1)
  }

  private mutating func endSheet() {
    if let sheet { sheets.append(sheet) }
    sheet = nil
  }

  private mutating func addColumn(
    _ event: XMLEvent<OpenDocumentWord>,
    _ batch: XMLBatch<OpenDocumentWord>
  ) throws(SpreadsheetError) {
    try budget.addElement()
    let end = nextColumn + max(1, batch.integer(.columnsRepeated, of: event) ?? 1)
    columnStyles.append((nextColumn..<end, batch.string(.defaultStyle, of: event)))
    if isHidden(event, batch), nextColumn <= CellReference.lastColumn {
      sheet?.hide(columns: nextColumn...end - 1)
    }
    nextColumn = end
  }

  private func isHidden(
    _ event: XMLEvent<OpenDocumentWord>,
    _ batch: XMLBatch<OpenDocumentWord>
  ) -> Bool {
    ["collapse", "filter"].contains(batch.string(.visibility, of: event))
  }

  private mutating func startRow(
    _ event: XMLEvent<OpenDocumentWord>,
    _ batch: XMLBatch<OpenDocumentWord>
  ) throws(SpreadsheetError) {
    try budget.addElement()
    row.restart(number: nextRow, isHidden: isHidden(event, batch))
    rowTimes = max(1, batch.integer(.rowsRepeated, of: event) ?? 1)
    rowStyle = batch.string(.defaultStyle, of: event)
    rowBytes = 0
    nextRow = min(nextRow + rowTimes, 1 << 40)
    nextColumn = 1
  }

  private mutating func endRow() throws(SpreadsheetError) {
    guard !row.cells.isEmpty else { return }
    guard row.number + rowTimes - 1 <= CellReference.lastRow else {
      throw .badAddress(part: part, row: row.number)
    }
    try budget.addStored(row.cells.count, bytes: rowBytes)
    try budget.addRepeated(row.cells.count, bytes: rowBytes, times: rowTimes - 1)
    sheet?.add(row, times: rowTimes)
  }

  /// A database range with buttons is a filter over its sheet: `'旧 表'.A1:'旧 表'.D10`.
  private mutating func noteFilter(
    _ event: XMLEvent<OpenDocumentWord>,
    _ batch: XMLBatch<OpenDocumentWord>
  ) {
    guard batch.string(.filterButtons, of: event) == "true",
      let range = batch.string(.targetRange, of: event)
    else { return }
    let first = range.drop { $0 == "$" }
    guard first.hasPrefix("'") else {
      filtered.insert(String(first.prefix { $0 != "." }))
      return
    }
    let quoted = first.dropFirst().replacing("''", with: "\u{0}").prefix { $0 != "'" }
    filtered.insert(String(quoted.replacing("\u{0}", with: "'")))
  }
}

// MARK: - Cells

extension OpenDocumentReader {
  private mutating func span(
    _ event: XMLEvent<OpenDocumentWord>,
    _ batch: XMLBatch<OpenDocumentWord>
  ) {
    sheet?.merge(
      row: row.number,
      rows: batch.integer(.rowsSpanned, of: event) ?? 1,
      column: nextColumn,
      columns: batch.integer(.columnsSpanned, of: event) ?? 1
    )
  }

  /// Texts of a cell stand in paragraphs right below it; those of shapes deeper down are not its.
  private mutating func takeInCell(
    _ event: XMLEvent<OpenDocumentWord>,
    _ batch: XMLBatch<OpenDocumentWord>
  ) throws(SpreadsheetError) {
    switch (event.kind, event.word) {
    case (.text, _): if !isRuby { try add(batch.text(of: event)) }
    case (.end, .cell) where event.depth == cellDepth,
      (.end, .coveredCell) where event.depth == cellDepth:
      try endCell()
    case (.start, .annotation) where event.depth == cellDepth + 1:
      comment = OpenDocumentComment(depth: event.depth)
    case (.end, .annotation): endComment()
    case (.start, .paragraph) where event.depth == (comment?.depth ?? cellDepth) + 1:
      try startParagraph(at: event.depth)
    case (.end, .paragraph): if event.depth == paragraphDepth { paragraphDepth = nil }
    case (.start, .spaces):
      let count = max(1, min(batch.integer(.count, of: event) ?? 1, 1 << 16))
      try add(Array(repeating: UInt8(ascii: " "), count: count)[...])
    case (.start, .tab): try add([UInt8(ascii: "\t")])
    case (.start, .lineBreak): try add([UInt8(ascii: "\n")])
    case (.start, .rubyText): isRuby = true
    case (.end, .rubyText): isRuby = false
    default: break
    }
  }

  private mutating func startParagraph(at depth: Int) throws(SpreadsheetError) {
    let isFirst = comment.map { !$0.hasParagraph } ?? (cell?.hasParagraph == false)
    paragraphDepth = depth
    if !isFirst { try add([UInt8(ascii: "\n")]) }
    if comment == nil { cell?.hasParagraph = true } else { comment?.hasParagraph = true }
  }

  private mutating func add(_ text: ArraySlice<UInt8>) throws(SpreadsheetError) {
    guard paragraphDepth != nil else { return }
    if comment == nil {
      cell?.text.append(contentsOf: text)
    } else {
      comment?.text.append(contentsOf: text)
    }
    try budget.check(row: rowBytes + (comment?.text ?? cell?.text ?? []).count)
  }

  private mutating func endComment() {
    if let comment, !comment.text.isEmpty {
      let text = Redacted(String(decoding: comment.text, as: UTF8.self))
      sheet?.furniture.comments.append(.init(row: row.number, column: nextColumn, text: text))
    }
    comment = nil
    paragraphDepth = nil
  }

  private mutating func endCell() throws(SpreadsheetError) {
    guard let cell else { return }
    self.cell = nil
    paragraphDepth = nil
    isRuby = false
    let before = row.cells.count
    let column = nextColumn
    nextColumn = min(nextColumn + cell.times, 1 << 40)
    let isElapsed = cell.type == "time" && showsElapsedTime(cell, column: column)
    // What follows the last column is blank in every file that is whole.
    cell.append(to: &row, column: column, isElapsed: isElapsed)
    guard row.cells.count > before else { return }
    guard column + cell.times - 1 <= CellReference.lastColumn else {
      throw .badAddress(part: part, row: row.number)
    }
    let bytes = max(cell.text.count, cell.value?.count ?? 0)
    rowBytes += bytes * cell.times
    try budget.check(row: rowBytes)
    guard cell.times > 1 else { return }
    try budget.addRepeated(1, bytes: 0, times: cell.times - 1)
    for next in column + 1..<column + cell.times {
      cell.append(to: &row, column: next, isElapsed: isElapsed)
    }
  }

  private func showsElapsedTime(_ cell: OpenDocumentCell, column: Int) -> Bool {
    let style = cell.style ?? rowStyle ?? columnStyles.first { $0.columns.contains(column) }?.style
    return styles.showsElapsedTime(in: style)
  }
}

/// A comment (批注) that is being read.
private struct OpenDocumentComment {
  var depth: Int
  var text: [UInt8] = []
  var hasParagraph = false
}
