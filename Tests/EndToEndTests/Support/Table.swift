/// A small register, written as a clerk would save it from a spreadsheet.
struct Table {
  var header: [String]
  var rows: [[String]]

  var text: String {
    ([header] + rows).map { cells in cells.map(Self.written).joined(separator: ",") + "\r\n" }
      .joined()
  }

  private static func written(_ cell: String) -> String {
    let needsQuotes = cell.contains { "\",\n\r".contains($0) || $0 == "\r\n" }
    return needsQuotes ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
  }

  /// Two cases, one of them closed, and nothing wrong with either.
  static let small = Table(
    header: ["案件编号", "责任单位", "登记日期", "结案日期", "问题类型", "信访人"],
    rows: [
      ["CD-1", "城东分局", "2021-05-06", "2021-05-20", "噪声", "赵拟楠"],
      ["CD-2", "城东分局", "2021-05-07", "", "大气", "钱拟一"],
    ]
  )

  /// The same with another text in one place.
  func with(_ text: String, row: Int, column: String) -> Table {
    var table = self
    if let place = header.firstIndex(of: column) {
      table.rows[row][place] = text
    } else {
      table.header.append(column)
      for index in table.rows.indices { table.rows[index].append(index == row ? text : "") }
    }
    return table
  }
}
