import ArgumentParser
import Briefing
import Vocabulary

/// The October summary: how the whole campaign went, with the reward and penalty proposals.
struct Summary: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: told(
      "生成活动整体开展情况的报告（10月总结）。",
      en: "Writes the report on the whole campaign (October's summary)."
    )
  )

  @Argument(
    help: .told("统计日，如 2021-10-31。", en: "the day that figures are of.", value: ("统计日", "day"))
  )
  var asOf: String

  @OptionGroup var shared: SharedOptions
  @OptionGroup var previous: PreviousOption
  @OptionGroup var snapshots: SnapshotsOption
  @OptionGroup var options: ReportOptions

  func validate() throws {
    guard Day(iso: asOf) != nil else {
      throw misuse("统计日要写成 2021-10-31 这样的日期。", en: "the day is written such as 2021-10-31.")
    }
  }

  func run() async throws {
    let plan = try PlanInForce(shared)
    guard let day = Day(iso: asOf) else { throw misuse("统计日有误。", en: "the day is wrong.") }
    try plan.requireYear(of: day, language: shared.language)
    let run = ReportRun(
      kind: .summary,
      day: day,
      shared: shared,
      previous: previous.paths,
      snapshots: snapshots.path,
      options: options
    )
    throw Ending(try await run.write(by: plan))
  }
}
