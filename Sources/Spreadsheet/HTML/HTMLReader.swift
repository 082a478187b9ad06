import Vocabulary

/// Makes sheets of the tables of a page, as many systems write one and name it .xls.
///
/// Every table is a sheet; of tables inside one another each is its own.
struct HTMLReader {
  private var tables: [HTMLTable] = []
  /// The tables that are open, the outermost first, by their places in `tables`.
  private var open: [Int] = []
  private var budget: CellBudget
  private let limits: Limits
  private var styles = HTMLStyles()
  private var styleSheet: [UInt8]?
  private var isScript = false
  /// What Office calls its sheets.
  private var names: [String] = []

  private static let styleSheetLimit = 1 << 20
  private static let nameLimit = 256
  /// A page of which more bytes are damaged than this, and a quarter of all, is none.
  private static let damageFloor = 1 << 16

  private init(limits: Limits) {
    self.limits = limits
    budget = CellBudget(part: "", limits: limits)
  }

  /// Reads a whole page; nothing if it has no table.
  static func sheets(
    of bytes: ByteSource,
    limits: Limits
  ) throws(SpreadsheetError) -> [StoredSheet]? {
    guard bytes.count <= limits.partBytes else {
      throw .archive(.tooBig(entry: "", limit: limits.partBytes))
    }
    let encoding = try HTMLEncoding(of: bytes)
    guard var recoder = Recoder(from: encoding.name) ?? Recoder(from: "GB18030") else {
      throw .markup(.noMemory, part: "")
    }
    var reader = HTMLReader(limits: limits)
    var stream = try Self.stream(limits)
    var offset = encoding.markLength
    var isWhole = false
    while !isWhole {
      let piece = try bytes.markupPiece(at: offset)
      offset += piece.count
      isWhole = piece.isEmpty
      let text = recoder.recode(piece, isLast: isWhole)
      guard recoder.damages * 4 <= max(offset, Self.damageFloor) else { throw .notWorkbook(.other) }
      let batch = try Self.events(of: &stream, in: text, isLast: isWhole)
      for index in 0..<batch.count { try reader.take(batch[index], of: batch) }
    }
    return try reader.finish()
  }

  private static func stream(_ limits: Limits) throws(SpreadsheetError) -> HTMLStream<HTMLWord> {
    do throws(XMLError) {
      return try HTMLStream(depthLimit: limits.pageDepth)
    } catch {
      throw .markup(error, part: "")
    }
  }

  private static func events(
    of stream: inout HTMLStream<HTMLWord>,
    in text: [UInt8],
    isLast: Bool
  ) throws(SpreadsheetError) -> XMLBatch<HTMLWord> {
    do throws(XMLError) {
      return try stream.push(text, isLast: isLast)
    } catch {
      throw .markup(error, part: "")
    }
  }

  private mutating func take(
    _ event: XMLEvent<HTMLWord>,
    of batch: XMLBatch<HTMLWord>
  ) throws(SpreadsheetError) {
    switch event.kind {
    case .start: try start(event, batch)
    case .end: try end(event)
    case .text: try add(batch.text(of: event))
    case .comment: takeNames(in: batch.text(of: event))
    }
  }

  private mutating func start(
    _ event: XMLEvent<HTMLWord>,
    _ batch: XMLBatch<HTMLWord>
  ) throws(SpreadsheetError) {
    switch event.word {
    case .table: try openTable()
    case .tr:
      if open.isEmpty { try openTable() }
      let isHidden =
        HTMLStyles.hides(batch.string(.style, of: event))
        || batch.attribute(.hidden, of: event) != nil
      try tables[open[open.count - 1]].startRow(isHidden: isHidden, &budget)
    case .td, .th:
      guard let table = open.last else { return }
      try tables[table].startCell(
        cell(event, batch),
        rows: batch.integer(.rowspan, of: event),
        columns: batch.integer(.colspan, of: event),
        &budget
      )
    case .col:
      guard let table = open.last else { return }
      let isHidden = HTMLStyles.hides(batch.string(.style, of: event))
      tables[table].addColumns(batch.integer(.span, of: event) ?? 1, isHidden: isHidden)
    case .caption: if let table = open.last { tables[table].isCaption = true }
    case .br: change { $0.breakLine() }
    case .p, .div, .li: change { $0.breakParagraph() }
    case .style: styleSheet = []
    case .script: isScript = true
    default: break
    }
  }

  private mutating func end(_ event: XMLEvent<HTMLWord>) throws(SpreadsheetError) {
    switch event.word {
    case .table:
      guard let table = open.popLast() else { return }
      try tables[table].endRow(&budget)
    case .tr: if let table = open.last { try tables[table].endRow(&budget) }
    case .td, .th: if let table = open.last { tables[table].endCell() }
    case .caption: if let table = open.last { tables[table].isCaption = false }
    case .p, .div, .li: change { $0.breakParagraph() }
    case .style:
      if let sheet = styleSheet { styles.add(sheet: String(decoding: sheet, as: UTF8.self)) }
      styleSheet = nil
    case .script: isScript = false
    default: break
    }
  }

  private func cell(_ event: XMLEvent<HTMLWord>, _ batch: XMLBatch<HTMLWord>) -> HTMLCell {
    var cell = HTMLCell()
    cell.number = batch.attribute(.number, of: event)
    cell.string = batch.attribute(.string, of: event)
    cell.bool = batch.attribute(.bool, of: event)
    cell.error = batch.attribute(.error, of: event)
    if cell.number != nil {
      cell.format = styles.format(
        style: batch.string(.style, of: event),
        classes: batch.string(.styleClass, of: event)
      )
    }
    return cell
  }

  private mutating func openTable() throws(SpreadsheetError) {
    try budget.addSheet()
    open.append(tables.count)
    tables.append(HTMLTable())
  }

  private mutating func change(_ body: (inout HTMLText) -> Void) {
    if let table = open.last { tables[table].change(body) }
  }

  private mutating func add(_ text: ArraySlice<UInt8>) throws(SpreadsheetError) {
    if styleSheet != nil {
      let room = Self.styleSheetLimit - (styleSheet?.count ?? 0)
      styleSheet?.append(contentsOf: text.prefix(max(0, room)))
    } else if !isScript, let table = open.last {
      tables[table].change { $0.add(text) }
      try budget.check(row: tables[table].length)
    }
  }

  private mutating func takeNames(in comment: ArraySlice<UInt8>) {
    guard names.count < Self.nameLimit, comment.count < Self.styleSheetLimit else { return }
    let text = String(decoding: comment, as: UTF8.self)
    names += text.matches(of: /<x:Name>([^<]*)<\/x:Name>/).map { String($0.1) }
  }

  private mutating func finish() throws(SpreadsheetError) -> [StoredSheet]? {
    for table in open { try tables[table].endRow(&budget) }
    guard let first = tables.first else { return nil }
    let filled = tables.filter { !$0.sheet.isBlank }
    let kept = filled.isEmpty ? [first] : filled
    return kept.enumerated().map { index, table in
      var sheet = table.sheet
      if names.count == kept.count {
        sheet.heading.name = names[index]
      } else if kept.count > 1 {
        sheet.heading.name = "表\(index + 1)"
      }
      return sheet
    }
  }
}
