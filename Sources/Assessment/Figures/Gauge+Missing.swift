import Policy
import Register
import Vocabulary

extension Gauge {
  /// Why nothing can be said of `unit`, if nothing can: no hand-in, no register, no column.
  func whatIsMissing(for unit: UnitID) -> [Words]? {
    guard population.isHandedIn(by: unit) else {
      return [Words("未报送台账", en: "nothing handed in")]
    }
    let registers = neededRegisters.filter { !population.isHandedIn($0, by: unit) }
    if !registers.isEmpty { return registers.map { $0.missingWords(in: plan) } }

    var columns = population.missingColumns(needsOfWhole(for: unit), in: kind, of: unit)
    let among = present.positions[unit.index].filter { standing[$0] != .outside }
    columns = columns.union(
      population.missingColumns(needsOfPart, of: present, at: among, in: kind)
    )
    return columns.isEmpty ? nil : columns.map(\.words)
  }

  /// The registers without which nothing can be said.
  var neededRegisters: [RegisterKind] {
    if case .decrease = indicator.measure { return [kind, .baseline] }
    return [kind]
  }

  private var rules: ScopeRules { plan.scopeRules }

  /// Columns without which it is not known which records are looked at, or for a duty what they
  /// cover.
  private func needsOfWhole(for unit: UnitID) -> [[Field]] {
    switch indicator.measure {
    case .rate(_, let among, _), .count(_, let among, _), .once(_, let among, _):
      return among.needs(by: rules)
    case .decrease(_, let among, _, let weight, _):
      return among.needs(by: rules) + (weight == .people ? [[.people]] : [])
    case .months(let duty):
      if duty.months(on: day).isEmpty { return [] }
      return duty.among.needs(by: rules) + [[duty.month]] + (duty.filedBy.map { [[$0]] } ?? [])
    case .items(let duty):
      if plan.items(of: duty.list, for: unit).isEmpty { return [] }
      return duty.among.needs(by: rules) + [[duty.item]] + (duty.latest?.needs(by: rules) ?? [])
    }
  }

  /// Columns without which it is not known which of the records looked at count.
  private var needsOfPart: [[Field]] {
    switch indicator.measure {
    case .rate(_, _, let counts), .count(_, _, let counts): counts.needs(by: rules)
    case .decrease, .months, .items, .once: []
    }
  }
}

extension RegisterKind {
  /// That this register was not handed in.
  func missingWords(in plan: Plan) -> Words {
    let title = plan.title(of: self)
    return Words("缺《\(title)》", en: "register \(rawValue) (\(title)) not handed in")
  }
}
