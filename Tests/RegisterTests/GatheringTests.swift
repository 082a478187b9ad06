import Register
import RegisterSupport
import Testing
import Vocabulary

struct GatheringTests {
  private let header = "案件编号|责任单位|登记日期|办理状态|结案日期\n"
  private let visits = "责任单位|上访日期|人数\n"

  @Test func `equal rows are one case, the serial number aside`() throws {
    let all = try handedIn("序号|" + header + "1|A1|城东分局|2021-03-01\n2|a1|城东分局|2021.3.1")
    #expect(all.numbers == ["A1"])
    #expect(all.left == ["equal-row@3"])
    #expect(all.said == ["equal-row@3"])
  }

  @Test func `of differing rows with one number the first counts and all are listed`() throws {
    let all = try handedIn(header + "A1|城东分局|2021-03-01\nA1|城东分局|2021-03-02\nA1|城东分局|2021-03-03")
    #expect(all.cases.map { $0.day(.received) } == ["2021-03-01"])
    #expect(all.left == ["later-row@3", "later-row@4"])
    #expect(all.said == ["duplicate-number@A2", "duplicate-number@A3", "duplicate-number@A4"])
    #expect(all.findings.map { $0.effect == .leftOut } == [false, true, true])
  }

  @Test func `coded fields are compared by what they mean`() throws {
    let all = try handedIn(header + "A1|城东分局|2021-03-01|办理中\nA1|市局城东分局|2021年3月1日|正在办理")
    #expect(all.left == ["equal-row@3"])
  }

  @Test func `00012 and 12 are two`() throws {
    #expect(try handedIn(header + "00012|城东分局|2021-03-01\n12|城东分局|2021-03-01").numbers.count == 2)
  }

  @Test func `rows that differ only in their units are one case of all`() throws {
    let all = try handedIn(header + "A1|城东分局|2021-03-01\nA1|城西分局、城东分局|2021-03-01")
    #expect(all.cases.map(\.units) == [[east, west]])
    #expect(all.said == ["split-units@3"])
  }

  @Test func `outside the cases equal rows of a sheet all count`() throws {
    let all = try handedIn(visits + "城东分局|2021-03-01|5\n城东分局|2021-03-01|5")
    #expect(all.records(.visits).count == 2)
    #expect(all.said == ["equal-row@3"])
  }

  private func file(_ name: String, _ text: String) -> Sheet {
    var sheet = Sheet(text)
    sheet.file = name
    return sheet
  }

  @Test func `a final draft beside the first is told once and counts once`() throws {
    let text = visits + "城东分局|2021-03-01|5\n城东分局|2021-03-02|6"
    let all = try handedIn(file("城东.xlsx", text), file("城东（终稿）.xlsx", text))
    #expect(all.records(.visits).count == 2)
    #expect(all.said == ["twin-sheet@"])
    #expect(all.left == ["twin@2", "twin@3"])
  }

  @Test func `two months' registers of a unit count what they share once`() throws {
    let april = header + "A1|城东分局|2021-03-01|办理中|\nA2|城东分局|2021-03-02|办理中|\nA3|城东分局|2021-03-03|办理中|"
    let may =
      header
      + "A1|城东分局|2021-03-01|已办结|2021-05-01\nA2|城东分局|2021-03-02|办理中|\nA3|城东分局|2021-03-03|办理中|\nA4|城东分局|2021-05-03|办理中|"
    let all = try handedIn(file("4月.xlsx", april), file("5月.xlsx", may))
    #expect(all.numbers == ["A1", "A2", "A3", "A4"])
    #expect(all.said == ["register-twice@"])
    #expect(all.findings[0].level == .error && all.findings[0].units == [east])
    #expect(all.findings[0].message.zh.contains("--previous"))
    #expect(all.cases[0].day(.closed) == nil)
    #expect(all.left == ["later-row@2", "twin@3", "twin@4"])
  }

  @Test func `one visit of April is not two in May`() throws {
    let all = try handedIn(
      file("城东4月.xlsx", visits + "城东分局|2021-03-01|5"),
      file("城东5月.xlsx", visits + "城东分局|2021-03-01|5\n城东分局|2021-05-01|3")
    )
    #expect(all.records(.visits).count == 2)
    #expect(all.said == ["twin-sheet@"])
  }

  @Test func `a register of which a later month dropped a row is an error`() throws {
    let rows = (1...4).map { "A\($0)|城东分局|2021-03-0\($0)|办理中|" }
    let all = try handedIn(
      file("4月.xlsx", header + rows.joined(separator: "\n")),
      file(
        "5月.xlsx",
        header + rows.dropLast().joined(separator: "\n") + "\nA9|城东分局|2021-05-02|办理中|"
      )
    )
    #expect(all.said == ["register-twice@"])
  }

  @Test func `a row that lists several days counts its people once`() throws {
    let all = try handedIn(visits + "城东分局|4.7、4.9、4.12|5\n城东分局|4月20日、21日|")
    #expect(all.records(.visits).map { $0.count(.people) } == [5, 0, 0, nil, 0])
    #expect(
      all.records(.visits).map { $0.day(.date) }
        == ["2021-04-07", "2021-04-09", "2021-04-12", "2021-04-20", "2021-04-21"]
    )
    let receptions = try handedIn("责任单位|接访日期|接访批次|接访人次|解决件数\n城东分局|5月7日、5月9日|3|7|2")
    #expect(receptions.records(.receptions).map { $0.count(.batches) } == [3, 0])
    #expect(receptions.records(.receptions).map { $0.count(.solved) } == [2, 0])
    let inspections = try handedIn("责任单位|排查日期\n城东分局|5月7日、5月9日")
    #expect(inspections.records(.inspections).map { $0[.found] } == [.noColumn, .noColumn])
  }

  @Test func `registers of two units with equal words are two`() throws {
    let all = try handedIn(
      file("城东.xlsx", "填报单位：城东分局\n" + visits + "|2021-03-01|5"),
      file("城西.xlsx", "填报单位：城西分局\n" + visits + "|2021-03-01|5")
    )
    #expect(all.records(.visits).count == 2)
    #expect(all.said.isEmpty)
  }

  @Test(arguments: [true, false])
  func `a collection of the units' registers does not count again`(isFirst: Bool) throws {
    let one = file("城东.xlsx", visits + "城东分局|2021-03-01|5\n城东分局|2021-03-02|6")
    let two = file("城西.xlsx", visits + "城西分局|2021-03-01|5")
    let sum = file(
      "汇总.xlsx",
      visits + "城东分局|2021-03-01|5\n城东分局|2021-03-02|6\n城西分局|2021-03-01|5"
    )
    let all = try isFirst ? handedIn(sum, one, two) : handedIn(one, two, sum)
    #expect(all.records(.visits).count == 3)
    #expect(all.said(.twinSheet).count == (isFirst ? 2 : 1))
    #expect(all.ledger.isBalanced)
  }

  @Test func `a note with a datum of a person or a petitioner's name is left out`() throws {
    let notes = "责任单位|类别|标题|内容\n城东分局|工作动态|甲|拟甲乙来访\n城东分局|经验做法|乙|电话13900001234\n城东分局|下步打算|丙|无事"
    let all = try handedIn(
      .named("动态", notes),
      .named("案件", "案件编号|责任单位|登记日期|信访人\nA1|城东分局|2021-03-01|拟甲乙")
    )
    #expect(all.records(.notes).map { $0.text(.title) } == ["丙"])
    #expect(all.said(.personalData) == ["D2", "D3"])
    #expect(all.left == ["personal-data@2", "personal-data@3"])
  }

  @Test func `a register's rows add up, whatever they are`() throws {
    let all = try handedIn(
      "\(header)A1|城东分局|2021-03-01\nA1|城东分局|2021-03-01\nA1|城东分局|2021-03-02\n合计|3\n无\n|||\nB1|高新分局|2021-03-01\nB2||2021-03-01\nB3|城东分局|4.31\n备注：无\n填报人：某"
    )
    #expect(all.ledger.isBalanced)
    #expect(all.ledger.read == 10)
    #expect(all.ledger.counted == 1)
    #expect(all.leftOut.count == 9)
  }

  @Test func `the order of sheets and rows changes nothing but who is first`() throws {
    let sheets = [
      Sheet.named("甲", "填报单位：城东分局\n\(header)A1|城东分局|2021-03-01\nA2||2021-03-02|已办结|2021-04-02"),
      Sheet.named("乙", "填报单位：城西分局\n\(header)B1||2021-03-01|未办结\nB2||2021-03-02||"),
      Sheet.named("丙", "填报单位：城西分局\n\(visits)|2021-03-01|5\n|2021-03-02|6"),
    ]
    let forward = try handedIn(sheets[0], sheets[1], sheets[2])
    let backward = try handedIn(sheets[2], sheets[1], sheets[0])
    #expect(Set(forward.numbers) == Set(backward.numbers))
    #expect(forward.ledger.read == backward.ledger.read)
    #expect(Set(forward.said) == Set(backward.said))
    #expect(forward.records(.visits).map(\.place) == backward.records(.visits).map(\.place))
  }

  @Test(arguments: [[0, 1, 2], [2, 0, 1], [0, 2, 1]])
  func `a year's sheet beside those of its months counts nothing again`(order: [Int]) throws {
    let header = "责任单位|上访日期|人数\n"
    let (april, may) = ("城东分局|2021-04-01|5", "城东分局|2021-05-01|7")
    let sheets = [
      Sheet.named("4月", header + april), .named("5月", header + may),
      .named("全年汇总", header + april + "\n" + may),
    ]
    var gathering = Gathering(terms: try builtIn.get().terms)
    for index in order { gathering.add(try sheets[index].reading()) }
    let all = gathering.registers()
    #expect(all.records(.visits).map { $0.count(.people) ?? 0 }.sorted() == [5, 7])
    #expect(all.left.count == 2)
    #expect(Set(all.findings.map(\.code)) == [.twinSheet])
  }
}
