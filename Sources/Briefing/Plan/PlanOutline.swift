package import Policy
package import Vocabulary

/// The plan as an official reads it: each clause in the notice's own words, and below it what the
/// program does about it, in whole sentences instead of keys.
///
/// The text is Markdown.
package struct PlanOutline {
  private let plan: Plan
  private let language: Words.Language

  /// Reads out `plan`; in English the plan's own words stay Chinese.
  package init(of plan: Plan, language: Words.Language = .zh) {
    self.plan = plan
    self.language = language
  }

  /// The whole text, with a line end at its end.
  package var text: String {
    (["# \(plan.title)"] + plan.preamble.map { "> \($0)" } + [settings] + plan.clauses.map(clause))
      .joined(separator: "\n\n") + "\n"
  }

  private func said(_ zh: String, en: String) -> String { Words(zh, en: en)[language] }

  private func listed(_ words: [String]) -> String {
    words.joined(separator: language == .zh ? "、" : ", ")
  }

  private var settings: String {
    (campaign + lists + doubts + plan.readings.map { said("- 口径：\($0)", en: "- read as: \($0)") })
      .joined(separator: "\n")
  }

  private var campaign: [String] {
    let (start, end) = (plan.campaignStart, plan.campaignEnd)
    var lines = [
      said(
        "- 活动：\(plan.campaign)，\(plan.issuer)发文",
        en: "- campaign: \(plan.campaign), by \(plan.issuer)"
      ),
      said(
        "- 年度：\(plan.year)年；积案起始日：\(plan.backlogStart.chinese)；活动时间：\(start.chinese)至\(end.chinese)",
        en:
          "- year: \(plan.year); backlog from \(plan.backlogStart); campaign from \(start) to \(end)"
      ),
      said(
        "- 上年台账：" + (plan.holdsYearBefore ? "完整，与上年同期比较" : "不完整，不与上年同期比较"),
        en: "- registers of the year before: "
          + (plan.holdsYearBefore ? "whole, and compared with" : "not whole, not compared with")
      ),
    ]
    if !plan.phases.isEmpty {
      lines.append(
        said(
          "- 阶段：\(plan.phases.map(\.chinese).joined(separator: "、"))",
          en: "- phases: "
            + plan.phases.map { "\($0.name) (\($0.first) to \($0.last))" }.joined(separator: ", ")
        )
      )
    }
    let days = plan.deadlines
    lines.append(
      said(
        "- 期限：受理\(days.accept)日、办结\(days.close)日、延期不超过\(days.extend)日",
        en:
          "- deadlines: accept in \(days.accept) days, close in \(days.close), extend by \(days.extend)"
      )
    )
    let (out, aside) = (plan.scopeRules.out, plan.scopeRules.aside)
    lines.append(
      said(
        "- 职责外：\(scope(out))；不计入统计：\(scope(aside))",
        en: "- out of scope: \(scope(out)); counted nowhere: \(scope(aside))"
      )
    )
    return lines
  }

  private var lists: [String] {
    var lines: [String] = []
    for kind in Unit.Kind.allCases {
      let names = plan.units.filter { $0.kind == kind }.map(\.name)
      if names.isEmpty { continue }
      lines.append(
        said("- \(kind.rawValue)：\(listed(names))", en: "- \(kind.rawValue): \(listed(names))")
      )
    }
    if !plan.areas.isEmpty {
      let names = listed(plan.areas.map(\.name))
      lines.append(said("- 领域：\(names)", en: "- areas: \(names)"))
    }
    if !plan.foundationItems.isEmpty {
      let names = listed(plan.foundationItems.map(\.name))
      lines.append(said("- 基础项目：\(names)", en: "- items of the foundations: \(names)"))
    }
    return lines
  }

  private var doubts: [String] {
    let doubts = plan.thresholds
    let grave = listed(plan.graveDoubts.map(\.rawValue))
    var lines = [
      said(
        "- 疑点：月末\(doubts.burstDays)日内结案\(doubts.burstClosings)件以上且超过当月的\(doubts.burstPercent)%；"
          + "当日结案\(doubts.sameDayClosings)件以上；"
          + "办理结果\(doubts.outcomeLength)字以上相同\(doubts.outcomeCases)件以上",
        en:
          "- doubts: \(doubts.burstClosings) closings or more in a month's last \(doubts.burstDays) "
          + "days that are over \(doubts.burstPercent)% of it; \(doubts.sameDayClosings) or more on "
          + "the day received; the same outcome of \(doubts.outcomeLength) characters or more on "
          + "\(doubts.outcomeCases) cases or more"
      ),
      said("- 按弄虚作假对待的疑点：\(grave)", en: "- grave doubts: \(grave)"),
    ]
    if let scoring = plan.scoring {
      let points = scoring.items.map { item in
        said("\(item.indicator) \(item.points)分", en: "\(item.indicator) \(item.points)")
      }
      lines.append(
        said(
          "- 计分：\(listed(points))；未达标的\(scoring.unmet.rawValue)，无此类案件的\(scoring.empty.rawValue)",
          en:
            "- points: \(listed(points)); where unmet \(scoring.unmet.rawValue), where there is nothing "
            + "to count \(scoring.empty.rawValue)"
        )
      )
    }
    return lines
  }

  /// `是否属本部门职责为否，或者办理状态为非职责`.
  private func scope(_ tests: [ScopeRules.Test]) -> String {
    let words = tests.map { test in
      let header = RegisterKind.cases.column(test.field)?.header ?? ""
      return said(
        "\(header)为\(test.words.joined(separator: "或"))",
        en: "\(header) is \(test.words.joined(separator: " or "))"
      )
    }
    if words.isEmpty { return said("无", en: "none") }
    return words.joined(separator: said("，或者", en: ", or "))
  }

  private func clause(_ clause: Clause) -> String {
    let head = [clause.number, clause.heading].filter { !$0.isEmpty }.joined(separator: " ")
    return (["## \(head)"] + clause.quotes.map { "> \($0)" } + clause.blocks.map(block))
      .joined(separator: "\n\n")
  }

  private func block(_ block: Block) -> String {
    switch block {
    case .indicator(let indicator): return self.indicator(indicator)
    case .step(let step):
      let scope = listed(step.scope)
      var lines = [
        said(
          "- **奖惩　\(step.title)**（\(step.code.rawValue)）\(scope.isEmpty ? "" : "，适用：\(scope)")",
          en:
            "- **outcome: \(step.title)** (\(step.code.rawValue))\(scope.isEmpty ? "" : ", of: \(scope)")"
        )
      ]
      if !step.reading.isEmpty { lines.append(reading(step.reading)) }
      return lines.joined(separator: "\n")
    case .byHand(let subject, let who, let looksAt):
      return said(
        "- **人工　\(subject)**：由\(who)看；看\(looksAt)",
        en: "- **by hand: \(subject)**: by \(who), who looks at: \(looksAt)"
      )
    case .remark(let text): return said("- **说明**　\(text)", en: "- **remark**: \(text)")
    case .undecided(let question, let asked):
      return said(
        "- **待定**　\(question)（已问：\(asked)）",
        en: "- **undecided**: \(question) (asked: \(asked))"
      )
    }
  }

  private func reading(_ text: String) -> String {
    said("  - 读法：\(text)", en: "  - read as: \(text)")
  }

  private func indicator(_ indicator: Indicator) -> String {
    var lines = [
      said(
        "- **指标　\(indicator.title)**（\(indicator.id)）",
        en: "- **indicator: \(indicator.title)** (\(indicator.id))"
      ),
      said(
        "  - 怎么算：\(indicator.measure.words)。",
        en: "  - counted: \(indicator.measure.english)"
      ),
    ]
    let targets = indicator.targets.map { dated in
      said(
        "\(dated.from.chinese)起 \(dated.target.chinese)",
        en: "from \(dated.from) \(dated.target)"
      )
    }
    let all = targets.joined(separator: said("；", en: "; "))
    lines.append(
      said(
        "  - 目标：\(targets.isEmpty ? "仅列示" : all)",
        en: "  - target: \(targets.isEmpty ? "none, shown only" : all)"
      )
    )
    let exempt = indicator.notApplicableKinds.map(\.rawValue) + indicator.notApplicableUnits
    if !exempt.isEmpty {
      lines.append(
        said("  - 不适用：\(listed(exempt))", en: "  - not applicable to: \(listed(exempt))")
      )
    }
    if !indicator.reading.isEmpty { lines.append(reading(indicator.reading)) }
    return (lines + indicator.examples.map { example($0, of: indicator) }).joined(separator: "\n")
  }

  private func example(_ example: Example, of indicator: Indicator) -> String {
    let (whole, part) = (example.whole, example.part)
    var isDecrease = false
    if case .decrease = indicator.measure { isDecrease = true }
    let counts =
      isDecrease
      ? said("基数 \(whole)，本期 \(part)", en: "baseline \(whole), now \(part)")
      : said("\(whole) 计 \(part)", en: "\(part) of \(whole)")
    let answer = Answer.allCases.first { $0.chinese == example.answer }?.rawValue ?? example.answer
    let gap = example.gap.map { said("，还差 \($0)", en: ", gap \($0)") } ?? ""
    return said("  - 例：\(counts)：\(example.answer)", en: "  - example: \(counts): \(answer)") + gap
  }
}
