import Policy
import Register
import Vocabulary

/// What a body did in one phase of the campaign, up to the day of the report.
package struct PhaseOverview: Hashable, Sendable {
  /// As the plan calls it.
  package var name: String
  /// Its days; it ends with the day of the report where that is earlier.
  package var period: Period
  /// None where the body handed in no register of cases.
  package var flow: Flow?
  /// As `Activity.registers` has them, handed in or not.
  package var activities: [Activity]

  init(_ phase: Phase, of unit: UnitID?, in population: Population, hasCases: Bool) {
    name = phase.name
    let period = Period(first: phase.first, last: min(phase.last, population.day))
    self.period = period
    let present = population.present(.cases)
    let filed = CasesOnDay(at: present.positions(of: unit), of: present)
    flow = hasCases ? Flow(of: filed.counted, over: period) : nil
    activities = Activity.registers.map { kind in
      Activity(of: kind, by: unit, in: population, over: period, year: period)
    }
  }
}
