import Vocabulary
import WorkbookWriter

/// The habits of one office: how its files are made, which words it uses.
struct OfficeStyle {
  enum Files {
    /// One workbook for all registers.
    case workbook(Book.TextStorage)
    /// A folder of workbooks, one a register.
    case folder
    /// A folder of text files, one a register.
    case texts(TextFile, ending: String)
  }

  var files: Files
  /// What it writes in the column of the unit.
  var unitCell: String
  /// What it calls itself in the line 填报单位.
  var unitLine: String
  var days: [DayForm]
  /// The case register's columns; those not named keep their canonical header.
  var caseFields: [Field]
  var headers: [Field: String] = [:]
  /// Other headers of the small registers.
  var smallHeaders: [RegisterKind: [Field: String]] = [:]
  /// Headings above neighbouring columns of the case register.
  var groups: [(title: String, fields: [Field])] = []
  var words: [Field: [String: String]] = [:]
  var yes = "是"
  var no = "否"
  var sheetNames: [RegisterKind: String] = [:]
  var totals: [RegisterKind: TotalRow] = [:]
  var mergesUnit = false
  var zero = "无"
  var hasSerial = true
  var trailing: [String] = []
  var serialGaps: [RegisterKind: (row: Int, plant: Plant)] = [:]

  /// The plan of this office's sheet of `kind`.
  func plan(for kind: RegisterKind) -> SheetPlan {
    var plan = SheetPlan(
      name: sheetNames[kind] ?? kind.title,
      title: "\(unitLine)2021年\(kind.title)",
      filling: "填报单位（盖章）：\(unitLine)        填报时间：2021年10月31日",
      columns: columns(of: kind),
      days: days
    )
    plan.hasSerial = hasSerial
    plan.serialGap = serialGaps[kind]
    plan.words = words
    plan.yes = yes
    plan.no = no
    plan.total = totals[kind]
    plan.trailing = trailing
    plan.mergesUnit = mergesUnit
    plan.zero = zero
    return plan
  }

  private func columns(of kind: RegisterKind) -> [LaidColumn] {
    if kind == .cases { return caseFields.map(caseColumn) }
    return kind.columns.map { column in
      LaidColumn(field: column.field, header: smallHeaders[kind]?[column.field] ?? column.header)
    }
  }

  private func caseColumn(_ field: Field) -> LaidColumn {
    let canonical = RegisterKind.cases.column(field)?.header ?? ""
    let group = groups.first { $0.fields.contains(field) }?.title
    return LaidColumn(field: field, header: headers[field] ?? canonical, group: group)
  }
}

extension [Field] {
  /// All columns of the case register but the identity number, which this sample never holds.
  static let allOfCases = RegisterKind.cases.columns.map(\.field).filter { $0 != .idNumber }

  /// These without `others`.
  func without(_ others: Field...) -> [Field] { filter { !others.contains($0) } }
}
