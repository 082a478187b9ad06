import Register
import RegisterSupport
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
    // A part, a stage, a share.
    ("基本完成", "阶段性办结"), ("部分完成", "阶段性办结"), ("初步办结", "阶段性办结"), ("完成50%", "阶段性办结"),
    ("整改完成80%", "阶段性办结"), ("完成率９０％", "阶段性办结"), ("80%", "阶段性办结"), ("完成三分之二", "阶段性办结"),
    ("第一阶段已完成", "阶段性办结"), ("已办结（阶段性）", "阶段性办结"), ("原则同意结案", "阶段性办结"), ("部分问题已办结", "阶段性办结"),
    ("部分属实，已办结", "已结案"), ("满意率90%，已办结", "已结案"), ("已办结（基本满意）", "已结案"), ("满意率100%", "未识别"),
    ("0%", "未识别"),
    // Asked for, not yet done.
    ("申请结案", "办理中"), ("上报结案", "办理中"), ("结案审批", "办理中"), ("结案审批中", "办理中"), ("结案中", "办理中"),
    ("即将办结", "办理中"), ("已完成整改，待验收", "办理中"), ("已完成整改，待销号", "办理中"), ("办结后反弹", "办理中"),
    ("待核实", "办理中"), ("挂牌督办", "办理中"), ("已立案查处", "办理中"), ("未化解", "办理中"), ("推进中", "办理中"),
    ("是否办结：否", "办理中"), ("是否办结：是", "已结案"), ("办结/未办结", "办理中"), ("□办结☑未办结", "未识别"),
    // Something was done; whether the case is closed, nobody says.
    ("已办理", "未识别"), ("已办", "未识别"), ("已处理", "未识别"), ("已回复信访人", "未识别"), ("完成调查", "未识别"),
    ("经核查整改完成", "未识别"), ("已化解", "未识别"), ("办理完毕", "已结案"), ("已完成整改", "已结案"), ("整改完成", "已结案"),
    ("提前完成", "已结案"), ("按要求完成整改", "已结案"), ("经核查未发现问题，已办结", "已结案"), ("已完成，长期坚持", "已结案"),
    ("结案（未化解）", "已结案"), ("已办结，群众不满意", "已结案"),
    // Limits.
    ("不属于超期", "未识别"), ("不属于超期，办理中", "办理中"), ("即将超期", "未识别"), ("逾期未结", "超期未结"),
    // Remit.
    ("不属于我局职责", "非职责"), ("不在本单位管辖范围", "非职责"), ("经核实不属于环境违法行为，已办结", "已结案"),
    ("不属于重复件", "未识别"), ("已转交住建局", "非职责"), ("转办至市住建局处理", "非职责"), ("转交企业整改", "办理中"),
    ("转办至城西分局", "办理中"), ("移交我局", "未识别"), ("公安机关移交", "未识别"), ("移交中", "未识别"), ("移交手续办理中", "办理中"),
    ("退回重办", "未识别"), ("申请撤诉", "未识别"),
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
    ("初步化解", "部分化解"), ("化解80%", "部分化解"), ("暂时息访", "部分化解"), ("部分接受", "部分化解"), ("已基本化解", "部分化解"),
    ("制定化解方案", "未识别"), ("化解措施已落实", "未识别"), ("协调化解", "未识别"), ("积极化解", "未识别"), ("化解难度大", "未识别"),
    ("多次协调已化解", "是"), ("经调解化解", "是"), ("已成功化解", "是"), ("满意", "未识别"), ("基本满意", "未识别"),
    ("已办结", "未识别"),
    ("继续化解", "未识别"), ("是（已签协议）", "是"), ("否（拒不接受）", "否"),
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

  @Test(arguments: ["4月20日已立案", "4月20日阶段性办结", "2021-04-20正在办理", "2021-04-20已受理", "4月20日完成50%"])
  func `a day of something else is no closing date`(typed: String) throws {
    let read = try cell("结案日期", typed)
    #expect(read.value == .unreadable)
    #expect(read.codes.contains("unreadable-cell"))
  }

  @Test(arguments: ["2021-04-20", "4月20日已回复", "2021年4月20日办结", "4月20日（已答复）"])
  func `a day beside words that do not contradict it is the closing date`(typed: String) throws {
    #expect(try cell("结案日期", typed).value == .day("2021-04-20"))
  }

  @Test(arguments: ["@2021-04-20", "2021-04-20", "2021年4月20日"])
  func `a date in the status column is the closing date`(typed: String) throws {
    let all = try handedIn("案件编号|责任单位|登记日期|是否办结\nA1|城东分局|2021-03-01|\(typed)")
    #expect(all.cases[0].day(.closed) == "2021-04-20")
    #expect(all.said == ["date-in-status@D2"])
  }

  @Test(arguments: ["4月20日已回复", "4月20日（已答复）", "已办结（4月20日）", "4月20日"])
  func `a day and month beside an answer in the status is the closing date`(typed: String) throws {
    let all = try handedIn("案件编号|责任单位|登记日期|是否办结\nA1|城东分局|2021-03-01|\(typed)")
    #expect(all.cases[0].day(.closed) == "2021-04-20")
    #expect(all.cases[0].word(.status) == "已结案")
    #expect(all.said == ["date-in-status@D2", "year-supplied@D2"])
  }

  @Test(arguments: [
    ("4月20日前回复", "办理中"), ("4月20日未回复", "办理中"), ("4月20日已立案", "办理中"), ("3/5", "未识别"),
    ("已回复", "未识别"),
  ])
  func `a day beside anything else in the status closes nothing`(
    typed: String,
    status: String
  ) throws {
    let all = try handedIn("案件编号|责任单位|登记日期|办理状态\nA1|城东分局|2021-03-01|\(typed)")
    #expect(all.cases[0].day(.closed) == nil)
    #expect(all.cases[0].word(.status) == status)
  }

  @Test func `a filling date below that contradicts takes the year of a status back`() throws {
    let all = try handedIn(
      "案件编号|责任单位|登记日期|是否办结\nA1|城东分局|2021-03-01|4月20日已回复\n填报时间：2022年3月1日"
    )
    #expect(all.cases[0].day(.closed) == nil)
    #expect(all.said(.unreadableCell) == ["D2"])
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
    let open = try handedIn("案件编号|责任单位|登记日期|办理状态|结案日期\nA1|城东分局|2021-03-01|某某|")
    #expect(open.said == ["unknown-status@D2"])
    #expect(open.findings[0].effect.words.zh == "按未结案计入")
  }

  @Test func `an unknown status beside a closing date leaves the date to count`() throws {
    let all = try handedIn("案件编号|责任单位|登记日期|办理状态|结案日期\nA1|城东分局|2021-03-01|某某|2021-04-01")
    #expect(all.said == ["unknown-status@D2"])
    #expect(all.findings[0].effect.words.zh == "按结案日期计入")
  }

  @Test(arguments: [
    ("延期30日", true), ("已延期至6月底", true), ("经批准延长办理期限", true), ("未延期", false), ("无需延期", false),
    ("无", false),
  ])
  func `an extension that only the remarks tell of is told, not guessed`(
    remark: String,
    isTold: Bool
  ) throws {
    let row = "案件编号|责任单位|登记日期|备注|延期至\nA1|城东分局|2021-03-01|\(remark)|"
    let all = try handedIn(row)
    #expect(all.said == (isTold ? ["extension-in-remark@D2"] : []))
    #expect(all.cases[0].day(.extendedTo) == nil)
    #expect(try handedIn(row + "2021-05-30").said.isEmpty)
  }
}
