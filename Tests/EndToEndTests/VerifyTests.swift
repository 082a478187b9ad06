import Foundation
import TestSupport
import Testing

/// `verify` on reports as they were written, and on reports and registers that somebody changed.
struct VerifyTests {
  private static let registers = [
    "五月/信访案件台账.csv": Table.small.text,
    "五月/赴省进京上访台账.csv": "责任单位,上访日期,上访层级\r\n城东分局,2021-05-02,赴省\r\n",
    "四月/信访案件台账.csv": Table.small.with("2021-05-08", row: 0, column: "登记日期").text,
  ]

  /// A desk with registers and May's report of them.
  private func atDesk(
    _ more: [String] = [],
    _ body: (URL) throws -> Void
  ) throws {
    try inTemporaryFolder { desk in
      for (path, text) in Self.registers { try desk.write(text: text, to: path) }
      let run = try Jianbao.run(["monthly", "2021-05", "五月", "--out", "报告"] + more, in: desk)
      try #require(run.code == 0, "\(run.messages)")
      try body(desk)
    }
  }

  private func change(_ file: String, in desk: URL, _ change: (String) -> String) throws {
    let old = try String(contentsOf: desk.appending(path: file), encoding: .utf8)
    let new = change(old)
    try #require(new != old)
    try desk.write(text: new, to: file)
  }

  @Test(arguments: Verb.allCases)
  func `a report of the sample campaign is derived again, byte by byte`(verb: Verb) throws {
    try inTemporaryFolder { desk in
      let made = try Jianbao.run(verb.arguments + ["--out", "报告"], in: desk)
      #expect(made.code == 1, "the sample has errors")
      let run = try Jianbao.run("verify", "报告", Jianbao.sample, in: desk)
      #expect(run.code == 0, "\(run.said)")
      #expect(run.output.contains("数字：全市和各单位 15 份共 420 项，相同"))
      #expect(run.output.contains("文件：33 个，逐字节相同\n结论：全部相同。"))
    }
  }

  @Test(
    arguments: [
      ["--unit", "城东分局"], ["--issue", "3", "--signed", "某某", "--issued", "2021-05-28"],
      ["--format", "md"], ["--allow-errors"], ["--as-of", "2021-05-20"],
    ]
  )
  func `what else was asked for is read from the report`(options: [String]) throws {
    try atDesk(options) { desk in
      let run = try Jianbao.run("verify", "报告", "五月", in: desk)
      #expect(run.code == 0, "\(run.said)")
    }
  }

  @Test func `last month's registers are part of the inputs`() throws {
    try inTemporaryFolder { desk in
      for (path, text) in Self.registers { try desk.write(text: text, to: path) }
      let arguments = ["monthly", "2021-05", "五月", "--previous", "四月", "--out", "报告"]
      #expect(try Jianbao.run(arguments, in: desk).code == 0)
      let whole = try Jianbao.run("verify", "报告", "五月", "--previous", "四月", in: desk)
      #expect(whole.code == 0, "\(whole.said)")
      let part = try Jianbao.run("verify", "报告", "五月", in: desk)
      #expect(part.code == 1)
      #expect(part.output.contains("缺少：四月/信访案件台账.csv（上月台账，用 --previous 给出）"))
      #expect(part.output.contains("重算没有：received-changed"))
    }
  }

  @Test func `a figure that was changed is named with both numbers`() throws {
    try atDesk { desk in
      try change("报告/figures.json", in: desk) {
        $0.replacing(
          "\"n\": 1,\n          \"d\": 2,",
          with: "\"n\": 2,\n          \"d\": 2,",
          maxReplacements: 1
        )
      }
      let run = try Jianbao.run("verify", "报告", "五月", in: desk)
      #expect(run.code == 1)
      #expect(
        run.output.contains("  城东分局 年内新发信访案件结案率（new-case-closure）：分子：报告为2，重算为1\n"),
        "\(run.said)"
      )
      #expect(run.output.contains("  figures.json：与现在写出的不同，自第"))
      #expect(run.output.contains("结论：共 2 处差异。"))
    }
  }

  @Test func `pages that were changed, taken away or added are named`() throws {
    try atDesk { desk in
      try change("报告/全市.md", in: desk) { $0.replacing("新收2件", with: "新收3件") }
      try FileManager.default.removeItem(at: desk.appending(path: "报告/城西分局.html"))
      try desk.write(text: "别的", to: "报告/批注.txt")
      let run = try Jianbao.run("verify", "报告", "五月", in: desk)
      #expect(run.code == 1)
      #expect(run.output.contains("文件：3 处差异\n"))
      #expect(run.output.contains("  全市.md：与现在写出的不同，自第"))
      #expect(run.output.contains("  缺少：城西分局.html\n"))
      #expect(run.output.contains("  不是报告的文件：批注.txt\n"))
      #expect(run.output.contains("数字：全市和各单位 15 份共 420 项，相同"))
    }
  }

  @Test func `registers that changed, moved, vanished or were added are told apart`() throws {
    try atDesk { desk in
      try change("五月/信访案件台账.csv", in: desk) { $0.replacing("2021-05-20", with: "") }
      try FileManager.default.moveItem(
        at: desk.appending(path: "五月/赴省进京上访台账.csv"),
        to: desk.appending(path: "五月/上访.csv")
      )
      try desk.write(text: "责任单位,宣传日期\r\n城东分局,2021-04-09\r\n", to: "五月/宣传.csv")
      let run = try Jianbao.run("verify", "报告", "五月", in: desk)
      #expect(run.code == 1)
      #expect(run.output.contains("输入：3 处差异\n"))
      #expect(run.output.contains("  已改动：信访案件台账.csv（报告时 "))
      #expect(run.output.contains("  已改名：赴省进京上访台账.csv 现为 上访.csv，内容相同\n"))
      #expect(run.output.contains("  多出：宣传.csv\n"))
      #expect(run.output.contains("年内新发信访案件结案率（new-case-closure）：分子：报告为1，重算为0\n"))
      #expect(run.output.contains("城东分局 宣传发动（publicity-launch）：结论：报告为unknown，重算为met"))
      try FileManager.default.removeItem(at: desk.appending(path: "五月/上访.csv"))
      let less = try Jianbao.run("verify", "报告", "五月", in: desk)
      #expect(less.output.contains("  缺少：赴省进京上访台账.csv\n"))
    }
  }

  @Test func `another version of the program is said, and is no difference`() throws {
    try atDesk { desk in
      let folder = desk.appending(path: "报告")
      for name in try folder.names() {
        let text = String(
          decoding: try Data(contentsOf: folder.appending(path: name)),
          as: UTF8.self
        )
        try folder.write(text: text.replacing("jianbao 0.1.0", with: "jianbao 0.0.9"), to: name)
      }
      let run = try Jianbao.run("verify", "报告", "五月", in: desk)
      #expect(run.code == 0, "\(run.said)")
      #expect(run.output.contains("程序：现在是 jianbao 0.1.0；版本不同不算差异"))
    }
  }

  @Test func `another plan and other templates are differences of their own`() throws {
    try inTemporaryFolder { desk in
      for (path, text) in Self.registers { try desk.write(text: text, to: path) }
      let root = URL(filePath: Jianbao.sample).deletingLastPathComponent()
        .deletingLastPathComponent()
      let builtIn = root.appending(path: "Templates/Policies/petition-backlog-2021.md")
      let plan = try String(contentsOf: builtIn, encoding: .utf8)
        .replacing("不低于 95%", with: "不低于 90%").replacing(
          "20 件计 18 件：未达标，还差 1 件",
          with: "20 件计 17 件：未达标，还差 1 件"
        )
        .replacing("397 件计 377 件：未达标，还差 1 件", with: "397 件计 377 件：达标")
        .replacing("40 件计 37 件：未达标，还差 1 件", with: "40 件计 35 件：未达标，还差 1 件")
      try desk.write(text: plan, to: "方案.md")
      let index = root.appending(path: "Templates/Pages/index.html.mustache")
      let page = try String(contentsOf: index, encoding: .utf8)
      try desk.write(text: page + "<!-- 本局 -->\n", to: "模板/index.html.mustache")
      let own = ["--plan", "方案.md", "--templates", "模板"]
      let made = try Jianbao.run(["monthly", "2021-05", "五月", "--out", "报告"] + own, in: desk)
      try #require(made.code == 0, "\(made.messages)")
      #expect(try Jianbao.run(["verify", "报告", "五月"] + own, in: desk).code == 0)
      let other = try Jianbao.run("verify", "报告", "五月", in: desk)
      #expect(other.code == 1)
      #expect(other.output.contains("方案不同：报告用的是") && other.output.contains("页面模板不同：报告用的是"))
      #expect(other.output.contains("目标：报告为>= 90%，重算为>= 95%"))
    }
  }

  @Test func `what is no report, and no registers, is refused`() throws {
    try atDesk { desk in
      for (arguments, code, words) in [
        (["verify", "五月", "四月"], 3, "没有 jianbao 写的完整的 figures.json"),
        (["verify", "没有", "五月"], 3, "报告文件夹 没有 打不开"), (["verify", "报告"], 2, "请在报告文件夹之后给出"),
        (["verify", "报告", "没有"], 3, "输入不存在"),
      ] as [([String], Int32, String)] {
        let run = try Jianbao.run(arguments, in: desk)
        #expect(run.code == code && run.output.isEmpty)
        #expect(run.messages.contains(words), "\(run.messages)")
      }
    }
  }

  @Test func `other programs read the differences as json`() throws {
    try atDesk { desk in
      try FileManager.default.removeItem(at: desk.appending(path: "报告/城西分局.html"))
      let run = try Jianbao.run("verify", "报告", "五月", "--format", "json", in: desk)
      #expect(run.code == 1)
      let read = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
      #expect(read?["equal"] as? Bool == false)
      let differences = read?["differences"] as? [[String: Any]]
      #expect(differences?.compactMap { $0["kind"] as? String } == ["file-missing"])
      #expect(differences?.compactMap { $0["subject"] as? String } == ["城西分局.html"])
    }
  }

  @Test func `in English nothing but names is Chinese`() throws {
    try atDesk { desk in
      let run = try Jianbao.run("verify", "报告", "五月", "--lang", "en", in: desk)
      #expect(run.code == 0)
      #expect(run.output.contains("files: 33, equal byte by byte\nresult: all equal.\n"))
    }
  }
}
