import TestSupport
import Testing

/// What the sample campaign gives, kept whole; `make golden` records it anew.
struct GoldenTests {
  @Test(arguments: Verb.allCases)
  func `the figures of the sample are as they were`(verb: Verb) throws {
    let report = try WrittenReport.ofSample(verb)
    #expect(report.run.code == 1)
    try expectGolden(withoutMarks(try report.text("figures.json")), "\(verb.rawValue).figures.json")
  }

  @Test func `the findings of the sample are as they were`() throws {
    try expectGolden(try WrittenReport.ofSample(.summary).text("findings.csv"), "findings.csv")
  }

  @Test(arguments: ["城北分局.html", "城北分局.md", "index.html"])
  func `a page of May's briefing is as it was`(name: String) throws {
    try expectGolden(withoutMarks(try WrittenReport.ofSample(.monthly).text(name)), name)
  }
}
