import Policy
import Register
import Vocabulary

/// The reward/penalty ladder (spec §4): which steps apply to which unit, and why.
///
/// In: the population, the figures and the findings. Out: proposals, each with its clause, its
/// reason and the addresses that it rests on; people decide. A step that the plan does not have is
/// never proposed.
struct Ladder {
  let population: Population
  let findings: [Finding]
  private let steps: [Step]
  /// By unit, what was found so far.
  private var found: [[OutcomeFinding]]
  /// The same for looking up: what two records lead to is said once.
  private var proposed: [Set<OutcomeFinding>]

  init(over population: Population, findings: [Finding]) {
    self.population = population
    self.findings = findings
    steps = population.plan.steps
    found = Array(repeating: [], count: population.units.count)
    proposed = Array(repeating: [], count: population.units.count)
  }

  var plan: Plan { population.plan }
  var day: Day { population.day }

  func step(_ code: Outcome) -> Step? { steps.first { $0.code == code } }

  /// The outcomes of every unit, gravest first; within a step in the order of what led to them.
  func outcomes(of bodies: [BodyAssessment]) -> [[OutcomeFinding]] {
    var ladder = self
    ladder.judgeVisits()
    ladder.judgeIncidents()
    ladder.judgeDecisions()
    ladder.judgeDoubts()
    for body in bodies {
      guard let unit = body.unit else { continue }
      ladder.judgeTargets(of: body, unit)
      ladder.judgeHandIn(of: body, unit)
      ladder.judgeRest(of: body, unit)
    }
    return ladder.found.map { outcomes in
      outcomes.enumerated()
        .sorted { a, b in
          (a.element.step.code.gravity, a.offset) < (b.element.step.code.gravity, b.offset)
        }
        .map(\.element)
    }
  }

  /// Proposes `code` for each of `units`; `clause` where the reason has its own.
  mutating func propose(
    _ code: Outcome,
    for units: [UnitID],
    because reason: Words,
    clause: String? = nil,
    evidence: [Place]
  ) {
    guard let step = step(code) else { return }
    let outcome = OutcomeFinding(
      step: step,
      clause: clause ?? step.clause,
      reason: reason,
      evidence: evidence
    )
    for unit in units where found.indices.contains(unit.index) {
      if proposed[unit.index].insert(outcome).inserted { found[unit.index].append(outcome) }
    }
  }

  func hasOutcome(_ unit: UnitID) -> Bool { !found[unit.index].isEmpty }

  /// Whether `field` says 是, 否, or nothing that could be read.
  func answer(_ field: Field, of record: Record) -> Truth {
    record.flag(field).map { Truth($0) } ?? .unknown
  }
}

extension Record {
  /// Why nothing is known of `field`: no such column, nothing filled in, or nothing that can be read.
  func gap(in field: Field) -> Words {
    switch self[field] {
    case .noColumn: Words("台账无此列", en: "has no column")
    case .unreadable: Words("无法识别", en: "cannot be read")
    default: Words("未填", en: "is not filled in")
    }
  }
}

extension Array where Element: Equatable {
  /// Each element once, in the order of its first appearance.
  func uniqued() -> [Element] {
    reduce(into: []) { all, next in if !all.contains(next) { all.append(next) } }
  }
}
