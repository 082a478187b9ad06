import Register
import Testing
import Vocabulary

struct StatusReadingTests {
  @Test(arguments: [
    ("已登记", "办理中"), ("已交办", "办理中"), ("办理中", "办理中"), ("调查中", "办理中"), ("未办结", "办理中"), ("未结案", "办理中"),
    ("正在办理", "办理中"), ("整改中", "办理中"), ("稳控中", "办理中"), ("否", "办理中"), ("×", "办理中"), ("尚未完成", "办理中"),
    ("已责令整改，正在办理中，预计5月底办结", "办理中"), ("拟于5月办结", "办理中"), ("要求5月底前完成", "办理中"), ("5月31日前办结", "办理中"),
    ("责成企业限期办结", "办理中"), ("未移交", "未识别"), ("拟移交住建局", "未识别"), ("基本办结", "阶段性办结"), ("阶段性办结", "阶段性办结"),
    ("部分化解", "阶段性办结"), ("长期整改", "阶段性办结"), ("阶段性办结，未化解", "阶段性办结"), ("已办结", "已结案"), ("办结", "已结案"),
    ("结案", "已结案"), ("已销号", "已结案"), ("归档", "已结案"), ("√", "已结案"), ("是", "已结案"), ("100%", "已结案"),
    ("目前已办结", "已结案"), ("已办结，待回访", "已结案"), ("超期办结", "已结案"), ("超期未办结", "超期未结"), ("已超期", "超期未结"),
    ("未超期，已办结", "已结案"), ("不予受理", "不予受理"), ("不再受理", "不予受理"), ("已退回", "不予受理"), ("撤诉", "不予受理"),
    ("已移交住建局", "非职责"), ("转出", "非职责"), ("非职责", "非职责"), ("不属于本部门职责，不予受理", "非职责"),
    ("已移交城西分局办理", "办理中"), ("已移交市住建局法规科", "非职责"), ("某某", "未识别"),
  ])
  func `a status is read by what it says, negatives and plans first`(typed: String, word: String)
    throws
  {
    #expect(try cell("办理状态", typed).value == .words([word]))
  }

  @Test(arguments: [
    ("是", "是"), ("已化解", "是"), ("√", "是"), ("息诉罢访", "是"), ("依法终结", "是"), ("未化解", "否"), ("否", "否"),
    ("化解中", "否"), ("稳控中", "否"), ("持续稳控", "否"), ("反弹", "否"), ("已化解（待签协议）", "否"), ("预计6月化解", "否"),
    ("尚未息访", "否"), ("不满意", "否"), ("部分化解", "部分化解"), ("基本化解", "部分化解"), ("进行中", "否"), ("某某", "未识别"),
  ])
  func `a resolution is read by what it says`(typed: String, word: String) throws {
    #expect(try cell("是否化解", typed).value == .words([word]))
  }

  @Test func `closed without a date is an error`() throws {
    #expect(try cell("办理状态", "已办结").codes == ["closed-without-date"])
    #expect(try cell("结案日期", "√").codes == ["closed-without-date"])
    #expect(try cell("办理状态", "办理中").codes.isEmpty)
  }

  @Test func `one full date inside a word of closing is the closing date`() throws {
    let all = try handedIn("案件编号|责任单位|登记日期|办理状态|结案日期\nA1|城东分局|2021-03-01|2021年4月20日已办结|")
    #expect(all.cases[0].day(.closed) == "2021-04-20")
    #expect(all.said == ["date-in-status@D2"])
    let planned = try handedIn("案件编号|责任单位|登记日期|办理状态|结案日期\nA1|城东分局|2021-03-01|2021年4月20日前办结|")
    #expect(planned.cases[0].day(.closed) == nil)
    #expect(planned.findings.isEmpty)
  }

  @Test func `a date in the status column is the closing date`() throws {
    let all = try handedIn("案件编号|责任单位|登记日期|是否办结\nA1|城东分局|2021-03-01|@2021-04-20")
    #expect(all.cases[0].day(.closed) == "2021-04-20")
  }

  @Test func `a transfer needs its date`() throws {
    let all = try handedIn(
      "案件编号|责任单位|登记日期|办理状态|移交日期\nA1|城东分局|2021-03-01|已移交|\nA2|城东分局|2021-03-01|已移交|2021-04-01"
    )
    #expect(all.said == ["transfer-without-date@E2"])
  }

  @Test func `a case that goes to a unit of the plan is not transferred`() throws {
    let all = try handedIn(
      "案件编号|责任单位|登记日期|办理状态|移交日期|移交单位\nA1|城东分局|2021-03-01|移交|2021-04-01|城西分局\nA2|城东分局|2021-03-01|移交城西分局|2021-04-01|"
    )
    #expect(all.cases.map { $0.word(.status) } == ["办理中", "办理中"])
    #expect(all.cases.map { $0.day(.transferred) } == [nil, nil])
    #expect(all.said(.transferInScope) == ["E2", "E3"])
  }

  @Test func `an unknown status counts as open and is listed`() throws {
    #expect(try cell("办理状态", "某某").codes == ["unknown-status"])
  }
}
