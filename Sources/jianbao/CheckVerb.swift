import ArgumentParser
import Briefing
import Checks
import Policy
import Register
import Vocabulary

/// Checks registers: what is wrong in them, where, and how to mend it.
struct CheckVerb: AsyncParsableCommand {
  /// How findings are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
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

  @Option(help: .told("输出格式：text、json、csv。", en: "text, json or csv.", value: ("格式", "format")))
  var format: Format = .text

  func validate() throws {
    if let asOf, Day(iso: asOf) == nil {
      throw misuse("--as-of 要写成 2021-05-31 这样的日期。", en: "--as-of is a day such as 2021-05-31.")
    }
  }

  func run() async throws {
    let plan = try PlanInForce(path: shared.plan, language: shared.language)
    let day = asOf.flatMap { Day(iso: $0) }
    if let day { try plan.requireYear(of: day, language: shared.language) }
    let campaign = try await Campaign(
      shared,
      plan: plan,
      day: day,
      isReport: false,
      previous: previous.paths,
      keepsTexts: format == .json
    )
    let text =
      switch format {
      case .text: FindingsText(campaign, language: shared.language).text
      case .json: CheckJSON(campaign, language: shared.language).text
      case .csv: FindingsFile.text(of: campaign.findings)
      }
    // What a report would be stopped for is masked here: a check must say what is to be mended.
    let scan = PrivacyScan(for: campaign.handIn.registers.petitioners, besides: plan.ownTexts)
    Console.say(scan.masked(text))
    let isWhole = campaign.handIn.unreadable.isEmpty || shared.allowErrors
    throw Ending(isWhole ? campaign.exit : .input)
  }
}
