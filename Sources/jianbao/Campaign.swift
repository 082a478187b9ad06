import Assessment
import Briefing
import Checks
import Policy
import Register
import Vocabulary

/// The registers of a run, read and checked as of a day.
struct Campaign: Sendable {
  let plan: PlanInForce
  let handIn: HandIn
  /// Last month's registers, with `--previous`.
  let previous: PreviousMonth?
  /// What the arguments stand for.
  let files: InputFiles
  let day: Day
  /// All findings: of the reading and of the checks, by level, file and address.
  let findings: [Finding]

  /// Reads the files; without a day as of the month in which something last happened.
  ///
  /// With `keepsTexts` every free text is kept, for whoever prints the records themselves.
  ///
  /// - Throws: A refusal with exit code 3 where a file cannot be read (unless that is allowed), or
  ///   where no register stands in the whole input.
  init(
    _ inputs: RunInputs,
    plan: PlanInForce,
    day asked: Day?,
    isReport: Bool,
    keepsTexts: Bool = false
  ) async throws(Refusal) {
    let language = inputs.language
    let files = inputs.files
    var terms = plan.terms
    if !keepsTexts { terms.withheld = plan.unprinted }
    var handIn = await HandIn(files, by: terms)
    if isReport, !inputs.allowsErrors { try handIn.requireReadable(in: language) }
    try handIn.requireMapped(in: language)
    try handIn.requireRegisters(of: inputs.arguments, in: language)
    let before = try await PreviousMonth(inputs, by: plan)
    // Whoever stood in last month's registers is no less private now.
    if let before { handIn.registers.seek(before.handIn.registers.petitioners) }
    if let mapping = plan.terms.mapping {
      mapping.tellIdle(among: [handIn, before?.handIn].compactMap { $0 }, in: language)
    }
    self.plan = plan
    self.handIn = handIn
    self.previous = before
    self.files = files
    let year = plan.plan.yearStart...plan.plan.yearEnd
    let day = asked ?? handIn.registers.lastMonthEnd(in: year) ?? plan.plan.yearEnd
    self.day = day
    let reckoning = Reckoning(of: plan.plan, on: day)
    let examined = Examined(
      handIn.registers,
      by: reckoning,
      limits: DoubtLimits(plan.plan),
      unitCount: plan.plan.units.count
    )
    let compared =
      before?.findings(
        against: handIn.registers,
        by: reckoning,
        unitCount: plan.plan.units.count
      ) ?? []
    findings = (handIn.registers.findings + Check.findings(in: examined) + compared)
      .inReportOrder()
  }

  /// The exit code that the findings ask for.
  var exit: Exit { findings.contains { $0.level == .error } ? .findings : .clean }

  /// Every file that was opened, last month's behind this month's.
  var inputs: [ReportSources.Input] {
    let before = previous?.handIn.inputs ?? []
    return handIn.inputs.map { ReportSources.Input(path: $0.name, sha256: $0.sha256) }
      + before.map { ReportSources.Input(path: $0.name, sha256: $0.sha256, isPrevious: true) }
  }

  /// What the plan says of the registers on `day`.
  func assessment(on day: Day) -> Assessment {
    Assessment(of: handIn.registers, by: plan.plan, on: day, findings: findings)
  }
}

extension InputFiles {
  /// Refuses with exit code 3 where an argument leads nowhere.
  func requireAll(in language: Words.Language) throws(Refusal) {
    guard !missing.isEmpty else { return }
    let list = missing.map { "“\($0)”" }.joined(separator: "、")
    throw Refusal(
      .input,
      Words("输入不存在：\(list)；请检查路径。", en: "no such input: \(list); please check the path."),
      in: language
    )
  }
}

extension HandIn {
  /// Refuses with exit code 3 where a file could not be read: nothing is reported without it.
  func requireReadable(in language: Words.Language) throws(Refusal) {
    guard !unreadable.isEmpty else { return }
    let lines = unreadable.map { $0.line(in: language) }
    // Without any register there is nothing to report, whatever is allowed.
    let advice =
      registers.sheets.contains { $0.register != nil }
      ? Words(
        "未生成报告；如仍要生成，请加 --allow-errors。",
        en: "no report was written; to write one all the same, add --allow-errors."
      ) : Words("未生成报告。", en: "no report was written.")
    throw Refusal(
      .input,
      Words(
        (lines + [advice.zh]).joined(separator: "\n"),
        en: (lines + [advice.en]).joined(separator: "\n")
      ),
      in: language
    )
  }

  /// Refuses with exit code 3 where no register stands in the whole input.
  func requireRegisters(of arguments: [String], in language: Words.Language) throws(Refusal) {
    guard !registers.sheets.contains(where: { $0.register != nil }) else { return }
    let lines = unreadable.map { $0.line(in: language) }
    let place = arguments.joined(separator: "、")
    // Where nothing could be read there were no headers to check.
    let wasRead = lines.isEmpty || !registers.sheets.isEmpty
    let none = Words(
      "\(place)：没有找到任何台账；请核对表头用语，或改为指定台账所在的文件夹。",
      en: "\(place): no register was found; please check headers or name the registers' folder."
    )
    throw Refusal(
      .input,
      Words(
        (lines + (wasRead ? [none.zh] : [])).joined(separator: "\n"),
        en: (lines + (wasRead ? [none.en] : [])).joined(separator: "\n")
      ),
      in: language
    )
  }
}

extension DoubtLimits {
  init(_ plan: Plan) {
    let thresholds = plan.thresholds
    self.init(
      burstDays: thresholds.burstDays,
      burstClosings: thresholds.burstClosings,
      burstPercent: thresholds.burstPercent,
      sameDayClosings: thresholds.sameDayClosings,
      outcomeLength: thresholds.outcomeLength,
      outcomeCases: thresholds.outcomeCases,
      extend: plan.deadlines.extend
    )
  }
}

extension [Finding] {
  /// By level, then file, sheet, row, column and code.
  func inReportOrder() -> [Finding] {
    enumerated().sorted { a, b in
      let (x, y) = (a.element, b.element)
      if x.level != y.level { return x.level < y.level }
      let places = [(x.place.file, y.place.file), (x.place.sheet ?? "", y.place.sheet ?? "")]
      for (one, other) in places where one != other {
        return one.utf8.lexicographicallyPrecedes(other.utf8)
      }
      let numbers = [(x.place.row, y.place.row), (x.place.column, y.place.column)]
      for (one, other) in numbers where one != other { return (one ?? 0) < (other ?? 0) }
      if x.code != y.code { return x.code.rawValue < y.code.rawValue }
      return a.offset < b.offset
    }.map(\.element)
  }
}
