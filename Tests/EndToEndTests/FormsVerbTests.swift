import Foundation
import TestSupport
import Testing

/// `forms`: the blank registers as a clerk gets them.
struct FormsVerbTests {
  private static let titles = [
    "信访案件台账", "赴省进京上访台账", "群体性和恶性事件台账", "领导接访台账", "矛盾排查台账", "社会稳定风险评估台账",
    "综治基础工作台账", "下访走访台账", "宣传发动台账", "环境违法查处台账", "简报报送登记", "2020年基数表", "工作动态",
  ]

  @Test func `one workbook of all registers and one of each, the same bytes each time`() throws {
    try inTemporaryFolder { folder in
      let run = try Jianbao.run("forms", "空白", in: folder)
      #expect(run.code == 0 && run.output == "")
      let written = try folder.appending(path: "空白").contents()
      let names = (Self.titles + ["全部台账"]).map { $0 + ".xlsx" } + ["manifest.json"]
      #expect(Set(written.keys) == Set(names))
      #expect(try Jianbao.run("forms", "又一份", in: folder).code == 0)
      #expect(try folder.appending(path: "又一份").contents() == written)
      // Written again, it takes the place of what nobody has touched.
      #expect(try Jianbao.run("forms", "空白", in: folder).code == 0)
      #expect(try folder.appending(path: "空白").contents() == written)
    }
  }

  @Test func `blank forms are read as registers without an error`() throws {
    try inTemporaryFolder { folder in
      _ = try Jianbao.run("forms", "空白", in: folder)
      let run = try Jianbao.run("check", "空白", "--format", "json", in: folder)
      #expect(run.code == 0)
      let output = try CheckOutput.read(run.output)
      #expect(output.findings.allSatisfy { $0.level == "notice" })
      #expect(Set(output.ledger.compactMap(\.register)).count == 13)
      #expect(output.ledger.allSatisfy { $0.counted == 0 && $0.read == $0.leftOut["sample"] ?? 0 })
    }
  }

  @Test func `a folder in which somebody has filled in a form is left alone`() throws {
    try inTemporaryFolder { folder in
      _ = try Jianbao.run("forms", "空白", in: folder)
      let other = try Data(contentsOf: folder.appending(path: "空白/工作动态.xlsx"))
      try folder.write(other, to: "空白/信访案件台账.xlsx")
      let before = try folder.contents()
      let run = try Jianbao.run("forms", "空白", in: folder)
      #expect(run.code == 4 && run.messages.contains("信访案件台账.xlsx"))
      #expect(try folder.contents() == before)
    }
  }

  @Test func `wrong usage and places that cannot be written are said`() throws {
    try inTemporaryFolder { folder in
      try folder.write(text: "别动", to: "文件")
      #expect(try Jianbao.run("forms", in: folder).code == 2)
      #expect(try Jianbao.run("forms", "", in: folder).code == 2)
      #expect(try Jianbao.run("forms", "甲", "--plan", "没有.md", in: folder).code == 2)
      #expect(try Jianbao.run("forms", "文件", in: folder).code == 4)
      #expect(try folder.names() == ["文件"])
    }
  }
}
