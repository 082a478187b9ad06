extension RegisterKind {
  /// The only words that `field` of this register can have, where the contract closes the list.
  ///
  /// None where the list is open (an unknown 问题类型 keeps its own name) or stands in the plan
  /// (areas, items of the foundations).
  package func closedWords(of field: Field) -> [String]? {
    switch (self, field) {
    case (.cases, .kind): ["新发", "积案"]
    case (.cases, .grade): ["重大", "一般"]
    case (.cases, .status):
      ["办理中", "阶段性办结", "已结案", "超期未结", "非职责", "不予受理", "未识别"]
    case (.cases, .isResolved): ["是", "否", "部分化解", "未识别"]
    case (.visits, .level): ["赴省", "进京"]
    case (.incidents, .type): ["群体性", "非访", "恶性上访"]
    case (.inspections, .mode): ["全面", "定期", "专项", "重点", "系统", "业务", "敏感节点"]
    case (.assessments, .result): ["通过", "未通过"]
    case (.notes, .kind): ["工作动态", "经验做法", "存在问题", "下步打算", "先进典型"]
    default: nil
    }
  }
}
