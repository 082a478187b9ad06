import Register
import RegisterSupport
import Testing
import Vocabulary

struct HeaderFinderTests {
  private let plain = "案件编号|责任单位|登记日期|办理状态\nA1|城东分局|2021-03-01|办理中"

  @Test(arguments: [0, 1, 3, 6, 60])
  func `the header may stand under any number of lines`(lines: Int) throws {
    let above = (0..<lines).map { "第\($0)行说明文字\n" }.joined()
    #expect(try handedIn(above + plain).numbers == ["A1"])
  }

  @Test(arguments: [
    "办 结⏎时 间", "办结时间（必填）", "*办结时间", "办结时间：", "1.办结时间", "办结时间(年/月/日)", "办结时间【填日期】",
    "实际办结日期", "销号时间",
  ])
  func `a header is known however it is typed`(header: String) throws {
    #expect(try cell(header, "2021-04-07").value == .day("2021-04-07"))
  }

  @Test func `two rows of merged groups are one header`() throws {
    let all = try handedIn(
      """
      城东分局信访案件台账
      序号|案件编号|信访人基本情况|||登记日期|办理情况||备注|责任单位
      ||姓名|联系电话|住址||是否属实|办结时间||
      1|A1|拟某某|13900001234|某村|2021-03-01|属实|2021-04-07|无|城东分局
      """
    )
    let record = try #require(all.cases.first)
    #expect(record.day(.closed) == "2021-04-07")
    #expect(record.place(of: .closed).cell == "H4")
    #expect(record.word(.verified) == "属实")
    #expect(all.sheets[0].fields.contains(.petitioner))
    #expect(all.ledger.read == 1)
  }

  @Test func `a child is nothing without its group`() throws {
    let all = try handedIn(
      """
      2020年基数表
      责任单位|赴省进京上访批次|||群体性事件数||
      |1月|2月|全年|1月|2月|全年
      城东分局|1|2|20|0|1|3
      全市|1|2|20|0|1|3
      """
    )
    let record = try #require(all.records(.baseline).first)
    #expect(record.count(.visits2) == 2)
    #expect(record.count(.incidents2) == 1)
    #expect(record.count(.incidentsYear) == 3)
    #expect(all.left == ["total@5"])
  }

  @Test(arguments: [
    (1...12).map { "#\($0)" }, (1...12).map { "\($0)" },
    (1...12).map { "2020-\($0 < 10 ? "0" : "")\($0)" },
    (1...12).map { "2020年\($0)月" }, (1...12).map { "@2020-\($0 < 10 ? "0" : "")\($0)-01" },
    (1...12).map { "#\(202000 + $0)" },
  ])
  func `the months of the baseline may be numbers or days`(months: [String]) throws {
    let header = "责任单位|赴省进京上访批次||||||||||||\n|\(months.joined(separator: "|"))|全年"
    let counts = (1...12).map { "#\($0)" }.joined(separator: "|")
    let all = try handedIn("2020年基数表\n\(header)\n城东分局|\(counts)|#78\n城西分局|\(counts)|#78")
    #expect(all.records(.baseline).map { $0.count(.visits3) } == [3, 3])
    #expect(all.records(.baseline).map { $0.count(.visitsYear) } == [78, 78])
    #expect(all.findings.isEmpty)
  }

  @Test func `months of another year are no baseline`() throws {
    let months = (1...12).map { "2021年\($0)月" }.joined(separator: "|")
    let all = try handedIn(
      "责任单位|赴省进京上访批次||||||||||||\n|\(months)|全年\n城东分局|1|1|1|1|1|1|1|1|1|1|1|1|12"
    )
    #expect(all.records(.baseline).allSatisfy { $0[.visits1] == .noColumn })
  }

  @Test func `a baseline of totals alone is the year's, where its title says that it is one`()
    throws
  {
    let text = "责任单位|赴省进京上访批次|群体性事件数\n城东分局|20|3"
    let all = try handedIn("2020年基数表\n" + text)
    #expect(all.records(.baseline).map { $0.count(.visitsYear) } == [20])
    #expect(all.records(.baseline).map { $0.count(.incidentsYear) } == [3])
    #expect(try handedIn("5月汇总\n" + text).records(.baseline).isEmpty)
    let child = try handedIn("2020年基数表\n责任单位|赴省进京上访批次|群体性事件数\n|全年|全年\n城东分局|20|3")
    #expect(child.records(.baseline).map { $0.count(.visitsYear) } == [20])
    #expect(child.left.isEmpty)
  }

  @Test func `a third row of instructions is no data`() throws {
    let all = try handedIn(
      "案件编号|责任单位|登记日期|是否属实\n（填写编号）|（填写单位）|（填写日期）|（填是/否）\nA1|城东分局|2021-03-01|是"
    )
    #expect(all.numbers == ["A1"])
    #expect(all.left == ["instruction@2"])
  }

  @Test func `a header said again is no data`() throws {
    let all = try handedIn(
      plain + "\n案件编号|责任单位|登记日期|办理状态\nA2|城东分局|2021-03-02|办理中"
    )
    #expect(all.numbers == ["A1", "A2"])
    #expect(all.left == ["repeated-header@3"])
    #expect(all.sheets.count == 1)
  }

  @Test func `a two-row header said again is no data`() throws {
    let header = "责任单位|赴省进京上访批次||群体性事件数|\n|1月|全年|1月|全年"
    let all = try handedIn("\(header)\n城东分局|1|20|0|3\n\(header)\n城西分局|2|10|0|1")
    #expect(all.records(.baseline).map(\.units) == [[east], [west]])
    #expect(all.left == ["repeated-header@4", "repeated-header@5"])
  }

  @Test func `tables of different registers may be stacked without a line between`() throws {
    let all = try handedIn(
      """
      序号|责任单位|宣传日期|宣传形式
      1|城东分局|2021-04-10|电视
      序号|责任单位|走访日期|走访户数
      1|城东分局|2021-04-12|5
      """
    )
    #expect(all.records(.publicity).count == 1)
    #expect(all.records(.outreach).map { $0.count(.households) } == [5])
    #expect(all.left == ["repeated-header@3"])
  }

  @Test func `a second table may have a header of two rows and a title`() throws {
    let all = try handedIn(
      """
      责任单位|宣传日期|宣传形式
      城东分局|2021-04-10|电视
      合计|1|
      二、信访案件
      序号|案件编号|信访人基本情况||登记日期|责任单位
      ||姓名|联系电话||
      1|A1|拟某某|13900001234|2021-03-01|城东分局
      """
    )
    #expect(all.records(.publicity).count == 1)
    #expect(all.cases.map { $0.place(of: .received).cell } == ["E7"])
    #expect(all.left == ["total@3", "heading@4", "repeated-header@5", "repeated-header@6"])
  }

  @Test func `the same header under another unit's line is that unit's table`() throws {
    let all = try handedIn(
      """
      填报单位：城东分局
      责任单位|走访日期|走访户数
      |2021-04-10|3
      填报单位：城西分局
      责任单位|走访日期|走访户数
      |2021-04-11|4
      """
    )
    #expect(all.records(.outreach).map(\.units) == [[east], [west]])
    #expect(all.sheets.map(\.coverage) == [.unit(east), .unit(west)])
    #expect(all.ledger.isBalanced)
  }

  @Test func `two parts with titles of their own are one register`() throws {
    let all = try handedIn(
      """
      案件编号|责任单位|登记日期|办理状态
      一、本月新发
      A1|城东分局|2021-03-01|办理中
      二、历史积案
      案件编号|责任单位|登记日期|办理状态
      B1|城东分局|2020-03-01|办理中
      """
    )
    #expect(all.numbers == ["A1", "B1"])
    #expect(all.ledger.isBalanced)
  }

  @Test(arguments: [
    "二、历史积案", "（二）历史积案", "第二部分历史积案", "历史积案", "2021年历史积案台账", "2021年信访积案明细表",
  ])
  func `the title of a part is a heading where the header is said again`(title: String) throws {
    let header = "案件编号|责任单位|登记日期|办理状态"
    let all = try handedIn(
      "\(header)\nA1|城东分局|2021-03-01|办理中\n\(title)\n\(header)\nB1|城西分局|2020-03-01|办理中"
    )
    #expect(all.numbers == ["A1", "B1"])
    #expect(all.left == ["heading@3", "repeated-header@4"])
    #expect(Set(all.said) == ["row-not-counted@3", "row-not-counted@4"])
    #expect(all.ledger.isBalanced)
  }

  @Test func `the title of a part without a header of its own is no record`() throws {
    let all = try handedIn(
      "案件编号|责任单位|登记日期\n一、本月新发\nA1|城东分局|2021-03-01\n二、历史积案\nB1|城东分局|2020-03-01"
    )
    #expect(all.numbers == ["A1", "B1"])
    #expect(all.left == ["note@2", "note@4"])
    #expect(all.said(.missingField).isEmpty)
  }

  @Test(arguments: ["2020年积案", "一、2020年积案", "2020年历史积案台账"])
  func `the year in a part's title is that of the dates below it`(title: String) throws {
    let rows = "A1|城东分局|5月8日\n\(title)\nB1|城东分局|5月8日\n二、本月新发\nA2|城东分局|5月9日"
    let all = try handedIn("案件编号|责任单位|登记日期\n\(rows)")
    #expect(all.cases.map { $0.day(.received) } == ["2021-05-08", "2020-05-08", "2021-05-09"])
    #expect(all.left == ["note@3", "note@5"])
    let titled = try handedIn("2021年信访案件台账\n案件编号|责任单位|登记日期\n\(rows)")
    #expect(titled.numbers == ["A1", "A2"])
    #expect(titled.said(.unreadableField) == ["C5"])
  }

  @Test(arguments: ["注：2020年积案另报", "以上为2020年积案"])
  func `a note among the rows gives no year`(note: String) throws {
    let all = try handedIn(
      "案件编号|责任单位|登记日期\nA1|城东分局|5月8日\n\(note)\nB1|城东分局|5月8日"
    )
    #expect(all.cases.map { $0.day(.received) } == ["2021-05-08", "2021-05-08"])
  }

  @Test func `a part continues the table, a part of another year begins one`() throws {
    let header = "案件编号|责任单位|登记日期"
    let rows = "A1|城东分局|2021-03-01\nA2|城西分局|2021-03-01"
    let part = try handedIn("\(header)\n\(rows)\n二、历史积案\n\(header)\nB1|城东分局|2020-03-01")
    #expect(part.sheets.map(\.coverage) == [.all])
    let other = try handedIn("\(header)\n\(rows)\n2020年积案台账\n\(header)\nB1|城东分局|3月5日")
    #expect(other.sheets.count == 2)
    #expect(other.cases.map { $0.day(.received) }.last == "2020-03-05")
  }

  @Test func `a number or a matter alone is no title`() throws {
    let number = try handedIn("案件编号|责任单位|登记日期\n积2021-7")
    #expect(number.left == ["missing-field@2"])
    let matter = try handedIn("填报单位：城东分局\n事项名称|评估结论\n某某信访积案处置方案")
    #expect(matter.records(.assessments).count == 1)
  }

  @Test func `registers that fit alike are told by the title`() throws {
    let text = "责任单位|检查日期|案件编号\n城东分局|2021-04-10|A1"
    #expect(try handedIn(text).sheets[0].register == .enforcement)
  }

  @Test func `a sheet that is no register is named`() throws {
    let all = try handedIn("姓名|职务\n某|科长")
    #expect(all.said == ["sheet-not-used@"])
    #expect(all.sheets[0].register == nil)
    #expect(try handedIn("").said == ["sheet-not-used@"])
  }

  @Test func `a large sheet without a header is given up without a long search`() throws {
    let rows = (0..<5000).map { "甲\($0)|乙|丙丁\($0)|戊己庚" }.joined(separator: "\n")
    #expect(try handedIn(rows).said == ["sheet-not-used@"])
  }

  @Test func `a sheet that lacks one required column is told which`() throws {
    let all = try handedIn("案件编号|责任单位|交办时间|结案日期\nA1|城东分局|2021-03-01|2021-03-02")
    #expect(all.said == ["incomplete-register@1"])
    #expect(all.findings.first?.message.zh.contains("“登记日期”") == true)
    #expect(all.findings.first?.level == .warning)
  }

  @Test func `two known words on a sheet of any kind are no register that lacks something`() throws
  {
    #expect(try handedIn("责任单位|联系电话|备注\n城东分局|1|2").said == ["sheet-not-used@"])
  }
}
