import Register
import RegisterSupport
import Testing
import Vocabulary

struct PreambleTests {
  @Test(arguments: [
    ("填报时间：2022年1月5日", "12月5日", "2021-12-05"), ("填报时间：2022年1月5日", "1月4日", "2022-01-04"),
    ("填报时间：2021年1月5日", "12月5日", "2020-12-05"), ("2020年信访案件台账", "4月7日", "2020-04-07"),
    ("2020年以来信访积案台账（2021年4月）", "4月7日", "2021-04-07"), ("填报时间：2021-04-28", "4月7日", "2021-04-07"),
    ("2021年台账|填报时间：2022年1月5日", "12月5日", "2021-12-05"),
    ("填报单位：城东分局|填报时间：|2021年4月28日", "4月7日", "2021-04-07"),
  ])
  func `the year comes from what is said above`(title: String, typed: String, day: Day) throws {
    let read = try received(typed, title: title)
    #expect(read.day == day)
    #expect(read.codes == ["year-supplied"])
  }

  @Test(arguments: [
    "2020年台账|填报时间：2021年4月28日", "2020年、2021年信访案件台账", "填报时间：2020年4月28日", "填报时间：2022年3月1日",
    "2022年台账|填报时间：2021年1月5日",
  ])
  func `two years make a date without one unreadable`(title: String) throws {
    #expect(try received("4月7日", title: title).codes == ["unreadable-field"])
    #expect(try received("2021年4月7日", title: title).day == "2021-04-07")
  }

  @Test func `a filling date below the table that contradicts takes the year back`() throws {
    let read = try received("4月7日", foot: "填报人：|填报时间：2020年4月28日")
    #expect(read.day == nil)
    #expect(read.codes == ["unreadable-field"])
  }

  @Test func `a filling date of another year is a warning and none`() throws {
    let all = try handedIn(
      """
      填报单位：城东分局|填报时间：2020年4月28日
      案件编号|责任单位|登记日期
      A1|城东分局|2021-03-01
      """
    )
    #expect(all.said(.fillingTimeConflict) == ["B1"])
    #expect(all.sheets[0].filledOn == nil)
  }

  @Test(arguments: [
    "填报单位：城东分局", "填报单位（盖章）：城东分局   填报人：", "填报单位|城东分局", "填报单位：|城东分局",
    "报送单位：市生态环境局城东分局|填报时间：2021年4月28日",
  ])
  func `a row without a unit is the line's`(line: String) throws {
    let isLabelOnly = line == "填报单位|城东分局"
    let all = try handedIn("台账\n\(line)\n案件编号|登记日期|办理状态\nA1|2021-03-01|办理中")
    #expect(all.cases.map(\.units) == (isLabelOnly ? [] : [[east]]))
  }

  @Test func `an empty line takes nothing from the next label`() throws {
    let all = try handedIn("填报单位：|填报人：某某\n案件编号|登记日期|办理状态\nA1|2021-03-01|办理中")
    #expect(all.cases.isEmpty)
    #expect(all.left == ["missing-field@3"])
  }

  @Test func `a line that nobody knows is an error, whatever the file is called`() throws {
    var sheet = Sheet("填报单位：高新分局\n案件编号|登记日期|办理状态\nA1|2021-03-01|办理中")
    sheet.file = "城东分局.xlsx"
    let all = try handedIn(sheet)
    #expect(all.left == ["unknown-unit@3"])
    #expect(all.said(.unknownUnit) == ["A1"])
  }

  @Test func `the sheet's name goes before the file's`() throws {
    let text = "案件编号|登记日期|办理状态\nA1|2021-03-01|办理中"
    let all = try handedIn(.named("城西", in: "城东分局.xlsx", text))
    #expect(all.cases.map(\.units) == [[west]])
    #expect(try handedIn(.named("台账", in: "2021-05/城东分局.xlsx", text)).cases[0].units == [east])
    #expect(try handedIn(.named("台账", in: "市局交办案件.xlsx", text)).cases.isEmpty)
  }

  @Test func `the cell wins over the line, with a notice`() throws {
    let all = try handedIn(
      "填报单位：城东分局\n案件编号|责任单位|登记日期\nA1|城西分局|2021-03-01\nA2||2021-03-01"
    )
    #expect(all.cases.map(\.units) == [[west], [east]])
    #expect(all.said(.unitOverLine) == ["B3"])
  }

  @Test(arguments: ["单位：件", "单位：批次、人次", "信访单位：某公司"])
  func `a unit of measure or somebody else's unit is nobody's line`(line: String) throws {
    var sheet = Sheet("台账||\(line)\n案件编号|登记日期|办理状态\nA1|2021-03-01|办理中")
    sheet.file = "城东分局.xlsx"
    #expect(try handedIn(sheet).cases.map(\.units) == [[east]])
  }
}
