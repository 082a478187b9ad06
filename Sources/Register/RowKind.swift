import Vocabulary

/// What a row below a header is, before anybody asks what it says.
///
/// A row that holds what its register requires is data, whatever its words look like; only then do
/// words decide.
enum RowKind: Hashable {
  case data
  case leftOut(LeftOutReason)

  private static let totals: Set<String> = [
    "合计", "总计", "小计", "全市", "共计", "累计", "总数", "本页合计", "本页小计",
  ]
  private static let notes = [
    "备注:", "注:", "说明:", "填表说明", "填报说明", "备注1", "注1", "注意:", "附:", "附注", "※",
  ]
  private static let signatures = [
    "单位负责人", "分管领导", "填报人", "审核人", "制表人", "填表人", "负责人", "主要负责人", "审核:", "制表:",
    "填报时间", "填报日期", "报送时间", "联系人:", "联系电话:", "主管领导", "单位领导", "审签", "签字", "签发人",
  ]
  private static let samples = ["例:", "例如:", "示例", "样例", "(例)", "例)", "【例】", "(示例)", "(样例)"]
  private static let instructions = [
    "(填", "填写", "请填", "必填", "选填", "格式", "如:", "(如", "下拉", "填是", "填“", "填\"", "是/否", "(是/否)",
    "(必填", "(选填", "按实际",
  ]

  /// What `row` is in a table of `layout`; `isBelow` notes a single line is one more note.
  static func of(_ row: HeldRow, by cells: CellReader, isBelowNotes: Bool) -> RowKind {
    let layout = cells.layout
    if row.damagedAt != nil { return .leftOut(.undecodable) }
    if row.headerWords >= 1, layout.isRepeated(by: row, lexicon: cells.terms.lexicon) {
      return .leftOut(.repeatedHeader)
    }
    if isSample(row, in: layout) { return .leftOut(.sample) }
    if cells.isData(row) { return .data }
    let texts = row.texts.map { (column: $0.column, text: Folding.tight($0.text)) }
    guard let first = texts.first else {
      if row.cells.count == 1, isBelowNotes { return .leftOut(.note) }
      let isSerial = row.cells.count == 1 && row.cells[0].column == layout.serial
      return isSerial ? .leftOut(.blank) : .data
    }
    if texts.prefix(3).contains(where: { isTotal($0.text) }) { return .leftOut(.total) }
    if row.cells.count <= 2, notes.contains(where: first.text.hasPrefix) || first.text == "备注" {
      return .leftOut(.note)
    }
    if isSignature(texts.map(\.text)) { return .leftOut(.signature) }
    if texts.count == row.cells.count,
      texts.filter({ cell in instructions.contains(where: cell.text.hasPrefix) }).count * 2
        >= texts.count
    {
      return .leftOut(.instruction)
    }
    return content(of: row, texts: texts, by: cells, isBelowNotes: isBelowNotes)
  }

  /// A sample row: marked as one in its first cell or where its serial, its number or its petitioner
  /// stands; it may hold everything that a row of data holds.
  private static func isSample(_ row: HeldRow, in layout: TableLayout) -> Bool {
    let texts = row.texts
    for (index, cell) in texts.prefix(6).enumerated() {
      let field = layout.field(at: cell.column)
      guard index == 0 || cell.column == layout.serial || field == .number || field == .petitioner
      else { continue }
      guard let head = cell.text.first(where: { !$0.isWhitespace }), "例示样(（【".contains(head)
      else { continue }
      let text = Folding.tight(cell.text)
      if text == "例" || text == "例子" || samples.contains(where: text.hasPrefix) { return true }
      if text.hasPrefix("例"), text.dropFirst().allSatisfy({ $0.isNumber || "一二三".contains($0) }) {
        return true
      }
    }
    return false
  }

  private static func isSignature(_ texts: [String]) -> Bool {
    guard let first = texts.first, signatures.contains(where: first.hasPrefix) else { return false }
    return texts.contains { $0.contains(":") }
      || texts.allSatisfy { text in signatures.contains(where: text.hasPrefix) }
  }

  /// A zero report, a prepared line, a stray line of text, or data.
  private static func content(
    of row: HeldRow,
    texts: [(column: Int, text: String)],
    by cells: CellReader,
    isBelowNotes: Bool
  ) -> RowKind {
    let layout = cells.layout
    let lexicon = cells.terms.lexicon
    let unitColumn = layout.column(of: .unit) ?? layout.perhapsUnit
    let own = row.cells.filter { $0.column != layout.serial && $0.column != unitColumn }
    if own.isEmpty { return headOnly(row, texts: texts, by: cells, isBelowNotes: isBelowNotes) }
    let ownTexts = texts.filter { $0.column != layout.serial && $0.column != unitColumn }
    if layout.register != .baseline, ownTexts.count == own.count,
      ownTexts.contains(where: { isZero($0.text, lexicon) }),
      ownTexts.allSatisfy({ isZero($0.text, lexicon) || lexicon.blanks.contains($0.text) })
    {
      return .leftOut(.nothing)
    }
    // A line of words in one cell that is not where a required field stands.
    if row.cells.count == 1, let only = texts.first {
      let column = layout.columns[only.column]
      // A name alone is a further petitioner of the case above.
      let mayStandAlone = column.map { $0.isRequired || $0.field.isPersonal } ?? false
      if !mayStandAlone || isBelowNotes || only.text.count > 20
        || isPartTitle(only.text, at: only.column, in: layout)
      {
        return .leftOut(.note)
      }
    }
    return .data
  }

  /// 二、历史积案, 2021年历史积案台账: the title of a part of the table, where it stands in the column
  /// of a required field without which the row would be none.
  private static func isPartTitle(_ text: String, at column: Int, in layout: TableLayout) -> Bool {
    // A row that requires no more than a text may be whole with it.
    if layout.required.count == 1, layout.required[0].type == .text { return false }
    let marks = text.drop { "(（第".contains($0) }.prefix { "一二三四五六七八九十".contains($0) }
    if !marks.isEmpty,
      let next = text.drop(while: { "(（第".contains($0) }).dropFirst(marks.count).first,
      "、.．)）部".contains(next)
    {
      return true
    }
    if ["台账", "台帐", "明细表", "登记表", "汇总表"].contains(where: text.contains) { return true }
    let isYear = text.prefix(5).hasSuffix("年") && !Preamble.years(in: text).isEmpty
    guard isYear || layout.field(at: column) == .number else { return false }
    return ["积案", "新发", "案件"].contains(where: text.hasSuffix)
      && !text.dropFirst(isYear ? 5 : 0).contains { $0.isASCII && ($0.isNumber || $0.isLetter) }
  }

  /// The title of a part of the table, if a row that is no data is one: a short line that numbers the
  /// part or names a year (`2020年积案`), and no note.
  static func partTitle(of row: HeldRow, in layout: TableLayout) -> String? {
    guard row.cells.count == 1, let only = row.texts.first else { return nil }
    let text = Folding.tight(only.text)
    guard text.count <= 30, !text.contains(where: { "。，,；;：:".contains($0) }),
      !(notes + ["以上", "上述"]).contains(where: text.hasPrefix)
    else { return nil }
    let isTitle =
      isPartTitle(text, at: only.column, in: layout) || !Preamble.years(in: text).isEmpty
    return isTitle ? text : nil
  }

  /// A row that holds nothing but a serial number or a unit.
  private static func headOnly(
    _ row: HeldRow,
    texts: [(column: Int, text: String)],
    by cells: CellReader,
    isBelowNotes: Bool
  ) -> RowKind {
    if texts.contains(where: { isZero($0.text, cells.terms.lexicon) }) {
      return .leftOut(.nothing)
    }
    // A title of the next table stands where this one has its serial number or its unit.
    if row.cells.count == 1, let only = texts.first,
      Numerals.value(only.text.filter { !"、.".contains($0) }) == nil
    {
      let reading = cells.terms.directory.read(only.text)
      if isBelowNotes || reading.units.isEmpty || only.text.count > 12 { return .leftOut(.note) }
    }
    return cells.layout.register == .baseline ? .data : .leftOut(.blank)
  }

  /// 无, 本月无, 本月无赴省进京上访: nothing to report.
  private static func isZero(_ text: String, _ lexicon: Lexicon) -> Bool {
    if lexicon.zeroReports.contains(text) { return true }
    let bare = text.hasSuffix("。") ? String(text.dropLast()) : text
    if lexicon.zeroReports.contains(bare) { return true }
    return bare.count <= 20 && !bare.contains { $0.isNumber && $0 != "0" }
      && ["本月无", "当月无", "本月没有", "本月未发生", "我单位无", "我局无", "零报告"].contains(where: bare.hasPrefix)
  }

  private static func isTotal(_ text: String) -> Bool {
    totals.contains { total in
      text.hasPrefix(total)
        && text.dropFirst(total.count).allSatisfy { $0.isNumber || ":件起批次人个(),合计".contains($0) }
    }
  }
}
