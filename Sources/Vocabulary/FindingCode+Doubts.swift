extension FindingCode {
  /// What the catalogue says of a doubt; it decides no figure.
  var doubtEntry: FindingEntry {
    switch self {
    case .dateOrder:
      entry("日期先后颠倒。", "dates in the wrong order.", "结案日期早于登记日期")
    case .afterFilling:
      entry("办理日期晚于本表的填报时间。", "an event after the register's filling date.", "4月28日填报，结案日期 4月30日")
    case .statusContradiction:
      entry("结案、化解日期与状态矛盾。", "a date contradicts the status.", "有结案日期，状态“办理中”")
    case .resolvedUnsatisfied:
      entry("已化解而信访人不满意。", "resolved, yet not satisfied.", "化解日期已填，满意度“不满意”")
    case .visitAfterResolved:
      entry("化解之后又赴省进京上访。", "a visit after the case was resolved.", "5月10日化解，5月20日进京")
    case .closingBurst:
      entry("月末集中结案。", "closings bunch at a month's end.", "当月 18 件结案，其中 12 件在最后三天")
    case .sameDayClosing:
      entry("多件案件登记当天就结案。", "several cases closed on the day received.", "5 件都是当天结案")
    case .sameOutcome:
      entry("多件案件的办理结果文字相同。", "one and the same outcome text on several cases.", "三件都写“已责令整改到位……”")
    case .probableDuplicate:
      entry(
        "信访人和反映问题都相同，疑似重复登记。",
        "same petitioner and same matter: perhaps twice.",
        "两个编号，同一人同一件事"
      )
    case .serialGap:
      entry("序号不连续。", "a gap in the serial numbers.", "序号 7 之后是 9")
    case .hiddenRow:
      entry("数据行被隐藏，照常计入。", "a row of data is hidden; it counts.", "筛选后未恢复")
    case .hiddenSheet:
      entry("工作表被隐藏，照常读取。", "a sheet is hidden; it is read.", "隐藏了“4月”表")
    case .typedTotal:
      entry("填写的合计与明细重算不符，按明细计入。", "a typed total differs from the recount.", "合计 30，明细相加 31")
    case .silent:
      entry("单位报了台账，但当月没有任何登记或办理。", "nothing happened in the unit all month.", "5月没有一条新记录")
    case .vanished:
      entry("上月台账里有，本月不见了。", "stood in last month's registers and is gone.", "编号 CD-12 不在本月台账里")
    case .receivedChanged:
      entry("登记日期与上月不同。", "the day received differs from last month's.", "3月2日改成4月2日")
    case .closedChanged:
      entry("结案日期与上月不同。", "the closing date differs from last month's.", "4月20日改成4月10日")
    case .dueChanged:
      entry("办理期限与上月不同。", "the deadline differs from last month's.", "6月1日改成7月1日")
    case .backdated:
      entry("上月还未结，本月补填了更早的结案日期。", "a closing entered since, dated before.", "上月办理中，本月写3月30日结案")
    case .reopened:
      entry("上月已结，本月结案日期被清空。", "a closing was emptied.", "结案日期删去")
    case .moved:
      entry("责任单位与上月不同。", "other units than last month.", "城东分局改成城西分局")
    case .turnedOut:
      entry("上月在职责内，本月改为非职责或不计。", "now out of scope or aside.", "状态改为“非职责”")
    default:
      entry("基数与上月报的不同。", "the baseline differs from last month's.", "2020年4月基数 3 改成 5")
    }
  }

  private func entry(_ about: String, _ english: String, _ example: String) -> FindingEntry {
    FindingEntry(
      Words(about, en: english),
      for: Words(example, en: example),
      do: Words("核对原始材料；属实的说明理由，填错的改正。", en: "check the originals; explain it or correct it.")
    )
  }
}
