import Vocabulary

/// What a row below a header is, before anybody asks what it says.
enum RowKind: Hashable {
  case data
  case leftOut(LeftOutReason)

  private static let totals: Set<String> = [
    "合计", "总计", "小计", "全市", "全市合计", "共计", "累计", "总数", "合计:", "总计:", "小计:",
  ]
  private static let notes = ["备注:", "注:", "说明:", "填表说明", "填报说明", "备注1", "注1", "注意:", "附:", "附注"]
  private static let signatures = [
    "单位负责人", "分管领导", "填报人", "审核人", "制表人", "填表人", "负责人", "主要负责人", "审核:", "制表:",
    "填报时间", "填报日期", "报送时间", "联系人:", "联系电话:", "主管领导", "单位领导",
  ]
  private static let samples = ["例:", "例如", "示例", "样例", "(例)", "例)", "【例】", "例1", "例一"]
  private static let instructions = ["(填", "填写", "请填", "必填", "选填", "格式", "如:", "(如", "下拉"]

  /// What `row` is in a table of `layout`.
  static func of(_ row: HeldRow, in layout: TableLayout, lexicon: Lexicon) -> RowKind {
    if row.damagedAt != nil { return .leftOut(.undecodable) }
    let texts = row.texts.map { (column: $0.column, text: Folding.tight($0.text)) }
    guard let first = texts.first else {
      return hasOnlySerial(row, layout) ? .leftOut(.blank) : .data
    }
    if texts.prefix(3).contains(where: { totals.contains($0.text) || isTotal($0.text) }) {
      return .leftOut(.total)
    }
    let isShort = row.cells.count <= 2
    if isShort, notes.contains(where: first.text.hasPrefix) || first.text == "备注" {
      return .leftOut(.note)
    }
    if signatures.contains(where: first.text.hasPrefix),
      texts.contains(where: { $0.text.contains(":") })
    {
      return .leftOut(.signature)
    }
    if texts.prefix(3).contains(where: { cell in samples.contains(where: cell.text.hasPrefix) })
      || texts.prefix(2).contains(where: { $0.text == "例" })
    {
      return .leftOut(.sample)
    }
    if layout.isRepeated(by: row) { return .leftOut(.repeatedHeader) }
    if texts.count == row.cells.count, texts.count >= 2,
      texts.filter({ cell in instructions.contains(where: cell.text.hasPrefix) }).count * 2
        >= texts.count
    {
      return .leftOut(.instruction)
    }
    return content(of: row, texts: texts, in: layout, lexicon: lexicon)
  }

  /// A zero report, a prepared line, a stray line of text, or data.
  private static func content(
    of row: HeldRow,
    texts: [(column: Int, text: String)],
    in layout: TableLayout,
    lexicon: Lexicon
  ) -> RowKind {
    let unitColumn = layout.column(of: .unit) ?? layout.perhapsUnit
    let own = row.cells.filter { $0.column != layout.serial && $0.column != unitColumn }
    if own.isEmpty {
      if texts.contains(where: { lexicon.zeroReports.contains($0.text) }) {
        return .leftOut(.nothing)
      }
      // A title of the next table stands where this one has its unit.
      if let only = texts.first, row.cells.count == 1, only.text.count > 8 {
        return .leftOut(.note)
      }
      return layout.register == .baseline ? .data : .leftOut(.blank)
    }
    let ownTexts = texts.filter { $0.column != layout.serial && $0.column != unitColumn }
    let saysNothing = ownTexts.filter { lexicon.zeroReports.contains($0.text) }
    if layout.register != .baseline, !saysNothing.isEmpty, ownTexts.count == own.count,
      ownTexts.allSatisfy({
        lexicon.zeroReports.contains($0.text) || lexicon.blanks.contains($0.text)
      })
    {
      return .leftOut(.nothing)
    }
    // A line of words in one cell that is not where a required field stands.
    if row.cells.count == 1, let only = texts.first {
      let field = layout.columns[only.column]
      let isRequired = field.flatMap { layout.register.column($0)?.isRequired } ?? false
      if !isRequired || only.text.count > 20 { return .leftOut(.note) }
    }
    return .data
  }

  private static func isTotal(_ text: String) -> Bool {
    ["合计", "总计", "小计", "全市合计"].contains { total in
      text.hasPrefix(total)
        && text.dropFirst(total.count).allSatisfy { $0.isNumber || ":件起批次人个(),".contains($0) }
    }
  }

  private static func hasOnlySerial(_ row: HeldRow, _ layout: TableLayout) -> Bool {
    row.cells.count == 1 && row.cells.first?.column == layout.serial
  }
}
