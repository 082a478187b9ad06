import Testing
import Vocabulary

struct MonthTests {
  @Test(arguments: [
    (2021, 1, 31), (2021, 2, 28), (2020, 2, 29), (1900, 2, 28), (2000, 2, 29), (2021, 4, 30),
    (2021, 6, 30), (2021, 9, 30), (2021, 11, 30), (2021, 12, 31),
  ])
  func `a month is as long as the calendar says`(year: Int, month: Int, length: Int) {
    let found = Month(year: year, month: month)
    #expect(found.length == length)
    #expect(found.firstDay == Day(year, month, 1))
    #expect(found.lastDay == Day(year, month, length))
  }

  @Test(arguments: [
    (0, 2021, 5), (1, 2021, 6), (8, 2022, 1), (-4, 2021, 1), (-5, 2020, 12), (12, 2022, 5),
  ])
  func `months are counted across years`(count: Int, year: Int, month: Int) {
    let may = Month(year: 2021, month: 5)
    #expect(may.advanced(by: count) == Month(year: year, month: month))
  }

  @Test func `a month holds its first and its last day and no other month's`() throws {
    let may = Month(year: 2021, month: 5)
    #expect(may.contains(try #require(Day(2021, 5, 1))))
    #expect(may.contains(try #require(Day(2021, 5, 31))))
    #expect(!may.contains(try #require(Day(2021, 4, 30))))
    #expect(!may.contains(try #require(Day(2021, 6, 1))))
    #expect(!may.contains(try #require(Day(2020, 5, 15))))
  }

  @Test func `months from one to another hold both`() {
    let december = Month(year: 2020, month: 12)
    let february = Month(year: 2021, month: 2)
    let months = Month.months(from: december, through: february)
    #expect(months.map(\.description) == ["2020-12", "2021-01", "2021-02"])
    #expect(Month.months(from: december, through: december) == [december])
    #expect(Month.months(from: february, through: december) == [])
  }

  @Test func `months are ordered by year, then by month`() {
    #expect(Month(year: 2020, month: 12) < Month(year: 2021, month: 1))
    #expect(Month(year: 2021, month: 1) < Month(year: 2021, month: 2))
  }

  @Test func `a month prints with zeros for machines and without for people`() {
    #expect(Month(year: 2021, month: 5).description == "2021-05")
    #expect(Month(year: 2021, month: 5).chinese == "2021年5月")
  }

  @Test(arguments: ["2021-05", "0001-01", "9999-12"])
  func `a printed month is read again`(text: String) {
    #expect(Month(iso: text)?.description == text)
  }

  @Test(arguments: [
    "", "2021", "2021-5", "2021-13", "2021-00", "0000-01", "2021-05-01", "+021-05", "2021-+5",
    "21-05",
  ])
  func `anything else is no month`(text: String) {
    #expect(Month(iso: text) == nil)
  }

  @Test func `a thirteenth month is a mistake of ours`() async {
    await #expect(processExitsWith: .failure) { _ = Month(year: 2021, month: 13) }
  }
}
