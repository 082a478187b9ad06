import Checks
import Register
import RegisterSupport
import Testing
import Vocabulary

/// The doubts about several cases at once, and about a unit's month.
struct GroupDoubtsTests {
  private func sheet(_ columns: String, _ rows: [String], unit: String = "城东分局") -> String {
    (["案件编号|责任单位|登记日期|\(columns)"] + rows.enumerated().map { "A\($0)|\(unit)|\($1)" })
      .joined(separator: "\n")
  }

  @Test(arguments: [(10, 9, 1), (10, 10, 0), (9, 0, 0), (10, 0, 1), (12, 11, 1)])
  func `ten closings on the last three days, more than half of the month's, are a burst`(
    late: Int,
    early: Int,
    findings: Int
  ) throws {
    let rows =
      [String](repeating: "2021-03-01|2021-04-28", count: late)
      + [String](repeating: "2021-03-01|2021-04-27", count: early)
    #expect(try found(.closingBurst, in: sheet("结案日期", rows)).count == findings)
  }

  @Test func `closings behind the day of the report are no burst`() throws {
    let rows = [String](repeating: "2021-03-01|2021-04-29", count: 10)
    #expect(try found(.closingBurst, on: "2021-04-28", in: sheet("结案日期", rows)).isEmpty)
  }

  @Test(arguments: [(5, 0, 1), (4, 0, 0), (5, 1, 0)])
  func `five closings, all on the day of registration, are doubtful`(
    same: Int,
    other: Int,
    findings: Int
  ) throws {
    let rows =
      [String](repeating: "2021-03-01|2021-03-01", count: same)
      + [String](repeating: "2021-03-01|2021-03-02", count: other)
    #expect(try found(.sameDayClosing, in: sheet("结案日期", rows)).count == findings)
  }

  @Test func `closings before the year do not count as same-day ones`() throws {
    let rows = [String](repeating: "2020-03-01|2020-03-01", count: 5)
    #expect(try found(.sameDayClosing, in: sheet("结案日期", rows)).isEmpty)
  }

  @Test(arguments: [
    ("已责令企业整改到位。", 3, ["D2"]), ("已责令企业整改到位。", 2, []), ("已责令整改。", 3, []), ("已 责令企业\t整改到位", 3, []),
    ("已责令企业整改到位了", 3, ["D2"]),
  ])
  func `the same text of ten characters on three cases is doubtful`(
    text: String,
    count: Int,
    cells: [String]
  ) throws {
    let rows = [String](repeating: "2021-03-01|\(text)", count: count)
    #expect(try found(.sameOutcome, in: sheet("办理结果", rows)) == cells)
  }

  @Test func `the same text is sought over all units, blanks aside`() throws {
    let text =
      "案件编号|责任单位|登记日期|办理结果\nA1|城东分局|2021-03-01|已责令企业整改到位。\nA2|城西分局|2021-03-01|已责令 企业整改到位。\nA3|城西分局|2021-03-01|已责令企业整改到位。"
    let findings = Check.sameOutcome.findings(
      in: try examined(try handedIn(text), on: "2021-05-31")
    )
    #expect(findings.map(\.units) == [[east, west]])
    #expect(findings[0].message.zh.contains("台账.xlsx[台账]!D4"))
  }

  @Test func `the same petitioner with the same matter under two numbers`() throws {
    let text = sheet(
      "信访人|反映问题",
      ["2021-03-01|拟甲乙|某厂 异味", "2021-03-02|拟甲乙|某厂异味", "2021-03-03|拟甲乙|另一事", "2021-03-03|拟丙丁|某厂异味"]
    )
    #expect(try found(.probableDuplicate, in: text) == ["E2"])
    let findings = Check.probableDuplicate.findings(
      in: try examined(try handedIn(text), on: "2021-05-31")
    )
    #expect(findings.allSatisfy { !$0.line(in: .zh).contains("拟甲乙") })
  }

  @Test func `nobody in particular is not the same petitioner`() throws {
    let text = sheet("信访人|反映问题", ["2021-03-01|匿名|某厂异味", "2021-03-02|匿名|某厂异味", "2021-03-02|/|某厂异味"])
    #expect(try found(.probableDuplicate, in: text).isEmpty)
  }

  @Test(arguments: [
    ("2021-05-01||", []), ("2021-04-30||", [""]), ("2021-04-30|2021-05-02|", []),
    ("2021-04-30|2021-06-02|", [""]), ("2021-04-30||2021-05-20", [""]),
  ])
  func `a unit without any entry of the month is silent; deadlines say nothing`(
    row: String,
    cells: [String]
  ) throws {
    #expect(try found(.silent, in: sheet("结案日期|办理期限", [row])) == cells)
  }

  @Test func `a unit whose rows of the month were left out is not silent`() throws {
    let april = "案件编号|责任单位|登记日期|结案日期\nA1|城东分局|2021-03-01|\nA2|城东分局|2021-03-02|"
    let may = "案件编号|责任单位|登记日期|结案日期\nA1|城东分局|2021-03-01|2021-05-03\nA2|城东分局|2021-03-02|"
    #expect(try found(.silent, in: april, may).isEmpty)
    let unnumbered = "案件编号|责任单位|登记日期|结案日期\nA1|城东分局|2021-03-01|\n|城东分局|2021-05-02|"
    #expect(try found(.silent, in: unnumbered).isEmpty)
    #expect(try found(.silent, in: april) == [""])
  }

  @Test func `a unit that handed in nothing is not silent but missing`() throws {
    let baseline = "责任单位|赴省进京上访批次|\n|1月|全年\n城东分局|1|5"
    #expect(try found(.silent, in: baseline).isEmpty)
  }

  @Test func `the year of the baseline against its months`() throws {
    let header =
      "责任单位|赴省进京上访批次||||||||||||\n|1月|2月|3月|4月|5月|6月|7月|8月|9月|10月|11月|12月|全年\n"
    #expect(try found(.baselineTotal, in: header + "城东分局|1|1|1|1|1|1|1|1|1|1|1|1|12").isEmpty)
    #expect(try found(.baselineTotal, in: header + "城东分局|1|1|1|1|1|1|1|1|1|1|1|1|13") == ["N3"])
    #expect(try found(.baselineTotal, in: header + "城东分局||1|1|1|1|1|1|1|1|1|1|1|13").isEmpty)
  }
}
