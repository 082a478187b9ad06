import Foundation
import TestSupport
import Testing

/// What the program does not take: the exit code of spec §6, a sentence that helps, nothing written.
struct RefusalTests {
  /// One file that is wrong, handed in alone.
  @Test(arguments: [
    ("cut-off.refused.xlsx", "台账.xlsx", "文件不完整"),
    ("damaged-entry.refused.xlsx", "台账.xlsx", "重新导出"),
    ("password.refused.xlsx", "台账.xlsx", "取消密码"),
    ("before-2007.refused.xls", "台账.xls", "另存为 .xlsx"),
    ("page-without-table.refused.xls", "台账.xls", "请报送 .xlsx 或 .csv"),
    ("page-with-its-pictures.refused.mht", "台账.xls", "另存为 .xlsx"),
    ("wps-native.refused.et", "台账.et", "另存为 .xlsx"),
    ("open-document-with-password.refused.ods", "台账.ods", "取消密码"),
    ("pages-of-a-mac.refused.numbers", "台账.numbers", "导出为 .xlsx"),
    ("entity-expansion.refused.xlsx", "台账.xlsx", "文档类型声明"),
    ("markup-that-breaks-off.refused.xlsx", "台账.xlsx", "xl/worksheets/sheet1.xml 第 2 行"),
    ("binary-workbook.refused.xlsb", "台账.xlsb", "另存为 .xlsx"),
    ("pictures-in-archive.refused.zip", "台账.zip", "解压"),
    ("letter.refused.xlsx", "台账.xlsx", "压缩包"),
    ("old-document.refused.xls", "台账.xls", "Office 文档"),
  ])
  func `a file that cannot be read is named with the remedy`(
    fixture: String,
    name: String,
    remedy: String
  ) throws {
    try inTemporaryFolder { folder in
      let file = try folder.write(try Jianbao.workbook(fixture), to: "报送/\(name)")
      let good = try folder.write(text: Table.small.text, to: "报送/城东.csv")
      for arguments in [["monthly", "2021-05", file], ["summary", "2021-10-31", good, file]] {
        let run = try Jianbao.run(arguments, in: folder)
        #expect(run.code == 3)
        #expect(run.output == "")
        let lines = run.messages.split(separator: "\n")
        #expect(lines.first?.hasPrefix(name + "：") == true, "\(run.messages)")
        #expect(lines.first?.contains(remedy) == true, "\(run.messages)")
        // Beside a register that could be read the report may be written all the same.
        let advice = arguments.contains(good) ? "；如仍要生成，请加 --allow-errors" : ""
        #expect(lines.last == "未生成报告\(advice)。")
      }
      let cells = try Jianbao.run("cells", file, in: folder)
      #expect(cells.code == 3 && cells.output == "" && cells.messages.contains(remedy))
      #expect(try folder.names() == ["报送"])
    }
  }

  @Test func `an empty file, a folder without tables and tables without a register are told apart`()
    throws
  {
    try inTemporaryFolder { folder in
      let empty = try folder.write(text: "", to: "空.csv")
      try folder.write(text: "会议记录\r\n一,二\r\n", to: "散/记录.csv")
      try folder.write(text: "不是表", to: "图/现场.png")
      for (path, sentence) in [
        (empty, "空.csv：是空文件；请重新导出"), ("散", "散：没有找到任何台账"), ("图", "图：没有找到任何台账"),
        ("没有", "输入不存在：“没有”"), ("", "输入不存在：“”"),
      ] {
        let run = try Jianbao.run("monthly", "2021-05", path, in: folder)
        #expect(run.code == 3, "\(path)")
        #expect(run.messages.contains(sentence), "\(run.messages)")
        #expect(run.output == "")
      }
      #expect(try folder.names() == ["图", "散", "空.csv"])
    }
  }

  @Test
  func `an unreadable file among good ones is named in the report that is wanted all the same`()
    throws
  {
    try inTemporaryFolder { folder in
      try folder.write(text: Table.small.text, to: "报送/城东.csv")
      try folder.write(try Jianbao.workbook("password.refused.xlsx"), to: "报送/城西.xlsx")
      let report = try WrittenReport([
        "monthly", "2021-05", folder.appending(path: "报送").systemPath, "--allow-errors",
      ])
      #expect(report.run.code == 1)
      #expect(try report.figures().city?.indicators["new-case-closure"]?.n == 1)
      for name in ["全市.html", "全市.md", "findings.csv"] {
        let text = try report.text(name)
        #expect(text.contains("城西.xlsx") && text.contains("密码"), "\(name)")
      }
      let check = try Jianbao.run("check", "报送", in: folder)
      #expect(check.code == 3)
      #expect(check.output.contains("城西.xlsx：设有打开密码"))
    }
  }

  @Test(arguments: [
    (["monthly", "2021-13"], "月份要写成 2021-05"), (["monthly", "5月"], "月份要写成"),
    (["monthly", "2020-05"], "不在方案年度 2021 内"),
    (["monthly", "2021-05", "--as-of", "2021-06-01"], "不在 2021年5月 之内"),
    (["monthly", "2021-05", "--as-of", "2021-05-32"], "--as-of 要写成"),
    (["summary", "2022-01-01"], "不在方案年度 2021 内"), (["summary", "2021-10"], "统计日要写成"),
    (["check", "--as-of", "2021-02-29"], "--as-of 要写成"),
    (["check", "--as-of", "2019-05-31"], "不在方案年度 2021 内"),
    (["monthly", "2021-05", "--unit", "城冬分局"], "最接近的是：城东分局"),
    (["monthly", "2021-05", "--format", "pdf"], "不认识“pdf”"),
    (["monthly", "2021-05", "--format", ""], "至少要有一种格式"),
    (["check", "--format", "xml"], "可用的是 text、json、csv"),
    (["monthly", "2021-05", "--issued", "5月28日"], "--issued 要写成"),
    (["monthly", "2021-05", "--out", ""], "--out 不能为空"),
    (["monthly", "2021-05", "--oout", "x"], "没有选项 --oout；是不是要写 --out？"),
    (["monthly", "2021-05", "--plan", "没有.md"], "方案文件 没有.md 打不开"),
    (["monthly", "2021-05", "--templates", "没有"], "模板文件夹 没有 打不开"),
    (["check", "--lang", "fr"], "--lang 只能是 zh 或 en"),
  ])
  func `wrong usage is said in one sentence before anything is read`(
    arguments: [String],
    sentence: String
  ) throws {
    try inTemporaryFolder { folder in
      let run = try Jianbao.run(arguments + ["没有台账"], in: folder)
      #expect(run.code == 2)
      #expect(run.output == "")
      #expect(run.messages.contains(sentence), "\(run.messages)")
      #expect(run.messages.split(separator: "\n").count <= 2, "\(run.messages)")
      #expect(try folder.names() == [])
    }
  }

  @Test(arguments: [
    ([], "用法：jianbao <命令>", 0), (["--help"], "命令：", 0), (["help", "monthly"], "<月份>", 0),
    (["monthly"], "缺少参数 <月份>", 2), (["monthly", "2021-05"], "缺少参数 <台账>", 2),
    (["cells"], "缺少参数 <文件>", 2), (["cells", "一", "二"], "多余的参数：'二'", 2),
    (["cells", "一", "--encoding", "big5"], "不认识的编码“big5”", 2),
    (["cells", "一", "--delimiter", "x"], "不认识的分隔符“x”", 2),
    (["cells", "一", "--raw=3"], "--raw 后面不带内容", 2),
    (["monthly", "2021-05", "--out"], "--out <文件夹> 后面缺少内容", 2),
    (["月报"], "不认识或多余的参数：'月报'", 2), (["--version"], "0.", 0),
  ])
  func `the command line is explained in Chinese`(
    arguments: [String],
    sentence: String,
    code: Int32
  ) throws {
    let run = try Jianbao.run(arguments)
    #expect(run.code == code)
    #expect(run.said.contains(sentence), "\(run.said)")
    #expect((code == 0 ? run.messages : run.output) == "")
    for word in ["Usage", "USAGE", "Error", "OPTIONS", "Show", "default", "Missing"] {
      #expect(!run.said.contains(word), "\(run.said)")
    }
  }

  @Test func `every verb explains itself in both languages`() throws {
    for verb in ["monthly", "summary", "check", "cells"] {
      let chinese = try Jianbao.run(verb, "--help")
      let english = try Jianbao.run(verb, "--help", "--lang", "en")
      #expect(chinese.code == 0 && english.code == 0)
      #expect(chinese.output.contains("选项：") && english.output.contains("OPTIONS:"))
      let own = english.output.replacing("， ；", with: "")
      #expect(!own.unicodeScalars.contains { $0.properties.isIdeographic }, "\(own)")
    }
  }
}
