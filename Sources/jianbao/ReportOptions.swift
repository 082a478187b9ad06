import ArgumentParser
import Briefing
import Policy
import Register
import Rendering
import Vocabulary

/// What both reports take beside the registers: where to write, what, and with which masthead.
struct ReportOptions: ParsableArguments {
  @Option(
    name: .customLong("unit"),
    help: .told(
      "只写这个单位的页面，可重复；默认全市和全部单位。",
      en: "write this unit's pages only; may be repeated. By default the city's and every unit's.",
      value: ("单位", "unit")
    )
  )
  var units: [String] = []

  @Option(
    help: .told(
      "输出文件夹；默认 out/ 下按报告和日期（只出部分单位的再加单位）命名。",
      en: "the folder to write; by default one below out/ named for report, day and units.",
      value: ("文件夹", "folder")
    )
  )
  var out: String?

  @Option(
    help: .told("页面格式：html、md、docx，用逗号隔开。", en: "formats: html,md,docx.", value: ("格式", "formats"))
  )
  var format: String = "html,md"

  @Option(
    help: .told(
      "用这个文件夹里的页面模板代替内置模板。",
      en: "use the pages of this folder in place of the built-in ones.",
      value: ("文件夹", "folder")
    )
  )
  var templates: String?

  @Option(
    help: .told("期号，如 3。", en: "the number of the issue, such as 3.", value: ("期号", "number"))
  )
  var issue: String?

  @Option(help: .told("印发日期，如 2021-05-28。", en: "the day of issue.", value: ("日期", "day")))
  var issued: String?

  @Option(help: .told("签发人。", en: "who signed it.", value: ("姓名", "name")))
  var signed: String?

  func validate() throws {
    if let issued, Day(iso: issued) == nil {
      throw misuse("--issued 要写成 2021-05-28 这样的日期。", en: "--issued is a day such as 2021-05-28.")
    }
    _ = try formats()
  }

  /// The formats that are asked for, in their own order.
  func formats() throws -> [PageFormat] {
    let words = format.split(separator: ",").map { String($0) }
    for word in words where PageFormat(rawValue: word) == nil {
      throw misuse(
        "--format 只能是 html、md、docx，用逗号隔开；不认识“\(word)”。",
        en: "--format takes html, md and docx, separated by commas; \(word) is none of them."
      )
    }
    let formats = PageFormat.allCases.filter { words.contains($0.rawValue) }
    guard !formats.isEmpty else {
      throw misuse("--format 至少要有一种格式。", en: "--format needs at least one format.")
    }
    return formats
  }

  /// The units that are asked for; nothing for all.
  func only(in plan: PlanInForce, language: Words.Language) throws(Refusal) -> [UnitID]? {
    guard !units.isEmpty else { return nil }
    var found: [UnitID] = []
    for name in units {
      let unit = try plan.requireUnit(name, language: language)
      if !found.contains(unit) { found.append(unit) }
    }
    return found.sorted()
  }

  /// The plan's masthead with what the command line says in its place.
  func masthead(of plan: Plan) -> Masthead {
    var masthead = plan.masthead
    if let issue { masthead.issue = issue }
    if let signed { masthead.signed = signed }
    return masthead
  }

  /// The templates of the pages, built in or of the folder given.
  func templateFiles(language: Words.Language) throws(Refusal) -> [(path: String, text: String)] {
    try TemplateFolder.files(at: templates, language: language)
  }
}

extension PageSet {
  /// The pages of these templates; every mistake in them at once.
  init(
    checking templates: [(path: String, text: String)],
    language: Words.Language
  ) throws(Refusal) {
    do throws(PageSetError) {
      try self.init(templates: templates, shapes: Report.shapes)
    } catch {
      let zh = error.problems.map(\.words.zh).joined(separator: "\n")
      let en = error.problems.map(\.words.en).joined(separator: "\n")
      throw Refusal(.usage, Words(zh, en: en), in: language)
    }
  }
}
