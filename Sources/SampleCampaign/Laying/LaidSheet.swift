import Vocabulary
import WorkbookWriter

/// A register on a sheet, and where on it the planted mistakes came to stand.
struct LaidSheet {
  var sheet: BookSheet
  var planted: [Planted] = []

  /// A planted mistake by its row and, where it stands in one cell, its column.
  struct Planted {
    var row: Int
    var column: Int?
    var plant: Plant
  }

  /// The width of the table in columns.
  private(set) var width: Int

  /// Lays `entries` out as `plan` says.
  init(_ entries: [Entry], as plan: SheetPlan) {
    sheet = BookSheet(name: plan.name)
    width = plan.columns.count + (plan.hasSerial ? 1 : 0)
    addHead(plan)
    let firstRow = sheet.rows.count + 1
    if let total = plan.total, total.isFirst { add(total, over: entries, plan) }
    let firstEntry = sheet.rows.count + 1
    for (index, entry) in entries.enumerated() { add(entry, number: index, plan) }
    if entries.isEmpty { sheet.rows.append(BookRow([.text(plan.zero)])) }
    if plan.mergesUnit, entries.count > 1 { mergeUnit(from: firstEntry, plan) }
    if let total = plan.total, !total.isFirst { add(total, over: entries, plan) }
    for line in plan.trailing {
      sheet.rows.append(BookRow([.text(line)]))
      mergeAcross(row: sheet.rows.count)
    }
    sheet.frozenRows = firstRow - 1
    sheet.widths = (plan.hasSerial ? [6] : []) + plan.columns.map(\.width)
  }

  private mutating func addHead(_ plan: SheetPlan) {
    for (line, style) in [(plan.title, BookStyle.title), (plan.filling, BookStyle())] {
      guard let line else { continue }
      sheet.rows.append(BookRow([.text(line, style: style)]))
      mergeAcross(row: sheet.rows.count)
    }
    let headers = (plan.hasSerial ? ["序号"] : []) + plan.columns.map(\.header)
    let groups = (plan.hasSerial ? [nil] : []) + plan.columns.map(\.group)
    guard groups.contains(where: { $0 != nil }) else {
      sheet.rows.append(BookRow(headers.map { .text($0, style: .heading) }))
      return
    }
    addGroupedHead(headers, groups)
  }

  /// Two rows: a group stands once above its columns, a column without one reaches over both rows.
  private mutating func addGroupedHead(_ headers: [String], _ groups: [String?]) {
    let top = sheet.rows.count + 1
    var upper: [BookCell?] = []
    var lower: [BookCell?] = []
    for (index, header) in headers.enumerated() {
      if let group = groups[index] {
        let isFirst = index == 0 || groups[index - 1] != group
        upper.append(isFirst ? .text(group, style: .heading) : BookCell(.blank, style: .heading))
        lower.append(.text(header, style: .heading))
        let last = groups[index...].prefix { $0 == group }.count + index
        if isFirst, last > index + 1 {
          sheet.merges.append(CellRange(rows: top...top, columns: index + 1...last))
        }
      } else {
        upper.append(.text(header, style: .heading))
        lower.append(BookCell(.blank, style: .heading))
        sheet.merges.append(CellRange(rows: top...top + 1, columns: index + 1...index + 1))
      }
    }
    sheet.rows += [BookRow(upper), BookRow(lower)]
  }

  private mutating func add(_ entry: Entry, number: Int, _ plan: SheetPlan) {
    let row = sheet.rows.count + 1
    var cells: [BookCell?] = []
    if plan.hasSerial {
      let isBeyondGap = plan.serialGap.map { number >= $0.row } ?? false
      cells.append(.number(Double(number + 1 + (isBeyondGap ? 1 : 0))))
      if let gap = plan.serialGap, gap.row == number {
        planted.append(Planted(row: row, column: 1, plant: gap.plant))
      }
    }
    for (index, column) in plan.columns.enumerated() {
      let turn = (number + index) % plan.days.count
      cells.append(entry.values[column.field].map { cell($0, of: column.field, turn, plan) })
    }
    sheet.rows.append(BookRow(cells, isHidden: entry.isHidden))
    for mark in entry.marks {
      switch mark.spot {
      case .row: planted.append(Planted(row: row, column: nil, plant: mark.plant))
      case .serial: planted.append(Planted(row: row, column: 1, plant: mark.plant))
      case .cell(let field):
        guard let place = plan.place(of: field) else {
          preconditionFailure("a mistake was planted in a column that the sheet lacks")
        }
        planted.append(Planted(row: row, column: place, plant: mark.plant))
      }
    }
  }

  private func cell(_ written: Written, of field: Field, _ turn: Int, _ plan: SheetPlan) -> BookCell
  {
    switch written {
    case .day(let day): plan.days[turn].written(day)
    case .number(let number): .number(Double(number))
    case .flag(let flag): .text(plan.words[field]?[flag ? "是" : "否"] ?? (flag ? plan.yes : plan.no))
    case .text(let text):
      if let words = plan.words[field] {
        .text(
          text.split(separator: "、").map { words[String($0)] ?? String($0) }.joined(separator: "、")
        )
      } else {
        .text(text)
      }
    }
  }

  private mutating func add(_ total: TotalRow, over entries: [Entry], _ plan: SheetPlan) {
    let row = sheet.rows.count + 1
    var cells: [BookCell?] = Array(repeating: nil, count: width)
    cells[0] = .text(total.label)
    for field in total.fields {
      guard let place = plan.place(of: field) else { continue }
      var sum = entries.reduce(0) { sum, entry in
        if case .number(let number)? = entry.values[field] { sum + number } else { sum }
      }
      if let wrong = total.wrong, wrong.field == field {
        sum += wrong.by
        planted.append(Planted(row: row, column: place, plant: wrong.plant))
      }
      cells[place - 1] = .number(Double(sum))
    }
    sheet.rows.append(BookRow(cells))
  }

  private mutating func mergeUnit(from first: Int, _ plan: SheetPlan) {
    guard let column = plan.place(of: .unit) else { return }
    let last = sheet.rows.count
    for row in first + 1...last { sheet.rows[row - 1].cells[column - 1] = nil }
    sheet.merges.append(CellRange(rows: first...last, columns: column...column))
  }

  private mutating func mergeAcross(row: Int) {
    guard width > 1 else { return }
    sheet.merges.append(CellRange(rows: row...row, columns: 1...width))
  }
}

extension SheetPlan {
  /// The column, 1 for A, in which `field` stands.
  func place(of field: Field) -> Int? {
    columns.firstIndex { $0.field == field }.map { $0 + 1 + (hasSerial ? 1 : 0) }
  }
}
