import ArgumentParser
import Briefing
import Vocabulary

/// The monthly briefing: of the city, and of every unit.
struct Monthly: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: told(
      "生成当月工作简报：全市一份，每个单位一份。",
      en: "Writes the month's briefing: the city's and one of every unit."
    )
  )

  @Argument(help: .told("月份，如 2021-05。", en: "the month, such as 2021-05.", value: ("月份", "month")))
  var month: String

  @OptionGroup var shared: SharedOptions

  @Option(
    help: .told(
      "统计日，须在该月之内；默认该月最后一天。",
      en: "the day that figures are of, within the month; by default its last.",
      value: ("日期", "day")
    )
  )
  var asOf: String?

  @OptionGroup var previous: PreviousOption
  @OptionGroup var snapshots: SnapshotsOption
  @OptionGroup var options: ReportOptions

  func validate() throws {
    guard let month = Month(iso: month) else {
      throw misuse("月份要写成 2021-05 这样的形式。", en: "the month is written such as 2021-05.")
    }
    guard let asOf else { return }
    guard let day = Day(iso: asOf) else {
      throw misuse("--as-of 要写成 2021-05-28 这样的日期。", en: "--as-of is a day such as 2021-05-28.")
    }
    guard month.contains(day) else {
      throw misuse(
        "--as-of \(day) 不在 \(month.chinese) 之内。",
        en: "--as-of \(day) does not lie in \(month)."
      )
    }
  }

  func run() async throws {
    let plan = try PlanInForce(shared)
    guard let month = Month(iso: month) else { throw misuse("月份有误。", en: "the month is wrong.") }
    let day = asOf.flatMap { Day(iso: $0) } ?? month.lastDay
    try plan.requireYear(of: day, language: shared.language)
    let run = ReportRun(
      kind: .monthly,
      day: day,
      shared: shared,
      previous: previous.paths,
      snapshots: snapshots.path,
      options: options
    )
    throw Ending(try await run.write(by: plan))
  }
}
