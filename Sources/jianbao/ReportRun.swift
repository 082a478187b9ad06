import ArgumentParser
import Assessment
import Briefing
import Checks
import Policy
import Register
import Rendering
import Vocabulary

/// One report from its registers to its folder: everything is ready before anything is written.
struct ReportRun {
  let kind: FiguresFile.Kind
  let day: Day
  let shared: SharedOptions
  /// Last month's registers.
  let previous: [String]
  let options: ReportOptions

  /// Writes the report's folder.
  ///
  /// - Returns: the exit code that the findings ask for.
  func write(by plan: PlanInForce) async throws -> Exit {
    let language = shared.language
    let only = try options.only(in: plan, language: language)
    let formats = try options.formats()
    let pages = try options.pages(language: language)
    let path = options.out ?? defaultFolder(only, in: plan.plan)
    let folder = try OutputFolder(path: path, language: language)
    try folder.requireOwn()
    let campaign = try await Campaign(
      shared,
      plan: plan,
      day: day,
      isReport: true,
      previous: previous
    )
    let sources = try sources(of: campaign)
    let report = Report(kind, of: sources, only: only, formats: formats)
    let files = report.files(pages.render)
    let own = campaign.plan.ownTexts + [options.signed, options.issue].compactMap { $0 }
    if PrivacyGate(campaign.handIn.registers, besides: own).stop(of: files) != nil {
      // Texts that no page prints are not kept; the cell to mend may be one of them.
      let whole = try await Campaign(
        shared,
        plan: plan,
        day: day,
        isReport: true,
        previous: previous,
        keepsTexts: true
      )
      if let stop = PrivacyGate(whole.handIn.registers, besides: own).stop(of: files) {
        throw Refusal(.output, stop, in: language)
      }
    }
    try folder.write(files)
    Console.say(
      Words(
        "已写入 \(folder.path)（\(files.count) 个文件）；请打开 \(folder.index)",
        en: "wrote \(folder.path) (\(files.count) files); open \(folder.index)"
      )[language]
    )
    return report.scope.findings.contains { $0.level == .error } ? .findings : .clean
  }

  /// A report of units has a folder of its own, so that it never takes the place of the city's.
  private func defaultFolder(_ only: [UnitID]?, in plan: Plan) -> String {
    let name =
      switch kind {
      case .monthly: "out/monthly-\(day.month)"
      case .summary: "out/summary-\(day)"
      }
    guard let only, let first = only.first else { return name }
    let names = only.map { plan.units[$0.index].name }
    if only.count <= Self.namedUnits { return "\(name)-\(names.joined(separator: "-"))" }
    return "\(name)-\(plan.units[first.index].name)等\(only.count)个单位"
  }

  /// How many units the name of a folder names.
  private static let namedUnits = 3

  private func sources(of campaign: Campaign) throws(Refusal) -> ReportSources {
    let plan = campaign.plan.plan
    let registers = campaign.handIn.registers
    let population = Population(of: registers, by: plan, on: day)
    let period = kind == .monthly ? Period.month(upTo: day) : Period.year(of: plan, upTo: day)
    let overview = Overview.all(in: population, over: period)
    try requireFooting([overview.city] + overview.units)
    let before = day.month.firstDay - 1
    return ReportSources(
      assessment: Assessment(of: population, findings: campaign.findings),
      previous: before < plan.yearStart ? nil : campaign.assessment(on: before),
      earlier: before < plan.yearStart
        ? nil
        : campaign.previous.map { Assessment(of: $0.handIn.registers, by: plan, on: before) },
      overview: overview.city,
      unitOverviews: overview.units,
      registers: registers,
      findings: campaign.findings,
      plan: plan,
      planSHA256: campaign.plan.sha256,
      inputs: campaign.inputs,
      product: Product.name,
      masthead: options.masthead(of: plan),
      issued: options.issued.flatMap { Day(iso: $0) }
    )
  }

  /// 勾稽: what must add up, does.
  private func requireFooting(_ overviews: [Overview]) throws(Refusal) {
    let found = overviews.flatMap { $0.cases?.discrepancies ?? [] }
    guard let first = found.first else { return }
    throw Refusal(
      .output,
      Words(
        "勾稽不符：\(first.words.zh)；未生成报告，请把这一情况连同台账报告给软件维护人。",
        en:
          "the figures do not add up: \(first.words.en); no report was written, please report this with the registers."
      ),
      in: shared.language
    )
  }
}
