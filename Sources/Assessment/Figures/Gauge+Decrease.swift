import Policy
import Register
import Vocabulary

extension Gauge {
  /// Whole months of the year that `day` completes; a month's last day completes it.
  var completedMonths: Int {
    guard day >= plan.yearStart else { return 0 }
    let month = day.month
    return day == month.lastDay ? month.month : month.month - 1
  }

  func tallyOfDecrease(of unit: UnitID, baseline: BaselineGroup, per weight: Weight) -> Tally {
    var tally = tallyOfCurrent(at: present.positions[unit.index], per: weight)
    if !tally.undecidedCells.isEmpty {
      tally.missing = [
        Words("人数未填，无法按人次计", en: "people not filled in, so they cannot be counted")
      ]
      return tally
    }
    if completedMonths == 0, span == .sameMonths { return tally }
    let fields = Field.months(of: baseline)
    for month in tally.months.indices {
      tally.months[month].base = agreed(baselineRows(of: unit), on: fields[month]).count
    }
    switch span == .wholeYear ? yearBase(of: unit, from: baseline) : base(of: unit, from: baseline)
    {
    case .known(let base):
      tally.whole = base
    case .unknown(let reasons, let cells, let year):
      tally.missing = reasons
      tally.undecidedCells = cells
      if let year { tally.pace = pace(of: tally.part, against: year, baseline, per: weight) }
    }
    return tally
  }

  /// The records of the completed months, by what each weighs.
  func tallyOfCurrent(at positions: [Int], per weight: Weight) -> Tally {
    var tally = Tally()
    var people: Int? = 0
    let months = completedMonths
    let whole = months == 0 ? nil : Month(year: plan.year, month: months).lastDay
    let last = span == .wholeYear ? day : whole
    tally.months = (0..<months).map { MonthAgainstBase(month: $0 + 1, count: 0) }
    for position in positions where standing[position] == .counted {
      let record = present.records[position]
      guard let last, let field = kind.presence, let own = record.day(field) else { continue }
      guard own >= plan.yearStart, own <= last else { continue }
      tally.counted.append(position)
      let count = record.count(.people)
      if own.month.month <= months {
        tally.months[own.month.month - 1].count += weight == .people ? count ?? 0 : 1
      }
      people = count.flatMap { count in people.map { $0 + count } }
      if weight == .people, count == nil {
        tally.undecidedCells.append(record.place(of: .people))
      }
    }
    if kind.column(.people) != nil { tally.people = people }
    tally.part = weight == .people ? people ?? 0 : tally.counted.count
    return tally
  }

  /// What a unit's baseline says of the completed months.
  enum Base {
    case known(Int)
    /// With the whole year's figure, where that is all that there is.
    case unknown([Words], cells: [Place], year: Int?)
  }

  /// Which part of the baseline the figure is held against.
  var span: BaselineSpan {
    if case .decrease(_, _, _, _, let span) = indicator.measure { span } else { .sameMonths }
  }

  /// The whole year by its months, where all are filled in, else by 全年.
  private func yearBase(of unit: UnitID, from group: BaselineGroup) -> Base {
    let own = baselineRows(of: unit)
    if own.isEmpty { return base(of: unit, from: group) }
    let months = Field.months(of: group).map { agreed(own, on: $0) }
    let known = months.compactMap(\.count)
    if known.count == months.count { return .known(known.reduce(0, +)) }
    if !months.contains(.several), let year = agreed(own, on: group.year).count {
      return .known(year)
    }
    let words = Words(
      "基数表“\(group.rawValue)”的全年数不全",
      en: "the baseline of \(group.rawValue) is not whole"
    )
    return .unknown([words], cells: own.map { $0.place(of: group.year) }, year: nil)
  }

  /// Months win over 全年, which only serves for the whole year (spec §3).
  private func base(of unit: UnitID, from group: BaselineGroup) -> Base {
    let own = baselineRows(of: unit)
    if own.isEmpty {
      let words = Words(
        "《\(plan.title(of: .baseline))》没有本单位的行",
        en: "the baseline (\(plan.title(of: .baseline))) has no row of the unit"
      )
      return .unknown([words], cells: [], year: nil)
    }
    let all = Field.months(of: group)
    var base = 0
    var reasons: [Words] = []
    var cells: [Place] = []
    var blank: [Int] = []
    for (index, field) in all.prefix(completedMonths).enumerated() {
      switch agreed(own, on: field) {
      case .one(let count): base += count
      case .none: blank.append(index + 1)
      case .several: reasons.append(Self.contradiction(group, "\(index + 1)月"))
      }
      if case .one = agreed(own, on: field) { continue }
      cells += own.map { $0.place(of: field) }
    }
    if blank.isEmpty && reasons.isEmpty { return .known(base) }
    let hasMonths = all.contains { agreed(own, on: $0) != .none }
    let year = agreed(own, on: group.year).count
    if !hasMonths, let year {
      if completedMonths == 12 { return .known(year) }
      let words = Words(
        "基数表“\(group.rawValue)”只有全年数，不能与同期各月比较",
        en: "the baseline has only the year's figure of \(group.rawValue), no months to compare"
      )
      return .unknown([words], cells: cells, year: year)
    }
    if !blank.isEmpty {
      let months = blank.map { "\($0)月" }.joined(separator: "、")
      let numbers = blank.map(String.init).joined(separator: ", ")
      reasons.append(
        Words(
          "基数表“\(group.rawValue)”\(months)未填",
          en: "the baseline of \(group.rawValue) is blank for month \(numbers)"
        )
      )
    }
    return .unknown(reasons, cells: cells, year: nil)
  }

  private func baselineRows(of unit: UnitID) -> [Record] {
    let rows = population.present(.baseline)
    return rows.positions[unit.index].map { rows.records[$0] }
  }

  private static func contradiction(_ group: BaselineGroup, _ month: String) -> Words {
    Words(
      "基数表“\(group.rawValue)”\(month)有两个不同的数",
      en: "the baseline of \(group.rawValue) states two figures for \(month)"
    )
  }

  /// What several rows of a unit say of one cell.
  private enum Agreement: Equatable {
    case none
    case one(Int)
    case several

    var count: Int? { if case .one(let count) = self { count } else { nil } }
  }

  private func agreed(_ rows: [Record], on field: Field) -> Agreement {
    rows.reduce(.none) { found, row in
      guard let count = row.count(field) else { return found }
      switch found {
      case .none: return .one(count)
      case .one(let other): return other == count ? found : .several
      case .several: return .several
      }
    }
  }

  /// How far the year's figure is used up, which is shown and not judged.
  private func pace(
    of current: Int,
    against year: Int,
    _ group: BaselineGroup,
    per weight: Weight
  ) -> Words {
    let months = completedMonths
    let used = Share(current, of: year).roundedHundredths.map { percentText(hundredths: $0) } ?? "—"
    let over = percentText(hundredths: Share(months, of: 12).roundedHundredths ?? 0)
    let unit = weight == .people ? "人次" : (group == .visits ? "批次" : "起")
    return Words(
      "本年前\(months)个月\(current)\(unit)，占全年基数\(year)的\(used)，时间进度\(over)；仅列示，不作判定",
      en: "\(current) in \(months) months, \(used) of the year's \(year), with \(over) of "
        + "the year gone; shown, not judged"
    )
  }
}
