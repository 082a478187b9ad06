import Policy
import Vocabulary
import WorkbookWriter

/// The sheet of one blank register: title, 填报单位 line, header, sample row, empty rows with their
/// lists and prompts.
struct RegisterForm {
  private let kind: RegisterKind
  private let columns: [ColumnForm]
  private let title: String
  private let units: [String]

  init(_ kind: RegisterKind, columns: [ColumnForm], plan: Plan) {
    self.kind = kind
    self.columns = columns
    title = kind.formTitle(in: plan)
    units = plan.units.map(\.name)
  }

  /// The last row that has lists and prompts; a year's register of a city is shorter.
  static let lastRow = 3000
  private static let titleRow = 1
  private static let unitRow = 2
  private static let headerRow = 3

  /// How many rows the header has: the baseline's months stand under their groups.
  private var headerHeight: Int { kind == .baseline ? 2 : 1 }
  private var sampleRow: Int { Self.headerRow + headerHeight }

  /// The sheet; lists that are too long for their cells are put into the guide.
  func sheet(lists: inout FormGuide) -> BookSheet {
    var sheet = BookSheet(name: title)
    // Cells of their own, so that the columns' looks do not reach above the header.
    let plain = (0...columns.count).map { _ in BookCell?(BookCell(.blank)) }
    sheet.rows =
      [
        Self.line([.text(title, style: .title)], over: plain, height: 30),
        Self.line(unitLine, over: plain, height: 20),
      ] + header + [sample]
    let width = min(max(columns.count + 1, Self.unitLineWidth), Self.titleWidth)
    sheet.merges =
      [CellRange(rows: 1...1, columns: 1...width), CellRange(rows: 2...2, columns: 1...2)]
      + headerMerges
    sheet.widths = [6] + columns.map(\.width)
    sheet.columnStyles = [Self.serial] + columns.map(\.style)
    sheet.frozenRows = Self.headerRow + headerHeight - 1
    sheet.frozenColumns = 2
    sheet.validations = validations(lists: &lists)
    return sheet
  }

  private static let serial = BookStyle(isCentered: true, hasBorder: true)

  // MARK: Rows

  /// 填报单位 and 填报时间, each with its cell to fill in, and what the colours mean.
  private var unitLine: [BookCell?] {
    [
      .text("填报单位："), BookCell(.blank), BookCell(.blank, style: Self.entry(.text)),
      .text("填报时间："), BookCell(.blank, style: Self.entry(.isoDay)), BookCell(.blank),
      .text("红字黄底的列必填；灰字的示例行不计入，可以删去。", style: BookStyle(ink: .gray)),
    ]
  }

  /// A cell to fill in above the table.
  private static func entry(_ format: NumberForm) -> BookStyle {
    BookStyle(hasBorder: true, format: format)
  }

  private static func line(_ cells: [BookCell?], over plain: [BookCell?], height: Double) -> BookRow
  {
    BookRow(cells + plain.dropFirst(cells.count), height: height)
  }

  /// Up to the cell of 填报时间.
  private static let unitLineWidth = 5
  /// How many columns a title stands over: more do not fit on a screen.
  private static let titleWidth = 8

  private var header: [BookRow] {
    let serial = BookCell.text("序号", style: .heading(isRequired: false))
    guard headerHeight == 2 else {
      let cells = columns.map { form in
        BookCell.text(form.column.header, style: .heading(isRequired: form.column.isRequired))
      }
      return [BookRow([serial] + cells, height: 36)]
    }
    var upper: [BookCell?] = [serial]
    var lower: [BookCell?] = [BookCell(.blank, style: serial.style)]
    var group: Substring?
    for form in columns {
      let style = BookStyle.heading(isRequired: form.column.isRequired)
      let path = form.column.header.split(separator: "/")
      let isFirst = path.count == 1 || path.first != group
      upper.append(isFirst ? .text(String(path[0]), style: style) : BookCell(.blank, style: style))
      lower.append(
        path.count > 1 ? .text(String(path[1]), style: style) : BookCell(.blank, style: style)
      )
      group = path.first
    }
    return [BookRow(upper, height: 20), BookRow(lower, height: 20)]
  }

  /// Groups over their columns, and what stands alone over both rows of a header.
  private var headerMerges: [CellRange] {
    guard headerHeight == 2 else { return [] }
    let rows = Self.headerRow...Self.headerRow + 1
    var merges = [CellRange(rows: rows, columns: 1...1)]
    var index = 0
    while index < columns.count {
      let path = columns[index].column.header.split(separator: "/")
      var end = index
      if path.count > 1 {
        while end + 1 < columns.count,
          columns[end + 1].column.header.split(separator: "/").first == path[0]
        {
          end += 1
        }
      }
      let own = path.count > 1 ? Self.headerRow...Self.headerRow : rows
      merges.append(CellRange(rows: own, columns: index + 2...end + 2))
      index = end + 1
    }
    return merges
  }

  private var sample: BookRow {
    let cells = columns.map { form in
      BookCell(form.sample, style: form.style.inked(.gray))
    }
    return BookRow([.text(SampleValue.mark, style: Self.serial.inked(.gray))] + cells)
  }

  // MARK: Lists and prompts

  private func validations(lists: inout FormGuide) -> [Validation] {
    let below = sampleRow...Self.lastRow
    var validations = [
      Validation(
        .words(units),
        in: CellRange(rows: Self.unitRow...Self.unitRow, columns: 3...3),
        isStrict: false,
        prompt: Validation.Prompt(title: "填报单位", text: "整张表都是一个单位的，在这里选。")
      )
    ]
    if !Validation.Allowed.fitsInline(units) {
      validations[0].allowed = .cells(lists.place(of: units))
    }
    for (index, form) in columns.enumerated() {
      let path = form.column.header.split(separator: "/").map(String.init)
      let title = String(path.joined(separator: " ").prefix(32))
      let prompt = Validation.Prompt(title: title, text: form.prompt)
      let place = index + 2...index + 2
      let header = CellRange(rows: Self.headerRow...sampleRow - 1, columns: place)
      validations.append(Validation(.anything, in: header, prompt: prompt))
      validations.append(
        Validation(
          form.allowed(lists: &lists),
          in: CellRange(rows: below, columns: place),
          isStrict: form.isStrict,
          prompt: prompt
        )
      )
    }
    return validations
  }
}

extension BookStyle {
  /// The heading of a column, marked where it is required.
  static func heading(isRequired: Bool) -> BookStyle {
    var style = BookStyle.heading
    style.fill = isRequired ? .paleYellow : .paleBlue
    if isRequired { style.ink = .darkRed }
    return style
  }

  /// The same in another ink.
  func inked(_ ink: BookColour) -> BookStyle {
    var style = self
    style.ink = ink
    return style
  }
}

extension BookColour {
  static let gray = BookColour(0x7F7F7F)
  static let darkRed = BookColour(0xC00000)
  static let paleYellow = BookColour(0xFFF2CC)
  static let paleBlue = BookColour(0xDDEBF7)
}
