import Foundation
import TestSupport
import Testing

/// Pages that an office changes, as the README tells it.
struct TemplateTests {
  private func report(_ folder: URL, _ templates: String) throws -> Program.Run {
    try folder.write(text: Table.small.text, to: "台账.csv")
    return try Jianbao.run(
      [
        "monthly", "2021-05", "台账.csv", "--templates", templates, "--out", "报告", "--format",
        "html,md,docx",
      ],
      in: folder
    )
  }

  @Test func `the pages that are written out give the same report as the built-in ones`() throws {
    try inTemporaryFolder { folder in
      #expect(try Jianbao.run("templates", "模板", in: folder).code == 0)
      #expect(try report(folder, "模板").code == 0)
      let own = try Data(contentsOf: folder.appending(path: "报告/城东分局.html"))
      let run = try Jianbao.run("monthly", "2021-05", "台账.csv", "--out", "内置", in: folder)
      #expect(run.code == 0)
      #expect(try Data(contentsOf: folder.appending(path: "内置/城东分局.html")) == own)
    }
  }

  /// The example of the README: a line of contact below the imprint.
  @Test func `a line that an office adds stands on the page`() throws {
    try inTemporaryFolder { folder in
      #expect(try Jianbao.run("templates", "模板", in: folder).code == 0)
      let part = "模板/parts/imprint.html.mustache"
      let text = try String(contentsOf: folder.appending(path: part), encoding: .utf8)
      let changed = text.replacing(
        "</footer>",
        with: "<div>联系科室：法规科（{{head.body}}）</div>\n</footer>"
      )
      #expect(changed != text)
      try folder.write(text: changed, to: part)
      #expect(try report(folder, "模板").code == 0)
      let page = try String(
        contentsOf: folder.appending(path: "报告/城东分局.html"),
        encoding: .utf8
      )
      #expect(page.contains("<div>联系科室：法规科（城东分局）</div>"))
    }
  }

  @Test func `an unknown name is refused with file, line, column and the nearest name`() throws {
    try inTemporaryFolder { folder in
      #expect(try Jianbao.run("templates", "模板", in: folder).code == 0)
      try folder.write(text: "<h1>\n{{head.titel}}</h1>", to: "模板/parts/title.html.mustache")
      let run = try report(folder, "模板")
      #expect(run.code == 2)
      #expect(
        run.messages.contains(
          "Pages/parts/title.html.mustache:2:1：没有名为“titel”的内容，最接近的是“title”"
        ),
        "\(run.messages)"
      )
    }
  }

  @Test func `a folder with changed pages, or with others' files, is left alone`() throws {
    try inTemporaryFolder { folder in
      #expect(try Jianbao.run("templates", "模板", in: folder).code == 0)
      // As it was written it is written anew.
      #expect(try Jianbao.run("templates", "模板", in: folder).code == 0)
      try folder.write(text: "改过", to: "模板/parts/title.html.mustache")
      let changed = try Jianbao.run("templates", "模板", in: folder)
      #expect(changed.code == 4)
      #expect(changed.messages.contains("parts/title.html.mustache"), "\(changed.messages)")
      try FileManager.default.createDirectory(
        at: folder.appending(path: "别的"),
        withIntermediateDirectories: true
      )
      try folder.write(text: "一", to: "别的/笔记.txt")
      #expect(try Jianbao.run("templates", "别的", in: folder).code == 4)
    }
  }

  @Test func `the view model stands beside the pages`() throws {
    try inTemporaryFolder { folder in
      #expect(try Jianbao.run("templates", "模板", in: folder).code == 0)
      let model = try String(
        contentsOf: folder.appending(path: "模板/视图模型.md"),
        encoding: .utf8
      )
      #expect(model.contains("| `monthly.html.mustache` | MonthlyBriefing |"))
      #expect(model.contains("| `gap` | 文字 | 差距 |"))
    }
  }
}
