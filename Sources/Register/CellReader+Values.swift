import Vocabulary

extension CellReader {
  func readPersonal(
    _ value: CellValue,
    as field: Field,
    at place: Place,
    into draft: inout Draft
  ) {
    guard let text = filledText(of: value) else { return }
    draft.values[field] = .personal(Redacted(text))
    if field == .idNumber, hasLostDigits(value, text) || isRounded(text) {
      draft.findings.append(.lostDigits(at: place))
    } else if let shape = ColumnShape(text, in: field), !isCompound(place) {
      draft.findings.append(.wrongShape(shape, header: layout.header(of: field), at: place))
    }
  }

  /// Whether the cell's header asks for more than a name: 姓名、电话.
  private func isCompound(_ place: Place) -> Bool {
    layout.mapping.contains {
      $0.column == place.column && terms.lexicon.personal.isCompound(Folding.header($0.header))
        && $0.field == .petitioner
    }
  }

  /// Free text, folded so that it can be compared, or as written where the reports print it.
  ///
  /// Of an official only the name, for the telephone beside it is not needed.
  func readText(
    _ text: String,
    own: String?,
    as field: Field,
    at place: Place,
    into draft: inout Draft
  ) {
    guard field == .leader || field == .officer else {
      draft.values[field] = .text(layout.register == .notes ? own ?? text : text)
      return
    }
    let bare = PersonalData.withoutNumbers(text)
    let hasFigures = text.contains(where: \.isNumber)
    let name = bare == text && !hasFigures ? own ?? bare : bare
    draft.values[field] = name.isEmpty ? nil : .text(name)
    if name.isEmpty, let shape = ColumnShape(text, in: field) {
      draft.findings.append(.wrongShape(shape, header: layout.header(of: field), at: place))
    }
  }

  func readKey(
    _ value: CellValue,
    as field: Field,
    at place: Place,
    into draft: inout Draft
  ) {
    guard let text = filledText(of: value) else { return }
    draft.values[field] = .text(Folding.key(text))
    if case .moment = value { draft.findings.append(.becameDay(at: place)) }
    if hasLostDigits(value, text) { draft.findings.append(.lostDigits(at: place)) }
  }

  /// A number of 16 or more digits, or one in scientific form, is not what was typed.
  func hasLostDigits(_ value: CellValue, _ text: String) -> Bool {
    let parts = text.uppercased().split(separator: "E+", omittingEmptySubsequences: false)
    let isScientific =
      parts.count == 2 && !parts[0].isEmpty && !parts[1].isEmpty
      && parts.joined().allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
    if isScientific { return true }
    if case .number(let number) = value { return number.magnitude >= 1e15 }
    return false
  }

  /// 410811199001010000: what a spreadsheet makes of the 18 figures of an identity number, written out
  /// as text.
  private func isRounded(_ text: String) -> Bool {
    text.count == 18 && text.hasSuffix("000") && text.allSatisfy { $0.isASCII && $0.isNumber }
  }

  func readCount(
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

  func readFlag(
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
    guard let text = plainText(of: value), !isBlank(text) else { return }
    if let flag = flag(text, of: field) {
      draft.values[field] = .flag(flag)
    } else {
      mark(field, type, "既不是“是”也不是“否”", en: "is neither yes nor no", at: place, in: &draft)
    }
  }

  private func isBlank(_ text: String) -> Bool {
    text.utf8.count <= 15 && terms.lexicon.blanks.contains(Folding.tight(text))
  }

  /// 是 or 否 in the column of `field`: the whole text, what stands before a remark, a word of the
  /// column's own (造成一定影响), or a beginning that leaves no doubt.
  func flag(_ text: String, of field: Field) -> Bool? {
    let lexicon = terms.lexicon
    let own = lexicon.ownFlags[field]
    let whole = { (text: String) in own?.exactly(text) ?? lexicon.flags.exactly(text) }
    if let word = whole(text) { return word == "是" }
    let folded = Folding.tight(text)
    guard let head = folded.split(whereSeparator: { "(,;。".contains($0) }).first.map(String.init)
    else { return nil }
    if let word = whole(head) { return word == "是" }
    if lexicon.undecided.contains(where: folded.contains) { return nil }
    if let word = own?.best(for: head) { return word == "是" }
    if let denial = Self.denials.first(where: head.hasPrefix) {
      // 未发现违法 denies what would be 否.
      return own?.best(for: String(head.dropFirst(denial.count))) == "否" ? nil : false
    }
    guard Self.duties.contains(field) else { return nil }
    let isPart = ["基本", "部分", "初步"].contains(where: head.contains)
    let says = head.hasPrefix("已") && !lexicon.beginnings.contains(where: head.contains)
    return isPart ? false : says ? true : nil
  }

  private static let denials = ["没有", "尚未", "暂未", "还未", "未", "不", "无"]
  /// Columns that ask whether something was done: 已 and a word says yes, 基本 and a word no.
  private static let duties: Set<Field> = [
    .published, .handledProperly, .consulted, .lawful, .done,
  ]

  func readMonth(
    _ value: CellValue,
    as field: Field,
    _ type: FieldType,
    at place: Place,
    into draft: inout Draft
  ) {
    if case .moment(.day(let day, _)) = value, days.years.contains(day.year) {
      draft.values[field] = .month(day.month)
      return
    }
    guard let text = plainText(of: value).map(Folding.tight), !text.isEmpty else { return }
    if text.contains("总结") || text.contains("整体开展情况") {
      draft.values[field] = .summary
    } else if let month = month(in: text), !mayHaveLostZero(value, text) {
      draft.values[field] = .month(month)
    } else {
      mark(field, type, "不是月份，也不是“总结”", en: "is neither a month nor 总结", at: place, in: &draft)
    }
  }

  /// 2021.1 as a number may have been 2021.10.
  private func mayHaveLostZero(_ value: CellValue, _ text: String) -> Bool {
    if case .text = value, !days.isTextFile { return false }
    return text.hasSuffix(".1")
  }

  /// `2021-05`, `2021年5月`, `202105`, `5月`, `5`.
  func month(in text: String) -> Month? {
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
}
