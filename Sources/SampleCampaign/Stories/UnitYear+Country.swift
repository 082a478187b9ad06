import Vocabulary

/// The branches outside the town, and the zone.
extension UnitYear {
  mutating func tellCasesOfRiverMouth() {
    let old = first { $0.isBacklog && $0.received < day(7, 1, year: 2020) }
    petitions[old].resolved = day(8, 20)
    petitions[old].remark = "6月赴省上访后重新包案"
  }

  mutating func tellRegistersOfRiverMouth() {
    guard let cause = petitions.first(where: { $0.remark != nil }) else { return }
    var visit = Entry([
      .unit: .text(unit.name), .date: .day(day(6, 17)), .level: .text("赴省"), .people: .number(6),
      .case: .text(cause.number), .irregular: .flag(false),
    ])
    visit.plant(
      .flag(true),
      in: .impact,
      Plant(code: nil, what: "未化解的积案发生赴省上访并造成影响", effect: "江口分局：提请责任倒查（trace-back）")
    )
    registers[.visits]?.append(visit)
    loose.append(
      (
        "江口分局.xlsx[填报要求]",
        Plant(code: .hiddenSheet, what: "隐藏的工作表（不是台账）", effect: "未使用，列为疑点（并提示 sheet-not-used）")
      )
    )
  }

  mutating func tellCasesOfClearRiver() {
    let old = first { $0.isBacklog && ($0.resolved ?? lastWorkday) < day(8, 1) }
    petitions[old].remark = "9月14日赴省反映同一事项"
    let unhappy = first { $0.isNew && $0.resolved != nil && $0.petitioner != "匿名" }
    petitions[unhappy].plant(
      .text("不满意"),
      in: .satisfaction,
      Plant(
        code: .resolvedUnsatisfied,
        what: "已化解而满意度为不满意",
        effect: "照常计入；重大疑点，清河分局待核"
      )
    )
  }

  mutating func tellRegistersOfClearRiver() {
    guard let cause = petitions.first(where: { $0.remark != nil }) else { return }
    var visit = Entry([
      .unit: .text(unit.name), .level: .text("赴省"), .people: .number(3),
      .case: .text(cause.number), .irregular: .flag(false), .impact: .flag(true),
    ])
    visit.plant(
      .day(day(9, 14)),
      in: .date,
      Plant(
        code: .visitAfterResolved,
        what: "登记已化解的案件此后又赴省上访",
        effect: "照常计入；重大疑点，清河分局待核（pending）"
      )
    )
    registers[.visits]?.append(visit)
  }

  mutating func tellCasesOfCloudHill() {
    let open = last { $0.course == .open }
    petitions[open].plant(
      .text("专班推进"),
      in: .status,
      Plant(code: .unknownStatus, what: "办理状态不是已知的词", effect: "按在办计")
    )
    let category = first { $0.isNew && $0.resolved != nil && $0.received > day(4, 1) }
    petitions[category].plant(
      .text("光污染"),
      in: .category,
      Plant(code: .unknownCategory, what: "问题类型不在类别表内", effect: "按原词单列")
    )
    let people = first { $0.isNew && $0.resolved != nil && $0.received > day(5, 1) }
    petitions[people].plant(
      .text("10余人"),
      in: .people,
      Plant(code: .approximateNumber, what: "信访人数是约数", effect: "按10人计")
    )
  }

  /// A month without an inspection: a duty missed, not a fault of the register.
  mutating func tellRegistersOfCloudHill() {
    registers[.inspections]?.removeAll { entry in
      if case .day(let when)? = entry.values[.date] { when.month == day(8, 1).month } else { false }
    }
    let area = Entry([
      .unit: .text(unit.name), .date: .day(day(9, 7)), .mode: .text("专项"),
      .area: .text("自然保护区"), .found: .number(2), .solved: .number(2),
    ])
    registers[.inspections]?.append(area)
  }

  mutating func tellRegistersOfWillows() {
    loose.append(
      (
        "柳林分局.xlsx[信访案件台账]",
        Plant(code: .closingBurst, what: "6月28日至30日集中结案，超过当月结案的一半", effect: "照常计入，列为疑点")
      )
    )
  }

  mutating func tellCasesOfLake() {
    let long = first { $0.isNew && $0.closed != nil && $0.received > day(2, 1) }
    if let due = petitions[long].due {
      petitions[long].plant(
        .day(due + 45),
        in: .extendedTo,
        Plant(code: .longExtension, what: "延期45日，超过30日", effect: "按所写日期计算期限")
      )
    }
    let copied = "已责令企业整改到位，周边环境明显改善，信访人表示满意。"
    for turn in 1...3 {
      let index = first { $0.isNew && $0.resolved != nil && $0.received > day(2 + turn, 20) }
      petitions[index].plant(
        .text(copied),
        in: .outcome,
        Plant(code: .sameOutcome, what: "三件案件办理结果一字不差（第\(turn)件；三件合报一条，在第1件）", effect: "照常计入，列为疑点")
      )
    }
    if let key = petitions.firstIndex(where: { $0.isKey }) {
      petitions[key].followUp = nil
    }
  }

  mutating func tellRegistersOfLake() {
    loose.append(
      (
        "平湖分局/领导接访台账（终稿）.xlsx",
        Plant(code: .twinSheet, what: "与“领导接访台账.xlsx”内容相同的终稿", effect: "只计一份，本文件不计入")
      )
    )
  }

  mutating func tellCasesOfZone() {
    let unknown = first { $0.isNew && $0.resolved != nil && $0.received > day(3, 1) }
    petitions[unknown].plant(
      .text("高新分局"),
      in: .unit,
      Plant(code: .unknownUnit, what: "责任单位不在方案单位名单内", effect: "列入未识别单位，不进任何单位的数字")
    )
    let missing = first { $0.isNew && $0.resolved != nil && $0.received > day(4, 1) }
    petitions[missing].plant(
      nil,
      in: .received,
      Plant(code: .missingField, what: "没有登记日期", effect: "该行不计入")
    )
    let shifted = first {
      $0.isNew && $0.resolved != nil && $0.phone != nil && $0.received > day(5, 1)
    }
    petitions[shifted].plant(
      .text("13900004321"),
      in: .address,
      Plant(code: .wrongShape, what: "住址一格填成了电话号码", effect: "照常计入")
    )
  }
}
