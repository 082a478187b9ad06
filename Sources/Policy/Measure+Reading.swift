import Vocabulary

/// The six ways of counting, as the plan calls them, with the keys that each has of its own.
enum MeasureName: String, CaseIterable {
  case rate = "比率"
  case count = "计数"
  case decrease = "较基数下降"
  case months = "按月"
  case items = "按项"
  case once = "一次"

  var keys: [String] {
    switch self {
    case .rate, .count: ["计入"]
    case .decrease: ["基数", "计量", "比较"]
    case .months: ["月份栏", "起止", "当月", "报送栏"]
    case .items: ["清单", "项目栏", "最近一次"]
    case .once: ["限期"]
    }
  }
}

extension Measure {
  /// Reads the keys that say how an indicator is counted.
  init?(reading block: Pairs, listed: PlanLists, mistakes: inout Mistakes) {
    let registers = RegisterKind.allCases
    let name = block.needed("算法", &mistakes)?
      .word(of: .measure, in: MeasureName.allCases.map(\.rawValue), &mistakes)
      .flatMap(MeasureName.init(rawValue:))
    let title = block.needed("台账", &mistakes)?
      .word(of: .register, in: registers.map(\.title), &mistakes)
    guard let name, let register = registers.first(where: { $0.title == title }) else { return nil }
    let reader = MeasureReader(block: block, register: register, listed: listed)
    let among = reader.condition("范围", &mistakes)
    let measure: Measure? =
      switch name {
      case .rate: .rate(register, among: among, counts: reader.condition("计入", &mistakes))
      case .count: .count(register, among: among, counts: reader.condition("计入", &mistakes))
      case .decrease: reader.decrease(among: among, &mistakes)
      case .months: reader.months(among: among, &mistakes).map { .months($0) }
      case .items: reader.items(among: among, &mistakes).map { .items($0) }
      case .once:
        block.needed("限期", &mistakes)?.day(&mistakes).map { .once(register, among: among, by: $0) }
      }
    guard let measure else { return nil }
    self = measure
  }

  /// The six ways of counting, as the plan calls them.
  package static var names: [String] { MeasureName.allCases.map(\.rawValue) }

  /// As the plan calls it.
  var name: MeasureName {
    switch self {
    case .rate: .rate
    case .count: .count
    case .decrease: .decrease
    case .months: .months
    case .items: .items
    case .once: .once
    }
  }
}

/// Reads the parts of a measure from the keys of its block.
private struct MeasureReader {
  let block: Pairs
  let register: RegisterKind
  let listed: PlanLists

  func condition(_ key: String, _ mistakes: inout Mistakes) -> Formula {
    guard let written = block.needed(key, &mistakes) else { return .always }
    return Formula(reading: written, on: register, listed: listed, mistakes: &mistakes) ?? .always
  }

  func decrease(among: Formula, _ mistakes: inout Mistakes) -> Measure? {
    if register.presence == nil {
      mistakes.add(.rule(.registerWithoutDay(register)), at: block["台账"]?.spot ?? block.spot)
    }
    let groups = BaselineGroup.allCases.map(\.rawValue)
    let weights = Weight.allCases.map(\.rawValue)
    let group = block.needed("基数", &mistakes)?.word(of: .baseline, in: groups, &mistakes)
    let weight = block.needed("计量", &mistakes)?.word(of: .weight, in: weights, &mistakes)
    guard let baseline = group.flatMap(BaselineGroup.init(rawValue:)),
      let per = weight.flatMap(Weight.init(rawValue:))
    else { return nil }
    let spans = BaselineSpan.allCases.map(\.rawValue)
    let span = block["比较"].map { $0.word(of: .span, in: spans, &mistakes) } ?? nil
    return .decrease(
      register,
      among: among,
      baseline: baseline,
      per: per,
      against: span.flatMap(BaselineSpan.init(rawValue:)) ?? .sameMonths
    )
  }

  func months(among: Formula, _ mistakes: inout Mistakes) -> MonthlyDuty? {
    let month = column("月份栏", of: [.day, .month], &mistakes)
    let months = block.needed("起止", &mistakes).flatMap { self.months($0, &mistakes) }
    let running = block.needed("当月", &mistakes)?
      .word(of: .runningMonth, in: ["即计", "期满后计"], &mistakes)
    let filedBy = block["报送栏"] == nil ? nil : column("报送栏", of: [.day], &mistakes)
    guard let month, let months, let running else { return nil }
    return MonthlyDuty(
      register: register,
      among: among,
      month: month,
      months: months,
      runningMonthCounts: running == "即计",
      filedBy: filedBy
    )
  }

  func items(among: Formula, _ mistakes: inout Mistakes) -> ItemDuty? {
    let list = block.needed("清单", &mistakes).flatMap { self.list($0, &mistakes) }
    let item = column("项目栏", of: [.word, .words], &mistakes)
    let latest = block["最近一次"].flatMap {
      Formula(reading: $0, on: register, listed: listed, mistakes: &mistakes)
    }
    guard let list, let item else { return nil }
    let isEmpty =
      switch list {
      case .areas: listed.areas.isEmpty
      case .foundations: listed.items.isEmpty
      case .own(let items): items.isEmpty
      }
    if isEmpty { mistakes.add(.rule(.emptyList(list)), at: block["清单"]?.spot ?? block.spot) }
    return ItemDuty(register: register, among: among, item: item, list: list, latest: latest)
  }

  /// The column named behind `key`, which must be of one of these types.
  private func column(
    _ key: String,
    of types: [FieldType],
    _ mistakes: inout Mistakes
  ) -> Field? {
    guard let written = block.needed(key, &mistakes), let header = written.text(&mistakes),
      let column = Column(reading: header, at: written.spot, of: register, mistakes: &mistakes)
    else { return nil }
    if types.contains(column.type) { return column.field }
    mistakes.add(
      .value(.fieldNotFitting(header, key: key)),
      at: written.spot,
      known: register.columns.filter { types.contains($0.type) }.map(\.header)
    )
    return nil
  }

  /// A list of the plan by its name, or the items themselves: `[广播, {名称: 电视, 别名: [电视台]}]`.
  private func list(_ written: Written, _ mistakes: inout Mistakes) -> ItemDuty.List? {
    guard case .list(let members) = written.content else {
      let names = ItemDuty.List.named.map(\.name)
      let name = written.word(of: .list, in: names, &mistakes)
      return ItemDuty.List.named.first { $0.name == name }?.list
    }
    return .own(Listed.list(ofWords: members, of: "清单", mistakes: &mistakes))
  }

  /// `2021-04 至 2021-09`, or the months one by one: `[2021-04, 2021-06]`.
  private func months(_ written: Written, _ mistakes: inout Mistakes) -> [Month]? {
    guard case .list(let members) = written.content else {
      return span(written, &mistakes).map { Month.months(from: $0.first, through: $0.last) }
    }
    var months: [Month] = []
    for member in members {
      guard let text = member.text(&mistakes) else { return nil }
      guard let month = Month(iso: text) else {
        mistakes.add(.block(.expected(.period)), at: member.spot)
        return nil
      }
      if let last = months.last, month <= last {
        mistakes.add(
          .value(.daysReversed(earlier: "\(month)", later: "\(last)")),
          at: member.spot
        )
      }
      months.append(month)
    }
    if months.isEmpty { mistakes.add(.block(.expected(.period)), at: written.spot) }
    return months
  }

  private func span(
    _ written: Written,
    _ mistakes: inout Mistakes
  ) -> (first: Month, last: Month)? {
    guard let text = written.text(&mistakes) else { return nil }
    let months = text.split(separator: "至").map { Month(iso: $0.trimmed) }
    guard months.count == 2, let first = months[0], let last = months[1] else {
      mistakes.add(.block(.expected(.period)), at: written.spot)
      return nil
    }
    guard first <= last else {
      mistakes.add(
        .value(.daysReversed(earlier: "\(first)", later: "\(last)")),
        at: written.spot
      )
      return nil
    }
    return (first, last)
  }
}
