import Foundation
import TestSupport
import Testing

/// `--mapping` and `check --write-mapping`.
struct MappingTests {
  private static let strange = Table(
    header: ["台号", "归口", "进门日", "信访人"],
    rows: [["A1", "城东分局", "2021-05-06", "赵拟楠"]]
  )
  private static let mapping = """
    - 文件: 台账.csv
      台账: 信访案件台账
      列: {台号: 案件编号, 归口: 责任单位, 进门日: 登记日期}

    """

  @Test func `a mapping holds for reports and checks, and the columns say so`() throws {
    try inTemporaryFolder { folder in
      try folder.write(text: Self.strange.text, to: "台账.csv")
      try folder.write(text: Self.mapping, to: "对应.yaml")
      #expect(try Jianbao.run("check", "台账.csv", in: folder).code == 3)
      let run = try Jianbao.run(
        "check",
        "台账.csv",
        "--mapping",
        "对应.yaml",
        "--format",
        "json",
        in: folder
      )
      #expect(run.code == 0)
      let columns = try JSONValue(run.output)["mapping"].list
      #expect(columns.prefix(3).compactMap { $0["how"].text } == ["pinned", "pinned", "pinned"])
      #expect(columns[0]["why"].text == "指定（对应表）" && columns[0]["sure"].text == "certain")
      let report = try Jianbao.run(
        "monthly",
        "2021-05",
        "台账.csv",
        "--mapping",
        "对应.yaml",
        "--out",
        "o",
        in: folder
      )
      #expect(report.code == 0, "\(report.messages)")
    }
  }

  @Test func `what check writes is read back to the same records, and never written over`() throws {
    try inTemporaryFolder { folder in
      let arguments = ["check", Jianbao.sample, "--as-of", "2021-10-31", "--format", "json"]
      let first = try Jianbao.run(arguments + ["--write-mapping", "对应.yaml"], in: folder)
      #expect(first.messages.contains("对应.yaml"))
      let second = try Jianbao.run(arguments + ["--mapping", "对应.yaml"], in: folder)
      #expect(second.messages == "")
      #expect(try JSONValue(second.output)["records"] == JSONValue(first.output)["records"])
      #expect(try JSONValue(second.output)["ledger"] == JSONValue(first.output)["ledger"])
      let text = try folder.contents()
      let again = try Jianbao.run(arguments + ["--write-mapping", "对应.yaml"], in: folder)
      #expect(again.code == 4 && again.output == "")
      #expect(try folder.contents() == text)
    }
  }

  @Test(arguments: [
    ("列: {台号: 案件编号", "列: {台号: 案件编好", 2, "对应.yaml:3:11：“案件编好”不是信访案件台账的字段；可写：案件编号"),
    ("台账: 信访案件台账", "台账: 信访案台账", 2, "对应.yaml:2:7：没有“信访案台账”这种台账；可写：信访案件台账"),
    ("进门日: 登记日期", "进门: 登记日期", 3, "对应.yaml:3:27：所指的表里没有“进门”这个表头；可写：进门日"),
    ("台账: 信访案件台账", "台账: 不用", 3, "没有找到任何台账"),
  ])
  func `a mistake stops the run before anything is written`(
    right: String,
    wrong: String,
    code: Int32,
    sentence: String
  ) throws {
    try inTemporaryFolder { folder in
      try folder.write(text: Self.strange.text, to: "台账.csv")
      try folder.write(text: Self.mapping.replacing(right, with: wrong), to: "对应.yaml")
      let run = try Jianbao.run(
        "monthly",
        "2021-05",
        "台账.csv",
        "--mapping",
        "对应.yaml",
        "--out",
        "o",
        in: folder
      )
      #expect(run.code == code)
      #expect(run.messages.contains(sentence), "\(run.messages)")
      #expect(try folder.names() == ["台账.csv", "对应.yaml"].sorted())
    }
  }

  @Test func `an entry that no sheet is read for is told`() throws {
    try inTemporaryFolder { folder in
      try folder.write(text: Table.small.text, to: "台账.csv")
      try folder.write(text: "- {文件: 别的.xlsx, 工作表: 一, 台账: cases}\n", to: "对应.yaml")
      let run = try Jianbao.run("check", "台账.csv", "--mapping", "对应.yaml", in: folder)
      #expect(run.code == 0)
      #expect(run.messages == "对应.yaml:1:3：没有读到“别的.xlsx[一]”，这一项没有用到。\n")
      let missing = try Jianbao.run("check", "台账.csv", "--mapping", "没有.yaml", in: folder)
      #expect(missing.code == 2 && missing.messages.contains("没有.yaml"))
    }
  }
}
