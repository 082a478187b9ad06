import ArgumentParser
import Briefing
import Checks
import Policy
import Register
import Rendering
import Vocabulary

/// Derives a report again from its registers, and says what differs.
struct Verify: AsyncParsableCommand {
  /// How differences are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    abstract: told(
      "核对一份报告：用台账重算每一个数字，逐字节比对每一页，列出不同之处。",
      en: "Derives every figure of a report again from its registers, and says what differs."
    ),
    discussion: told(
      "退出码：0 全部相同；1 有差异；2 用法有误；3 报告或台账缺失、读不了。什么都不写。",
      en: "Exit codes: 0 all equal; 1 differences; 2 wrong usage; 3 the report or a register is "
        + "missing or cannot be read. Nothing is written."
    )
  )

  @Argument(
    help: .told(
      "monthly 或 summary 写出的报告文件夹。",
      en: "the folder that monthly or summary wrote.",
      value: ("报告文件夹", "report")
    )
  )
  var report: String

  @Argument(
    help: .told(
      "生成报告所用的台账文件或文件夹。",
      en: "the registers that the report was made of.",
      value: ("台账", "registers")
    )
  )
  var registers: [String] = []

  @OptionGroup var previous: PreviousOption

  @Option(
    help: .told(
      "从这个快照文件夹取报告所用的台账和方案，代替台账参数。",
      en: "take the report's registers and plan from this snapshot folder.",
      value: ("文件夹", "folder")
    )
  )
  var snapshots: String?

  @Option(
    help: .told(
      "报告所用的方案文件；默认用内置方案。",
      en: "the report's plan; by default the built-in one.",
      value: ("文件", "file")
    )
  )
  var plan: String?

  @Option(
    help: .told(
      "报告所用的表头对应表。",
      en: "the report's mapping of headers.",
      value: ("文件", "file")
    )
  )
  var mapping: String?

  @Option(
    help: .told(
      "报告所用的页面模板文件夹；默认用内置模板。",
      en: "the folder of the report's page templates; by default the built-in ones.",
      value: ("文件夹", "folder")
    )
  )
  var templates: String?

  @Option(help: .told("输出格式：text、json。", en: "text or json.", value: ("格式", "format")))
  var format: Format = .text

  @Option(help: .told("语言：zh 或 en。", en: "language: zh or en.", value: ("语言", "language")))
  var lang: String = "zh"

  private var language: Words.Language { Words.Language(rawValue: lang) ?? .zh }

  func validate() throws {
    guard Words.Language(rawValue: lang) != nil else {
      throw misuse("--lang 只能是 zh 或 en。", en: "--lang is zh or en.")
    }
    guard registers.isEmpty == (snapshots != nil) else {
      throw misuse(
        "请在报告文件夹之后给出它所用的台账，或者用 --snapshots 给出快照文件夹，二者取一。",
        en: "please name the report's registers behind its folder, or a folder with --snapshots."
      )
    }
  }

  func run() async throws {
    let written = try WrittenReport(at: report, language: language)
    let kept = try snapshots.map { path throws(Refusal) in
      try SnapshotFolder(path: path, language: language)
    }
    let keptPlan = kept.flatMap { folder in
      let sha256 = written.figures.plan.sha256
      return folder.holds(sha256) ? folder.file(sha256) : nil
    }
    let plan = try PlanInForce(
      path: self.plan ?? keptPlan,
      mapping: mapping,
      language: language
    )
    let files = try TemplateFolder.files(at: templates, language: language)
    let pages = try PageSet(checking: files, language: language)
    let request = try ReportRequest(
      of: written.figures,
      by: plan,
      templatesSHA256: TemplateFolder.sha256(of: files),
      language: language
    )
    let allowsErrors = request.asked.allowsErrors
    let inputs =
      if let kept {
        RunInputs(
          of: written.figures,
          kept: kept,
          allowsErrors: allowsErrors,
          language: language
        )
      } else {
        try RunInputs(
          registers,
          previous: previous.paths,
          allowsErrors: allowsErrors,
          language: language
        )
      }
    let campaign = try await Campaign(inputs, plan: plan, day: request.day, isReport: true)
    let again = try request.report(of: campaign).files(
      PagePrinter(pages: pages, language: language).file
    )
    guard let verification = Verification(of: written, against: again, by: plan.plan) else {
      preconditionFailure("figures.json is what the program reads")
    }
    let scan = PrivacyScan(for: campaign.handIn.registers.petitioners, besides: plan.ownTexts)
    Console.say(
      scan.masked(format == .json ? verification.json : verification.text(in: language))
    )
    throw Ending(verification.differences.isEmpty ? .clean : .findings)
  }
}

extension ReportRequest {
  /// What a report was asked to be, by its own figures.
  ///
  /// - Throws: A refusal with exit code 2 where `plan` cannot be the report's: its year or its units
  ///   are others.
  init(
    of figures: WrittenFigures,
    by plan: PlanInForce,
    templatesSHA256: String,
    language: Words.Language
  ) throws(Refusal) {
    let options = figures.options
    let day = figures.day ?? plan.plan.yearStart
    try plan.requireYear(of: day, language: language)
    var only: [UnitID]?
    if let names = options.units {
      var units: [UnitID] = []
      for name in names { units.append(try plan.requireUnit(name, language: language)) }
      only = units
    }
    var masthead = plan.plan.masthead
    if let issue = options.issue { masthead.issue = issue }
    if let signed = options.signed { masthead.signed = signed }
    self.init(
      kind: figures.kind ?? .monthly,
      day: day,
      only: only,
      formats: PageFormat.allCases.filter { options.formats.contains($0.rawValue) },
      masthead: masthead,
      issued: options.issued.flatMap { Day(iso: $0) },
      asked: ReportSources.Asked(
        issue: options.issue,
        signed: options.signed,
        allowsErrors: options.allowErrors,
        templatesSHA256: templatesSHA256
      ),
      product: figures.product,
      language: language
    )
  }
}
