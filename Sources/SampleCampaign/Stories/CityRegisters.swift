import Vocabulary

/// The registers that the city's regulations section keeps for all units.
enum CityRegisters {
  /// 2020年基数表, the whole city's row first.
  static func baseline() -> [Entry] {
    let rows = zip(UnitProfile.all, Unrest.all).map { unit, unrest in
      row(unit.name, visits: unrest.visitsBefore, incidents: unrest.incidentsBefore)
    }
    let all = Unrest.all
    let city = row(
      "全市",
      visits: (0..<12).map { month in all.reduce(0) { $0 + $1.visitsBefore[month] } },
      incidents: (0..<12).map { month in all.reduce(0) { $0 + $1.incidentsBefore[month] } }
    )
    return [city] + rows
  }

  private static func row(_ unit: String, visits: [Int], incidents: [Int]) -> Entry {
    var entry = Entry([.unit: .text(unit)])
    for (group, figures) in [(BaselineGroup.visits, visits), (.incidents, incidents)] {
      for (field, figure) in zip(Field.months(of: group), figures) {
        entry.values[field] = .number(figure)
      }
      entry.values[group.year] = .number(figures.reduce(0, +))
    }
    return entry
  }

  /// 简报报送登记: April to September and the summary, of every unit that owes them.
  static func submissions(_ dice: inout Dice) -> [Entry] {
    var entries: [Entry] = []
    for month in 4...10 {
      for unit in UnitProfile.all where unit.name != "法规科" {
        var filed = day(month, dice.roll(25...29)).officeDayBefore
        if unit.name == "柳林分局", month == 6 { filed = day(7, 2) }
        var entry = Entry([
          .unit: .text(unit.name), .month: .text(month == 10 ? "总结" : "\(month)月"),
          .filed: .day(filed),
        ])
        if filed.month.month != month {
          entry.marks.append(
            Entry.Mark(
              spot: .cell(.filed),
              plant: Plant(code: nil, what: "6月简报7月2日才报", effect: "柳林分局每月报送简报未达标")
            )
          )
        }
        entries.append(entry)
      }
    }
    return entries
  }
}
