import ArgumentParser
import Briefing
import Vocabulary

/// The monthly briefing: of the city, and of every unit.
struct Monthly: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "生成当月工作简报：全市一份，每个单位一份。"
  )

  @Argument(help: "月份，如 2021-05。")
  var month: String

  @OptionGroup var shared: SharedOptions

  @Option(help: "统计日，须在该月之内；默认该月最后一天。")
  var asOf: String?

  @OptionGroup var options: ReportOptions

  func validate() throws {
    guard let month = Month(iso: month) else {
      throw ValidationError("月份要写成 2021-05 这样的形式。")
    }
    guard let asOf else { return }
    guard let day = Day(iso: asOf) else {
      throw ValidationError("--as-of 要写成 2021-05-28 这样的日期。")
    }
    guard month.contains(day) else {
      throw ValidationError("--as-of \(day) 不在 \(month.chinese) 之内。")
    }
  }

  func run() async throws {
    let plan = try PlanInForce(path: shared.plan, language: shared.language)
    guard let month = Month(iso: month) else { throw ValidationError("月份有误。") }
    let day = asOf.flatMap { Day(iso: $0) } ?? month.lastDay
    try plan.requireYear(of: day, language: shared.language)
    let run = ReportRun(kind: .monthly, day: day, shared: shared, options: options)
    throw Ending(try await run.write(by: plan))
  }
}
