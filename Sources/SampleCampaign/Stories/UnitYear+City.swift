import Vocabulary

/// The four branches of the town.
extension UnitYear {
  mutating func tellCasesOfEast() {
    let shared = first { $0.isNew && $0.resolved != nil && $0.received > day(3, 1) }
    petitions[shared].units = ["城东分局", "示范区生态环境局"]
    petitions[shared].mark(
      .unit,
      Plant(
        code: nil,
        what: "一件案件两个责任单位（首位主办）",
        effect: "全市计1件，两个单位各计1件；不提示"
      )
    )
    let hidden = first { $0.isNew && $0.resolved != nil && $0.received > day(5, 1) }
    petitions[hidden].mistakes.isHidden = true
    petitions[hidden].mistakes.marks.append(
      Entry.Mark(
        spot: .row,
        plant: Plant(code: .hiddenRow, what: "隐藏行里有一件案件", effect: "照常计入，列为疑点")
      )
    )
  }

  mutating func tellRegistersOfEast() {
    registers[.outreach]?[1].plant(
      .text("5月18日"),
      in: .date,
      Plant(code: .yearSupplied, what: "走访日期没有写年份", effect: "按填报时间补为2021年，照常计入")
    )
  }

  mutating func tellCasesOfWest() {
    let unreal = first { $0.isNew && $0.resolved != nil && $0.received > day(2, 20) }
    petitions[unreal].plant(
      .text("2021年2月30日"),
      in: .received,
      Plant(code: .unreadableField, what: "登记日期不是日历上的日子", effect: "该行不计入")
    )
    let several = first { $0.isNew && $0.resolved != nil && $0.received > day(4, 1) }
    if let closed = petitions[several].closed {
      let both = [closed - 7, closed].map { $0.chinese }.joined(separator: "、")
      petitions[several].plant(
        .text(both),
        in: .closed,
        Plant(code: .severalDates, what: "结案日期一格写了两个日期", effect: "按后一个日期计结案")
      )
    }
    let twice = first { $0.isNew && $0.resolved != nil && $0.received > day(5, 1) }
    var copy = petitions[twice]
    copy.mistakes.marks.append(
      Entry.Mark(spot: .row, plant: Plant(code: .equalRow, what: "与上一行完全相同", effect: "只计1件，本行不计入"))
    )
    petitions.insert(copy, at: twice + 1)
    let original = first { $0.isNew && $0.resolved != nil && $0.received > day(6, 1) }
    petitions[original].mark(
      .number,
      Plant(code: .duplicateNumber, what: "案件编号与下一行重复而内容不同", effect: "计本行")
    )
    var other = petitions[original]
    other.mistakes = Entry()
    other.satisfaction = other.satisfaction == "满意" ? "基本满意" : "满意"
    other.officer = unit.officers.first { $0 != other.officer } ?? other.officer
    other.mark(.number, Plant(code: .duplicateNumber, what: "案件编号与上一行重复而内容不同", effect: "本行不计入"))
    petitions.insert(other, at: original + 1)
  }

  mutating func tellRegistersOfWest() {
    let notes = registers[.notes] ?? []
    guard let index = notes.lastIndex(where: { $0.values[.kind] == .text("工作动态") }) else { return }
    registers[.notes]?[index].plant(
      .text("走访信访人郑拟苇（电话13900007788），当面通报整改进展，信访人表示认可。"),
      in: .text,
      Plant(code: .personalData, what: "工作动态正文里有信访人姓名和电话", effect: "该条不进入简报")
    )
  }

  mutating func tellCasesOfSouth() {
    let late = first { $0.isNew && $0.closed != nil && $0.received > day(3, 10) }
    petitions[late].plant(
      .text("60日"),
      in: .due,
      Plant(code: nil, what: "办理期限写成“60日”", effect: "按受理日期加60日计算；不提示")
    )
  }

  mutating func tellCasesOfNorth() {
    let claimed = last { $0.isNew && $0.course == .open && $0.received < day(10, 1) }
    petitions[claimed].plant(
      .text("已办结"),
      in: .status,
      Plant(code: .closedWithoutDate, what: "办理状态写已办结而没有结案日期", effect: "按未结案计")
    )
    let open = last { $0.course == .open }
    petitions[open].assignedBy = "省厅"
    petitions[open].channel = "上级转送"
    let moved = first { $0.course == .movedOn }
    petitions[moved].plant(
      nil,
      in: .transferred,
      Plant(code: .transferWithoutDate, what: "办理状态写已移交而没有移交日期", effect: "按未移交计")
    )
    let old = last { $0.isBacklog && $0.resolved != nil }
    petitions[old].resolved = nil
    petitions[old].satisfaction = "不满意"
    let kind = first { $0.isNew && $0.resolved != nil && $0.received > day(2, 1) }
    petitions[kind].plant(
      .text("积案"),
      in: .kind,
      Plant(code: .kindAgainstDate, what: "案件类别写积案，登记日期却在2021年", effect: "按登记日期计为新发")
    )
    let order = first { $0.isNew && $0.resolved != nil && $0.received > day(3, 15) }
    if let closed = petitions[order].closed {
      petitions[order].plant(
        .day(closed - 365),
        in: .closed,
        Plant(code: .dateOrder, what: "结案日期早于登记日期（年份写错）", effect: "照常计入，列为疑点")
      )
    }
    let word = first { $0.isNew && $0.resolved != nil && $0.received > day(4, 15) }
    petitions[word].plant(
      .text("办理中"),
      in: .status,
      Plant(code: .statusContradiction, what: "有结案日期而办理状态写办理中", effect: "按已结案计，列为疑点")
    )
  }
}
