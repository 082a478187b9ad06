import ArgumentParser
import Assessment
import Briefing
import Policy
import Vocabulary

/// One figure, walked back to its cells (spec §1).
struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: told(
      "说明一个指标：条款、口径、算式、每件案件的地址、怎样会变。",
      en:
        "Explains an indicator: clause, reading, arithmetic, every record's address, what would change it."
    )
  )

  @Argument(
    help: .told(
      "指标代号，如 new-case-closure；`jianbao plan coverage` 列出全部。",
      en: "the indicator, such as new-case-closure; `jianbao plan coverage` lists them.",
      value: ("指标", "indicator")
    )
  )
  var indicator: String

  @OptionGroup var shared: SharedOptions

  @Option(
    help: .told(
      "统计日，如 2021-05-31。",
      en: "the day to look from, such as 2021-05-31.",
      value: ("日期", "day")
    )
  )
  var asOf: String

  @Option(help: .told("单位；不给则为全市。", en: "the unit; without it the city.", value: ("单位", "unit")))
  var unit: String?

  func validate() throws {
    if Day(iso: asOf) == nil {
      throw misuse("--as-of 要写成 2021-05-31 这样的日期。", en: "--as-of is a day such as 2021-05-31.")
    }
  }

  func run() async throws {
    let language = shared.language
    let plan = try PlanInForce(shared)
    guard let day = Day(iso: asOf) else { throw misuse("日期有误。", en: "the day is wrong.") }
    try plan.requireYear(of: day, language: language)
    let indicator = try plan.requireIndicator(self.indicator, language: language)
    var body: UnitID?
    if let unit { body = try plan.requireUnit(unit, language: language) }
    let campaign = try await Campaign(
      try RunInputs(shared),
      plan: plan,
      day: day,
      isReport: true,
      keepsTexts: true
    )
    let explanation = Explanation(
      of: indicator,
      for: body,
      in: campaign.handIn.registers,
      by: plan.plan,
      on: day
    )
    let text = ExplanationText(explanation, of: plan.plan, language: language).text
    let file = OutputFile(name: told("说明", en: "explanation"), text: text)
    if let stop = PrivacyGate(campaign.handIn.registers, besides: plan.ownTexts).stop(of: [file]) {
      throw Refusal(.output, stop, in: language)
    }
    Console.say(text)
    throw Ending(campaign.exit)
  }
}

extension PlanInForce {
  /// The indicator of this id, or of this title; wrong usage names the nearest.
  fileprivate func requireIndicator(
    _ word: String,
    language: Words.Language
  ) throws(Refusal) -> Indicator {
    let indicators = plan.indicators
    if let found = indicators.first(where: { $0.id == word || $0.title == word }) { return found }
    let near = indicators.map(\.id).min { editDistance($0, word) < editDistance($1, word) } ?? ""
    throw Refusal(
      .usage,
      Words(
        "方案中没有指标“\(word)”，最接近的是 \(near)；jianbao plan coverage 列出全部。",
        en:
          "the plan has no indicator \(word); the nearest is \(near); jianbao plan coverage lists them."
      ),
      in: language
    )
  }
}
