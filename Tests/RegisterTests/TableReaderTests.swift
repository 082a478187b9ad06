import Register
import RegisterSupport
import Testing
import Vocabulary

/// What is known only when a table is whole: merged cells, units, totals, gaps, coverage.
struct TableReaderTests {
  private func merged(_ text: String, _ ranges: (ClosedRange<Int>, Int)...) throws -> Registers {
    var sheet = Sheet(text)
    sheet.furniture.merges = ranges.map { CellRange(rows: $0.0, columns: $0.1...$0.1) }
    return try handedIn(sheet)
  }

  @Test func `a merged unit goes for all of its rows, a blank one for none`() throws {
    let text = "责任单位|案件编号|登记日期\n城东分局|A1|2021-03-01\n|A2|2021-03-02\n|A3|2021-03-03"
    let all = try merged(text, (2...3, 1))
    #expect(all.numbers == ["A1", "A2"])
    #expect(all.left == ["missing-field@4"])
    #expect(all.said(.missingField) == ["A4"])
    #expect(try handedIn(text).numbers == ["A1"])
  }

  @Test func `同上 under a merged cell is what the merged cell says`() throws {
    let text = "责任单位|案件编号|登记日期\n城东分局|A1|2021-03-01\n|A2|2021-03-02\n〃|A3|同上\n同上|A4|2021-03-03"
    let all = try merged(text, (2...3, 1))
    #expect(all.cases.map(\.units) == [[east], [east], [east], [east]])
    #expect(all.cases[2].day(.received) == "2021-03-02")
    #expect(all.findings.isEmpty)
    #expect(
      try handedIn(text).said == ["missing-field@A3", "unreadable-field@A4", "unreadable-field@A5"]
    )
  }

  @Test func `a merged count is not counted again`() throws {
    let all = try merged("责任单位|上访日期|人数\n城东分局|2021-03-01|5\n城东分局|2021-03-02|", (2...3, 3))
    #expect(all.records(.visits).map { $0.count(.people) } == [5, nil])
  }

  @Test func `a merged closing date closes all of its rows`() throws {
    let all = try merged(
      "案件编号|责任单位|登记日期|办理状态|结案日期\nA1|城东分局|2021-03-01|已办结|2021-04-01\nA2|城东分局|2021-03-02|已办结|",
      (2...3, 5)
    )
    #expect(all.cases.map { $0.day(.closed) } == ["2021-04-01", "2021-04-01"])
    #expect(all.findings.isEmpty)
  }

  @Test func `rows under a merged serial number are further petitioners of one case`() throws {
    let text = "序号|案件编号|责任单位|登记日期|信访人\n1|A1|城东分局|2021-03-01|拟甲乙\n||||拟丙丁\n2|A2|城东分局|2021-03-01|拟戊己"
    let all = try merged(text, (2...3, 1))
    #expect(all.numbers == ["A1", "A2"])
    #expect(all.left == ["further-petitioner@3"])
    #expect(try handedIn(text).left == ["further-petitioner@3"])
  }

  @Test func `rows with numbers of their own under a merged serial number are cases`() throws {
    let all = try merged(
      "序号|案件编号|责任单位|登记日期\n1|A1|城东分局|2021-03-01\n|A2|城东分局|2021-03-01",
      (2...3, 1)
    )
    #expect(all.numbers == ["A1", "A2"])
  }

  @Test func `an unknown unit stands apart, an unknown co-unit does not`() throws {
    let all = try handedIn(
      "案件编号|责任单位|登记日期\nA1|高新分局|2021-03-01\nA2|城东分局、高新分局|2021-03-01\nA3|拟甲乙|2021-03-01"
    )
    #expect(all.cases.map(\.units) == [[east]])
    #expect(all.left == ["unknown-unit@2", "unknown-unit@4"])
    #expect(all.said(.unknownUnit) == ["B2", "B3", "B4"])
    #expect(all.findings[0].message.zh.contains("高新分局"))
    #expect(!all.findings[2].message.zh.contains("拟甲乙"))
  }

  @Test func `gaps of serial numbers are doubts, a new beginning is none`() throws {
    let text = ["1", "2、", "4", "1", "2", "", "3", "3"].enumerated()
      .map { "\($1)|A\($0)|城东分局|2021-03-01" }.joined(separator: "\n")
    #expect(try handedIn("序号|案件编号|责任单位|登记日期\n" + text).said(.serialGap) == ["A4", "A9"])
  }

  @Test(arguments: [
    ("城东分局|2021-03-01|5\n城西分局|2021-03-02|7\n合计||12", []),
    ("合计||12\n城东分局|2021-03-01|5\n城西分局|2021-03-02|7", []),
    ("城东分局|2021-03-01|5\n城西分局|2021-03-02|7\n合计||13", ["C4"]),
    ("合计||13\n城东分局|2021-03-01|5\n城西分局|2021-03-02|7", ["C2"]),
    ("城东分局|2021-03-01|5\n小计||5\n城西分局|2021-03-02|7\n小计||8\n合计||12", ["C5"]),
    ("城东分局|2021-03-01|5\n合计||5\n城西分局|2021-03-02|7\n合计||7", []), ("合计||", []), ("合计||0", []),
  ])
  func `a typed total is recounted`(rows: String, said: [String]) throws {
    #expect(try handedIn("责任单位|上访日期|人数\n" + rows).said(.typedTotal) == said)
  }

  @Test func `the city's row of the baseline only checks`() throws {
    let all = try handedIn("责任单位|赴省进京上访批次|\n|1月|全年\n全市|4|9\n城东分局|1|5\n城西分局|2|4")
    #expect(all.records(.baseline).count == 2)
    #expect(all.said(.typedTotal) == ["B3"])
  }

  @Test func `hidden rows, columns and sheets are told and read`() throws {
    var sheet = Sheet("案件编号|责任单位|登记日期|备注\nA1|城东分局|2021-03-01|\nA2|城东分局|2021-03-01|")
    sheet.hiddenRows = [3]
    sheet.furniture.hiddenColumns = [3...4]
    sheet.visibility = .hidden
    let all = try handedIn(sheet)
    #expect(all.numbers == ["A1", "A2"])
    #expect(all.said(.hiddenRow) == ["3"])
    #expect(all.said(.hiddenColumn) == ["C1", "D1"])
    #expect(all.said(.hiddenSheet) == [""])
  }

  @Test func `a hidden sheet that is no register is told`() throws {
    var sheet = Sheet("填报要求")
    sheet.visibility = .veryHidden
    #expect(try handedIn(sheet).said == ["sheet-not-used@", "hidden-sheet@"])
  }

  @Test func `a comment under the header is told once, in its own table`() throws {
    var sheet = Sheet("责任单位|上访日期|人数\n城东分局|2021-03-01|5\n责任单位|宣传日期|宣传形式\n城东分局|2021-03-01|电视")
    sheet.furniture.comments = [
      .init(row: 1, column: 1, text: Redacted("甲")), .init(row: 2, column: 1, text: Redacted("乙")),
      .init(row: 4, column: 2, text: Redacted("丙")),
    ]
    #expect(try handedIn(sheet).said(.commentData) == ["A2", "B4"])
  }

  @Test(arguments: [
    ("【校核】错误：登记日期看不懂［未计入统计］", false),
    ("【校核】错误：一［未计入统计］\n【校核】警告：二［照常计入］\n", false),
    ("请核实\n【校核】错误：一［未计入统计］", true), ("【校核】错误：一［未计入统计］\n已改", true), ("关于【校核】", true),
  ])
  func `only what others wrote into a comment is told`(text: String, isTold: Bool) throws {
    var sheet = Sheet("责任单位|上访日期|人数\n城东分局|2021-03-01|5")
    sheet.furniture.comments = [.init(row: 2, column: 2, text: Redacted(text))]
    #expect(try handedIn(sheet).said == (isTold ? ["comment-data@B2"] : []))
  }

  @Test func `a sheet that we wrote beside registers is skipped, that of findings with a word`()
    throws
  {
    let table = "案件编号|责任单位|登记日期\nA1|城东分局|2021-03-01"
    for (mark, said) in [("校核结果（jianbao）：共 3 条", ["sheet-not-used@"]), ("填表说明（jianbao）", [])] {
      let all = try handedIn(Sheet("\n\(mark)\n\(table)"))
      #expect(all.said == said)
      #expect(all.sheets.map(\.register) == [nil] && all.ledger.read == 0)
    }
    #expect(try handedIn("校核结果\n\(table)").numbers == ["A1"])
  }

  @Test func `who a sheet stands for`() throws {
    let header = "案件编号|责任单位|登记日期\n"
    let named = try handedIn("填报单位：城东分局\n" + header + "A1|城西分局|2021-03-01")
    #expect(named.sheets[0].coverage == .unit(east))
    let two = try handedIn(header + "A1|城西分局|2021-03-01\nA2|城东分局|2021-03-01")
    #expect(two.sheets[0].coverage == .all)
    #expect(two.isHandedIn(.cases, by: section))
    let one = try handedIn(header + "A1|城西分局|2021-03-01")
    #expect(one.sheets[0].coverage == .unit(west))
    let joint = try handedIn(header + "A1|城西分局|2021-03-01\nA2|城西分局、城东分局|2021-03-01")
    #expect(joint.sheets[0].coverage == .unit(west))
    #expect(!joint.isHandedIn(.cases, by: east))
    let nobody = try handedIn(header)
    #expect(nobody.sheets[0].coverage == .nobody)
    let baseline = try handedIn("责任单位|赴省进京上访批次\n|全年\n城东分局|5")
    #expect(baseline.sheets[0].coverage == .all)
    #expect(!baseline.handedInAnything(east))
  }
}
