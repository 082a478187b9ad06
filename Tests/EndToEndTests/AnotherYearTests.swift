import Foundation
import TestSupport
import Testing

/// Another year's notice of another office (`Fixtures/water-2023.md`), from registers to reports.
///
/// It has other units, days, limits and scope, other months that owe a briefing, points, and clauses
/// that the plan of 2021 has no like of. No line of the program knows of it.
struct AnotherYearTests {
  private static let plan = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/water-2023.md").systemPath

  private static let cases = "案件编号,责任单位,登记日期,受理日期,结案日期,化解日期,问题类型,信访渠道,是否重复件\n"
  private static let months = (1...12).map { "\($0)月" }.joined(separator: ",")
  private static let registers = [
    "北关所.csv": cases + """
      BG-1,北关所,2023-06-05,2023-06-06,2023-06-20,,水,来访,否
      BG-2,北关所,2023-06-10,2023-06-12,2023-07-05,,污水,来信,否
      BG-3,北关所,2023-07-01,,,,大气,12345,否
      BG-4,北关所,2022-11-01,2022-11-02,,2023-07-10,噪声,来访,否
      BG-5,北关所,2023-07-03,2023-07-04,,,水,来访,是
      """,
    "南河所.csv": cases + """
      NH-1,南河所,2023-06-15,2023-06-16,2023-07-20,,水、噪声,来访,否
      NH-2,南河所,2023-07-12,2023-07-12,,,水,,否
      NH-3,南河所、北关所,2023-07-20,2023-07-21,2023-07-30,,,来访,否
      """,
    "东岭所.csv": cases + "无,,,,,,,,\n",
    "赴省进京上访台账.csv": """
    责任单位,上访日期,上访层级,人数
    北关所,2023-02-10,赴省,5
    北关所,2023-07-15,赴省,6
    南河所,2023-07-18,进京,3
    """,
    "2022年基数表.csv": """
    责任单位,赴省进京上访批次\(String(repeating: ",", count: 12))
    ,\(months),全年
    北关所\(String(repeating: ",", count: 12)),10
    南河所,1,1,1,1,1,1,1,1,1,1,1,1,12
    东岭所\(String(repeating: ",", count: 12)),0
    """,
    "宣传发动台账.csv": """
    责任单位,宣传日期,宣传形式
    北关所,2023-06-02,村村响
    北关所,2023-06-20,公众号、入户走访
    南河所,2023-06-03,广播
    南河所,2023-05-30,新媒体
    东岭所,2023-07-01,入户走访
    """,
    "简报报送登记.csv": """
    责任单位,月份,报送日期
    北关所,2023-06,2023-06-30
    南河所,2023-06,2023-07-02
    东岭所,2023-06,2023-06-28
    北关所,2023-08,2023-08-31
    南河所,2023-08,2023-08-30
    """,
  ]

  private func report(_ verb: String, _ day: String) throws -> WrittenReport {
    try inTemporaryFolder { desk in
      for (name, text) in Self.registers { try desk.write(text: text, to: name) }
      return try WrittenReport([verb, day, desk.systemPath, "--plan", Self.plan])
    }
  }

  @Test func `the plan has no mistake`() throws {
    let run = try Jianbao.run("plan", "check", Self.plan)
    #expect(run.code == 0, "\(run.said)")
  }

  /// By unit and indicator, as an official would count them from the few rows above.
  @Test(
    arguments: [
      ("全县", "new-closure", "4/6 unmet 2"), ("北关所", "new-closure", "3/4 unmet 1"),
      ("南河所", "new-closure", "2/3 unmet 1"), ("东岭所", "new-closure", "0/0 none 0"),
      ("执法大队", "new-closure", "-/- notApplicable -"), ("全县", "water-closure", "3/4 unmet 1"),
      ("北关所", "water-closure", "2/2 met 0"), ("南河所", "water-closure", "1/2 unmet 1"),
      ("全县", "visits-under-last-year", "14/22 unknown -"),
      ("北关所", "visits-under-last-year", "11/10 unmet 2"),
      ("南河所", "visits-under-last-year", "3/12 unknown -"),
      ("东岭所", "visits-under-last-year", "0/0 unknown -"), ("北关所", "media", "3/3 met 0"),
      ("南河所", "media", "1/3 unmet 2"), ("执法大队", "media", "-/- unknown -"),
      ("全县", "registered-in-full", "4/5 unmet 1"), ("北关所", "registered-in-full", "2/3 unmet 1"),
      ("北关所", "briefing-filed", "1/1 met 0"), ("南河所", "briefing-filed", "0/1 unmet 1"),
    ]
  )
  func `every figure of July is that of the rows`(
    body: String,
    id: String,
    expected: String
  ) throws {
    let figures = try Self.july.get().figures()
    let indicators =
      figures.city?.name == body
      ? figures.city?.indicators : figures.units.first { $0.name == body }?.indicators
    let figure = try #require(indicators?[id])
    let number = { (count: Int?) in count.map(String.init) ?? "-" }
    #expect(
      "\(number(figure.n))/\(number(figure.d)) \(figure.answer) \(number(figure.gap))" == expected
    )
  }

  private static let july = Result { try AnotherYearTests().report("monthly", "2023-07") }

  @Test func `the target that holds from August is August's`() throws {
    let june = try Self.july.get().figures().city?.indicators["new-closure"]?.target
    let september = try report("summary", "2023-09-30").figures()
    #expect(june == ">= 90%")
    #expect(september.city?.indicators["new-closure"]?.target == ">= 98%")
    #expect(september.units[1].indicators["briefing-filed"].map { [$0.n, $0.d] } == [1, 2])
    #expect(september.units[2].indicators["briefing-filed"].map { [$0.n, $0.d] } == [1, 2])
  }

  @Test func `points are given by the plan's own table, and can be reckoned again`() throws {
    let page = try Self.july.get().text("北关所.md")
    #expect(page.contains("40×30000÷36000，舍去第三位小数 | 33.33 |"))
    #expect(page.contains("| 合计 |  | 100 |  |  |  | 83.33 |"))
    let south = try Self.july.get().text("南河所.md")
    #expect(south.contains("另有10分待定 | 52.49 |"))
    let county = try Self.july.get().text("全县.md")
    #expect(county.contains("| 北关所 | 83.33 | 100 | 0 |"))
    #expect(try Self.july.get().text("figures.json").contains("\"reached\": 8333"))
    #expect(try !WrittenReport.ofSample(.monthly).text("全市.md").contains("计分"))
  }

  @Test func `names, addressees and the year of the baseline are the plan's`() throws {
    let files = try Self.july.get().files
    #expect(files["全县.html"] != nil && files["全市.html"] == nil)
    let county = try Self.july.get().text("全县.md")
    #expect(county.contains("全县生态环境系统") && county.contains("全县台账在册信访案件8件"))
    for (name, data) in files {
      let text = String(decoding: data, as: UTF8.self)
      for word in ["全市", "市局", "市生态环境局法规科", "2021", "2020年"] {
        #expect(!text.contains(word), "\(name) holds \(word)")
      }
    }
    #expect(try Self.july.get().text("北关所.md").contains("报：云州县生态环境局信访股"))
  }

  @Test func `the reports are as they were looked at, and can be verified`() throws {
    try expectGolden(
      withoutMarks(Self.july.get().text("figures.json")),
      "another-year.monthly.figures.json"
    )
    let summary = try report("summary", "2023-09-30")
    try expectGolden(
      withoutMarks(summary.text("figures.json")),
      "another-year.summary.figures.json"
    )
    try inTemporaryFolder { desk in
      for (name, text) in Self.registers { try desk.write(text: text, to: "台账/\(name)") }
      let own = ["--plan", Self.plan]
      _ = try Jianbao.run(["monthly", "2023-07", "台账", "--out", "报告"] + own, in: desk)
      #expect(try Jianbao.run(["verify", "报告", "台账"] + own, in: desk).code == 0)
    }
  }

  /// The README shows how an office adds an indicator of its own; what it shows is what runs.
  @Test func `the indicator that the README adds is counted like the built-in ones`() throws {
    let root = URL(filePath: Jianbao.sample).deletingLastPathComponent()
      .deletingLastPathComponent()
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let start = try #require(readme.firstRange(of: "```yaml\n指标: water-closure\n")?.lowerBound)
    let block = readme[start...].prefix(
      upTo: try #require(readme[start...].dropFirst(3).firstRange(of: "\n```")?.upperBound)
    )
    let builtIn = root.appending(path: "Templates/Policies/petition-backlog-2021.md")
    let plan = try String(contentsOf: builtIn, encoding: .utf8)
      .replacing("## 三、2 交办案件", with: "\(block)\n\n## 三、2 交办案件")
    try inTemporaryFolder { desk in
      try desk.write(text: plan, to: "方案.md")
      let check = try Jianbao.run("plan", "check", "方案.md", in: desk)
      #expect(check.code == 0, "\(check.said)")
      let made = try Jianbao.run(
        ["monthly", "2021-05", Jianbao.sample, "--plan", "方案.md", "--out", "报告"],
        in: desk
      )
      #expect(made.code == 1, "the sample has errors: \(made.messages)")
      let page = try String(
        contentsOf: desk.appending(path: "报告/全市.md"),
        encoding: .utf8
      )
      #expect(page.contains("水污染案件结案率"))
      let data = try Data(contentsOf: desk.appending(path: "报告/figures.json"))
      let figures = try JSONDecoder().decode(Figures.self, from: data)
      let water = try #require(figures.city?.indicators["water-closure"])
      #expect(water.clause == "三、1" && water.target == ">= 90%")
      #expect(try #require(water.d) > 10, "water cases are found whatever they are called")
      let explained = try Jianbao.run(
        ["explain", "water-closure", Jianbao.sample, "--as-of", "2021-05-31", "--plan", "方案.md"],
        in: desk
      )
      #expect(explained.output.contains("条款：三、1") && explained.output.contains("目标：≥90%"))
      let coverage = try Jianbao.run("plan", "coverage", "--plan", "方案.md", in: desk)
      #expect(coverage.output.contains("water-closure"))
    }
  }
}
