import Register
import RegisterSupport
import Testing
import Vocabulary

struct DayReadingTests {
  @Test(arguments: [
    "2021-04-07", "2021/4/7", "2021.4.7", "2021。4。7", "2021,4,7", "2021.4.7.", "2021年4月7日",
    "2021年04月07号", "二〇二一年四月七日", "２０２１年４月７日", "20210407", "#20210407", "210407", "21.4.7",
    "21-4-7", "@2021-04-07", "#44293", "#44293.5", "44293", "2021-04-07 00:00:00",
    "2021-04-07 00:00:00.0", "2021/4/7 上午 9:30", "2021-04-07T09:30", "2021年4月7日（星期三）",
    "2021 年 4 月 7 日", "2021年4月7日 9时30分",
  ])
  func `a full date is read however it is typed`(typed: String) throws {
    let read = try received(typed)
    #expect(read.day == "2021-04-07")
    #expect(read.codes.isEmpty)
  }

  @Test(arguments: ["4月7日", "4/7", "4-7", "4.7", "#4.7", "4月7号", "四月七日"])
  func `a date without a year takes the year of the campaign and says so`(typed: String) throws {
    let read = try received(typed)
    #expect(read.day == "2021-04-07")
    #expect(read.codes == ["year-supplied"])
  }

  @Test(arguments: [
    "2021年2月30日", "2021-13-01", "2021年4月", "4月份", "4月上旬", "4月底前", "一季度", "立行立改", "长期坚持",
    "已完成", "2201-4-7", "1999-12-31", "1900/1/0", "#20", "60日", "#4.1", "#4.2", "#4.3", "#12.1",
    "#4",
    "#4.123", "2012", "预计2021年4月7日", "2021年4月7日前", "4月7日左右", "2021年4月7日未", "至2021年4月7日",
    "4月7-15日", "4-7日", "2021-4-7-9", "13900001234", "!#REF!", "?", "@2024-04-07", "2021年4月31日",
    "A2021-04-07", "2021040712",
  ])
  func `what is no certain day is an error and the row is left out`(typed: String) throws {
    let read = try received(typed)
    #expect(read.day == nil)
    #expect(read.codes == ["unreadable-field"])
  }

  @Test func `the plausible years are those from 20 before the backlog to one behind the campaign`()
    throws
  {
    #expect(try received("2000-01-01").day == "2000-01-01")
    #expect(try received("1999-12-31").day == nil)
    #expect(try received("2022-12-31").day == "2022-12-31")
    #expect(try received("2023-01-01").day == nil)
  }

  @Test(arguments: [("4.1", true), ("4.3", true), ("4.0", true), ("4.4", false), ("4.10", false)])
  func `a day that may have lost its zero cannot be decided in text`(typed: String, lost: Bool)
    throws
  {
    let read = try received(typed, isTextFile: true)
    #expect((read.day == nil) == lost)
  }

  @Test(arguments: [("4.1", "2021-04-01"), ("4.10", "2021-04-10")])
  func `a text of a workbook is what was typed`(typed: String, day: Day) throws {
    #expect(try received(typed).day == day)
  }

  @Test(arguments: ["/", "—", "-", "暂无", "无", "#0", "待定"])
  func `what says that nothing is there is a missing field`(typed: String) throws {
    let read = try received(typed)
    #expect(read.day == nil)
    #expect(read.codes == ["missing-field"])
  }

  @Test(arguments: [
    ("受理日期", "2021年4月7日、9日、12日", "2021-04-07"), ("结案日期", "2021年4月7日、9日、12日", "2021-04-12"),
    ("化解日期", "2021.4.7、2021.4.9", "2021-04-09"), ("结案日期", "2021.4.7—2021.4.15", "2021-04-15"),
    ("受理日期", "2021年4月7日至4月15日", "2021-04-07"), ("结案日期", "2021年4月7日-15日", "2021-04-15"),
  ])
  func `of several days the first is received or accepted, the last closed or resolved`(
    header: String,
    typed: String,
    day: Day
  ) throws {
    let read = try cell(header, typed)
    #expect(read.value == .day(day))
    #expect(read.codes == ["several-dates"])
  }

  @Test func `each listed day of a visit is a record, a range is one on its first day`() throws {
    let all = try handedIn(
      """
      责任单位|上访日期|人数
      城东分局|2021年4月7日、9日、12日|3
      城东分局|2021年5月1日至5月3日|2
      """
    )
    let days = all.records(.visits).compactMap { $0.day(.date) }
    #expect(days == ["2021-04-07", "2021-04-09", "2021-04-12", "2021-05-01"])
    #expect(all.ledger.counted == 2)
    #expect(all.said(.severalDates) == ["B2", "B3"])
  }

  @Test func `a date among words is taken with a warning`() throws {
    let read = try cell("结案日期", "2021年4月20日已回复")
    #expect(read.value == .day("2021-04-20"))
    #expect(read.codes == ["date-in-status"])
  }

  @Test(arguments: ["60日", "60天", "60日内", "六十日"])
  func `days in a deadline are days, elsewhere they are no day`(typed: String) throws {
    #expect(try cell("办理期限", typed).value == .days(60))
    #expect(try cell("受理日期", typed).value == .unreadable)
  }

  @Test(arguments: ["立行立改", "长期坚持", "60个工作日", "尽快"])
  func `words in a deadline are a warning and no date`(typed: String) throws {
    let read = try cell("办理期限", typed)
    #expect(read.value == .unreadable)
    #expect(read.codes == ["unreadable-cell"])
  }

  @Test(arguments: [
    ("2021年2月30日", true), ("20210230", true), ("83999001", false), ("399900", false),
  ])
  func `a date is printed as typed, bare figures are not`(typed: String, isShown: Bool) throws {
    let all = try handedIn("案件编号|责任单位|登记日期\nA1|城东分局|\(typed)")
    #expect(all.findings.count == 1)
    #expect(all.findings[0].line(in: .zh).contains(typed) == isShown)
  }
}
