import Policy
import Register
package import Vocabulary

/// How often one area of the plan was inspected, and what that found.
///
/// An inspection that names several areas is of each of them.
package struct AreaInspections: Hashable, Sendable {
  /// As the plan calls it; 其他或未填 for inspections of none of its areas.
  package var name: String
  /// Of the period.
  package var inPeriod: Activity.Sums
  /// Of the year so far.
  package var inYear: Activity.Sums
  /// The units that inspected it in the year, of those that have it; none for 其他或未填.
  package var units: Share?

  /// The areas of `unit`, or of the plan for the city, in the plan's order; then the rest, if any.
  static func list(
    of unit: UnitID?,
    in population: Population,
    over period: Period,
    year: Period
  ) -> [AreaInspections] {
    let plan = population.plan
    let present = population.present(.inspections)
    let own = present.positions(of: unit).map { present.records[$0] }
    let sums = { (records: [Record], period: Period) in
      Activity.sums(of: records, in: .inspections, over: period, on: population.day)
    }
    let areas = unit.map { plan.areas(of: plan.units[$0.index]) } ?? plan.areas
    var all = areas.map { area in
      let records = own.filter { $0.names(area, in: .area) }
      let owing = (unit.map { [$0] } ?? population.units).filter { one in
        plan.areas(of: plan.units[one.index]).contains(area)
      }
      let inYear = records.filter { $0.day(.date).map(year.contains) ?? false }
      let done = owing.filter { one in inYear.contains { $0.units.contains(one) } }
      return AreaInspections(
        name: area.name,
        inPeriod: sums(records, period),
        inYear: sums(records, year),
        units: Share(done.count, of: owing.count)
      )
    }
    let rest = own.filter { record in !areas.contains { record.names($0, in: .area) } }
    let other = AreaInspections(
      name: "其他或未填",
      inPeriod: sums(rest, period),
      inYear: sums(rest, year)
    )
    if other.inYear.records > 0 { all.append(other) }
    return all
  }
}
