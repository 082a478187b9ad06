package import Policy
package import Register
package import Vocabulary

/// Why one figure is what it is: everything that it looked at, everything that it did not and why,
/// and what could still become of it.
package struct Explanation: Sendable {
  /// Records that the figure does not look at, for the same reason.
  package struct Outside: Sendable {
    /// The condition that they do not fulfil, in the plan's words.
    package var condition: Words
    package var records: Evidence
  }

  /// 全市, or the unit's name.
  package var name: String
  package var day: Day
  package var figure: Figure
  /// Records of the register that the condition 范围 leaves out, by the first part of it that fails.
  package var outside: [Outside]
  /// Records that were not there yet on the day.
  package var later: Evidence
  /// Rows of the register that are in no figure at all.
  package var leftOut: [LeftOut]
  /// What the answer hangs on; none where there is no target or nothing can be decided.
  package var outlook: Outlook?
}

extension Explanation {
  /// Explains the indicator of `plan` for the city or for `unit`, as of `day`.
  package init(
    of indicator: Indicator,
    for unit: UnitID?,
    in registers: Registers,
    by plan: Plan,
    on day: Day
  ) {
    let population = Population(of: registers, by: plan, on: day)
    let gauge = Gauge(of: indicator, in: population)
    let kind = gauge.kind
    name = unit.map { population.name(of: $0) } ?? population.plan.names.whole
    self.day = day
    figure = gauge.figure(of: unit)
    let isOwn = { (record: Record) in unit.map { record.units.contains($0) } ?? true }
    outside = gauge.outside { isOwn($0) }
    later = Evidence(registers.records(kind).filter { !$0.isPresent(on: day) && isOwn($0) })
    let sheets = registers.sheets(kind).filter { sheet in unit.map { sheet.covers($0) } ?? true }
    let tables = Set(sheets.map(\.place.table))
    leftOut = registers.leftOut.filter { tables.contains($0.place.table) }
    outlook = Outlook(of: figure, for: unit, in: registers, by: plan, on: day)
  }
}

extension Gauge {
  /// The figure of `unit`, or of the city where there is none.
  func figure(of unit: UnitID?) -> Figure {
    if let unit { return result(of: unit).figure }
    return figure(ofCity: population.units.map { (unit: $0, result: result(of: $0)) })
  }

  /// The present records that are not looked at, by the first part of 范围 that they do not fulfil.
  fileprivate func outside(where isOwn: (Record) -> Bool) -> [Explanation.Outside] {
    let among = indicator.measure.conditions.among
    let parts: [Formula] =
      if case .all(let parts) = among { parts } else { [among] }
    var order: [Int] = []
    var positions: [Int: [Int]] = [:]
    for position in present.records.indices
    where standing[position] == .outside && isOwn(present.records[position]) {
      let judge = population.judge(present, at: position)
      guard let failing = parts.firstIndex(where: { judge.truth(of: $0) != .yes }) else { continue }
      if positions[failing] == nil { order.append(failing) }
      positions[failing, default: []].append(position)
    }
    return order.sorted().map { part in
      Explanation.Outside(
        condition: Words(parts[part].words(on: kind), en: parts[part].english(on: kind)),
        records: Evidence(of: present.records, at: positions[part] ?? [])
      )
    }
  }
}
