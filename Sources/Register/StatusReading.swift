import Vocabulary

/// Reads 办理状态 and 是否化解: words of every kind, often whole sentences.
///
/// A sentence is read clause by clause; negatives and plans go before the words that they hold
/// (未办结, 预计5月底办结 are open), remit before refusal, partial before whole.
enum StatusReader {
  static func status(_ text: String) -> StatusWord {
    usualStatus[text] ?? read(status: text)
  }

  static func resolution(_ text: String) -> ResolutionWord {
    usualResolution[text] ?? read(resolution: text)
  }

  /// The words that nearly every cell holds, read once.
  private static let usualStatus = Dictionary(
    uniqueKeysWithValues: [
      "已办结", "办结", "结案", "已结案", "已完成", "办理中", "正在办理", "未办结", "未结案", "阶段性办结", "不予受理", "已移交", "√",
      "是",
      "否", "×", "整改中", "化解中",
    ].map { ($0, read(status: $0)) }
  )
  private static let usualResolution = Dictionary(
    uniqueKeysWithValues: ["是", "否", "已化解", "化解", "未化解", "化解中", "部分化解", "√", "×"].map {
      ($0, read(resolution: $0))
    }
  )

  private static func read(status text: String) -> StatusWord {
    let folded = Folding.tight(text).uppercased().replacing("目前", with: "")
    if says(remit, in: folded) { return .transferred }
    if says(refusal, in: folded) { return .aside }
    let clauses = clauses(of: folded)
    if says(partial, in: folded) { return .partial }
    // 超期办结 is closed, only late.
    let isOverdue = clauses.contains { clause in
      (clause.contains("超期") || clause.contains("逾期")) && !clause.contains("未超期")
        && !clause.contains("未逾期") && (isNegativeOrPlanned(clause) || !says(finished, in: clause))
    }
    if isOverdue { return .overdue }
    if clauses.contains(where: { isNegativeOrPlanned($0) && says(finished + open, in: $0) }) {
      return .open
    }
    if finishedExactly.contains(folded) { return .closed }
    if openExactly.contains(folded) || says(ongoing, in: folded) { return .open }
    if says(finished, in: folded) { return .closed }
    return says(open, in: folded) ? .open : .unknown
  }

  private static func read(resolution text: String) -> ResolutionWord {
    let folded = Folding.tight(text).uppercased().replacing("目前", with: "")
    if says(partial + ["部分接受"], in: folded) { return .partial }
    if ["否", "×", "✗", "✘", "N", "NO", "0", "无", "未", "进行中"].contains(folded) { return .no }
    if ["是", "√", "✓", "✔", "Y", "YES", "1", "已", "成功", "100%"].contains(folded) { return .yes }
    if clauses(of: folded).contains(where: isNegativeOrPlanned)
      || says(unsettled + ongoing, in: folded)
    {
      return .no
    }
    return says(settled, in: folded) ? .yes : .unknown
  }

  /// Whether the words hand a case to somebody else (移交住建局), as against judging its remit.
  static func saysTransfer(_ text: String) -> Bool {
    says(["移交", "转出", "转办至", "移送"], in: Folding.tight(text))
  }

  private static let remit = [
    "非职责", "不属于", "职责外", "非本部门", "无管辖权", "已移交", "移交", "转出", "移送",
  ]
  private static let refusal = [
    "不予受理", "不受理", "未受理", "不再受理", "退回", "退件", "撤诉", "撤回", "无效件",
  ]
  private static let partial = [
    "阶段办结", "阶段性办结", "阶段性化解", "基本办结", "基本化解", "长期整改", "部分化解", "部分办结",
  ]
  private static let finished = [
    "办结", "结案", "完成", "销号", "归档", "办理完毕", "处理完毕", "办毕", "100%", "终结",
  ]
  private static let finishedExactly = ["√", "✓", "✔", "是", "Y", "YES", "TRUE", "1", "已办", "已处理"]
  private static let open = [
    "登记", "交办", "收件", "待派", "待提交", "审批", "受理", "调查", "待办", "稳控", "核查", "办理",
    "转办", "整改",
  ]
  private static let ongoing = [
    "正在", "办理中", "受理中", "调查中", "审批中", "整改中", "化解中", "处理中", "核查中", "稳控中", "在办",
  ]
  private static let openExactly = ["否", "×", "✗", "✘", "N", "NO", "0", "未", "无"]
  private static let settled = ["化解", "息诉", "息访", "罢访", "终结", "满意"]
  private static let unsettled = [
    "化解中", "稳控", "反弹", "管控", "苗头", "失联", "转入司法", "待签", "不满意",
  ]

  private static func says(_ words: [String], in text: String) -> Bool {
    words.contains { text.contains($0) && !isDenied($0, in: text) }
  }

  /// Whether `word` stands only behind a word that takes it back: 未移交, 拟移交.
  private static func isDenied(_ word: String, in text: String) -> Bool {
    guard ["移交", "移送", "转出", "退回", "撤诉"].contains(word) else { return false }
    return ["未", "拟", "待", "不", "无需", "需", "正在", "将", "计划", "准备", "建议"].contains {
      text.contains($0 + word)
    }
  }

  private static func isNegativeOrPlanned(_ clause: String) -> Bool {
    negative.contains(where: clause.contains) || limits.contains(where: clause.contains)
  }

  private static let negative = [
    "未", "没有", "没", "预计", "拟", "将", "计划", "争取", "力争", "待", "不能", "无法", "正在", "要求", "责令", "责成",
    "确保", "尽快", "限期", "难以", "不予", "不同意",
  ]
  /// 5月底前办结 is a limit; 目前 and 日前 are none.
  private static let limits = ["月前", "底前", "号前", "之前", "以前", "前办结", "前结案", "前完成", "前化解", "日内"]

  private static func clauses(of text: String) -> [String] {
    text.split { "，,。；;、（()）\n".contains($0) }.map(String.init)
  }
}
