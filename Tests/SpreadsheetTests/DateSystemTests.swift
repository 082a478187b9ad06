import Spreadsheet
import Testing

struct DateSystemTests {
  @Test(arguments: [
    ("0", "date 00:00:00"), ("0.5", "date 12:00:00"), ("0.9999999999", "date 00:00:00"),
    ("1", "date 1900-01-01"), ("59", "date 1900-02-28"), ("60", "number 60.0"),
    ("60.5", "number 60.5"), ("61", "date 1900-03-01"), ("44293", "date 2021-04-07"),
    ("44293.354166666664", "date 2021-04-07T08:30:00"),
    ("44293.3541667", "date 2021-04-07T08:30:00.003"),
    ("44292.99999999999", "date 2021-04-07"), ("2958465", "date 9999-12-31"),
    ("2958466", "number 2958466.0"), ("-1", "number -1.0"),
  ])
  func `days are counted from 1900 with a day that never was`(
    serial: String,
    expected: String
  ) throws {
    #expect(try Written(number: serial, code: "yyyy-mm-dd").seen() == ["A1 \(expected)"])
  }

  @Test(arguments: [
    ("0.25", "date 06:00:00"), ("1", "date 1904-01-02"), ("60", "date 1904-03-01"),
    ("42831", "date 2021-04-07"), ("2957003", "date 9999-12-31"), ("2957004", "number 2957004.0"),
  ])
  func `days are counted from 1904 where the workbook says so`(
    serial: String,
    expected: String
  ) throws {
    for flag in ["1", "true"] {
      var written = Written(number: serial, code: "yyyy-mm-dd")
      written.properties = "<workbookPr date1904=\"\(flag)\"/>"
      #expect(try written.seen() == ["A1 \(expected)"])
    }
  }

  @Test func `date1904 may say no`() throws {
    var written = Written(number: "44293", code: "yyyy-mm-dd")
    written.properties = "<workbookPr date1904=\"0\"/>"
    #expect(try written.seen() == ["A1 date 2021-04-07"])
  }

  @Test(arguments: [
    ("1.5", "date PT129600S"), ("-0.25", "date -PT21600S"), ("0.000005787", "date PT0.500S"),
    ("3000000", "number 3000000.0"),
  ])
  func `an elapsed time may exceed a day and may be negative`(
    serial: String,
    expected: String
  ) throws {
    #expect(try Written(number: serial, code: "[h]:mm:ss").seen() == ["A1 \(expected)"])
  }
}
