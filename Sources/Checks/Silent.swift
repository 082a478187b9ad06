import Register
import Vocabulary

extension Check {
  /// A unit that handed something in, but in which nothing happened this month.
  package static let silent = Check(
    .silent,
    about: Words(
      "本月无记录：报送了台账，而本月没有任何一条登记或办理记录。",
      en: "a unit that handed something in, without any entry of the month."
    )
  ) { examined in
    let month = examined.day.month.firstDay...examined.day
    var heard: Set<UnitID> = []
    for kind in RegisterKind.allCases {
      let fields = kind.happenings
      for record in examined.registers.records(kind)
      where fields.contains(where: { record.day($0).map(month.contains) ?? false }) {
        for unit in record.units { heard.insert(unit) }
      }
    }
    return examined.units.filter { unit in
      examined.registers.handedInAnything(unit) && !heard.contains(unit)
        && !examined.registers.leftOutDays.holds(unit, within: month)
    }
    .compactMap { unit in
      guard let place = place(of: unit, in: examined.registers) else { return nil }
      return Finding(
        .silent,
        at: place,
        Words(
          "\(examined.day.month.chinese)1日至\(examined.day.chinese)没有任何登记或办理记录；提请核实是否漏报。",
          en:
            "no entry from \(month.lowerBound) to \(month.upperBound); please verify that nothing is missing."
        ),
        units: [unit]
      )
    }
  }
}

private func place(of unit: UnitID, in registers: Registers) -> Place? {
  registers.sheets.first { $0.coverage == .unit(unit) }?.place
    ?? RegisterKind.allCases.lazy.flatMap { registers.records($0) }
    .first { $0.units.contains(unit) }?.place
}
