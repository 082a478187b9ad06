import Spreadsheet
import Testing

struct NumberFormatTests {
  @Test(arguments: [
    ("General", nil), ("G/通用格式", nil), ("0.00", nil), ("#,##0_);[Red](#,##0)", nil),
    ("0.00E+00", nil), ("0%", nil), ("@", nil), ("", nil), (";;;", nil), ("0\"天\"", nil),
    ("0!.0,\"万\"", nil), ("[Red]0", nil), ("[$¥-804]#,##0", nil), ("0_d", nil), ("\\d0", nil),
    ("*d0", nil), ("\"yyyy", nil), ("[Magenta", nil),
    ("yyyy-mm-dd", "2021-04-07T08:30:00"), ("YYYY/M/D", "2021-04-07T08:30:00"),
    ("yyyy\"年\"m\"月\"d\"日\";@", "2021-04-07T08:30:00"), ("mmm", "2021-04-07T08:30:00"),
    ("[$-804]yyyy\"年\"m\"月\"", "2021-04-07T08:30:00"), ("aaaa", "2021-04-07T08:30:00"),
    ("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"", "2021-04-07T08:30:00"),
    ("[$-411]ge.m.d", "2021-04-07T08:30:00"), ("dd hh:mm", "2021-04-07T08:30:00"),
    ("h:mm", "08:30:00"), ("上午/下午h\"时\"mm\"分\"", "08:30:00"), ("h:mm AM/PM", "08:30:00"),
    ("mm:ss.0", "08:30:00"), ("mm\\:ss", "08:30:00"),
    ("[h]:mm", "PT3826945800S"), ("[hh]\"小时\"", "PT3826945800S"), ("[mm]:ss", "PT3826945800S"),
    ("[s]", "PT3826945800S"),
  ])
  func `a format code shows a number, a day, a time or an elapsed time`(
    code: String,
    moment: String?
  ) throws {
    let written = Written(number: "44293.354166666664", code: code)
    let expected = moment.map { "date \($0)" } ?? "number 44293.354166666664"
    #expect(try written.seen() == ["A1 \(expected)"])
  }

  @Test(arguments: [
    ("0;-0;yyyy", "0", "date 00:00:00"), ("0;-0;yyyy", "2", "number 2.0"),
    ("yyyy;-0", "0", "date 00:00:00"), ("yyyy;0", "-3", "number -3.0"),
    ("[<1]h:mm;yyyy-mm-dd", "0.5", "date 12:00:00"),
    ("[<1]h:mm;yyyy-mm-dd", "1", "date 1900-01-01"),
    ("[=0]\"\";yyyy", "0", "number 0.0"), ("[>=100]0;[<>7]yyyy;0", "99", "date 1900-04-08"),
    ("[>=100]0;[<>7]yyyy;0", "7", "number 7.0"), ("[<=5]0;[>6]yyyy", "5.5", "number 5.5"),
  ])
  func `the section that a number falls into decides`(
    code: String,
    number: String,
    expected: String
  ) throws {
    #expect(try Written(number: number, code: code).seen() == ["A1 \(expected)"])
  }

  @Test(arguments: Array(14...17) + [22] + Array(27...31) + Array(34...36) + Array(50...58))
  func `a built-in format of days needs no code in the file`(id: Int) throws {
    #expect(try Written(number: "44293", id: id).seen() == ["A1 date 2021-04-07"])
  }

  @Test(arguments: [18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56])
  func `a built-in format of times shows a time of day`(id: Int) throws {
    #expect(try Written(number: "0.354166666666667", id: id).seen() == ["A1 date 08:30:00"])
  }

  @Test(arguments: [0, 1, 4, 10, 11, 12, 13, 23, 26, 37, 44, 48, 49, 59, 163, 999])
  func `any other id shows the number`(id: Int) throws {
    #expect(try Written(number: "44293", id: id).seen() == ["A1 number 44293.0"])
  }

  @Test func `a format of the file wins over the built-in one of its id`() throws {
    #expect(try Written(number: "44293", code: "0", id: 14).seen() == ["A1 number 44293.0"])
    #expect(try Written(number: "1.5", id: 46).seen() == ["A1 date PT129600S"])
  }
}
