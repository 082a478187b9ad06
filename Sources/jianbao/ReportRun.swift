import ArgumentParser
import Briefing
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
  /// Where what is read is kept.
  let snapshots: String?
  let options: ReportOptions

  /// Writes the report's folder.
  ///
  /// - Returns: the exit code that the findings ask for.
  func write(by plan: PlanInForce) async throws -> Exit {
    let language = shared.language
    let templates = try options.templateFiles(language: language)
    let pages = try PageSet(checking: templates, language: language)
    let request = ReportRequest(
      kind: kind,
      day: day,
      only: try options.only(in: plan, language: language),
      formats: try options.formats(),
      masthead: options.masthead(of: plan.plan),
      issued: options.issued.flatMap { Day(iso: $0) },
      asked: ReportSources.Asked(
        issue: options.issue,
        signed: options.signed,
        allowsErrors: shared.allowErrors,
        templatesSHA256: TemplateFolder.sha256(of: templates)
      ),
      language: language
    )
    let path = options.out ?? defaultFolder(request.only, in: plan.plan)
    let folder = try OutputFolder(path: path, language: language)
    try folder.requireOwn()
    let kept = try snapshots.map { path throws(Refusal) in
      try SnapshotFolder(path: path, language: language)
    }
    var inputs = try RunInputs(shared, previous: previous)
    let last = kept?.previous(to: day)
    if previous.isEmpty, let kept { try inputs.take(last, from: kept, for: day) }
    let campaign = try await Campaign(inputs, plan: plan, day: day, isReport: true)
    if let kept, let last, previous.isEmpty { kept.compare(last, with: campaign) }
    let report = try request.report(of: campaign)
    let files = try report.files(PagePrinter(pages: pages, language: language).file)
    let own = campaign.plan.ownTexts + [options.signed, options.issue].compactMap { $0 }
    if PrivacyGate(campaign.handIn.registers, besides: own).stop(of: files) != nil {
      // Texts that no page prints are not kept; the cell to mend may be one of them.
      let whole = try await Campaign(
        inputs,
        plan: plan,
        day: day,
        isReport: true,
        keepsTexts: true
      )
      if let stop = PrivacyGate(whole.handIn.registers, besides: own).stop(of: files) {
        throw Refusal(.output, stop, in: language)
      }
    }
    let staged = try kept.map { folder throws(Refusal) in
      try folder.stage(campaign, of: inputs)
    }
    do throws(Refusal) {
      try folder.write(files)
    } catch {
      if let staged { kept?.drop(staged) }
      throw error
    }
    if let staged { try kept?.keep(staged) }
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
}
