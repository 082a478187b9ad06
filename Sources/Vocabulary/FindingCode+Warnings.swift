extension FindingCode {
  /// What the catalogue says of a warning.
  var warningEntry: FindingEntry {
    switch self {
    case .unreadableCell:
      entry("选填项写法无法识别，该格按空白计入。", "受理日期写“4月上旬”", "核对原件后改正。")
    case .equalRow:
      entry("两行完全相同（序号除外）。案件只计一件，其他台账照计。", "同一案件粘贴了两次", "删去重复的一行。")
    case .twinSheet:
      entry("同一份台账报了两次，相同的行只计一次。", "“终稿.xlsx”和“终稿2.xlsx”", "只保留最新一份；上月的用 --previous。")
    case .unknownCategory:
      entry("问题类型不在规范用语内，按原写法单列。", "问题类型“异物”", "核对后改用规范用语，或加进 values.yaml。")
    case .unknownStatus:
      entry("办理状态无法识别，按未结案计入。", "办理状态“走流程”", "改为办理中、已结案等规范用语。")
    case .unknownWord:
      entry("用语不在规范用语内，该格按空白计入。", "上访层级“去外地”", "改为规范用语。")
    case .personalData:
      entry("个人信息写在了会印出来的地方，按说明遮盖或不采用。", "工作动态的正文写了信访人姓名或手机号", "删去个人信息后重报。")
    case .commentData:
      entry("单元格带批注，批注内容不读取。", "结案日期只写在批注里", "把数据填进表格。")
    case .wrongShape:
      entry("值的样子与该列不符，可能错列。", "“住址”里是手机号", "核对该行各列是否错位。")
    case .lostDigits:
      entry("长编号成了数字，末尾可能丢失。", "身份证号显示为 4.10811E+17", "把该列设为文本后重新填写。")
    case .kindAgainstDate:
      entry("案件类别与登记日期矛盾，按日期计入。", "2020年登记的案件写“新发”", "核对登记日期或类别。")
    case .scopeContradiction:
      entry("是否属本部门职责与办理状态矛盾，按非职责计入。", "职责“是”，状态“移交住建局”", "核对后改正其中一项。")
    case .transferInScope:
      entry("属本部门职责的案件填了移交，不作移交计入。", "移交单位是方案里的另一分局", "改填责任单位，或改正职责一栏。")
    case .longExtension:
      entry("延期超过方案规定的天数（内置 30 日）。", "办理期限 6月6日，延期至 8月1日", "核对延期审批。")
    case .extensionInRemark:
      entry("备注里写了延期，没有填到“延期至”，不作延期计入。", "备注“延期30日”", "核对审批后填到“延期至”。")
    case .fillingTimeConflict:
      entry("填报时间不在活动年度，可能是模板里留下的。", "填报时间“2020年4月28日”", "改正填报时间。")
    case .approximateNumber:
      entry("只写了约数，按其中的数字计入。", "人数“10余人”", "填写准确数字。")
    case .severalDates:
      entry("一格写了几个日期，按说明的读法计入。", "结案日期“4.7、4.9”", "一行写一个日期。")
    case .dateInStatus:
      entry("日期写在文字里，已读作日期。", "是否办结“4月20日已办结”", "填到日期列。")
    case .splitUnits:
      entry("两行是同一案件，只是责任单位不同，按一件计入。", "甲、乙分局各报一次合办案件", "在一行内写明全部责任单位。")
    case .ambiguousRegister:
      entry("表头同时像几种台账，无法断定。", "只有“责任单位、日期”两列", "补全表头或写明标题。")
    case .incompleteRegister:
      entry("像一种台账，但缺少必填的列，整张表未读取。", "有案件编号、责任单位，没有登记日期", "补上该列或改用规范表头。")
    case .ambiguousColumn:
      entry("两列意思相同，只读取其中一列。", "“办结时间”和“结案日期”两列", "改名或删去其中一列。")
    case .likelyColumn:
      entry("表头不是规范用语，但像某个字段。", "表头“责任单佐”", "改用规范表头。")
    default:
      entry("基数表各月之和与全年不符，按各月计入。", "各月合计 31，全年填 30", "核对基数。")
    }
  }

  private func entry(_ about: String, _ example: String, _ advice: String) -> FindingEntry {
    let en = englishWarning
    return FindingEntry(
      Words(about, en: en.about),
      for: Words(example, en: example),
      do: Words(advice, en: en.advice)
    )
  }

  private var englishWarning: (about: String, advice: String) {
    switch self {
    case .unreadableCell:
      ("an optional cell cannot be read and counts as empty.", "check the original and correct it.")
    case .equalRow:
      ("two rows are equal; of cases one counts, elsewhere both.", "delete the repetition.")
    case .twinSheet:
      ("one register was handed in twice; equal rows count once.", "keep the latest.")
    case .unknownCategory:
      ("the type of problem is no listed word and is listed as written.", "use a listed word.")
    case .unknownStatus:
      ("the status is not understood and counts as open.", "use a listed word.")
    case .unknownWord:
      ("the word is no listed one; the cell counts as empty.", "use a listed word.")
    case .personalData:
      (
        "personal data stands where it would be printed; masked or not used, as the message says.",
        "remove the data."
      )
    case .commentData:
      ("the cell has a comment; comments are not read.", "put data into cells.")
    case .wrongShape:
      ("the value does not look like its column's.", "check whether columns have shifted.")
    case .lostDigits:
      ("a long number may have lost its last digits.", "format the column as text, type it again.")
    case .kindAgainstDate:
      ("new or backlog contradicts the date; the date counts.", "check both.")
    case .scopeContradiction:
      ("remit and status contradict each other; counted as out of scope.", "correct one of them.")
    case .transferInScope:
      ("a case in scope has a transfer; it is none.", "change the unit in charge or the remit.")
    case .longExtension:
      ("an extension of more days than the plan allows.", "check its approval.")
    case .extensionInRemark:
      (
        "a remark tells of an extension that is not in its column and does not count.",
        "put it into 延期至."
      )
    case .fillingTimeConflict:
      ("the filling date is not of the campaign's year.", "correct it.")
    case .approximateNumber:
      ("the number is approximate; its figure counts.", "state it exactly.")
    case .severalDates:
      ("several dates in one cell, read as the message says.", "one date a row.")
    case .dateInStatus:
      ("a date among words, read as a date.", "put it into its column.")
    case .splitUnits:
      ("two rows are one case of two units; counted once.", "name all units in one row.")
    case .ambiguousRegister:
      ("the header fits several registers.", "complete header or title.")
    case .incompleteRegister:
      (
        "it looks like a register, but a required column is missing; the sheet is not read.",
        "add the column or use its usual header."
      )
    case .ambiguousColumn:
      ("two columns mean the same; one is read.", "rename or delete one.")
    case .likelyColumn:
      ("the header is no listed word but looks like one.", "use the word.")
    default: ("the months do not add up to the year; the months count.", "check the baseline.")
    }
  }
}
