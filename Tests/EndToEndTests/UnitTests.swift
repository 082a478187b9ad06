import TestSupport
import Testing

/// Reports of some units only.
struct UnitTests {
  @Test(arguments: Verb.allCases)
  func `with a unit only its pages and figures are written`(verb: Verb) throws {
    let report = try WrittenReport(
      verb.arguments + ["--unit", "江口分局", "--unit", "城东分局", "--unit", "江口分局"]
    )
    #expect(report.run.code == 1 || report.run.code == 0)
    #expect(
      Set(report.files.keys) == [
        "index.html", "figures.json", "findings.csv", "江口分局.html", "江口分局.md", "城东分局.html",
        "城东分局.md",
      ]
    )
    let figures = try report.figures()
    #expect(figures.city == nil)
    #expect(figures.units.map(\.name) == ["城东分局", "江口分局"])
    let whole = try WrittenReport.ofSample(verb).figures()
    #expect(figures.units == whole.units.filter { ["城东分局", "江口分局"].contains($0.name) })
    #expect(figures.doubts.allSatisfy { !$0.units.isEmpty && !$0.units.contains("清河分局") })
  }

  @Test func `a unit's page alone names no other unit`() throws {
    let report = try WrittenReport(
      ["monthly", "2021-05", Jianbao.sample, "--unit", "石桥", "--format", "md"]
    )
    #expect(
      Set(report.files.keys) == ["index.html", "figures.json", "findings.csv", "石桥分局.md"]
    )
    let page = try report.text("石桥分局.md")
    #expect(page.contains("市生态环境局法规科"))
    for unit in ["城东分局", "城北分局", "江口分局", "平湖分局"] {
      #expect(!page.contains(unit), "\(unit)")
    }
  }

  @Test func `the masthead takes what the command line says`() throws {
    let report = try inTemporaryFolder { folder in
      let file = try folder.write(text: Table.small.text, to: "台账.csv")
      return try WrittenReport([
        "monthly", "2021-05", file, "--as-of", "2021-05-28", "--issue", "7", "--issued",
        "2021-05-29",
        "--signed", "孙设明",
      ])
    }
    #expect(report.run.code == 0)
    #expect(try report.figures().asOf == "2021-05-28")
    let page = try report.text("全市.html")
    for word in ["第7期", "2021年5月29日", "孙设明"] { #expect(page.contains(word), "\(word)") }
  }
}
