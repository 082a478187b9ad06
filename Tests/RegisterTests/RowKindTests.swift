import Register
import RegisterSupport
import Testing
import Vocabulary

struct RowKindTests {
  private let header = "序号|案件编号|责任单位|登记日期|办理状态|反映问题|备注"

  private func left(_ row: String) throws -> [String] {
    try handedIn("\(header)\n1|A1|城东分局|2021-03-01|办理中|某事|\n\(row)").left
  }

  @Test(arguments: [
    ("合计|||12件", "total"), ("全市|||5", "total"), ("|小　计||5", "total"), ("合 计：3件||", "total"),
    ("备注：1.登记日期以收到日期为准。", "note"), ("注：含往年结转", "note"), ("填表说明：某某", "note"),
    ("单位负责人：||填报人：||联系电话：", "signature"), ("单位负责人|审核人|填报人", "signature"),
    ("例|A0|城东分局|2021-03-01|办理中|某事", "sample"), ("例1|A0|城东分局|2021-03-01", "sample"),
    ("|示例：A0|城东分局|2021-03-01", "sample"), ("（填序号）|（填编号）|（填单位）|（填日期）", "instruction"),
    ("无", "nothing"), ("1|无", "nothing"), ("|本月无|||/", "nothing"), ("||||本月无信访案件", "nothing"),
    ("零报告", "nothing"), ("2", "blank"), ("2||城东分局", "blank"), ("以上数据截至月底", "note"),
    ("|||||本表由某科汇总", "note"),
  ])
  func `a row that is no data is left out for what it is`(row: String, reason: String) throws {
    #expect(try left(row) == ["\(reason)@3"])
  }

  @Test(arguments: [
    "2|A2|城东分局|2021-03-02|办理中|合计金额有误|", "2|合计|城东分局|2021-03-02|办理中||", "2|A2|城东分局|2021-03-02||无|无",
    "注：2|A2|城东分局|2021-03-02|办理中||", "2|A2|城东分局|2021-03-02|填写有误|格式不对|请填写", "|A2|城东分局|2021-03-02|||",
    "单位负责人：|A2|城东分局|2021-03-02|||", "2|A2|城东分局|@2021-03-02|/|/|/", "2|例如A2|城东分局|2021-03-02|||",
  ])
  func `a row that holds what is required is data, whatever its words look like`(row: String)
    throws
  {
    #expect(try left(row).isEmpty)
  }

  @Test func `notes below the table go on to the end`() throws {
    let all = try handedIn(
      """
      \(header)
      1|A1|城东分局|2021-03-01|办理中|某事|

      备注：
      1.登记日期以收到日期为准。
      2.办理状态如实填写。
      单位负责人：||填报人：
      2021年5月31日
      """
    )
    #expect(all.left == ["note@4", "note@5", "note@6", "signature@7", "note@8"])
    #expect(all.said(.missingField).isEmpty)
  }

  @Test func `a register of nothing is a zero report, without rows a notice`() throws {
    let zero = try handedIn("填报单位：城东分局\n责任单位|上访日期|人数\n无")
    #expect(zero.said == ["zero-report@3"])
    #expect(zero.sheets[0].isZeroReport)
    #expect(zero.isHandedIn(.visits, by: east))
    let empty = try handedIn("填报单位：城东分局\n责任单位|上访日期|人数")
    #expect(empty.said == ["empty-register@"])
    #expect(empty.isHandedIn(.visits, by: east))
  }

  @Test func `a reception to which nobody came is a reception`() throws {
    let all = try handedIn("责任单位|接访日期|接访领导|接访人次\n城东分局|2021-05-12|某局长|当日无来访")
    #expect(all.records(.receptions).map { $0.count(.people) } == [0])
  }

  @Test func `a foundation that is not there is a row`() throws {
    let all = try handedIn("责任单位|项目|是否达标\n城东分局|场所建设|无\n城东分局|组织机构|基本达标")
    #expect(all.records(.foundations).map { $0.flag(.done) } == [false, false])
  }

  @Test func `bytes that cannot be read leave out their row`() throws {
    var sheet = Sheet("\(header)\n1|A1|城东分局|2021-03-01\n2|A2|城东分局|2021-03-02")
    sheet.damaged = [3: 120]
    let all = try handedIn(sheet)
    #expect(all.numbers == ["A1"])
    #expect(all.left == ["undecodable@3"])
    #expect(all.said(.undecodable) == ["3"])
  }

  @Test func `无 among rows is no zero report`() throws {
    let all = try handedIn("\(header)\n一、本月新发\n无\n二、历史积案\n1|A1|城东分局|2020-03-01")
    #expect(all.numbers == ["A1"])
    #expect(!all.sheets[0].isZeroReport)
    #expect(all.said(.zeroReport).isEmpty)
    #expect(all.left == ["note@2", "nothing@3", "note@4"])
  }

  @Test func `units that say that they have nothing have handed in`() throws {
    let one = try handedIn("责任单位|上访日期|人数\n城东分局|无|")
    #expect(one.sheets[0].coverage == .unit(east))
    let two = try handedIn("责任单位|上访日期|人数\n城东分局|无|\n城西分局|2021-03-01|5")
    #expect(two.sheets[0].coverage == .all)
    #expect(two.records(.visits).count == 1)
  }
}
