package import Policy
import Vocabulary

/// The plan as an official reads it: each clause in the notice's own words, and below it what the
/// program does about it, in whole sentences instead of keys.
///
/// The text is Markdown.
package struct PlanOutline {
  private let plan: Plan

  /// Reads out `plan`.
  package init(of plan: Plan) {
    self.plan = plan
  }

  /// The whole text, with a line end at its end.
  package var text: String {
    (["# \(plan.title)"] + plan.preamble.map { "> \($0)" } + [settings] + plan.clauses.map(clause))
      .joined(separator: "\n\n") + "\n"
  }

  private var settings: String {
    var lines = [
      "- 活动：\(plan.campaign)，\(plan.issuer)发文",
      "- 年度：\(plan.year)年；积案起始日：\(plan.backlogStart.chinese)；"
        + "活动时间：\(plan.campaignStart.chinese)至\(plan.campaignEnd.chinese)",
      "- 上年台账：" + (plan.holdsYearBefore ? "完整，与上年同期比较" : "不完整，不与上年同期比较"),
    ]
    if !plan.phases.isEmpty {
      lines.append("- 阶段：\(plan.phases.map(\.chinese).joined(separator: "、"))")
    }
    lines.append(
      "- 期限：受理\(plan.deadlines.accept)日、办结\(plan.deadlines.close)日、延期不超过\(plan.deadlines.extend)日"
    )
    for kind in Unit.Kind.allCases {
      let names = plan.units.filter { $0.kind == kind }.map(\.name)
      if !names.isEmpty { lines.append("- \(kind.rawValue)：\(names.joined(separator: "、"))") }
    }
    if !plan.areas.isEmpty { lines.append("- 领域：\(listed(plan.areas))") }
    if !plan.foundationItems.isEmpty { lines.append("- 基础项目：\(listed(plan.foundationItems))") }
    let doubts = plan.thresholds
    lines.append(
      "- 疑点：月末\(doubts.burstDays)日内结案\(doubts.burstClosings)件以上且过当月一半；"
        + "当日结案\(doubts.sameDayClosings)件以上；"
        + "办理结果\(doubts.outcomeLength)字以上相同\(doubts.outcomeCases)件以上"
    )
    lines.append("- 按弄虚作假对待的疑点：\(plan.graveDoubts.map(\.rawValue).joined(separator: "、"))")
    return (lines + plan.readings.map { "- 口径：\($0)" }).joined(separator: "\n")
  }

  private func listed(_ items: [Listed]) -> String {
    items.map(\.name).joined(separator: "、")
  }

  private func clause(_ clause: Clause) -> String {
    let head = [clause.number, clause.heading].filter { !$0.isEmpty }.joined(separator: " ")
    return (["## \(head)"] + clause.quotes.map { "> \($0)" } + clause.blocks.map(block))
      .joined(separator: "\n\n")
  }

  private func block(_ block: Block) -> String {
    switch block {
    case .indicator(let indicator): self.indicator(indicator)
    case .step(let step):
      "- **奖惩　\(step.title)**（\(step.code.rawValue)）"
        + (step.scope.isEmpty ? "" : "，适用：\(step.scope.joined(separator: "、"))")
        + (step.reading.isEmpty ? "" : "\n  - 读法：\(step.reading)")
    case .byHand(let subject, let who, let looksAt):
      "- **人工　\(subject)**：由\(who)看；看\(looksAt)"
    case .remark(let text): "- **说明**　\(text)"
    case .undecided(let question, let asked): "- **待定**　\(question)（已问：\(asked)）"
    }
  }

  private func indicator(_ indicator: Indicator) -> String {
    var lines = ["- **指标　\(indicator.title)**（\(indicator.id)）"]
    lines.append("  - 怎么算：\(indicator.measure.words)。")
    let targets = indicator.targets.map { "\($0.from.chinese)起 \($0.target.chinese)" }
    lines.append("  - 目标：\(targets.isEmpty ? "仅列示" : targets.joined(separator: "；"))")
    let exempt = indicator.notApplicableKinds.map(\.rawValue) + indicator.notApplicableUnits
    if !exempt.isEmpty { lines.append("  - 不适用：\(exempt.joined(separator: "、"))") }
    if !indicator.reading.isEmpty { lines.append("  - 读法：\(indicator.reading)") }
    lines += indicator.examples.map { example in
      let counts =
        if case .decrease = indicator.measure {
          "基数 \(example.whole)，本期 \(example.part)"
        } else {
          "\(example.whole) 计 \(example.part)"
        }
      return "  - 例：\(counts)：\(example.answer)" + (example.gap.map { "，还差 \($0)" } ?? "")
    }
    return lines.joined(separator: "\n")
  }
}
