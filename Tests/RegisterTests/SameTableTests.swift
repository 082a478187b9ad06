import CSV
import Foundation
import Register
import RegisterSupport
import Testing
import Vocabulary
import WorkbookWriter

/// The same register as text and as a workbook gives the same records, findings and ledger.
struct SameTableTests {
  private let rows: [[String]] = [
    ["城东分局信访案件台账", "", "", "", "", "", ""],
    ["填报单位：城东分局", "", "", "填报时间：2021年5月31日", "", "", ""],
    ["序号", "案件编号", "责任单位", "登记日期", "办理状态", "结案日期", "反映问题"],
    ["1", "CD-1", "城东分局", "2021-04-07", "已办结", "2021-05-01", "某村井水有味，\n夜间更甚"],
    ["2", "CD-2", "", "2021年4月8日", "办理中", "", "反映“𠮷”字号作坊, 噪声"],
    ["4", "CD-3", "高新分局", "2021.4.9", "办理中", "", "某事"],
    ["5", "CD-4", "城东分局", "4月10日", "未办结", "", "某事"],
    ["合计", "", "", "", "", "", ""],
    ["备注：以登记日期为准", "", "", "", "", "", ""],
  ]

  private var text: String {
    rows.map { row in
      row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
    }.joined(separator: "\r\n")
  }

  private func taken(_ bytes: [UInt8]) throws -> Registers {
    var gathering = Gathering(terms: try builtIn.get().terms)
    for reading in try readings(of: ByteSource(bytes), named: "台账") { gathering.add(reading) }
    return gathering.registers()
  }

  /// The rows as a page, as systems export one under the name of .xls.
  private var page: String {
    let lines = rows.map { row in
      row.map { "<td>\($0.replacing("\n", with: "<br>"))</td>" }.joined()
    }
    return "<html><table><tr>\(lines.joined(separator: "</tr>\n<tr>"))</tr></table></html>"
  }

  /// The rows as a flat OpenDocument file.
  private var openDocument: String {
    let oasis = "urn:oasis:names:tc:opendocument:xmlns"
    let lines = rows.map { row in
      row.map { text in
        let paragraphs = text.replacing("\n", with: "</text:p><text:p>")
        return "<table:table-cell><text:p>\(paragraphs)</text:p></table:table-cell>"
      }.joined()
    }
    return """
      <office:document xmlns:office="\(oasis):office:1.0" xmlns:table="\(oasis):table:1.0" \
      xmlns:text="\(oasis):text:1.0" \
      office:mimetype="application/vnd.oasis.opendocument.spreadsheet">\
      <office:body><office:spreadsheet><table:table table:name="台账"><table:table-row>\
      \(lines.joined(separator: "</table:table-row><table:table-row>"))</table:table-row>\
      </table:table></office:spreadsheet></office:body></office:document>
      """
  }

  private struct Same: Equatable {
    var values: [[FieldValue]]
    var units: [[UnitID]]
    var said: [String]
    var left: [String]
    var counted: Int

    init(_ all: Registers) {
      let fields: [Field] = [.number, .received, .status, .closed, .summary]
      values = all.cases.map { record in fields.map { record[$0] } }
      units = all.cases.map(\.units)
      said = all.said
      left = all.left
      counted = all.ledger.counted
    }
  }

  private func workbook(_ texts: Book.TextStorage, days: Bool) -> [UInt8] {
    let cells = rows.map { row in
      row.map { text -> BookCell? in
        if days, let day = Day(iso: text) { return .day(day) }
        if days, let number = Double(text) { return .number(number) }
        return text.isEmpty ? nil : .text(text)
      }
    }
    let sheet = BookSheet(name: "台账", rows: cells.map { BookRow($0) })
    return Book(sheets: [sheet], texts: texts).bytes()
  }

  @Test func `text, pages and workbooks of several forms say the same`() throws {
    let utf8 = Same(try taken(Array(text.utf8)))
    #expect(utf8.counted == 3)
    #expect(utf8.left == ["unknown-unit@6", "total@8", "note@9"])
    let gb = try #require(text.data(using: String.Encoding(rawValue: 0x8000_0632)))
    #expect(Same(try taken(Array(gb))) == utf8)
    #expect(Same(try taken([0xEF, 0xBB, 0xBF] + Array(text.utf8))) == utf8)
    #expect(Same(try taken(workbook(.shared, days: false))) == utf8)
    #expect(Same(try taken(workbook(.inline, days: false))) == utf8)
    #expect(Same(try taken(workbook(.shared, days: true))) == utf8)
    #expect(Same(try taken(Array(page.utf8))) == utf8)
    let pageInGB = try #require(page.data(using: String.Encoding(rawValue: 0x8000_0632)))
    #expect(Same(try taken(Array(pageInGB))) == utf8)
    #expect(Same(try taken(Array(openDocument.utf8))) == utf8)
  }
}
