import Checks
import Register
import RegisterSupport
import Testing
import Vocabulary

/// The doubts about single cases: each with what is doubtful, and what is nearly so.
struct CaseDoubtsTests {
  @Test(arguments: [
    ("2021-03-02|2021-03-02|2021-03-02|2021-03-02", []), ("2021-03-01|||", ["D2"]),
    ("2021-03-05|2021-03-04||", ["E2"]), ("|2021-03-01||", ["E2"]), ("||2021-03-01|", ["F2"]),
    ("|||2021-03-01", ["G2"]), ("2021-03-05|2021-03-05|2021-03-02|2021-03-02", []),
    ("2021-07-01|2021-06-30||", ["E2"]),
  ])
  func `days stand in their order, also those behind the day of the report`(
    row: String,
    cells: [String]
  ) throws {
    let text = cases("受理日期|结案日期|化解日期|移交日期", "2021-03-02|\(row)")
    #expect(try found(.dateOrder, in: text) == cells)
  }

  @Test(arguments: [("2021-05-25", []), ("2021-05-26", ["D3"])])
  func `nothing happens after the filling date`(closed: String, cells: [String]) throws {
    let text = "填报单位：城东分局|填报时间：2021年5月25日\n" + cases("结案日期", "2021-03-01|\(closed)")
    #expect(try found(.afterFilling, in: text) == cells)
    #expect(try found(.afterFilling, in: cases("结案日期", "2021-03-01|\(closed)")) == [])
  }

  @Test func `a reception after the filling date is doubtful, a planned one is not`() throws {
    let text = "填报时间：2021年5月25日\n责任单位|计划日期|接访日期\n城东分局|2021-06-01|\n城东分局|2021-05-26|2021-05-26"
    #expect(try found(.afterFilling, in: text) == ["C4"])
  }

  @Test(arguments: [
    ("已办结|2021-04-01|是|2021-04-01", []), ("办理中||否|", []), ("办理中|2021-04-01||", ["D2"]),
    ("阶段性办结|2021-04-01||", ["D2"]), ("超期未办结|2021-04-01||", ["D2"]),
    ("已办结|2021-04-01|否|2021-04-01", ["F2"]),
    ("已办结|2021-04-01|部分化解|2021-04-01", ["F2"]), ("长期整改|||2021-04-01", ["D2"]),
    ("办理中|2021-04-01|否|2021-04-01", ["D2", "F2"]), ("某某|2021-04-01||", []),
    ("办理中|2021-07-01||", ["D2"]),
  ])
  func `a date that says done beside a word that says open is doubtful`(
    row: String,
    cells: [String]
  ) throws {
    let text = cases("办理状态|结案日期|是否化解|化解日期", "2021-03-01|\(row)")
    #expect(try found(.statusContradiction, in: text) == cells)
  }

  @Test(arguments: [
    ("2021-04-01|不满意", ["E2"]), ("2021-04-01|基本满意", []), ("2021-04-01|", []), ("|不满意", []),
    ("2021-06-01|不满意", []), ("2021-05-31|不满意", ["E2"]),
  ])
  func `resolved by the day and unsatisfied is doubtful`(row: String, cells: [String]) throws {
    let text = cases("化解日期|满意度", "2021-03-01|\(row)")
    #expect(try found(.resolvedUnsatisfied, in: text) == cells)
  }

  @Test(arguments: [
    ("2021-04-02", "A1", ["B2"]), ("2021-04-01", "A1", []), ("2021-03-31", "A1", []),
    ("2021-04-02", "A9", []),
    ("2021-06-01", "A1", []), ("2021-05-31", " a1 ", ["B2"]),
  ])
  func `a visit strictly after its case was resolved is doubtful`(
    date: String,
    number: String,
    cells: [String]
  ) throws {
    let visits = "责任单位|上访日期|案件编号\n城东分局|\(date)|\(number)"
    let text = cases("化解日期", "2021-03-01|2021-04-01")
    #expect(try found(.visitAfterResolved, in: text, visits) == cells)
  }

  @Test func `a visit over two cases is looked at for each`() throws {
    let visits = "责任单位|上访日期|案件编号\n城东分局|2021-05-02|A9、A2、a1"
    let text = cases("化解日期", "2021-03-01|2021-04-01", "2021-03-01|2021-04-02")
    #expect(try found(.visitAfterResolved, in: text, visits) == ["B2", "B2"])
  }

  @Test(arguments: [
    ("2021-03-01|积案", ["D2"]), ("2020-03-01|新发", ["D2"]), ("2020-03-01|积案", []),
    ("2021-01-01|新发", []),
    ("2020-12-31|新发", ["D2"]), ("2019-12-31|积案", []), ("2019-12-31|新发", ["D2"]),
    ("2021-03-01|", []),
  ])
  func `a kind that contradicts the date`(row: String, cells: [String]) throws {
    #expect(try found(.kindAgainstDate, in: cases("案件类别", row)) == cells)
  }

  @Test(arguments: [
    ("是|已移交住建局", ["D2"]), ("否|已移交住建局", []), ("|已移交住建局", []), ("是|办理中", []), ("是|不予受理", []),
    ("是|已移交城西分局", []),
  ])
  func `in remit and transferred contradict each other`(row: String, cells: [String]) throws {
    let text = cases("是否属本部门职责|办理状态", "2021-03-01|\(row)")
    #expect(try found(.scopeContradiction, in: text) == cells)
  }

  @Test(arguments: [
    ("是|2021-04-01", ["E2"]), ("|2021-04-01", ["E2"]), ("否|2021-04-01", []), ("是|", []),
  ])
  func `a transfer date on a case in remit`(row: String, cells: [String]) throws {
    let text = cases("是否属本部门职责|移交日期", "2021-03-01|\(row)")
    #expect(try found(.transferInScope, in: text) == cells)
  }

  @Test(arguments: [
    ("2021-05-01|2021-05-31", []), ("2021-05-01|2021-06-01", ["E2"]), ("|2021-05-30", []),
    ("|2021-05-31", ["E2"]),
    ("2021-05-01|", []),
  ])
  func `an extension of over 30 days`(row: String, cells: [String]) throws {
    // Without a deadline it is due 60 days after registration: 30 April.
    let text = cases("办理期限|延期至", "2021-03-01|\(row)")
    #expect(try found(.longExtension, in: text) == cells)
  }
}
