import Vocabulary
import WorkbookWriter

/// How one clerk lays a register out on a sheet.
struct SheetPlan {
  var name: String
  var title: String?
  /// The line with 填报单位 and 填报时间.
  var filling: String?
  var columns: [LaidColumn]
  var hasSerial = true
  /// The row (0 for the first) from which on the running number is one too high.
  var serialGap: (row: Int, plant: Plant)?
  /// The ways in which days are written, taken in turn.
  var days: [DayForm]
  /// Canonical word → the word that this clerk uses, by field.
  var words: [Field: [String: String]] = [:]
  var yes = "是"
  var no = "否"
  var total: TotalRow?
  /// Lines below the table.
  var trailing: [String] = []
  /// Whether the unit's cells are one merged cell.
  var mergesUnit = false
  /// What the only row says where there is nothing to report.
  var zero = "无"
}

/// One column of a laid-out register.
struct LaidColumn {
  var field: Field
  var header: String
  /// The heading above this and its neighbours, in a head of two rows.
  var group: String?

  /// Wide for prose, narrow for a word.
  var width: Double {
    switch field {
    case .summary, .outcome, .text, .measures: 42
    case .number, .unit, .address, .matter, .measure, .title, .area: 18
    default: 12
    }
  }
}

/// A row of sums.
struct TotalRow {
  var isFirst: Bool
  var label: String
  var fields: [Field]
  /// A sum that the clerk got wrong: the field, by how much, and what must be said.
  var wrong: (field: Field, by: Int, plant: Plant)?
}

/// A way of writing a day.
enum DayForm {
  case cell(NumberForm)
  case dashes, dots, slashes, chinese, compact

  func written(_ day: Day) -> BookCell {
    let (year, month, date) = day.civil
    return switch self {
    case .cell(let form): .day(day, as: form)
    case .dashes: .text(day.description)
    case .dots: .text("\(year).\(month).\(date)")
    case .slashes: .text("\(year)/\(month)/\(date)")
    case .chinese: .text(day.chinese)
    case .compact: .text(day.description.filter { $0 != "-" })
    }
  }
}
