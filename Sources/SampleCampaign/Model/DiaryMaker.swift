import Vocabulary

/// Makes the small registers of one unit for the year, without a fault.
struct DiaryMaker {
  let unit: UnitProfile
  let unrest: Unrest
  let petitions: [Petition]
  var dice: Dice

  /// The entries of every small register that the unit keeps.
  mutating func registers() -> [RegisterKind: [Entry]] {
    var all: [RegisterKind: [Entry]] = [
      .visits: visits(), .incidents: incidents(), .inspections: inspections(),
      .enforcement: enforcement(), .assessments: assessments(), .outreach: outreach(),
      .notes: Notes.entries(of: unit),
    ]
    if unit.owesAllDuties {
      all[.receptions] = receptions(perMonth: 1)
      all[.foundations] = foundations()
      all[.publicity] = publicity()
    }
    return all
  }

  private mutating func visits() -> [Entry] {
    unrest.visits.map { month, date in
      let when = day(month, date)
      let cause = petitions.last {
        $0.received + 10 <= when && $0.course == .closed && ($0.resolved.map { when < $0 } ?? true)
      }
      var entry = Entry([
        .unit: .text(unit.name), .date: .day(when),
        .level: .text(dice.happens(percent: 75) ? "赴省" : "进京"), .people: .number(dice.roll(1...4)),
        .irregular: .flag(false), .impact: .flag(false),
      ])
      entry.values[.case] = cause.map { .text($0.number) }
      return entry
    }
  }

  private mutating func incidents() -> [Entry] {
    unrest.incidents.map { month, date, type in
      Entry([
        .unit: .text(unit.name), .date: .day(day(month, date)), .type: .text(type),
        .people: .number(type == "群体性" ? dice.roll(18...46) : dice.roll(1...3)),
        .major: .flag(false), .handledProperly: .flag(true), .dereliction: .flag(false),
      ])
    }
  }

  /// Receptions of leading officials, May to October.
  mutating func receptions(perMonth: Int) -> [Entry] {
    (5...10).flatMap { month in
      (0..<perMonth).map { turn in
        let planned = day(month, min(12 + turn * 11 + dice.roll(0...4), 27)).officeDay
        let batches = dice.roll(1...4)
        return Entry([
          .unit: .text(unit.name),
          .leader: .text(unit.leaders[(month + turn) % unit.leaders.count]),
          .planned: .day(planned), .published: .flag(true), .held: .day(planned),
          .batches: .number(batches), .people: .number(batches + dice.roll(0...6)),
          .solved: .number(dice.roll(0...batches)),
        ])
      }
    }
  }

  private mutating func inspections() -> [Entry] {
    var rounds: [(month: Int, date: Int, mode: String, area: String?)] = [(2, 4, "敏感节点", nil)]
    for month in 4...10 { rounds.append((month, 9 + dice.roll(0...9), "定期", nil)) }
    if unit.owesAllDuties {
      rounds += [
        (4, 22, "专项", "饮用水水源地、畜禽养殖"), (5, 21, "专项", "涉重金属企业、产业集聚区"),
        (6, 17, "专项", "高危高风险行业"), (7, 1, "敏感节点", nil),
        (7, 6 + dice.roll(0...14), "全面", nil), (8, 19, "专项", "自然保护区"),
        (9, 27, "敏感节点", nil),
      ]
    } else {
      rounds.append((6, 24, "业务", nil))
    }
    rounds.sort { ($0.month, $0.date) < ($1.month, $1.date) }
    return rounds.map { round in
      let found = dice.roll(round.mode == "全面" ? 6...14 : 0...5)
      var entry = Entry([
        .unit: .text(unit.name), .date: .day(day(round.month, round.date).officeDay),
        .mode: .text(round.mode), .found: .number(found),
        .solved: .number(max(0, found - dice.roll(0...1))),
      ])
      entry.values[.area] = round.area.map(Written.text)
      return entry
    }
  }

  private mutating func foundations() -> [Entry] {
    let items = ["组织机构", "场所建设", "人员配备", "工作机制"]
    let late = unit.index % items.count
    var entries = items.enumerated().map { index, item in
      Entry([
        .unit: .text(unit.name), .item: .text(item), .done: .flag(index != late),
        .date: .day(day(4, 20 + unit.index % 8).officeDay),
      ])
    }
    entries.append(
      Entry([
        .unit: .text(unit.name), .item: .text(items[late]), .done: .flag(true),
        .date: .day(day(6, 15 + unit.index % 10).officeDay),
      ])
    )
    return entries
  }

  private mutating func outreach() -> [Entry] {
    (4...10).map { month in
      let collected = dice.roll(2...11)
      return Entry([
        .unit: .text(unit.name), .date: .day(day(month, dice.roll(8...25)).officeDay),
        .officials: .number(dice.roll(3...9)), .households: .number(dice.roll(12...58)),
        .companies: .number(dice.roll(2...12)), .collected: .number(collected),
        .solved: .number(max(1, collected - dice.roll(0...2))),
      ])
    }
  }

  private mutating func publicity() -> [Entry] {
    let rounds = [
      (day(4, 8), "新媒体"), (day(4, 13), "广播、宣传栏"), (day(5, 27), "新媒体"), (day(6, 4), "电视、广播"),
      (day(8, 12), "宣传栏"), (day(10, 14), "新媒体"),
    ]
    return rounds.map { when, medium in
      Entry([
        .unit: .text(unit.name), .date: .day((when + dice.roll(0...1)).officeDay),
        .medium: .text(medium), .times: .number(dice.roll(1...6)),
      ])
    }
  }

  /// What was punished, each out of a case that proved true.
  private mutating func enforcement() -> [Entry] {
    let proven = petitions.filter { $0.isNew && $0.verified == "属实" && $0.course == .closed }
    return proven.prefix(unit.owesAllDuties ? 7 : 2).compactMap { petition in
      guard let accepted = petition.accepted else { return nil }
      let when = (accepted + dice.roll(2...6)).officeDay
      var entry = Entry([
        .unit: .text(unit.name), .date: .day(when), .case: .text(petition.number),
        .measure: .text(dice.pick(Self.measures).replaced(by: dice.roll(1...9))),
      ])
      let followed = (when + dice.roll(9...24)).officeDay
      if followed <= lastWorkday { entry.values[.followedUp] = .day(followed) }
      return entry
    }
  }

  private mutating func assessments() -> [Entry] {
    guard unit.index % 3 != 2 else { return [] }
    return (0...unit.index % 2).map { turn in
      let assessed = day(3 + turn * 4, dice.roll(3...24)).officeDay
      return Entry([
        .unit: .text(unit.name),
        .matter: .text(
          unit.towns[turn] + Self.matters[(unit.index + turn * 3) % Self.matters.count]
        ),
        .decided: .day((assessed + dice.roll(8...25)).officeDay), .assessed: .day(assessed),
        .result: .text("通过"), .consulted: .flag(true), .lawful: .flag(true),
      ])
    }
  }

  private static let measures = [
    "责令改正，处罚款#万元", "查封设施，处罚款#万元", "限制生产，处罚款#万元", "责令停产整治，处罚款#万元",
  ]
  private static let matters = [
    "生活垃圾转运站扩建项目", "工业园区集中供热项目", "污水处理厂提标改造", "固废综合利用项目环评审批",
    "畜禽禁养区调整方案", "渣土消纳场选址",
  ]
}

extension String {
  /// This text with `number` in place of `#`.
  func replaced(by number: Int) -> String {
    split(separator: "#", omittingEmptySubsequences: false).joined(separator: String(number))
  }
}
