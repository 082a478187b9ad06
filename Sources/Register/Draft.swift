import Vocabulary

/// A row of data as read, before merged cells, units and required fields are known.
struct Draft {
  var row: Int
  var isHidden: Bool
  var serial: String?
  var values: [Field: FieldValue] = [:]
  /// The cell of the unit column, as typed.
  var unitText: String?
  var perhapsUnitText: String?
  /// Further days of a list, where each is a record of its own.
  var furtherDays: [Day] = []
  var findings: [Finding] = []
  /// A full date that stands in a status that says closed, and where.
  var closingInStatus: (day: Day, place: Place)?
  /// Where the status says 移交.
  var saysTransferAt: Place?

  init(row: Int, isHidden: Bool) {
    self.row = row
    self.isHidden = isHidden
  }

  /// Whether `field` holds anything, readable or not.
  func holds(_ field: Field) -> Bool {
    if field == .unit { return unitText != nil }
    switch values[field] {
    case nil, .empty, .noColumn: return false
    default: return true
    }
  }
}

/// Reads the cells of rows into drafts, by the layout of their table.
struct CellReader {
  let layout: TableLayout
  let terms: ReadingTerms
  let days: DayReader
  /// File and sheet.
  let source: Place

  private static let sameAsAbove: Set<String> = ["同上", "〃", "″", "\"", "同前"]

  /// Makes a draft of `row`; 同上 takes what the draft above holds.
  func draft(of row: HeldRow, above: Draft?) -> Draft {
    var draft = Draft(row: row.number, isHidden: row.isHidden)
    for (column, value) in row.cells {
      if column == layout.serial { draft.serial = plainText(of: value) }
      if column == layout.perhapsUnit { draft.perhapsUnitText = plainText(of: value) }
      guard let field = layout.columns[column], let type = layout.register.column(field)?.type
      else { continue }
      if case .text(let text) = value, Self.sameAsAbove.contains(Folding.tight(text)) {
        if field == .unit {
          draft.unitText = above?.unitText
        } else {
          draft.values[field] = above?.values[field]
        }
        continue
      }
      if field == .unit {
        draft.unitText = plainText(of: value)
      } else {
        let place = source.at(row: row.number, column: column)
        read(value, as: field, type, at: place, into: &draft)
      }
    }
    if layout.register == .cases { settle(&draft) }
    return draft
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
      mark(
        field,
        type,
        "单元格是错误值 \(text)",
        en: "the cell holds the error value \(text)",
        at: place,
        in: &draft
      )
      return
    case .uncached:
      mark(field, type, "公式没有计算结果", en: "the formula was never computed", at: place, in: &draft)
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
      if let text = filledText(of: value) { draft.values[field] = .text(text) }
    case .personal:
      if let text = filledText(of: value) { draft.values[field] = .personal(Redacted(text)) }
    case .units: break
    }
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

  /// The same, but words that say that nothing is there are nothing.
  func filledText(of value: CellValue) -> String? {
    guard let text = plainText(of: value) else { return nil }
    let folded = Folding.tight(text)
    return terms.lexicon.blanks.contains(folded) || folded == "无" ? nil : text
  }

  private func plain(_ number: Double) -> String {
    number == number.rounded() && number.magnitude < 1e15 ? String(Int(number)) : "\(number)"
  }

  private func readKey(
    _ value: CellValue,
    as field: Field,
    at place: Place,
    into draft: inout Draft
  ) {
    guard let text = filledText(of: value) else { return }
    draft.values[field] = .text(Folding.key(text))
    let digits = text.filter(\.isNumber).count
    let isScientific = text.uppercased().contains("E+")
    if case .number = value, digits >= 16 || isScientific {
      draft.findings.append(.lostDigits(at: place))
    } else if isScientific, text.contains(".") {
      draft.findings.append(.lostDigits(at: place))
    }
  }

  private func readCount(
    _ value: CellValue,
    as field: Field,
    _ type: FieldType,
    at place: Place,
    into draft: inout Draft
  ) {
    switch CountReader.read(value, field: field, lexicon: terms.lexicon) {
    case .empty: break
    case .count(let count, let isApproximate):
      draft.values[field] = .count(count)
      if isApproximate { draft.findings.append(.approximate(count, at: place)) }
    case .trouble:
      mark(field, type, "不是可用的整数", en: "is not a usable whole number", at: place, in: &draft)
    }
  }

  private func readFlag(
    _ value: CellValue,
    as field: Field,
    _ type: FieldType,
    at place: Place,
    into draft: inout Draft
  ) {
    if case .bool(let flag) = value {
      draft.values[field] = .flag(flag)
      return
    }
    guard let text = plainText(of: value) else { return }
    let folded = Folding.tight(text).uppercased()
    if terms.lexicon.blanks.contains(folded) { return }
    if let word = terms.lexicon.flags.exactly(folded) {
      draft.values[field] = .flag(word == "是")
    } else if ["未", "不", "否", "没", "无", "×", "基本"].contains(where: folded.contains) {
      draft.values[field] = .flag(false)
    } else if let word = terms.lexicon.flags.best(for: folded) {
      draft.values[field] = .flag(word == "是")
    } else if folded.hasPrefix("是") || folded.hasPrefix("已") || folded.hasPrefix("√") {
      draft.values[field] = .flag(true)
    } else {
      mark(field, type, "既不是“是”也不是“否”", en: "is neither yes nor no", at: place, in: &draft)
    }
  }

  private func readMonth(
    _ value: CellValue,
    as field: Field,
    _ type: FieldType,
    at place: Place,
    into draft: inout Draft
  ) {
    if case .moment(.day(let day, _)) = value {
      draft.values[field] = .month(day.month)
      return
    }
    guard let text = plainText(of: value).map(Folding.tight), !text.isEmpty else { return }
    if text.contains("总结") || text.contains("整体开展情况") {
      draft.values[field] = .summary
    } else if let month = month(in: text) {
      draft.values[field] = .month(month)
    } else {
      mark(field, type, "不是月份，也不是“总结”", en: "is neither a month nor 总结", at: place, in: &draft)
    }
  }

  /// `2021-05`, `2021年5月`, `202105`, `5月`, `5`.
  private func month(in text: String) -> Month? {
    if let iso = Month(iso: text) { return iso }
    let parts = text.split { "年月份-/.简报".contains($0) }.map(String.init)
    let numbers = parts.compactMap(Numerals.value)
    guard numbers.count == parts.count else { return nil }
    switch (numbers.count, numbers.first) {
    case (2, let year?) where (2000...2099).contains(year) && (1...12).contains(numbers[1]):
      return Month(year: year, month: numbers[1])
    case (1, let month?) where (1...12).contains(month):
      return Month(year: terms.year, month: month)
    case (1, let both?) where (200_001...209_912).contains(both) && (1...12).contains(both % 100):
      return Month(year: both / 100, month: both % 100)
    default: return nil
    }
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
    let column = layout.register.column(field)
    draft.findings.append(
      .unreadable(
        header: column?.header ?? field.rawValue,
        what,
        en: en,
        isRequired: column?.isRequired ?? false,
        at: place
      )
    )
  }
}
