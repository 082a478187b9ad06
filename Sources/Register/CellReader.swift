import Vocabulary

/// Reads the cells of rows into drafts, by the layout of their table.
struct CellReader {
  let layout: TableLayout
  let terms: ReadingTerms
  var days: DayReader
  /// File and sheet.
  let source: Place

  static let sameAsAbove: Set<String> = ["同上", "〃", "″", "\"", "''", "同前", "同上行"]

  /// Makes a draft of `row`; 同上 takes what the row above holds.
  func draft(of row: HeldRow, above: () -> RowAbove?) -> Draft {
    var draft = Draft(row: row.number, isHidden: row.isHidden)
    draft.values.reserveCapacity(row.cells.count)
    for (column, value) in row.cells { read(value, at: column, above: above, into: &draft) }
    return draft
  }

  /// Reads one cell of the row that `draft` is of.
  func read(
    _ value: CellValue,
    at column: Int,
    above: () -> RowAbove?,
    into draft: inout Draft
  ) {
    if column == layout.serial { draft.serial = plainText(of: value) }
    if column == layout.perhapsUnit { draft.perhapsUnitText = plainText(of: value) }
    if let field = layout.personal[column], let text = filledText(of: value) {
      draft.personal.append(
        PersonalCell(field: field, row: draft.row, column: column, value: Redacted(text))
      )
    }
    guard let known = layout.columns[column] else { return }
    let place = source.at(row: draft.row, column: column)
    if case .text(let text) = value, text.utf8.count <= 12,
      Self.sameAsAbove.contains(Folding.tight(text))
    {
      repeatAbove(known, above(), at: place, into: &draft)
    } else {
      read(value, as: known.field, known.type, at: place, into: &draft)
    }
  }

  /// 同上: what the row above holds; where that is nothing, a merged cell may fill it yet.
  private func repeatAbove(
    _ column: Column,
    _ above: RowAbove?,
    at place: Place,
    into draft: inout Draft
  ) {
    if column.field == .unit, let unit = above?.unitText {
      draft.unitText = unit
    } else if above?.fields.contains(column.field) == true {
      draft.repeated.append(column.field)
    } else {
      draft.values[column.field] = .unreadable
      draft.sameAsAbove.append((column, place))
    }
  }

  /// Whether the row holds what its register requires: then it is data, whatever its words look like.
  func isData(_ row: HeldRow) -> Bool {
    var isDecided = false
    for column in layout.required {
      guard let place = layout.column(of: column.field),
        let value = row.cells.first(where: { $0.column == place })?.value
      else { return false }
      switch column.type {
      case .day, .month, .word, .words, .flag:
        guard isReadable(value, as: column) else { return false }
        isDecided = true
      default: guard filledText(of: value) != nil else { return false }
      }
    }
    if isDecided { return true }
    return row.cells.contains { cell in
      layout.columns[cell.column].map { $0.type == .day && isReadable(cell.value, as: $0) } ?? false
    }
  }

  func isReadable(_ value: CellValue, as column: Column) -> Bool {
    switch column.type {
    case .day:
      switch days.read(value, lexicon: terms.lexicon) {
      case .day, .several, .worded: true
      case .empty, .days, .trouble: false
      }
    case .month: plainText(of: value).map(Folding.tight).flatMap { month(in: $0) } != nil
    case .flag:
      if case .bool = value {
        true
      } else {
        plainText(of: value).flatMap { flag($0, of: column.field) } != nil
      }
    default:
      plainText(of: value).flatMap { text in
        terms.lexicon.list(of: column.field, in: layout.register)?.best(for: text)
      } != nil
    }
  }

  private func read(
    _ value: CellValue,
    as field: Field,
    _ type: FieldType,
    at place: Place,
    into draft: inout Draft
  ) {
    switch value {
    case .error(let text):
      // What a program writes is short and begins with #; anything else is somebody's text.
      let shown = text.hasPrefix("#") && text.utf8.count <= 14 ? " " + text : ""
      mark(
        field,
        type,
        "单元格是错误值\(shown)",
        en: "the cell holds an error value\(shown)",
        at: place,
        in: &draft
      )
      return
    case .uncached:
      mark(field, type, "公式没有计算结果", en: "the formula was never computed", at: place, in: &draft)
      return
    case .text(let text) where Self.isPicture(text.utf8):
      mark(
        field,
        type,
        "是嵌入单元格的图片，没有文字",
        en: "is a picture in the cell, without text",
        at: place,
        in: &draft
      )
      return
    default: break
    }
    switch type {
    case .day, .deadline: readDay(value, as: field, type, at: place, into: &draft)
    case .count: readCount(value, as: field, type, at: place, into: &draft)
    case .flag: readFlag(value, as: field, type, at: place, into: &draft)
    case .word, .words: readWords(value, as: field, type, at: place, into: &draft)
    case .month: readMonth(value, as: field, type, at: place, into: &draft)
    case .key: readKey(value, as: field, at: place, into: &draft)
    case .text:
      if let text = filledText(of: value) {
        readText(text, own: ownText(of: value), as: field, at: place, into: &draft)
      }
    case .personal: readPersonal(value, as: field, at: place, into: &draft)
    case .units: draft.unitText = plainText(of: value)
    }
  }

  /// Whether a cell holds a picture, which WPS writes as a formula without a value (domain case 51).
  static func isPicture(_ text: some Sequence<UInt8>) -> Bool {
    text.starts(with: "=DISPIMG(".utf8) || text.starts(with: "=_xlfn.DISPIMG(".utf8)
  }

  /// The text of any value; nothing for white space.
  func plainText(of value: CellValue) -> String? {
    let text: String
    switch value {
    case .text(let own): text = Folding.trimmed(own)
    case .number(let number): text = plain(number)
    case .bool(let flag): text = flag ? "TRUE" : "FALSE"
    case .moment(let moment): text = moment.text
    case .error, .uncached: return nil
    }
    return text.isEmpty ? nil : text
  }

  /// A text as somebody wrote it, for print: full-width signs and circled figures stay.
  func ownText(of value: CellValue) -> String? {
    guard case .text(let own) = value else { return nil }
    return own.trimming { $0.isWhitespace || $0.unicodeScalars.allSatisfy(Folding.isUnseen) }
  }

  /// The same, but words that say that nothing is there are nothing.
  func filledText(of value: CellValue) -> String? {
    guard let text = plainText(of: value), !Self.isPicture(text.utf8) else { return nil }
    let folded = Folding.tight(text)
    return terms.lexicon.blanks.contains(folded) || folded == "无" ? nil : text
  }

  private func plain(_ number: Double) -> String {
    number == number.rounded() && number.magnitude < 1e15 ? String(Int(number)) : "\(number)"
  }

  /// An unreadable cell: an error where the field is required, else a warning and as if empty.
  func mark(
    _ field: Field,
    _ type: FieldType,
    _ what: String,
    en: String,
    at place: Place,
    in draft: inout Draft
  ) {
    draft.values[field] = .unreadable
    draft.findings.append(
      .unreadable(
        header: layout.header(of: field),
        what,
        en: en,
        isRequired: field == .unit || layout.required.contains { $0.field == field },
        at: place
      )
    )
  }
}
