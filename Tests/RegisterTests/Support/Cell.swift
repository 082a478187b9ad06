import Register
import RegisterSupport
import Testing
import Vocabulary

/// One cell of a register as read: its value, and the codes of what was found at it.
struct CellRead {
  var value: FieldValue
  var codes: [String]
}

/// Reads `typed` in the column `header` of a case; the rest of the row is in order.
func cell(
  _ header: String,
  _ typed: String,
  isTextFile: Bool = false,
  title: String = ""
) throws -> CellRead {
  let text = "\(title)\n案件编号|责任单位|登记日期|\(header)\nA1|城东分局|2021-03-01|\(typed)"
  var sheet = isTextFile ? Sheet.csv(text) : Sheet(text)
  sheet.text = text
  let all = try handedIn(sheet)
  let record = try #require(all.cases.first)
  let column = try #require(
    RegisterKind.cases.columns.first { record.layout.column(of: $0.field) == 4 }
  )
  let place = record.place(of: column.field)
  return CellRead(
    value: record[column.field],
    codes: all.findings.filter { $0.place == place }.map(\.code.rawValue)
  )
}

/// Reads `typed` as the day on which a case was received; none if the row was left out.
func received(
  _ typed: String,
  isTextFile: Bool = false,
  title: String = "",
  foot: String = ""
) throws -> (day: Day?, codes: [String]) {
  let text = "\(title)\n案件编号|责任单位|登记日期\nA1|城东分局|\(typed)\n\(foot)"
  let all = try handedIn(isTextFile ? .csv(text) : Sheet(text))
  let codes = all.findings.filter { $0.place.cell == "C3" }.map(\.code.rawValue)
  return (all.cases.first?.day(.received), codes)
}
