import ArgumentParser
import Briefing
import Checks
import Policy
import Register
import Rendering
import Vocabulary

/// Checks registers: what is wrong in them, where, and how to mend it.
struct CheckVerb: AsyncParsableCommand {
  /// How findings are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv, sarif, html
  }

  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: told(
      "检查台账：哪里有问题、如何改正。",
      en: "Checks registers: what is wrong, where, and how to mend it."
    )
  )

  @OptionGroup var shared: SharedOptions
  @OptionGroup var previous: PreviousOption

  @Option(
    help: .told(
      "统计日，如 2021-05-31；默认台账里最近一次登记或办理所在月的最后一天。",
      en: "the day to look from; by default the end of the last month that the registers know.",
      value: ("日期", "day")
    )
  )
  var asOf: String?

  @Option(
    help: .told(
      "输出格式：text、json、csv、sarif、html。",
      en: "text, json, csv, sarif or html.",
      value: ("格式", "format")
    )
  )
  var format: Format = .text

  @Flag(help: .told("文本格式列出每一条，不截短。", en: "as text, list every finding."))
  var all = false

  @Option(
    help: .told(
      "把退改工作簿和退改通知单写到这个文件夹（含个人信息，只有本人能打开）。",
      en: "write correction workbooks and slips here (they hold personal data).",
      value: ("文件夹", "folder")
    )
  )
  var annotate: String?

  @Option(
    help: .told(
      "把每张表的表头对应写到这个文件，改好后用 --mapping 指定。",
      en: "write what each header was taken for, to change and use with --mapping.",
      value: ("文件", "file")
    )
  )
  var writeMapping: String?

  func validate() throws {
    if let asOf, Day(iso: asOf) == nil {
      throw misuse("--as-of 要写成 2021-05-31 这样的日期。", en: "--as-of is a day such as 2021-05-31.")
    }
  }

  func run() async throws {
    let plan = try PlanInForce(shared)
    let day = asOf.flatMap { Day(iso: $0) }
    if let day { try plan.requireYear(of: day, language: shared.language) }
    let folder = try annotate.map { path throws(Refusal) in
      try OutputFolder(path: path, option: "--annotate", isPrivate: true, language: shared.language)
    }
    try folder?.requireOwn()
    let mapping = try writeMapping.map { path throws(Refusal) in
      try WrittenMapping(path: path, language: shared.language)
    }
    let campaign = try await Campaign(
      try RunInputs(shared, previous: previous.paths),
      plan: plan,
      day: day,
      isReport: false,
      keepsTexts: format == .json
    )
    if let folder { try write(campaign, to: folder) }
    try mapping?.write(campaign.handIn.registers.sheets)
    // What a report would be stopped for is masked here: a check must say what is to be mended.
    let scan = PrivacyScan(for: campaign.handIn.registers.petitioners, besides: plan.ownTexts)
    Console.say(scan.masked(try text(of: campaign)))
    let isWhole = campaign.handIn.unreadable.isEmpty || shared.allowErrors
    throw Ending(isWhole ? campaign.exit : .input)
  }

  private func text(of campaign: Campaign) throws(Refusal) -> String {
    let language = shared.language
    switch format {
    case .text: return FindingsText(campaign, language: language, listsAll: all).text
    case .json: return CheckJSON(campaign, language: language).text
    case .csv: return FindingsFile.text(of: campaign.findings)
    case .sarif:
      return SARIF.text(
        of: campaign.findings,
        inputs: campaign.inputs,
        version: Product.version,
        in: language
      )
    case .html:
      let sources = CheckSources(
        registers: campaign.handIn.registers,
        findings: campaign.findings,
        day: campaign.day,
        planTitle: campaign.plan.plan.title,
        planSHA256: campaign.plan.sha256,
        inputs: campaign.inputs,
        product: Product.name
      )
      let pages = try Annotations.pages(language: language)
      return pages.render(CheckPage.template, of: CheckPage(of: sources))
    }
  }

  /// Writes the folder of what is returned for correction, and says what it holds.
  private func write(_ campaign: Campaign, to folder: OutputFolder) throws(Refusal) {
    var annotations = Annotations(campaign, language: shared.language)
    let files = try annotations.files()
    guard !files.isEmpty else {
      let words = Words(
        "没有需要退改的问题，没有写 \(folder.path)。",
        en: "nothing to correct; \(folder.path) was not written."
      )
      return Console.tell(words[shared.language])
    }
    try folder.write(files + [Manifest(.annotations, of: files).file])
    let (books, slips) = (annotations.workbooks, annotations.slips)
    let words = Words(
      "已写入 \(folder.path)：\(books) 个退改工作簿、\(slips) 份退改通知单。工作簿照录原表，含个人信息，只有本人能打开；请只发给填报单位。",
      en:
        "wrote \(folder.path): \(books) correction workbooks and \(slips) slips. The workbooks hold personal data as the registers did; only you can open them, and only their units should get them."
    )
    Console.tell(words[shared.language])
  }
}
