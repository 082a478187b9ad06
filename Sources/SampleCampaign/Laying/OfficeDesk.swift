import Vocabulary
import WorkbookWriter

/// Where a unit's registers become its files.
struct OfficeDesk {
  let unit: UnitProfile
  let style: OfficeStyle
  private(set) var planted: [Campaign.Planted] = []
  private(set) var zeroReports: [String] = []
  private var sheets: [BookSheet] = []
  private var others: [OfficeFile] = []
  /// Rows that stand above the next sheet of a stacked pair.
  private var waiting: LaidSheet?

  init(unit: UnitProfile, style: OfficeStyle) {
    self.unit = unit
    self.style = style
  }

  /// Writes down one register of this unit.
  mutating func write(_ entries: [Entry], of kind: RegisterKind) {
    let plan = style.plan(for: kind)
    let laid = LaidSheet(entries.map(named), as: plan)
    switch style.files {
    case .workbook(_):
      keep(laid, in: "\(unit.name).xlsx", isZero: entries.isEmpty)
      sheets.append(laid.sheet)
    case .folder:
      let path = "\(unit.name)/\(kind.title).xlsx"
      keep(laid, in: path, isZero: entries.isEmpty)
      others.append(OfficeFile(path: path, bytes: Book(sheets: [laid.sheet]).bytes()))
    case .texts(let file, let ending):
      if unit.name == "石桥分局", kind == .outreach {
        waiting = laid
      } else if let upper = waiting {
        waiting = nil
        writeStacked(upper, over: laid, file, ending)
      } else {
        let path = "\(unit.name)/\(kind.title).\(ending)"
        keep(laid, in: path, isZero: entries.isEmpty, isText: true)
        others.append(OfficeFile(path: path, bytes: file.bytes(of: laid.sheet)))
      }
    }
  }

  /// Writes down a register that speaks of all units; it stands beside the section's own.
  mutating func writeForCity(_ entries: [Entry], of kind: RegisterKind) {
    var plan = style.plan(for: kind)
    plan.title = kind == .baseline ? "2020年基数表" : "2021年\(kind.title)"
    plan.filling = "填报时间：2021年10月31日"
    if kind == .baseline {
      plan.columns = plan.columns.map { column in
        let parts = column.header.split(separator: "/")
        guard parts.count == 2 else { return column }
        return LaidColumn(field: column.field, header: String(parts[1]), group: String(parts[0]))
      }
    }
    let laid = LaidSheet(entries, as: plan)
    let path = "\(kind.title).xlsx"
    keep(laid, in: path, isZero: false)
    others.append(OfficeFile(path: path, bytes: Book(sheets: [laid.sheet]).bytes()))
  }

  /// The unit's files, its workbook first.
  var files: [OfficeFile] {
    guard case .workbook(let texts) = style.files, !sheets.isEmpty else { return others + twins }
    var book = Book(sheets: sheets, texts: texts)
    if unit.name == "江口分局" { book.sheets.append(Self.hiddenSheet) }
    return [OfficeFile(path: "\(unit.name).xlsx", bytes: book.bytes())] + others
  }

  /// The name that this office writes into the unit's column.
  private func named(_ entry: Entry) -> Entry {
    var entry = entry
    if entry.values[.unit] == .text(unit.name) { entry.values[.unit] = .text(style.unitCell) }
    return entry
  }

  private mutating func keep(
    _ laid: LaidSheet,
    in path: String,
    isZero: Bool,
    isText: Bool = false,
    below rows: Int = 0
  ) {
    let sheet = isText ? nil : laid.sheet.name
    for mistake in laid.planted {
      let place = Place(
        file: path,
        sheet: sheet,
        row: mistake.row + rows,
        column: mistake.column
      )
      planted.append(Campaign.Planted(place: place.description, plant: mistake.plant))
    }
    if isZero {
      let row = laid.sheet.rows.lastIndex { $0.cells.count == 1 && $0.cells[0]?.value == zeroValue }
      zeroReports.append(
        Place(file: path, sheet: sheet, row: (row ?? 0) + 1 + rows, column: 1).description
      )
    }
  }

  private var zeroValue: BookCell.Value { .text(style.zero) }

  /// Two registers one above the other in one file, as some offices keep them.
  private mutating func writeStacked(
    _ upper: LaidSheet,
    over lower: LaidSheet,
    _ file: TextFile,
    _ ending: String
  ) {
    let path = "\(unit.name)/下访走访和宣传发动.\(ending)"
    keep(upper, in: path, isZero: false, isText: true)
    keep(lower, in: path, isZero: false, isText: true, below: upper.sheet.rows.count + 1)
    var both = upper.sheet
    both.rows += [BookRow()] + lower.sheet.rows
    others.append(OfficeFile(path: path, bytes: file.bytes(of: both)))
  }

  /// A second copy of one register, named as if it were a later one.
  private var twins: [OfficeFile] {
    guard unit.name == "平湖分局" else { return [] }
    return others.filter { $0.path.hasSuffix("领导接访台账.xlsx") }.map {
      OfficeFile(path: "\(unit.name)/领导接访台账（终稿）.xlsx", bytes: $0.bytes)
    }
  }

  /// A sheet of instructions that somebody hid.
  private static let hiddenSheet: BookSheet = {
    var sheet = BookSheet(
      name: "填报要求",
      rows: [
        BookRow([.text("一、每月28日前更新台账。")]), BookRow([.text("二、化解日期以群众签字为准。")]),
      ]
    )
    sheet.visibility = .hidden
    return sheet
  }()
}
