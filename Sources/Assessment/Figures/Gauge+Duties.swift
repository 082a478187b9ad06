import Policy
import Register
import Vocabulary

extension Gauge {
  func tallyOfMonths(_ duty: MonthlyDuty, of unit: UnitID) -> Tally {
    var tally = Tally()
    let owed = duty.months(on: day)
    var isCovered = Array(repeating: false, count: owed.count)
    for position in present.positions[unit.index] where standing[position] == .counted {
      let record = present.records[position]
      guard let month = month(of: record, by: duty), let index = owed.firstIndex(of: month) else {
        continue
      }
      if isInTime(record, for: month, by: duty) {
        isCovered[index] = true
        tally.counted.append(position)
      } else {
        tally.uncounted.append(position)
      }
    }
    let prospect = Prospect(ofNewRecordIn: kind, of: unit, plan: plan, day: day)
    let mayStill = prospect.mayHold(duty.among)
    for (month, isCovered) in zip(owed, isCovered) {
      let name = "\(month.month)月"
      if isCovered {
        tally.covered.append(name)
      } else {
        tally.uncovered.append(name)
        if mayStill, month.lastDay >= day { tally.mendable += 1 }
      }
    }
    tally.part = tally.covered.count
    tally.whole = owed.count
    return tally
  }

  private func month(of record: Record, by duty: MonthlyDuty) -> Month? {
    switch record.value(of: duty.month, asOf: day) {
    case .day(let own): own <= day ? own.month : nil
    case .month(let month): month
    default: nil
    }
  }

  private func isInTime(_ record: Record, for month: Month, by duty: MonthlyDuty) -> Bool {
    guard let field = duty.filedBy else { return true }
    guard case .day(let filed) = record.value(of: field, asOf: day) else { return false }
    return filed <= month.lastDay
  }

  func tallyOfItems(_ duty: ItemDuty, of unit: UnitID) -> Tally {
    var tally = Tally()
    let prospect = Prospect(ofNewRecordIn: kind, of: unit, plan: plan, day: day)
    let mayStill = prospect.mayHold(duty.among)
    let own = present.positions[unit.index].filter { standing[$0] == .counted }
    var covers: [Int: Bool] = [:]
    for item in plan.items(of: duty.list, for: unit) {
      let entries = own.filter { present.records[$0].names(item, in: duty.item) }
      let decisive = duty.latest == nil ? entries : latest(of: entries)
      let fulfils = decisive.filter { position in
        guard let latest = duty.latest else { return true }
        return population.judge(present, at: position).truth(of: latest) == .yes
      }
      let isCovered =
        !decisive.isEmpty && (duty.latest == nil || fulfils.count == decisive.count)
      for position in decisive {
        covers[position] = isCovered || covers[position] == true
      }
      if isCovered {
        tally.covered.append(item.name)
      } else {
        tally.uncovered.append(item.name)
        if mayStill { tally.mendable += 1 }
      }
    }
    tally.counted = own.filter { covers[$0] == true }
    tally.uncounted = own.filter { covers[$0] == false }
    tally.part = tally.covered.count
    tally.whole = tally.part + tally.uncovered.count
    return tally
  }

  /// The records of the latest day; an undated one is the earliest.
  private func latest(of positions: [Int]) -> [Int] {
    guard let field = kind.presence else { return positions }
    let days = positions.compactMap { present.records[$0].day(field) }
    guard let last = days.max() else { return positions }
    return positions.filter { present.records[$0].day(field) == last }
  }

  /// Owed from its day on, or as soon as it is done.
  func tallyOfOnce(_ among: Formula, by due: Day, of unit: UnitID) -> Tally {
    var tally = Tally()
    for position in present.positions[unit.index] where standing[position] == .counted {
      let isLate = kind.presence.flatMap { present.records[position].day($0) }.map { $0 > due }
      if isLate == true {
        tally.uncounted.append(position)
      } else {
        tally.counted.append(position)
      }
    }
    tally.part = tally.counted.isEmpty ? 0 : 1
    tally.whole = tally.part == 1 || day >= due ? 1 : 0
    if tally.part < tally.whole {
      tally.uncovered = [""]
      let prospect = Prospect(ofNewRecordIn: kind, of: unit, plan: plan, day: day)
      tally.mendable = day <= due && prospect.mayHold(among) ? 1 : 0
    } else if tally.part == 1 {
      tally.covered = [""]
    }
    return tally
  }
}

extension MonthlyDuty {
  /// The months that are owed by `day`.
  func months(on day: Day) -> [Month] {
    months.filter { month in
      runningMonthCounts ? month.firstDay <= day : month.lastDay <= day
    }
  }
}

extension Plan {
  /// The items of `list` that `unit` owes.
  func items(of list: ItemDuty.List, for unit: UnitID) -> [Listed] {
    switch list {
    case .areas: areas(of: units[unit.index])
    case .foundations: foundationItems
    case .own(let items): items
    }
  }
}

extension Record {
  /// Whether `field` names `item`, by its name or another word for it.
  func names(_ item: Listed, in field: Field) -> Bool {
    self[field].says(oneOf: [item.name] + item.aliases)
  }
}
