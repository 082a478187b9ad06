import Register
import RegisterSupport
import Testing
import Vocabulary

struct HeaderMatchingTests {
  private func mapping(_ header: String) throws -> Registers {
    try handedIn("案件编号|责任单位|登记日期|\(header)\nA1|城东分局|2021-03-01|x|y")
  }

  @Test func `a header that holds a known one is read as it, with a warning`() throws {
    let all = try mapping("信访案件办理状态")
    #expect(all.sheets[0].fields.contains(.status))
    #expect(all.said(.likelyColumn) == ["D1"])
  }

  @Test(arguments: ["计划办结时间", "预计结案日期", "拟办结时间", "应办结时间", "延期办结时间", "办结时间要求", "首次登记日期"])
  func `a plan or another event is not read as the event itself`(header: String) throws {
    let all = try mapping(header)
    #expect(!all.sheets[0].fields.contains(.closed))
    #expect(all.sheets[0].mapping[3].field == nil)
    #expect(all.said(.likelyColumn) + all.said(.columnNotUsed) == ["D1"])
  }

  @Test func `a mistyped header is not used, with a warning`() throws {
    let all = try mapping("结案日其")
    #expect(!all.sheets[0].fields.contains(.closed))
    #expect(all.said(.likelyColumn) == ["D1"])
  }

  @Test func `of two columns that say the same the first is read and the other named`() throws {
    let all = try mapping("结案日期|结案日期")
    #expect(all.sheets[0].fields.contains(.closed))
    #expect(all.said(.ambiguousColumn) == ["E1"])
    let other = try mapping("办结时间|结案日期")
    #expect(other.cases[0].place(of: .closed).cell == "E2")
    #expect(other.said(.columnNotUsed) == ["D1"])
  }

  @Test func `a column that is nobody's is named`() throws {
    #expect(try mapping("领导批示").said(.columnNotUsed) == ["D1"])
  }

  @Test func `编号 beside a case number is a serial number`() throws {
    let all = try handedIn("编号|信访件编号|责任单位|登记日期\n1|A1|城东分局|2021-03-01\n3|A2|城东分局|2021-03-01")
    #expect(all.numbers == ["A1", "A2"])
    #expect(all.said(.serialGap) == ["A3"])
    #expect(all.said(.columnNotUsed).isEmpty)
  }

  @Test(arguments: ["序号|信访件编号", "编号|信访件编号"])
  func `a column of serial numbers is known as one`(columns: String) throws {
    let all = try handedIn("\(columns)|责任单位|登记日期\n1|A1|城东分局|2021-03-01")
    #expect(all.sheets[0].mapping.map(\.how) == [.serial, .synonym, .canonical, .canonical])
    #expect(all.sheets[0].mapping[0].field == nil)
  }

  @Test func `编号 that counts from one is no case's number`() throws {
    let all = try handedIn("编号|责任单位|登记日期\n1|城东分局|2021-03-01\n2|城东分局|2021-03-02")
    #expect(all.cases.isEmpty)
    #expect(all.left == ["missing-field@2", "missing-field@3"])
    let own = try handedIn("编号|责任单位|登记日期\n12|城东分局|2021-03-01\n7|城东分局|2021-03-02")
    #expect(own.numbers == ["12", "7"])
  }

  @Test func `单位 is the unit in charge only if most of its values are units`() throws {
    let header = "案件编号|登记日期|单位\n"
    let units = try handedIn(header + "A1|2021-03-01|城东分局\nA2|2021-03-01|城西分局\nA3|2021-03-01|某公司")
    #expect(units.cases.map(\.units) == [[east], [west]])
    #expect(units.left == ["unknown-unit@4"])
    #expect(units.sheets[0].mapping[2].field == .unit && units.sheets[0].mapping[2].how == .values)
    var employers = Sheet(header + "A1|2021-03-01|某公司\nA2|2021-03-01|城东分局")
    employers.file = "城西分局.xlsx"
    let all = try handedIn(employers)
    #expect(all.cases.map(\.units) == [[west], [west]])
    #expect(all.said(.columnNotUsed) == ["C1"])
    #expect(all.sheets[0].mapping[2].how == .unused)
  }
}
