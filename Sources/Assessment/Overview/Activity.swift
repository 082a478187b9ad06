import Policy
import Register
package import Vocabulary

/// What a body did by one of its smaller registers: how often, and the sums of its counts.
package struct Activity: Hashable, Sendable {
  /// The sum of one column over the records of some days.
  package struct Sum: Hashable, Sendable {
    /// The column's field.
    package var field: Field
    /// The column's canonical header.
    package var header: String
    /// What the filled cells add up to.
    package var total: Int
    /// Records in which it is not filled in; they add nothing.
    package var blank: Int
  }

  /// How many records there are in some days, and what they add up to.
  package struct Sums: Hashable, Sendable {
    /// How many records there are.
    package var records: Int
    /// The register's counts, in the order of its blank form.
    package var sums: [Sum]

    /// The sum of `field`, if the register has such a count.
    package func total(of field: Field) -> Int? { sums.first { $0.field == field }?.total }
  }

  /// Which register it is.
  package var register: RegisterKind
  /// Whether the body handed it in; the city's, whether any unit did.
  package var isHandedIn: Bool
  /// Of the period.
  package var inPeriod: Sums
  /// Of the year so far.
  package var inYear: Sums

  /// Duties in the order of the plan's clauses, then what happened.
  package static let registers: [RegisterKind] = [
    .inspections, .receptions, .outreach, .publicity, .enforcement, .visits, .incidents,
  ]

  init(
    of kind: RegisterKind,
    by unit: UnitID?,
    in population: Population,
    over period: Period,
    year: Period
  ) {
    register = kind
    let units = unit.map { [$0] } ?? population.units
    isHandedIn = units.contains { population.isHandedIn(kind, by: $0) }
    let present = population.present(kind)
    let own = present.positions(of: unit).map { present.records[$0] }
    inPeriod = Self.sums(of: own, in: kind, over: period, on: population.day)
    inYear = Self.sums(of: own, in: kind, over: year, on: population.day)
  }

  static func sums(
    of records: [Record],
    in kind: RegisterKind,
    over period: Period,
    on day: Day
  ) -> Sums {
    let field = kind.presence ?? .held
    let own = records.filter { record in
      guard case .day(let own) = record.value(of: field, asOf: day) else { return false }
      return period.contains(own)
    }
    let sums: [Sum] = kind.columns.compactMap { column in
      let counts: [Int?]
      switch (column.type, column.field) {
      case (.count, _): counts = own.map { $0.count(column.field) }
      case (_, .followedUp):
        counts = own.map { $0.value(of: .followedUp, asOf: day).isFilled ? 1 : nil }
      default: return nil
      }
      return Sum(
        field: column.field,
        header: column.header,
        total: counts.reduce(0) { $0 + ($1 ?? 0) },
        blank: counts.count { $0 == nil }
      )
    }
    return Sums(records: own.count, sums: sums)
  }
}
