import ArgumentParser
import Briefing
import Vocabulary

/// An end that is no mistake: the exit code that the run earned.
struct Ending: Error {
  var code: Exit

  init(_ code: Exit) {
    self.code = code
  }
}

/// interim
struct Monthly: AsyncParsableCommand {
  @Argument var month: String
  @OptionGroup var shared: SharedOptions
  @Option var asOf: String?
  @Option var out: String = "out"

  func run() async throws {
    let plan = try PlanInForce(path: shared.plan, language: shared.language)
    let day = asOf.flatMap { Day(iso: $0) } ?? Month(iso: month)?.lastDay ?? plan.plan.yearEnd
    let campaign = try await Campaign(shared, plan: plan, day: day, isReport: true)
    let assessment = campaign.assessment(on: day)
    let sources = ReportSources(
      assessment: assessment, overview: .init(of: nil, in: .init(of: campaign.handIn.registers, by: plan.plan, on: day), over: .month(upTo: day)), unitOverviews: [],
      registers: campaign.handIn.registers, findings: campaign.findings, plan: plan.plan, planSHA256: plan.sha256,
      inputs: campaign.handIn.inputs.map { .init(path: $0.name, sha256: $0.sha256) }, product: Product.name, masthead: plan.plan.masthead)
    let text = FiguresFile.text(of: sources, kind: .monthly, units: assessment.units, hasCity: true)
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    try text.write(toFile: out + "/figures.json", atomically: true, encoding: .utf8)
    throw Ending(campaign.exit)
  }
}
import Foundation
import Assessment
