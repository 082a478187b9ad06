import Vocabulary

/// What the workbook part says: which sheets there are, and how days are counted (18.2.27).
struct WorkbookPart: Sendable {
  struct Sheet: Sendable {
    var heading: SheetHeading
    /// The id of the relationship that leads to its part.
    var relationship: String
  }

  private(set) var sheets: [Sheet] = []
  private(set) var dates = DateSystem.since1900
  /// Whether the part is a workbook's at all.
  private(set) var isWorkbook = false

  private enum Word: String, XMLWord {
    case workbook, workbookPr, date1904, sheets, sheet, name, state, id
  }

  init(_ part: String, of parts: Parts) throws(SpreadsheetError) {
    try parts.read(part, as: Word.self) { event, batch throws(SpreadsheetError) in
      guard event.kind == .start else { return }
      switch event.word {
      case .workbook where event.depth == 0: isWorkbook = true
      case .workbookPr: dates = batch.isOn(.date1904, of: event) ? .since1904 : .since1900
      case .sheet:
        guard sheets.count < parts.limits.sheets else {
          throw .tooManySheets(limit: parts.limits.sheets)
        }
        sheets.append(Self.sheet(of: event, batch))
      default: break
      }
    }
  }

  private static func sheet(of event: XMLEvent<Word>, _ batch: XMLBatch<Word>) -> Sheet {
    let name = batch.attribute(.name, of: event) ?? []
    let visibility: SheetHeading.Visibility =
      switch batch.string(.state, of: event) {
      case "hidden": .hidden
      case "veryHidden": .veryHidden
      default: .visible
      }
    return Sheet(
      heading: SheetHeading(name: EscapedText.string(name), visibility: visibility),
      relationship: batch.string(.id, of: event, isQualified: true) ?? ""
    )
  }
}

extension Parts {
  private enum Word: String, XMLWord {
    case override = "Override"
    case name = "PartName"
    case type = "ContentType"
  }

  /// The part that holds the workbook: what the package leads to, else the usual name, else what
  /// the list of content types calls one.
  func workbookPart() throws(SpreadsheetError) -> String? {
    let led = try relationships(of: "").first {
      $0.kind == "officeDocument" && contains($0.target)
    }
    if let led { return led.target }
    let usual = ["xl/workbook.xml", "xl/workbook.bin"].first { contains($0) }
    if let usual { return usual }
    guard contains("[Content_Types].xml") else { return nil }
    var found: String?
    try read("[Content_Types].xml", as: Word.self) { event, batch in
      guard event.kind == .start, event.word == .override,
        let type = batch.string(.type, of: event),
        type.hasSuffix(".main+xml"), type.contains("sheet") || type.contains("excel"),
        let name = batch.string(.name, of: event), contains(name)
      else { return }
      found = found ?? name
    }
    return found
  }
}
