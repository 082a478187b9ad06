package import Vocabulary

extension PlanMistake.Shape {
  /// As it stands in a message.
  package var words: Words {
    switch self {
    case .text: Words("一段文字", en: "text")
    case .list: Words("一个列表（[甲, 乙] 或以“- ”开头的各行）", en: "a list")
    case .pairs: Words("“键: 值”（半角冒号，后空一格）", en: "pairs of key and value")
    case .number: Words("一个整数", en: "a whole number")
    case .day: Words("一个日子，如 2021-04-30", en: "a day such as 2021-04-30")
    case .period:
      Words(
        "起止月份，如 2021-04 至 2021-09，或逐月列出，如 [2021-04, 2021-06]",
        en: "a span such as 2021-04 至 2021-09, or months such as [2021-04, 2021-06]"
      )
    case .dayTerm:
      Words(
        "一个日子：2021-04-30、统计日、统计日-30日，或本台账的日期栏",
        en: "a day: 2021-04-30, 统计日, 统计日-30日, or a day column of the register"
      )
    case .condition:
      Words("条件，如 {来源: 新发, 职责: 内}，或“全部”", en: "a condition such as {来源: 新发}, or 全部")
    case .oneWord: Words("一个词，或一列词", en: "a word, or a list of words")
    }
  }
}

extension PlanMistake.WordList {
  /// As it stands in a message.
  package var words: Words {
    switch self {
    case .register: Words("台账名", en: "register")
    case .measure: Words("算法", en: "way of counting")
    case .condition: Words("条件", en: "condition")
    case .comparison: Words("比较词", en: "comparison")
    case .field: Words("栏目或状态", en: "column or state")
    case .dayTerm: Words("可用的日子", en: "day")
    case .outcome: Words("奖惩代号", en: "outcome")
    case .unitKind: Words("单位类别", en: "kind of unit")
    case .unit: Words("单位类别或单位名称", en: "kind of unit or unit")
    case .doubt: Words("疑点代号", en: "doubt")
    case .baseline: Words("基数表中的一组", en: "group of the baseline")
    case .weight: Words("计量", en: "weight")
    case .list: Words("清单", en: "list")
    case .runningMonth: Words("当月的算法", en: "way to count the running month")
    case .clause: Words("本方案的条款", en: "clause of this plan")
    case .chapter: Words("本方案的一章", en: "chapter of this plan")
    case .origin: Words("案件来源", en: "origin of cases")
    case .completeness: Words("“上年台账”的写法", en: "state of the year before")
    case .span: Words("与基数比较的期间", en: "span of the baseline")
    case .unmetScore: Words("未达标的计分办法", en: "way to score what is missed")
    case .noneScore: Words("无此类案件的计分办法", en: "way to score what there is none of")
    case .indicator: Words("本方案有目标的指标", en: "indicator of this plan with a target")
    case .area: Words("本方案的领域", en: "area of this plan")
    }
  }
}
