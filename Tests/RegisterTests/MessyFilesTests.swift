import Foundation
import Register
import RegisterSupport
import Testing
import Vocabulary
import WorkbookWriter

/// Files and sheets that come as they should not: cases 14, 39, 45 to 48, 50, 51 and 55 of the domain.
struct MessyFilesTests {
  private static let header = "案件编号|责任单位|登记日期|问题类型\n"

  // MARK: 14, 39, 55: several sheets and files

  @Test func `14 a sheet a unit, a collection, a guide and an old month count each case once`()
    throws
  {
    let east = "A1|城东分局|2021-03-01|大气\nA2|城东分局|2021-03-02|水"
    let west = "B1|城西分局|2021-03-03|噪声"
    var old = Sheet.named("四月（旧）", Self.header + "A1|城东分局|2021-03-01|大气")
    old.visibility = .hidden
    let all = try handedIn(
      Sheet.named("城东分局", Self.header + east),
      Sheet.named("城西分局", Self.header + west),
      Sheet.named("汇总", Self.header + east + "\n" + west),
      Sheet.named("说明", "一、按月填报。\n二、盖章后报送。"),
      old
    )
    #expect(all.numbers == ["A1", "A2", "B1"])
    #expect(all.sheets.map(\.place.sheet) == ["城东分局", "城西分局", "汇总", "说明", "四月（旧）"])
    #expect(all.sheets.map(\.ledger.counted) == [2, 1, 0, 0, 0])
    #expect(all.ledger.read == 7 && all.ledger.isBalanced)
    #expect(all.leftOut.allSatisfy { $0.reason == .twin })
    #expect(all.said(.twinSheet).count == 2)
    #expect(all.said(.sheetNotUsed).count == 1 && all.said(.hiddenSheet).count == 1)
  }

  @Test func `39 one matter in two sheets with numbers of their own stays two cases`() throws {
    let head = "案件编号|责任单位|登记日期|信访人|反映问题\n"
    let all = try handedIn(
      Sheet.named("12369", head + "J1|城东分局|2021-03-01|赵拟楠|夜间噪声扰民"),
      Sheet.named("信访", head + "X1|城东分局|2021-03-05|赵拟楠|夜间噪声扰民")
    )
    #expect(all.numbers == ["J1", "X1"])
    #expect(all.said == [])
  }

  @Test(arguments: [("终稿", FindingCode.twinSheet), ("终稿2", .registerTwice)])
  func `55 a register that is handed in twice counts once, and is told once`(
    name: String,
    code: FindingCode
  ) throws {
    let rows = (1...4).map { "A\($0)|城东分局|2021-03-0\($0)|大气" }
    let other = code == .twinSheet ? rows : ["A1|城东分局|2021-03-09|大气"] + rows.dropFirst()
    let all = try handedIn(
      Sheet.named("案件", in: "城东分局.xlsx", Self.header + rows.joined(separator: "\n")),
      Sheet.named("案件", in: "城东分局\(name).xlsx", Self.header + other.joined(separator: "\n"))
    )
    #expect(all.numbers == ["A1", "A2", "A3", "A4"])
    #expect(all.cases[0][.received] == .day("2021-03-01"))
    #expect(all.findings.map(\.code).filter { $0 != .rowNotCounted } == [code])
    #expect(all.ledger.read == 8 && all.ledger.counted == 4)
  }

  // MARK: 45 to 47, 51: what stands in cells

  @Test(arguments: [
    Mess(
      "45 more types than cases",
      """
      案件编号|责任单位|登记日期|问题类型
      A1|城东分局|2021-03-01|大气、水
      A2|城东分局|2021-03-02|水/噪声
      """,
      records: [
        "A1 城东分局 received=2021-03-01 category=大气+水", "A2 城东分局 received=2021-03-02 category=水+噪声",
      ]
    ),
    Mess(
      "46 more closed in a month than received",
      """
      案件编号|责任单位|登记日期|结案日期
      A1|城东分局|2020-12-19|2021-01-15
      A2|城东分局|2020-12-30|2021-01-20
      A3|城东分局|2021-01-05|
      """,
      records: [
        "A1 城东分局 received=2020-12-19 closed=2021-01-15",
        "A2 城东分局 received=2020-12-30 closed=2021-01-20", "A3 城东分局 received=2021-01-05",
      ]
    ),
    Mess(
      "47 a typed total that went stale, and a typed rate",
      """
      责任单位|走访日期|走访户数|收集问题数|办结率
      城东分局|2021-03-01|20|3|95%
      城西分局|2021-03-02|18|2|38/41
      合计||41|5|95%
      """,
      records: [
        "outreach@2 城东分局 date=2021-03-01 households=20 collected=3",
        "outreach@3 城西分局 date=2021-03-02 households=18 collected=2",
      ],
      left: ["total@4"],
      said: ["column-not-used@E1", "row-not-counted@4", "typed-total@C4"]
    ),
    Mess(
      "51 pictures in cells",
      """
      案件编号|责任单位|登记日期|结案日期|化解措施|信访人
      A1|城东分局|2021-03-01|=DISPIMG("ID_1",1)|=DISPIMG("ID_2",1)|=_xlfn.DISPIMG("ID_3",1)
      =DISPIMG("ID_4",1)|城东分局|2021-03-02|||
      """,
      records: ["A1 城东分局 received=2021-03-01 closed=? measures=? petitioner=?"],
      left: ["unreadable-field@3"],
      said: [
        "unreadable-cell@D2", "unreadable-cell@E2", "unreadable-cell@F2", "unreadable-field@A3",
      ]
    ),
  ])
  func `a table is read as its people mean it`(mess: Mess) throws {
    try mess.expectAsTold()
  }

  @Test func `51 data that stand in a comment only are asked for`() throws {
    var sheet = Sheet(Self.header + "A1|城东分局|2021-03-01|")
    sheet.furniture.comments = [.init(row: 2, column: 4, text: Redacted("大气"))]
    let all = try handedIn(sheet)
    #expect(all.said == ["comment-data@D2"])
    #expect(all.cases[0][.category] == .empty)
  }

  // MARK: 48, 50: bytes

  private static let rows = [
    ["案件编号", "责任单位", "登记日期", "反映问题"], ["A1", "城东分局", "2021-03-01", "夜间\n噪声，扰民"],
    ["A2", "城西分局", "2021年3月2日", "异味"],
  ]

  /// The rows as text, a cell with a line break quoted.
  private static func text(_ delimiter: String, ending: String = "\r\n") -> String {
    rows.map { row in
      row.map { $0.contains("\n") ? "\"\($0)\"" : $0 }.joined(separator: delimiter)
    }.joined(separator: ending)
  }

  private static let chinese = String.Encoding(rawValue: 0x8000_0632)

  private static let files: [(name: String, bytes: [UInt8])] = [
    ("GBK.csv", bytes(text(","), chinese)), ("无标记.csv", Array(text(",").utf8)),
    ("有标记.csv", [0xEF, 0xBB, 0xBF] + Array(text(",").utf8)),
    ("Unicode.csv", [0xFF, 0xFE] + bytes(text("\t"), .utf16LittleEndian)),
    ("分号.csv", Array(text(";").utf8)), ("全角分号.csv", bytes(text("；"), chinese)),
    ("回车.csv", Array(text(",", ending: "\r").utf8)),
    ("混用.csv", Array(text(",", ending: "\n").utf8) + Array("\r\n\r\n".utf8)),
    ("其实是文字.xls", bytes(text("\t"), chinese)), ("其实是网页.xls", Array(page.utf8)),
    ("其实是工作簿.csv", workbook),
  ]

  private static func bytes(_ text: String, _ encoding: String.Encoding) -> [UInt8] {
    Array(text.data(using: encoding) ?? Data())
  }

  private static let page =
    "<html><table>"
    + rows.map { row in
      "<tr>"
        + row.map { "<td>\($0.replacing("\n", with: "<br>"))</td>" }.joined() + "</tr>"
    }.joined() + "</table></html>"

  private static let workbook = Book(
    sheets: [BookSheet(name: "案件", rows: rows.map { BookRow($0.map { .text($0) }) })]
  ).bytes()

  @Test(arguments: files)
  func `48 and 50 one table is the same in every encoding and format, whatever its name`(
    name: String,
    bytes: [UInt8]
  ) throws {
    var gathering = Gathering(terms: try builtIn.get().terms)
    for reading in try readings(of: ByteSource(bytes), named: name) { gathering.add(reading) }
    let all = gathering.registers()
    #expect(all.numbers == ["A1", "A2"])
    #expect(all.cases.map(\.units) == [[east], [west]])
    #expect(all.cases.map { $0[.received] } == [.day("2021-03-01"), .day("2021-03-02")])
    #expect(all.cases[0].text(.summary) == "夜间\n噪声,扰民")
    #expect(all.said == [])
  }

  @Test func `48 a line of another encoding is left out with the place of its first byte`() throws {
    let head = Self.bytes("案件编号,责任单位,登记日期\r\nA1,城东分局,2021-03-01\r\n", Self.chinese)
    let line = Array("A2,城西分局x,2021-03-02\r\n".utf8)
    let tail = Self.bytes("A3,城东分局,2021-03-03\r\n", Self.chinese)
    var gathering = Gathering(terms: try builtIn.get().terms)
    for reading in try readings(of: ByteSource(head + line + tail), named: "台账.csv") {
      gathering.add(reading)
    }
    let all = gathering.registers()
    #expect(all.numbers.contains("A1") && all.numbers.contains("A3"))
    #expect(all.left.count == 1 && all.leftOut[0].place.row == 3)
    #expect(all.findings.contains { $0.level == .error && $0.place.row == 3 })
  }
}
