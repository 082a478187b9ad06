import Spreadsheet
package import Vocabulary

/// What is to be written into a register that is returned for correction (退改).
///
/// In: the bytes of a workbook as it came, and findings as plain lines. Out: the bytes of the same
/// workbook with bad cells coloured and commented, and a sheet of the findings with links to the
/// cells. Every part that need not change is handed on as it is; styles, widths, formulas, merged
/// cells and comments stay. It knows no register and computes nothing.
package struct Correction: Sendable {
  /// One finding.
  package struct Line: Hashable, Sendable {
    package var level: FindingCode.Level
    package var code: String
    /// None for what concerns the whole file.
    package var sheet: String?
    package var row: Int?
    package var column: Int?
    /// What was found and what to do about it.
    package var message: String
    /// What it does to the figures.
    package var effect: String

    package init(
      level: FindingCode.Level,
      code: String,
      sheet: String?,
      row: Int?,
      column: Int?,
      message: String,
      effect: String
    ) {
      self.level = level
      self.code = code
      self.sheet = sheet
      self.row = row
      self.column = column
      self.message = message
      self.effect = effect
    }

    /// Whether its cell is coloured; a notice asks for nothing.
    var isMarked: Bool { row != nil && level != .notice }

    /// What the comment of its cell says: one line, by which it is known again.
    var comment: String {
      "\(OwnMark.comment)\(level.title.zh)：\(message)［\(effect)］"
        .split(whereSeparator: \.isNewline).joined(separator: " ")
    }
  }

  /// What the sheet of findings is called; a number follows where the workbook has such a sheet.
  package static let sheetName = "校核结果"

  /// How much of a workbook is marked.
  package struct Limits: Hashable, Sendable {
    /// Bytes of a sheet's part; a longer one cannot be changed in memory.
    package var sheetBytes = 64 << 20
    /// Comments of one sheet; Excel opens a sheet with many slowly.
    package var comments = 5_000
    /// Findings listed; Excel has 65,530 links in a sheet.
    package var listed = 60_000

    package init() {}
  }

  /// In the order in which they are listed.
  package var lines: [Line]
  package var limits = Limits()

  package init(_ lines: [Line]) {
    self.lines = lines
  }

  /// The workbook with these findings written into it.
  package func applied(to workbook: ByteSource) throws(CorrectionError) -> [UInt8] {
    var parts = try WorkbookParts(workbook)
    var styles = try StylePatch(of: &parts)
    for sheet in parts.sheets {
      let own = lines.filter { $0.sheet == sheet.name && $0.isMarked }
      guard !own.isEmpty else { continue }
      guard parts.size(of: sheet.part) <= limits.sheetBytes else {
        throw .tooLong(part: sheet.part, limit: limits.sheetBytes)
      }
      try mark(own, on: sheet.part, in: &parts, styles: &styles)
    }
    try addFindings(to: &parts, styles: &styles)
    styles.store(in: &parts)
    return try parts.archive()
  }

  private func mark(
    _ lines: [Line],
    on part: String,
    in parts: inout WorkbookParts,
    styles: inout StylePatch
  ) throws(CorrectionError) {
    let tree = try parts.tree(part)
    var marks = CellMarks(lines)
    marks.colour(tree.root, styles: &styles)
    let notes = Array(marks.notes.prefix(limits.comments))
    try CommentPatch(notes).apply(to: part, tree: tree, in: &parts)
    parts.store(tree, as: part)
  }

  private func addFindings(
    to parts: inout WorkbookParts,
    styles: inout StylePatch
  ) throws(CorrectionError) {
    let name = (0...).lazy.map { Self.sheetName + ($0 == 0 ? "" : "\($0 + 1)") }
      .first { name in !parts.sheets.contains { $0.name == name } }
    let sheet = FindingsSheet(lines, looks: styles.looks(), limit: limits.listed)
    let space = try parts.tree(parts.workbook).root.namespace ?? ""
    try parts.addSheet(sheet.part(in: space), named: name ?? Self.sheetName)
  }
}
