package import Vocabulary

/// A workbook in the Office Open XML format, its sheets read one after another.
///
/// ```swift
/// let workbook = try Workbook(bytes)
/// for index in workbook.sheets.indices {
///   let furniture = try workbook.readSheet(at: index) { row in … }
/// }
/// ```
package struct Workbook: Sendable {
  /// The worksheets in the order of the workbook; hidden ones too.
  package let sheets: [SheetHeading]
  /// Sheets without cells: charts, dialogs and macros of old.
  package let otherSheets: [SheetHeading]

  /// The day that serial number 0 stands for, for numbers without a date format.
  package let epoch: Day

  private let parts: Parts
  /// The parts of `sheets`; none for a sheet that leads nowhere.
  private let sheetParts: [String?]
  private let values: CellReader

  /// Opens a workbook: reads which sheets it has, its styles and its shared strings.
  ///
  /// Properties of the document are not read, so that broken ones do no harm.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - limits: how much of it is read before it is refused.
  ///   - walksPlainParts: false to have every byte read by libxml2, which is slower and gives the same.
  ///   - readsAhead: whether a second thread unpacks what is read next; for somebody who reads several
  ///     workbooks at a time it is of no use.
  /// - Throws: What is wrong with the file, the workbook's own part, its styles or its strings.
  package init(
    _ bytes: ByteSource,
    limits: Limits = .standard,
    walksPlainParts: Bool = true,
    readsAhead: Bool = true
  ) throws(SpreadsheetError) {
    let kind = try SpreadsheetKind(of: bytes, limits: limits)
    guard kind == .workbook else { throw .notWorkbook(kind) }
    parts = try Parts(
      bytes,
      limits: limits,
      walksPlainParts: walksPlainParts,
      readsAhead: readsAhead
    )
    guard let main = try parts.workbookPart() else { throw .notWorkbook(.otherArchive) }
    let workbook = try WorkbookPart(main, of: parts)
    let links = try parts.relationships(of: main)
    let found = Self.worksheets(of: workbook, links: links, parts: parts)
    sheets = found.worksheets.map(\.heading)
    sheetParts = found.worksheets.map(\.part)
    otherSheets = found.others
    epoch = workbook.dates.epoch
    values = CellReader(
      strings: try SharedStrings(Self.part("sharedStrings", links, parts), of: parts),
      styles: try Styles(Self.part("styles", links, parts), of: parts),
      dates: workbook.dates
    )
  }

  /// Calls `body` for every row that has a cell that is not blank, in the order of the file.
  ///
  /// One row is used again and again. When this throws, what `body` was given is part of a damaged
  /// sheet and must not be used.
  ///
  /// - Returns: What belongs to the sheet beside its rows.
  package func readSheet(
    at index: Int,
    _ body: (borrowing Row) -> Void
  ) throws(SpreadsheetError) -> Furniture {
    try readColumns(ofSheetAt: index) { row in
      body(row)
      return nil
    }
  }

  /// Calls `body` for every row as `readSheet` does, and lets it say what it needs: of the rows that
  /// follow, only the cells of the columns that it returned last are handed on.
  ///
  /// It still gets every row in which anything stands; whether the strings of the other cells exist
  /// is not looked up.
  package func readColumns(
    ofSheetAt index: Int,
    choosing body: (borrowing Row) -> WantedColumns?
  ) throws(SpreadsheetError) -> Furniture {
    guard let part = sheetParts[index] else {
      throw .noSheetPart(sheet: sheets[index].name ?? "")
    }
    var reader = SheetReader(part: part, values: values, limits: parts.limits)
    var given = 0
    var choices: [(given: Int, columns: WantedColumns)] = []
    let isRead = parts.readPlain(part, .rows, as: SheetWord.self) {
      event,
      batch throws(SpreadsheetError) in
      if try reader.take(event, of: batch) {
        given += 1
        let columns = body(reader.row)
        if let columns {
          choices.append((given, columns))
          reader.wanted = columns
        }
      }
    } _: { bytes, start in
      reader.takePlain(bytes, from: start) { row in
        given += 1
        let columns = body(row)
        if let columns { choices.append((given, columns)) }
        return columns
      }
    }
    if !isRead {
      reader = SheetReader(part: part, values: values, limits: parts.limits)
      var count = 0
      try parts.read(part, as: SheetWord.self) { event, batch throws(SpreadsheetError) in
        guard try reader.take(event, of: batch) else { return }
        count += 1
        // Rows that were given are not given again.
        let columns =
          count > given ? body(reader.row) : choices.first { $0.given == count }?.columns
        if let columns { reader.wanted = columns }
      }
    }
    let comments = try parts.relationships(of: part).first { $0.kind == "comments" }
    if let comments { reader.add(comments: try parts.comments(in: comments.target)) }
    return reader.furniture
  }

  typealias Worksheet = (heading: SheetHeading, part: String?)

  /// Sorts the sheets of the workbook by what their relationships say they are.
  ///
  /// Without a relationship the part is the one that usually holds the sheet of this position.
  static func worksheets(
    of workbook: WorkbookPart,
    links: [Relationship],
    parts: Parts
  ) -> (worksheets: [Worksheet], others: [SheetHeading]) {
    var worksheets: [Worksheet] = []
    var others: [SheetHeading] = []
    var taken: Set<String> = []
    let linksByID = Dictionary(links.map { ($0.id, $0) }) { first, _ in first }
    for (index, sheet) in workbook.sheets.enumerated() {
      let usual = "xl/worksheets/sheet\(index + 1).xml"
      let link = linksByID[sheet.relationship]
      switch link?.kind {
      // Two sheets in one part would be one sheet told twice.
      case "worksheet":
        let part = link.flatMap { taken.insert($0.target).inserted ? $0.target : nil }
        worksheets.append((sheet.heading, part))
      case nil: worksheets.append((sheet.heading, parts.contains(usual) ? usual : nil))
      default: others.append(sheet.heading)
      }
    }
    return (worksheets, others)
  }

  /// The part of this kind that the workbook leads to, else the one of the usual name.
  private static func part(_ kind: String, _ links: [Relationship], _ parts: Parts) -> String? {
    let usual = "xl/\(kind).xml"
    return links.first { $0.kind == kind }?.target ?? (parts.contains(usual) ? usual : nil)
  }
}
