package import Policy
import Register
package import Vocabulary

/// What is shown beside the targets for one body (spec §3, end): it is held against nothing.
package struct Overview: Hashable, Sendable {
  /// None for the city.
  package var unit: UnitID?
  /// What the report speaks of; it ends on the day of the report.
  package var period: Period
  /// The campaign year from its first day to the day of the report.
  package var year: Period
  /// None where the body handed in no register of cases.
  package var cases: CaseOverview?
  /// As `Activity.registers` has them, handed in or not.
  package var activities: [Activity]
  /// Inspections by area.
  package var areas: [AreaInspections]
  /// What was done in each phase of the campaign that has begun, of a report on the year.
  package var phases: [PhaseOverview]

  /// The overview of `unit`, or of the city, for a period that ends on the population's day.
  package init(of unit: UnitID?, in population: Population, over period: Period) {
    self.unit = unit
    self.period = period
    let year = Period(first: population.plan.yearStart, last: population.day)
    self.year = year
    let units = unit.map { [$0] } ?? population.units
    let hasCases = units.contains { population.isHandedIn(.cases, by: $0) }
    cases = hasCases ? CaseOverview(of: unit, in: population, over: period, year: year) : nil
    activities = Activity.registers.map { kind in
      Activity(of: kind, by: unit, in: population, over: period, year: year)
    }
    areas = AreaInspections.list(of: unit, in: population, over: period, year: year)
    let begun = population.plan.phases.filter { $0.first <= population.day }
    phases =
      period == year
      ? begun.map { PhaseOverview($0, of: unit, in: population, hasCases: hasCases) } : []
  }

  /// The city's overview, and every unit's in the plan's order.
  package static func all(
    in population: Population,
    over period: Period
  ) -> (city: Overview, units: [Overview]) {
    (
      Overview(of: nil, in: population, over: period),
      population.units.map { Overview(of: $0, in: population, over: period) }
    )
  }
}

/// Days from the first to the last, both included.
package struct Period: Hashable, Sendable {
  /// The first day.
  package var first: Day
  /// The last day.
  package var last: Day

  /// The days from `first` to `last`.
  package init(first: Day, last: Day) {
    self.first = first
    self.last = last
  }

  /// The month of `day` up to `day`: what a monthly briefing speaks of.
  package static func month(upTo day: Day) -> Period {
    Period(first: day.month.firstDay, last: day)
  }

  /// The campaign year up to `day`: what the summary speaks of.
  package static func year(of plan: Plan, upTo day: Day) -> Period {
    Period(first: plan.yearStart, last: day)
  }

  /// Whether it is a month from its first day to its last.
  package var isWholeMonth: Bool { first == last.month.firstDay && last == last.month.lastDay }

  /// Whether `day` is one of them.
  package func contains(_ day: Day) -> Bool { first <= day && day <= last }

  /// The same days of the month before; whole months stay whole.
  var monthBefore: Period { shifted(by: -1) }

  /// The same days of the year before.
  var yearBefore: Period { shifted(by: -12) }

  private func shifted(by months: Int) -> Period {
    Period(first: first.shifted(by: months), last: last.shifted(by: months))
  }
}

extension Day {
  /// The same day of another month; a month's last day stays the last.
  fileprivate func shifted(by months: Int) -> Day {
    let target = month.advanced(by: months)
    if self == month.lastDay { return target.lastDay }
    return min(target.firstDay + (civil.day - 1), target.lastDay)
  }
}

extension Present {
  /// The positions of `unit`'s records, or of all records for the city.
  func positions(of unit: UnitID?) -> [Int] {
    unit.map { positions[$0.index] } ?? Array(records.indices)
  }
}
