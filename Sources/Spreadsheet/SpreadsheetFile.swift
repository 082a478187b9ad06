package import Vocabulary

/// A file of sheets in any of the formats that are read, its sheets read one after another.
///
/// What goes in is bytes; what comes out is rows, the same for the same table in every format. It
/// never looks at the file's name.
///
/// ```swift
/// let file = try SpreadsheetFile(bytes)
/// for index in file.sheets.indices {
///   let furniture = try file.readSheet(at: index) { row in … }
/// }
/// ```
package struct SpreadsheetFile: Sendable {
  /// The sheets with cells in the order of the file; hidden ones too.
  package let sheets: [SheetHeading]
  /// Sheets without cells: charts, dialogs and macros of old.
  package let otherSheets: [SheetHeading]
  /// The day that serial number 0 stands for, for numbers without a date format.
  package let epoch: Day
  /// Whether numbers may have been written out as texts: a page hardly says what is a number.
  package let isTextOnly: Bool

  private let source: Source

  private enum Source: Sendable {
    case workbook(Workbook)
    case stored([StoredSheet])
  }

  /// Opens a file that holds sheets; of all formats but .xlsx this reads it as a whole.
  package init(_ bytes: ByteSource, limits: Limits = .standard) throws(SpreadsheetError) {
    let kind = try SpreadsheetKind(of: bytes, limits: limits)
    switch kind {
    case .workbook: self.init(try Workbook(bytes, limits: limits))
    case .openDocument:
      self.init(try OpenDocument.sheets(of: Parts(bytes, limits: limits)))
    case .flatOpenDocument: self.init(try OpenDocument.sheets(ofFlat: bytes, limits: limits))
    case .spreadsheetML2003:
      let reader = try OldXMLReader.read(bytes, limits: limits)
      self.init(reader.sheets, epoch: reader.dates.epoch)
    case .html:
      guard let sheets = try HTMLReader.sheets(of: bytes, limits: limits) else {
        throw .notWorkbook(.html)
      }
      self.init(sheets, isTextOnly: true)
    case .binaryWorkbook, .numbers, .otherArchive, .encrypted, .legacyWorkbook, .wpsWorkbook,
      .otherCompound, .webArchive, .xml, .text, .other:
      throw .notWorkbook(kind)
    }
  }

  /// The sheets of a workbook that is open already.
  package init(_ workbook: Workbook) {
    sheets = workbook.sheets
    otherSheets = workbook.otherSheets
    epoch = workbook.epoch
    isTextOnly = false
    source = .workbook(workbook)
  }

  private init(
    _ stored: [StoredSheet],
    epoch: Day = DateSystem.since1900.epoch,
    isTextOnly: Bool = false
  ) {
    sheets = stored.map(\.heading)
    otherSheets = []
    self.epoch = epoch
    self.isTextOnly = isTextOnly
    source = .stored(stored)
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
    switch source {
    case .workbook(let workbook): return try workbook.readSheet(at: index, body)
    case .stored(let stored):
      stored[index].forEachRow(body)
      return stored[index].furniture
    }
  }
}
