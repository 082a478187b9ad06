import Foundation
import TestSupport
import Testing

/// Results on standard output, messages on standard error, both in the language asked for.
struct LanguageTests {
  @Test func `with --lang en the program's own words are English`() throws {
    try inTemporaryFolder { folder in
      let file = try folder.write(text: Table.small.text, to: "register.csv")
      try folder.write(text: "", to: "empty.csv")
      let written = try Jianbao.run(
        "monthly",
        "2021-05",
        file,
        "--lang",
        "en",
        "--out",
        "r",
        in: folder
      )
      #expect(written.code == 0 && written.messages == "")
      #expect(written.output.hasPrefix("wrote r (33 files)"))
      for arguments in [
        ["monthly", "2021-05", "nowhere"], ["monthly", "2021-05", "empty.csv"],
        ["monthly", "2021-13", file], ["monthly", "2020-05", file],
        ["monthly", "2021-05", file, "--out", "."],
        ["check", file], ["check", "empty.csv"], ["check", file, "--bad"], ["cells", "empty.csv"],
        ["monthly", "2021-05", file, "--plan", "nowhere"], ["check", file, "--format", "xml"],
        ["monthly", "2021-05", file, "--unit", "Chengdong"],
        ["monthly", "2021-05", file, "--format", "pdf"],
      ] {
        let run = try Jianbao.run(arguments + ["--lang", "en"], in: folder)
        #expect(!run.said.isEmpty)
        #expect(
          !run.said.unicodeScalars.contains { $0.properties.isIdeographic },
          "\(arguments): \(run.said)"
        )
      }
    }
  }

  /// The plan's own words stay as they are: its quotes, titles, headers and values.
  @Test func `with --lang en a plan and an explanation are read out in English`() throws {
    let plan = try Jianbao.run("plan", "show", "--lang", "en")
    #expect(plan.code == 0)
    for words in [
      "- deadlines: accept in 15 days, close in 60, extend by 30",
      "- out of scope: 是否属本部门职责 is 否, or 办理状态 is 非职责; counted nowhere: 办理状态 is 不予受理",
      "  - counted: of the records of 信访案件台账 of which “来源 is 新发, 职责 is 内” holds, "
        + "those of which “已结案 is 是” holds",
      "  - target: from 2021-01-01 >= 95%", "  - example: 18 of 20: unmet, gap 1",
      "  - example: baseline 20, now 16: met", "  - not applicable to: 市局",
    ] { #expect(plan.output.contains(words), "\(words)") }
    for words in ["怎么算", "读法", "目标：", "不适用：", "例：", "奖惩　", "人工　"] {
      #expect(!plan.output.contains(words), "\(words)")
    }
    let arguments = ["--as-of", "2021-05-31", "--lang", "en"]
    for indicator in ["new-case-closure", "visit-decrease", "monthly-inspection"] {
      let run = try Jianbao.run(["explain", indicator, Jianbao.sample] + arguments)
      for words in ["怎么算", "读法", "计入（", "不符合", "基数", "本期", "至少要", "相比", "、4月"] {
        #expect(
          !run.output.split(separator: "\n").contains { line in
            line.contains(words) && !line.hasPrefix("read as") && !line.hasPrefix("  >")
          },
          "\(indicator): \(words)"
        )
      }
      #expect(run.output.contains("counted: ") && run.output.contains("arithmetic: "))
    }
  }

  @Test func `results go to standard output and messages to standard error`() throws {
    try inTemporaryFolder { folder in
      let file = try folder.write(text: Table.small.text, to: "台账.csv")
      let written = try Jianbao.run("monthly", "2021-05", file, in: folder)
      #expect(written.code == 0 && written.messages == "")
      #expect(
        written.output == "已写入 out/monthly-2021-05（33 个文件）；请打开 out/monthly-2021-05/index.html\n"
      )
      let summary = try Jianbao.run("summary", "2021-10-31", file, in: folder)
      #expect(summary.output.hasPrefix("已写入 out/summary-2021-10-31（"))
      #expect(
        try folder.appending(path: "out").names() == ["monthly-2021-05", "summary-2021-10-31"]
      )
      let check = try Jianbao.run("check", file, in: folder)
      #expect(check.code == 0 && check.messages == "")
      #expect(check.output.hasSuffix("合计：读取 2 行，计入 2 行，剔除 0 行\n"))
    }
  }

  @Test func `a result that cannot be written is no success`() throws {
    try inTemporaryFolder { folder in
      let file = try folder.write(text: Table.small.text, to: "台账.csv")
      let shell = Program(URL(filePath: "/bin/sh"))
      let program = try Jianbao.program().file.systemPath
      for verb in ["check", "cells"] {
        let full = try shell.run(["-c", "\"$0\" \(verb) \"$1\" > /dev/full", program, file])
        #expect(full.code == 4)
        #expect(full.messages.contains("结果写不出去：磁盘空间不足"))
      }
      let closed = try shell.run(
        ["-c", "exec \"$0\" monthly 2021-05 \"$1\" --out \"$2\" >&- 2>&- <&-", program, file, "o"],
        in: folder
      )
      #expect(closed.code == 0)
      let open = try WrittenReport(["monthly", "2021-05", file])
      #expect(try folder.appending(path: "o").contents() == open.files)
      let early = try shell.run(
        ["-c", "\"$0\" check \"$1\" --format json | head -c 20", program, Jianbao.sample]
      )
      #expect(early.code == 0 && early.output.count == 20 && early.messages == "")
    }
  }
}
