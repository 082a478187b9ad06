import Assessment
import Briefing
import Policy
import Register
import Rendering
import Vocabulary

/// What a report is asked to be, whoever asks: the command line, or a report that is verified.
struct ReportRequest {
  var kind: FiguresFile.Kind
  var day: Day
  /// None for the city and all units.
  var only: [UnitID]?
  var formats: [PageFormat]
  var masthead: Masthead
  var issued: Day?
  var asked: ReportSources.Asked
  /// What the report says that made it.
  var product = Product.name
  var language: Words.Language

  /// The report of registers that are read and checked.
  ///
  /// - Throws: A refusal with exit code 4 where its figures do not add up.
  func report(of campaign: Campaign) throws(Refusal) -> Report {
    let report = Report(kind, of: sources(of: campaign), only: only, formats: formats)
    try require(report.discrepancies)
    return report
  }

  private func sources(of campaign: Campaign) -> ReportSources {
    let plan = campaign.plan.plan
    let registers = campaign.handIn.registers
    let population = Population(of: registers, by: plan, on: day)
    let period = kind == .monthly ? Period.month(upTo: day) : Period.year(of: plan, upTo: day)
    let overview = Overview.all(in: population, over: period)
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
      product: product,
      masthead: masthead,
      issued: issued,
      asked: asked
    )
  }

  /// 勾稽: what must add up, does.
  private func require(_ discrepancies: [Discrepancy]) throws(Refusal) {
    if discrepancies.isEmpty { return }
    let lines = discrepancies.prefix(Self.named).map { found in
      Words(
        "勾稽不符：\(found.place)：\(found.words.zh)",
        en: "the figures do not add up: \(found.place): \(found.words.en)"
      )
    }
    let count = discrepancies.count
    let advice = Words(
      "共 \(count) 处；未生成报告，请把这一情况连同台账报告给软件维护人。",
      en: "\(count) in all; no report was written, please report this with the registers."
    )
    throw Refusal(
      .output,
      Words(
        (lines.map(\.zh) + [advice.zh]).joined(separator: "\n"),
        en: (lines.map(\.en) + [advice.en]).joined(separator: "\n")
      ),
      in: language
    )
  }

  /// How many disagreements a message names.
  private static let named = 20
}
