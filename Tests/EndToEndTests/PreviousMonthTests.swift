import Foundation
import TestSupport
import Testing

/// This month's registers held against last month's with `--previous` (spec §5).
struct PreviousMonthTests {
  private static let header =
    "案件编号,责任单位,登记日期,受理日期,办理期限,结案日期,办理状态,是否属本部门职责"

  private static let before = """
    \(header)
    A1,城东分局,2021-03-01,2021-03-03,2021-05-02,,办理中,是
    A2,城东分局,2021-03-02,2021-03-03,2021-05-02,2021-04-10,已结案,是
    A3,城东分局,2021-03-03,2021-03-04,2021-05-03,2021-04-11,已结案,是
    A4,城东分局,2021-03-04,2021-03-05,,,办理中,是
    A5,城东分局,2021-03-05,2021-03-06,2021-05-05,,办理中,是
    A6,城东分局,2021-03-06,2021-03-07,2021-05-06,,办理中,是
    A7,城西分局,2021-03-07,2021-03-08,2021-05-07,,办理中,是
    A8,城西分局,2021-03-08,2021-03-09,2021-05-08,,办理中,是
    A9,城西分局,2021-03-09,2021-03-10,2021-05-09,,办理中,是
    """

  private static let after = """
    \(header)
    A1,城东分局,2021-03-01,2021-03-03,2021-05-02,2021-04-30,已结案,是
    A2,城东分局,2021-03-02,2021-03-03,2021-05-02,2021-04-12,已结案,是
    A3,城东分局,2021-03-03,2021-03-04,2021-05-03,,办理中,是
    A4,城东分局,2021-03-04,2021-03-05,2021-06-04,,办理中,是
    A5,城东分局,2021-03-15,2021-03-16,2021-06-05,,办理中,是
    A6,城东分局,2021-03-06,2021-03-07,2021-05-06,2021-05-01,已结案,是
    A7,城东分局,2021-03-07,2021-03-08,2021-05-07,,办理中,是
    A8,城西分局,2021-03-08,2021-03-09,2021-05-08,,办理中,否
    """

  /// Runs `check` with both months; the doubts that only two months can show, as `code case`.
  private func doubts(
    before: [String: String],
    after: [String: String],
    asOf day: String = "2021-05-31"
  ) throws -> [String] {
    try inTemporaryFolder { folder in
      for (name, files) in [("四月", before), ("五月", after)] {
        let month = folder.appending(path: name)
        try FileManager.default.createDirectory(at: month, withIntermediateDirectories: true)
        for (file, text) in files { try Data(text.utf8).write(to: month.appending(path: file)) }
      }
      let run = try Jianbao.run([
        "check", folder.appending(path: "五月").systemPath, "--as-of", day, "--format", "json",
        "--previous", folder.appending(path: "四月").systemPath,
      ])
      let output = try JSONDecoder().decode(Output.self, from: Data(run.output.utf8))
      return output.findings.filter { Self.codes.contains($0.code) }
        .map { "\($0.code) \($0.file)!\($0.cell ?? "-")" }.sorted()
    }
  }

  private struct Output: Decodable {
    struct Finding: Decodable {
      var code: String
      var file: String
      var cell: String?
    }
    var findings: [Finding]
  }

  private static let codes: Set<String> = [
    "vanished", "received-changed", "closed-changed", "due-changed", "backdated", "reopened",
    "moved", "turned-out", "baseline-changed",
  ]

  @Test func `every change of a case is told once, at its cell`() throws {
    let found = try doubts(
      before: ["信访案件台账.csv": Self.before],
      after: ["信访案件台账.csv": Self.after]
    )
    #expect(
      found == [
        // On the last day of last month; A6, closed on the first of this month, is not among them.
        "backdated 信访案件台账.csv!F2",
        "closed-changed 信访案件台账.csv!F3",
        // A4's, empty last month and filled in now, is none.
        "due-changed 信访案件台账.csv!E6",
        "moved 信访案件台账.csv!B8",
        "received-changed 信访案件台账.csv!C6",
        "reopened 信访案件台账.csv!F4",
        "turned-out 信访案件台账.csv!G9",
        "vanished 四月/信访案件台账.csv!A10",
      ]
    )
  }

  @Test func `last month's filling time is an earlier limit for a closing entered since`() throws {
    let filled = "填报时间：2021-04-20\n" + Self.before
    let found = try doubts(
      before: ["信访案件台账.csv": filled],
      after: ["信访案件台账.csv": Self.after]
    )
    #expect(!found.contains { $0.hasPrefix("backdated") }, "\(found)")
  }

  @Test func `equal registers show no change, and one that is not handed in misses nothing`()
    throws
  {
    let cases = ["信访案件台账.csv": Self.before]
    #expect(try doubts(before: cases, after: cases) == [])
    let visits = [
      "赴省进京上访台账.csv": "责任单位,上访日期,上访层级\n城东分局,2021-04-02,赴省\n"
    ]
    #expect(try doubts(before: cases, after: visits) == [])
  }

  @Test func `visits are told apart by unit, day and level, and counted`() throws {
    let before = """
      责任单位,上访日期,上访层级
      城东分局,2021-04-02,赴省
      城东分局,2021-04-02,赴省
      城东分局,2021-04-02,进京
      城西分局,2021-04-05,进京
      """
    let after = """
      责任单位,上访日期,上访层级
      城西分局,2021-04-05,进京
      城东分局,2021-04-02,进京
      城东分局,2021-04-02,赴省
      """
    let name = "赴省进京上访台账.csv"
    #expect(
      try doubts(before: [name: before], after: [name: after]) == ["vanished 四月/\(name)!B3"]
    )
  }

  @Test func `a figure of the baseline that changed is named`() throws {
    let months = (1...12).map { "\($0)月" }.joined(separator: ",")
    let group = "赴省进京上访批次" + String(repeating: ",", count: 11)
    let text = { (march: Int) in
      "责任单位,\(group)\n,\(months)\n城东分局,1,1,\(march),1,1,1,1,1,1,1,1,1\n城西分局,2,2,2,2,2,2,2,2,2,2,2,2\n"
    }
    let name = "2020年基数表.csv"
    #expect(
      try doubts(before: [name: text(3)], after: [name: text(5)]) == ["baseline-changed \(name)!D3"]
    )
  }

  @Test func `a grave doubt makes the outcome pending, and a changed figure is corrected in print`()
    throws
  {
    try inTemporaryFolder { folder in
      for (name, text) in [("四月", Self.before), ("五月", Self.after)] {
        let month = folder.appending(path: name)
        try FileManager.default.createDirectory(at: month, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: month.appending(path: "信访案件台账.csv"))
      }
      let report = try WrittenReport([
        "monthly", "2021-05", folder.appending(path: "五月").systemPath,
        "--previous", folder.appending(path: "四月").systemPath,
      ])
      let figures = try report.figures()
      let east = try #require(figures.units.first { $0.name == "城东分局" })
      #expect(east.outcomes.contains { $0.code == "pending" })
      #expect(figures.inputs.map(\.path) == ["信访案件台账.csv", "四月/信访案件台账.csv"])
      #expect(try report.text("全市.md").contains("更正说明：截至2021年4月30日的数字"))
    }
  }

  @Test func `a folder of last month that is not there ends with 3`() throws {
    let run = try Jianbao.run("check", Jianbao.mess, "--previous", "没有这个文件夹")
    #expect(run.code == 3 && run.output.isEmpty)
    #expect(run.messages.contains("输入不存在"))
  }
}
