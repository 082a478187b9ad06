import Register
import RegisterSupport
import Testing
import Vocabulary

struct CountReadingTests {
  @Test(arguments: [
    ("12", 12), ("12人", 12), ("#12", 12), ("１２人", 12), ("3批12人次", 12), ("5户15人", 15), ("三人", 3),
    ("一百二十人", 120), ("1,200人", 1200), ("12人（其中妇女3人）", 12), ("无", 0), ("0人", 0),
  ])
  func `people are counted by their counting word`(typed: String, count: Int) throws {
    let read = try cell("信访人数", typed)
    #expect(read.value == .count(count))
    #expect(read.codes.isEmpty)
  }

  @Test(arguments: [
    ("10余人", 10), ("约20", 20), ("约20人", 20), ("20人左右", 20), ("一百余人", 100), ("十几人", 10), ("数十人", 10),
    ("近30人", 30), ("50人以上", 50), ("20多人", 20),
  ])
  func `an approximate number counts, with a warning`(typed: String, count: Int) throws {
    let read = try cell("信访人数", typed)
    #expect(read.value == .count(count))
    #expect(read.codes == ["approximate-number"])
  }

  @Test(arguments: [
    "5户", "3批", "多人", "3至5人", "3-5人", "-3", "95%", "#12.5", "12.5", "!#REF!", "@2021-03-04", "#-1",
  ])
  func `households are no people, and a range is no number`(typed: String) throws {
    let read = try cell("信访人数", typed)
    #expect(read.value == .unreadable)
    #expect(read.codes == ["unreadable-cell"])
  }

  @Test(arguments: [("拟某某等12人", 12), ("拟某某、拟某等5户15人", 15)])
  func `the petitioner's cell tells the number where no column does`(typed: String, count: Int)
    throws
  {
    let all = try handedIn("案件编号|责任单位|登记日期|信访人\nA1|城东分局|2021-03-01|\(typed)")
    #expect(all.cases[0].count(.people) == count)
  }

  @Test func `batches, households and companies are counted by their own words`() throws {
    let receptions = try handedIn("责任单位|接访日期|接访批次|接访人次\n城东分局|2021-05-12|3批12人次|3批12人次")
    #expect(receptions.records(.receptions)[0].count(.batches) == 3)
    #expect(receptions.records(.receptions)[0].count(.people) == 12)
    let outreach = try handedIn("责任单位|走访日期|走访户数|走访企业数\n城东分局|2021-05-12|5户15人|3家")
    #expect(outreach.records(.outreach)[0].count(.households) == 5)
    #expect(outreach.records(.outreach)[0].count(.companies) == 3)
  }

  @Test func `a baseline counts batches`() throws {
    let all = try handedIn("责任单位|赴省进京上访批次|\n|1月|全年\n城东分局|3批12人|约20")
    let record = try #require(all.records(.baseline).first)
    #expect(record.count(.visits1) == 3)
    #expect(record.count(.visitsYear) == 20)
  }
}
