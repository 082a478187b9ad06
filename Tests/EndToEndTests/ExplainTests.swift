import Foundation
import TestSupport
import Testing

/// `explain` on the sample campaign, held against the report's own figures.
struct ExplainTests {
  private func explain(_ indicator: String, _ more: String...) throws -> Program.Run {
    try Jianbao.run(
      ["explain", indicator, Jianbao.sample, "--as-of", "2021-05-31"] + more
    )
  }

  @Test(arguments: [
    "new-case-closure", "backlog-resolution", "visit-decrease", "monthly-inspection",
  ])
  func `the figure, its clause and every record agree with the report`(indicator: String) throws {
    let report = try WrittenReport.ofSample(.monthly).figures()
    let figure = try #require(report.city?.indicators[indicator])
    let run = try explain(indicator)
    #expect(run.code == 1, "the sample has errors")
    #expect(run.output.contains("条款：\(figure.clause)"))
    #expect(run.output.contains("  > "))
    if let n = figure.n, let d = figure.d {
      #expect(run.output.contains("\(n)") && run.output.contains("\(d)"))
    }
    for address in figure.evidence.prefix(20) {
      let cell = address.split(separator: "!").last.map(String.init) ?? address
      #expect(run.output.contains("（\(cell)）") || run.output.contains(cell), "\(address)")
    }
  }

  @Test func `a unit's records are looked at, or left out for a condition of the plan`() throws {
    let run = try explain("new-case-closure", "--unit", "城北分局")
    #expect(run.output.hasPrefix("年内新发信访案件结案率（new-case-closure）　城北分局　截至2021年5月31日"))
    #expect(run.output.contains("不在范围：不符合“来源为新发”"))
    #expect(run.output.contains("到2021年9月30日为止："))
    #expect(run.output.contains("最好（能办的都办成）") && run.output.contains("最差（此后什么也不办"))
  }

  @Test func `an unknown indicator is wrong usage that names the nearest`() throws {
    let run = try explain("new-case-closur")
    #expect(run.code == 2)
    #expect(run.output.isEmpty && run.messages.contains("最接近的是 new-case-closure"))
  }

  @Test func `nothing of a petitioner is printed`() throws {
    for indicator in ["new-case-closure", "return-after-transfer", "key-case-duty"] {
      let run = try explain(indicator)
      #expect(try SamplePeople.all().found(in: Data(run.output.utf8)) == [])
    }
  }
}
