import Register
import RegisterSupport
import Testing
import Vocabulary

struct NamedCasesTests {
  @Test(arguments: [
    ("A001", ["A001"]), ("A001、A002", ["A001", "A002"]),
    ("a001，A002；A003", ["A001", "A002", "A003"]),
    ("A001⏎A002", ["A001", "A002"]), ("A001/A002", ["A001", "A002"]),
    ("A001 A002", ["A001", "A002"]),
    ("A001和A002", ["A001", "A002"]), ("A001、A001", ["A001"]),
    ("20210001/20210002", ["20210001", "20210002"]),
    ("环信/2021/12", ["环信/2021/12"]), ("2021/0012", ["2021/0012"]), ("CD 2021 12", ["CD 2021 12"]),
    ("和平信2021-3", ["和平信2021-3"]), ("〔2021〕3号", ["〔2021〕3号"]), ("A001-A003", ["A001-A003"]),
    ("无", []),
    ("", []), ("#12", ["12"]),
  ])
  func `every case of a cell is named`(typed: String, numbers: [String]) throws {
    let all = try handedIn("责任单位|上访日期|案件编号\n城东分局|2021-05-02|\(typed)")
    #expect(all.records(.visits).first?.namedCases == numbers)
  }
}
