import ArgumentParser
import Checks
import Register
import Vocabulary

/// Last month's registers, to hold this month's against (spec §5).
struct PreviousOption: ParsableArguments {
  @Option(
    name: .customLong("previous"),
    help: .told(
      "上月的台账（文件或文件夹，可重复）：与本月比对，列出改动、消失、补填和更正。",
      en: "last month's registers, to hold this month's against; may be repeated.",
      value: ("台账", "registers")
    )
  )
  var paths: [String] = []
}

/// Last month's registers as a run compares them with this month's.
struct PreviousMonth: Sendable {
  let handIn: HandIn

  /// Reads last month's files; none where there are none.
  ///
  /// - Throws: A refusal with exit code 3, as for this month's registers.
  init?(_ inputs: RunInputs, by plan: PlanInForce) async throws(Refusal) {
    guard let files = inputs.previous else { return nil }
    handIn = await HandIn(files, by: plan.terms)
    if !inputs.allowsErrors { try handIn.requireReadable(in: inputs.language) }
    try handIn.requireMapped(in: inputs.language)
    try handIn.requireRegisters(of: inputs.previousArguments, in: inputs.language)
  }

  /// What the comparison of the two months finds.
  func findings(
    against current: Registers,
    by reckoning: Reckoning,
    unitCount: Int
  ) -> [Finding] {
    MonthCheck.findings(
      in: MonthPair(
        previous: handIn.registers,
        current: current,
        by: reckoning,
        unitCount: unitCount
      )
    )
  }
}
