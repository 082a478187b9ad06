import Policy
import Vocabulary
import WorkbookWriter

/// The sheet behind the forms that says how they are filled in, and holds the lists that are too long
/// to stand in their cells.
struct FormGuide {
  private let plan: Plan
  private var rows: [BookRow] = []
  /// Each list once, in the order in which they were asked for.
  private var lists: [[String]] = []

  init(of plan: Plan) {
    self.plan = plan
  }

  /// What the sheet is called.
  static let name = "填表说明"

  private var notes: [String] {
    [
      "1. 一行一件（次）；全年的登记都保留在表里，每月接着往下填，不另起新表。",
      "2. 红字黄底的列必填。日期写完整的年月日，如 \(plan.campaignStart)；人数、次数写整数。",
      "3. 有下拉列表的从列表中选；列表里没有的照实写，几项用“、”隔开。",
      "4. 没有发生过的，在示例行下面写一个“无”（零报告），不要交空表。",
      "5. 不要改表头、不要合并数据格、不要写合计行。",
      "6. 信访人的姓名、电话、证件号码、住址只写在各自的列里，不写进其他列。",
      "7. 填好后用 jianbao check 检查，照提示改好再报送。",
    ]
  }

  /// Where the words of a long list stand, as a formula names them.
  mutating func place(of list: [String]) -> String {
    if !lists.contains(list) { lists.append(list) }
    let index = lists.firstIndex(of: list) ?? 0
    let column = columnLetters(Self.firstList + index)
    return "'\(Self.name)'!$\(column)$1:$\(column)$\(list.count)"
  }

  /// The column of the first list, right of the table.
  private static let firstList = 8

  /// Adds what the guide says of the columns of a register.
  mutating func add(_ title: String, _ columns: [ColumnForm]) {
    for form in columns {
      rows.append(
        BookRow(
          [
            title, form.column.header, form.column.isRequired ? "必填" : "选填", form.hint,
            form.choices.joined(separator: "、"),
          ].enumerated().map { index, text in
            let isRequired = form.column.isRequired && index == 2
            return .text(
              text,
              style: BookStyle(
                wraps: true,
                hasBorder: true,
                format: .text,
                ink: isRequired ? .darkRed : nil
              )
            )
          }
        )
      )
    }
  }

  /// The sheet.
  var sheet: BookSheet {
    var sheet = BookSheet(name: Self.name)
    let title = "\(OwnMark.Sheet.guide.rawValue)：\(plan.title)"
    var all = [BookRow([.text(title, style: BookStyle(isBold: true))])]
    all += notes.map { BookRow([.text($0, style: BookStyle(wraps: true))], height: 18) }
    all.append(
      BookRow(["台账", "列", "是否必填", "怎么填", "可以选的词"].map { .text($0, style: .heading) })
    )
    let head = all.count
    all += rows
    sheet.merges = (1..<head).map { CellRange(rows: $0...$0, columns: 1...5) }
    sheet.widths = [20, 22, 9, 60, 50]
    for (index, list) in lists.enumerated() {
      let column = Self.firstList + index - 1
      for (row, word) in list.enumerated() {
        while all.count <= row { all.append(BookRow()) }
        while all[row].cells.count <= column { all[row].cells.append(nil) }
        all[row].cells[column] = .text(word)
      }
    }
    sheet.rows = all
    return sheet
  }
}
