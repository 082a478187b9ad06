package import Register
package import Vocabulary

/// One question that is asked of the registers: its name, what it is for, and the question.
///
/// In: registers as read, and the day. Out: findings, doubts above all. A check knows no target and
/// no output; it never decides a figure.
package struct Check: Sendable {
  package let code: FindingCode
  /// What it looks for, for the list of checks.
  package let about: Words
  private let question: @Sendable (Examined) -> [Finding]

  init(_ code: FindingCode, about: Words, _ question: @escaping @Sendable (Examined) -> [Finding]) {
    self.code = code
    self.about = about
    self.question = question
  }

  /// What the check finds.
  package func findings(in examined: Examined) -> [Finding] { question(examined) }

  /// Every check, in the order of the reports.
  package static let all: [Check] = [
    .dateOrder, .afterFilling, .statusContradiction, .resolvedUnsatisfied, .visitAfterResolved,
    .closingBurst, .sameDayClosing, .sameOutcome, .probableDuplicate, .silent, .kindAgainstDate,
    .scopeContradiction, .transferInScope, .longExtension, .baselineTotal,
  ]

  /// What all checks find, in their order.
  package static func findings(in examined: Examined) -> [Finding] {
    all.flatMap { $0.findings(in: examined) }
  }
}

/// From when on something is doubtful; the plan says it.
package struct DoubtLimits: Hashable, Sendable {
  package var burstDays: Int
  package var burstClosings: Int
  /// Of the month's closings more than so many percent.
  package var burstPercent: Int
  package var sameDayClosings: Int
  package var outcomeLength: Int
  package var outcomeCases: Int
  /// The longest extension, in days.
  package var extend: Int

  package init(
    burstDays: Int,
    burstClosings: Int,
    burstPercent: Int = 50,
    sameDayClosings: Int,
    outcomeLength: Int,
    outcomeCases: Int,
    extend: Int
  ) {
    self.burstDays = burstDays
    self.burstClosings = burstClosings
    self.burstPercent = burstPercent
    self.sameDayClosings = sameDayClosings
    self.outcomeLength = outcomeLength
    self.outcomeCases = outcomeCases
    self.extend = extend
  }
}

/// What checks look at: the registers, and the cases that are present with their states.
package struct Examined: Sendable {
  /// A case with its state on the day.
  package typealias Filed = (record: Record, state: CaseState)

  package let registers: Registers
  package let reckoning: Reckoning
  package let limits: DoubtLimits
  /// How many units the plan has.
  package let unitCount: Int
  /// Cases received on or before the day, in reading order.
  package let cases: [Filed]
  /// By unit, the positions of its cases.
  private let positions: [[Int]]

  package init(
    _ registers: Registers,
    by reckoning: Reckoning,
    limits: DoubtLimits,
    unitCount: Int
  ) {
    self.registers = registers
    self.reckoning = reckoning
    self.limits = limits
    self.unitCount = unitCount
    let cases = registers.records(.cases).filter { $0.isPresent(on: reckoning.day) }
      .map { (record: $0, state: CaseState(of: $0, by: reckoning)) }
    var positions = Array(repeating: [Int](), count: unitCount)
    for (position, filed) in cases.enumerated() {
      for unit in filed.record.units where unit.index < unitCount {
        positions[unit.index].append(position)
      }
    }
    self.cases = cases
    self.positions = positions
  }

  var day: Day { reckoning.day }

  /// The cases of `unit`.
  func cases(of unit: UnitID) -> some Sequence<Filed> {
    positions[unit.index].lazy.map { cases[$0] }
  }

  var units: [UnitID] { (0..<unitCount).map { UnitID($0) } }
}

extension Finding {
  /// A finding about a record, at one of its cells.
  static func about(
    _ record: Record,
    _ code: FindingCode,
    at field: Field,
    _ message: Words,
    effect: Effect = .counted
  ) -> Finding {
    Finding(
      code,
      at: record.place(of: field),
      message,
      effect: effect,
      units: record.units,
      caseNumber: record.register == .cases ? record.caseReference : nil
    )
  }
}
