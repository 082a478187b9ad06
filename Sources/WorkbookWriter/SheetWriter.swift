import Vocabulary

/// Writes the sheets of one workbook, and gathers the texts and looks that they share.
struct SheetWriter {
  let book: Book
  private(set) var styles = StyleTable()
  private(set) var texts = TextTable()

  init(book: Book) {
    self.book = book
  }

  /// The part of one sheet, its elements in the order that the standard asks for (18.3.1.99).
  mutating func part(of sheet: BookSheet, isOpen: Bool) -> String {
    var xml = xmlHead + "<worksheet xmlns=\"\(Namespace.main)\">"
    xml += "<dimension ref=\"\(extent(of: sheet))\"/>"
    xml += view(of: sheet, isOpen: isOpen)
    xml += "<sheetFormatPr defaultRowHeight=\"15\"/>"
    xml += columns(of: sheet)
    xml += "<sheetData>"
    for (index, row) in sheet.rows.enumerated() { xml += element(of: row, number: index + 1) }
    xml += "</sheetData>"
    if !sheet.merges.isEmpty {
      xml += "<mergeCells count=\"\(sheet.merges.count)\">"
      xml += sheet.merges.map { "<mergeCell ref=\"\(address(of: $0))\"/>" }.joined()
      xml += "</mergeCells>"
    }
    if !sheet.validations.isEmpty {
      xml += "<dataValidations count=\"\(sheet.validations.count)\">"
      xml += sheet.validations.map { $0.element(in: book) }.joined()
      xml += "</dataValidations>"
    }
    return xml + "</worksheet>"
  }

  private func view(of sheet: BookSheet, isOpen: Bool) -> String {
    var xml = "<sheetViews><sheetView\(isOpen ? " tabSelected=\"1\"" : "") workbookViewId=\"0\">"
    let (rows, columns) = (sheet.frozenRows, sheet.frozenColumns)
    if rows > 0 || columns > 0 {
      let pane =
        rows > 0 ? (columns > 0 ? "bottomRight" : "bottomLeft") : "topRight"
      xml += "<pane"
      if columns > 0 { xml += " xSplit=\"\(columns)\"" }
      if rows > 0 { xml += " ySplit=\"\(rows)\"" }
      xml += " topLeftCell=\"\(columnLetters(columns + 1))\(rows + 1)\""
      xml += " activePane=\"\(pane)\" state=\"frozen\"/><selection pane=\"\(pane)\"/>"
    }
    return xml + "</sheetView></sheetViews>"
  }

  private mutating func columns(of sheet: BookSheet) -> String {
    let last = max(
      sheet.widths.count,
      sheet.columnStyles.count,
      sheet.hiddenColumns.max() ?? 0
    )
    guard last > 0 else { return "" }
    var xml = ""
    for column in 1...last {
      let width = column <= sheet.widths.count ? sheet.widths[column - 1] : nil
      let style = column <= sheet.columnStyles.count ? sheet.columnStyles[column - 1] : nil
      let isHidden = sheet.hiddenColumns.contains(column)
      guard width != nil || isHidden || style != nil else { continue }
      xml += "<col min=\"\(column)\" max=\"\(column)\" width=\"\(plain(width ?? 9))\""
      if let style { xml += " style=\"\(styles.number(of: style))\"" }
      xml += " customWidth=\"1\"\(isHidden ? " hidden=\"1\"" : "")/>"
    }
    return xml.isEmpty ? "" : "<cols>\(xml)</cols>"
  }

  private mutating func element(of row: BookRow, number: Int) -> String {
    var cells = ""
    for (index, cell) in row.cells.enumerated() {
      guard let cell else { continue }
      cells += element(of: cell, at: "\(columnLetters(index + 1))\(number)")
    }
    guard !cells.isEmpty || row.isHidden || row.height != nil else { return "" }
    var xml = "<row r=\"\(number)\""
    if let height = row.height { xml += " ht=\"\(plain(height))\" customHeight=\"1\"" }
    if row.isHidden { xml += " hidden=\"1\"" }
    return xml + ">\(cells)</row>"
  }

  private mutating func element(of cell: BookCell, at address: String) -> String {
    let style = styles.number(of: cell.style)
    let head = "<c r=\"\(address)\"" + (style == 0 ? "" : " s=\"\(style)\"")
    switch cell.value {
    case .blank: return head + "/>"
    case .text(let text) where book.texts == .inline:
      return head + " t=\"inlineStr\"><is>\(textElement(text))</is></c>"
    case .text(let text): return head + " t=\"s\"><v>\(texts.number(of: text))</v></c>"
    case .number(let number): return head + "><v>\(plain(number))</v></c>"
    case .bool(let flag): return head + " t=\"b\"><v>\(flag ? 1 : 0)</v></c>"
    case .day(let day): return head + "><v>\(book.serial(of: day))</v></c>"
    case .error(let text): return head + " t=\"e\"><v>\(escaped(text))</v></c>"
    case .formula(let formula, nil): return head + "><f>\(escaped(formula))</f></c>"
    case .formula(let formula, .number(let number)?):
      return head + "><f>\(escaped(formula))</f><v>\(plain(number))</v></c>"
    case .formula(let formula, .text(let text)?):
      return head + " t=\"str\"><f>\(escaped(formula))</f><v>\(escaped(text))</v></c>"
    }
  }

  private func extent(of sheet: BookSheet) -> String {
    let width = sheet.rows.map(\.cells.count).max() ?? 0
    guard width > 0 else { return "A1" }
    return "A1:\(columnLetters(width))\(sheet.rows.count)"
  }
}

/// `B2:D7`; one cell is `B2`.
func address(of range: CellRange) -> String {
  let first = "\(columnLetters(range.columns.lowerBound))\(range.rows.lowerBound)"
  let last = "\(columnLetters(range.columns.upperBound))\(range.rows.upperBound)"
  return first == last ? first : "\(first):\(last)"
}

/// `12` rather than `12.0`: numbers as a spreadsheet writes them.
func plain(_ number: Double) -> String {
  let text = String(number)
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
