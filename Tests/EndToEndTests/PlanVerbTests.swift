import Foundation
import TestSupport
import Testing

/// `plan show`, `plan check`, `plan coverage` and `plan schema` as an official runs them.
struct PlanVerbTests {
  private static let path = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Templates/Policies/petition-backlog-2021.md")

  private func builtIn() throws -> String { try String(contentsOf: Self.path, encoding: .utf8) }

  @Test func `the plan is read out with every clause's own words and every indicator`() throws {
    let run = try Jianbao.run("plan", "show")
    #expect(run.code == 0)
    let plan = try builtIn()
    for line in plan.split(separator: "\n") where line.hasPrefix("> ") {
      // Paragraphs of one quote are joined.
      #expect(run.output.contains(line.dropFirst(2)), "\(line)")
    }
    for line in plan.split(separator: "\n") where line.hasPrefix("指标: ") {
      #expect(run.output.contains("（\(line.dropFirst(4))）"), "\(line)")
    }
  }

  @Test func `the built-in plan has no mistake, and its notes name their lines`() throws {
    let run = try Jianbao.run("plan", "check", Self.path.systemPath)
    #expect(run.code == 0)
    #expect(run.output.contains("没有错误：条款 35 条，指标 28 项"))
    #expect(run.output.contains("“provincial-closure”和“new-case-closure”、“backlog-resolution”"))
  }

  @Test func `every planted mistake is told at once, with its line, and the program ends with 1`()
    throws
  {
    let text = try builtIn()
      .replacing("范围: {来源: 新发, 职责: 内}\n计入: {已结案: 是}", with: "范围: {来原: 新发, 职责: 内}\n计入: {已结案: 是}")
      .replacing("  - 12 件计 11 件：未达标，还差 1 件", with: "  - 12 件计 11 件：达标")
      .replacing("目标: {2021-01-01: 下降不低于 20%}", with: "目标: {2021-01-01: 降不低于 20%}")
    try inTemporaryFolder { folder in
      let file = folder.appending(path: "方案.md")
      try Data(text.utf8).write(to: file)
      let run = try Jianbao.run("plan", "check", file.systemPath)
      #expect(run.code == 1)
      #expect(run.output.contains("“来原”不是栏目或状态；可写：来源"))
      #expect(run.output.contains("例与算法不符：算得未达标，还差 1"))
      #expect(run.output.contains("目标“降不低于 20%”看不懂"))
      #expect(run.output.contains("三 目标任务 › 三、1 结案、化解和移交"))
      #expect(run.output.contains("共 3 处错误。"))
    }
  }

  @Test func `a plan that cannot be opened ends with 3, and says so`() throws {
    let run = try Jianbao.run("plan", "check", "没有这个方案.md")
    #expect(run.code == 3)
    #expect(run.output.isEmpty && run.messages.contains("打不开"))
  }

  @Test func `the coverage adds up to the clauses`() throws {
    let run = try Jianbao.run("plan", "coverage")
    #expect(run.code == 0)
    #expect(run.output.contains("| 合计 | 28 | 8 |"))
    #expect(run.output.contains("条款 35 条：有指标的 13 条，只有奖惩的 3 条，只有说明的 10 条，其余 9 条"))
    #expect(run.output.contains("| 赴省进京上访台账 | 责任单位、上访日期 | visit-decrease |"))
  }

  @Test func `the schema is JSON and knows every register and step`() throws {
    let run = try Jianbao.run("plan", "schema")
    let schema = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    )
    let blocks = try #require(schema["oneOf"] as? [[String: Any]])
    #expect(blocks.compactMap { $0["title"] as? String } == ["设置", "指标", "奖惩", "人工", "说明", "待定"])
    let keys = try #require(blocks[1]["properties"] as? [String: Any])
    let settings = try #require(blocks[0]["properties"] as? [String: Any])
    for line in try builtIn().split(separator: "\n") {
      let key = line.prefix { $0 != ":" }
      if ["台账", "范围", "计入", "清单", "限期", "报送栏"].contains(key) {
        #expect(keys[String(key)] != nil)
      }
      if ["活动", "阶段", "期限", "单位", "领域", "基础项目", "疑点", "弄虚作假", "报头", "口径"].contains(key) {
        #expect(settings[String(key)] != nil)
      }
    }
    let registers = try #require((keys["台账"] as? [String: Any])?["enum"] as? [String])
    #expect(registers.count == 13)
  }
}
