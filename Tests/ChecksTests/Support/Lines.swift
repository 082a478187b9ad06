import Checks
import Policy
import Register
import RegisterSupport
import Testing
import Vocabulary

/// What the checks look at on `day`.
func examined(_ registers: Registers, on day: Day) throws -> Examined {
  let plan = try builtIn.get().plan
  let reckoning = Reckoning(
    day: day,
    yearStart: plan.yearStart,
    yearEnd: plan.yearEnd,
    backlogStart: plan.backlogStart,
    acceptWithin: plan.deadlines.accept,
    closeWithin: plan.deadlines.close
  )
  let limits = DoubtLimits(
    burstDays: plan.thresholds.burstDays,
    burstClosings: plan.thresholds.burstClosings,
    sameDayClosings: plan.thresholds.sameDayClosings,
    outcomeLength: plan.thresholds.outcomeLength,
    outcomeCases: plan.thresholds.outcomeCases,
    extend: plan.deadlines.extend
  )
  return Examined(registers, by: reckoning, limits: limits, unitCount: plan.units.count)
}

/// The cells at which `check` finds something in these sheets.
func found(_ check: Check, on day: Day = "2021-05-31", in sheets: String...) throws -> [String] {
  let findings = check.findings(in: try examined(try handedIn(sheets), on: day))
  #expect(findings.allSatisfy { $0.code == check.code })
  return findings.map { $0.place.cell ?? "" }
}

/// A sheet of cases: these columns behind number, unit and day of registration, and these rows.
func cases(_ columns: String, _ rows: String...) -> String {
  let lines = rows.enumerated().map { "A\($0 + 1)|城东分局|\($1)" }
  return (["案件编号|责任单位|登记日期|\(columns)"] + lines).joined(separator: "\n")
}
