import Testing
import Vocabulary

struct DayTests {
  @Test(arguments: [
    (1970, 1, 1, 0), (1969, 12, 31, -1), (1970, 1, 2, 1), (2000, 2, 29, 11_016),
    (2000, 3, 1, 11_017), (2021, 4, 7, 18_724), (2021, 9, 30, 18_900), (1, 1, 1, -719_162),
    (9999, 12, 31, 2_932_896),
  ])
  func `a day is its count of days since 1970`(year: Int, month: Int, day: Int, number: Int) throws
  {
    let found = try #require(Day(year, month, day))
    #expect(found.number == number)
    #expect(found.civil == (year, month, day))
    #expect(found == Day(number: number))
  }

  @Test(arguments: [
    (2021, 2, 29), (2021, 2, 30), (1900, 2, 29), (2100, 2, 29), (2021, 4, 31), (2021, 12, 32),
    (2021, 1, 0), (2021, 0, 1), (2021, 13, 1), (0, 1, 1), (10_000, 1, 1), (-1, 1, 1),
  ])
  func `what the calendar does not have is no day`(year: Int, month: Int, day: Int) {
    #expect(Day(year, month, day) == nil)
  }

  @Test(arguments: [2000, 2020, 2024, 1600, 2400, 4])
  func `a leap year has a 29th of February`(year: Int) throws {
    let leap = try #require(Day(year, 2, 29))
    #expect(leap + 1 == Day(year, 3, 1))
    #expect(leap - 1 == Day(year, 2, 28))
  }

  @Test func `every day of eight centuries follows the day before it`() throws {
    var expected = try #require(Day(1599, 12, 31))
    for year in 1600...2400 {
      for month in 1...12 {
        for day in 1...Month(year: year, month: month).length {
          let found = try #require(Day(year, month, day))
          let civil = found.civil
          // A plain `if` here: there are three hundred thousand days.
          if found != expected + 1 || civil != (year, month, day) {
            Issue.record("\(year)-\(month)-\(day) is \(found.number), \(civil)")
            return
          }
          expected = found
        }
      }
    }
    #expect(expected == Day(2400, 12, 31))
  }

  @Test func `days are counted and compared`() throws {
    let received = try #require(Day(2020, 12, 31))
    let due = try #require(Day(2021, 3, 1))
    #expect(due - received == 60)
    #expect(received + 60 == due)
    #expect(due - 60 == received)
    #expect(received < due)
    #expect(!(due < due))
  }

  @Test func `a day tells its year and month`() throws {
    let day = try #require(Day(2021, 2, 28))
    #expect(day.year == 2021)
    #expect(day.month == Month(year: 2021, month: 2))
  }

  @Test func `a day prints with zeros for machines and without for people`() throws {
    let day = try #require(Day(2021, 4, 7))
    #expect(day.description == "2021-04-07")
    #expect(day.chinese == "2021年4月7日")
    #expect(try #require(Day(987, 12, 31)).description == "0987-12-31")
  }

  @Test(arguments: ["2021-04-07", "0001-01-01", "9999-12-31", "2020-02-29"])
  func `a printed day is read again`(text: String) {
    #expect(Day(iso: text)?.description == text)
  }

  @Test(arguments: [
    "", "2021-04", "2021-4-7", "2021/04/07", "2021-04-07 ", "2021-04-07T00:00:00", "2021-02-29",
    "21-04-07", "20210407", "+021-04-07", "2021-+4-07", "2021-04-+7", "-2021-04-07", "２０２１-04-07",
    "2021-04-0a", "0000-01-01",
  ])
  func `anything else is no day`(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test(arguments: [(7, 2, "07"), (0, 2, "00"), (12, 2, "12"), (123, 2, "123"), (5, 1, "5")])
  func `a number is padded with zeros and never cut`(number: Int, width: Int, text: String) {
    #expect(padded(number, to: width) == text)
  }
}
