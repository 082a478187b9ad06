package import Vocabulary

/// The days on which something happened, by unit.
package struct UnitDays: Hashable, Sendable {
  private var days: [UnitID: Set<Day>] = [:]

  package init() {}

  /// Whether something of `unit` happened within `period`.
  package func holds(_ unit: UnitID, within period: ClosedRange<Day>) -> Bool {
    days[unit]?.contains(where: period.contains) ?? false
  }

  mutating func add(_ more: [Day], of units: [UnitID]) {
    for unit in units { days[unit, default: []].formUnion(more) }
  }

  mutating func merge(_ other: UnitDays) {
    days.merge(other.days) { $0.union($1) }
  }
}

extension RegisterKind {
  /// The fields of its days on which something came in or happened; deadlines and plans are none.
  package var happenings: [Field] {
    columns.filter { $0.type == .day && !$0.field.isPlan }.map(\.field)
  }
}

extension Record {
  /// The days of this record on which something came in or happened; deadlines and plans are none.
  package var happenings: [Day] {
    register.happenings.compactMap { day($0) }
  }
}
