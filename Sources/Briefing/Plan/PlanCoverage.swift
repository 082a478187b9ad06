package import Policy
import Vocabulary

/// How the plan carries out the notice: each clause by the kinds of its blocks, and the registers and
/// columns that its figures need.
///
/// The text is Markdown.
package struct PlanCoverage {
  private let plan: Plan

  /// Surveys `plan`.
  package init(of plan: Plan) {
    self.plan = plan
  }

  /// Both tables, with a line end at the end.
  package var text: String {
    [
      "# \(plan.title)：条款与统计", clauses, totals, "## 需要的台账和列", registers, caution,
    ].joined(separator: "\n\n") + "\n"
  }

  private static let kinds = ["指标", "奖惩", "人工", "说明", "待定"]

  private func counts(of blocks: [Block]) -> [Int] {
    var counts = Array(repeating: 0, count: Self.kinds.count)
    for block in blocks {
      switch block {
      case .indicator: counts[0] += 1
      case .step: counts[1] += 1
      case .byHand: counts[2] += 1
      case .remark: counts[3] += 1
      case .undecided: counts[4] += 1
      }
    }
    return counts
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  private var clauses: String {
    let head = ["条款"] + Self.kinds + ["指标代号"]
    let rule = row(["---"] + Self.kinds.map { _ in "--:" } + ["---"])
    let lines = plan.clauses.map { clause in
      let label = [clause.number, clause.heading].filter { !$0.isEmpty }.joined(separator: " ")
      return row(
        [label] + counts(of: clause.blocks).map { $0 == 0 ? "" : String($0) }
          + [clause.indicators.map(\.id).joined(separator: "、")]
      )
    }
    let sums = counts(of: plan.clauses.flatMap(\.blocks)).map(String.init)
    return ([row(head), rule] + lines + [row(["合计"] + sums + [""])]).joined(separator: "\n")
  }

  private var totals: String {
    let all = plan.clauses.count
    let counted = plan.clauses.filter { !$0.indicators.isEmpty }.count
    let steps = plan.clauses.filter { $0.indicators.isEmpty && !$0.steps.isEmpty }.count
    let remarked = plan.clauses.filter(\.isOnlyRemarked).count
    return "条款 \(all) 条：有指标的 \(counted) 条，只有奖惩的 \(steps) 条，只有说明的 \(remarked) 条，"
      + "其余 \(all - counted - steps - remarked) 条由人核查或者待定。"
  }

  private var registers: String {
    let lines = RegisterKind.allCases.compactMap { kind -> String? in
      let indicators = plan.indicators.filter { $0.measure.register == kind }
      let bases = plan.indicators.filter { kind == .baseline && $0.measure.needsBaseline }
      let users = indicators + bases
      if users.isEmpty { return nil }
      let columns = bases.isEmpty ? headers(of: indicators, in: kind) : ["各月数"]
      return row([
        kind.title, columns.joined(separator: "、"), users.map(\.id).joined(separator: "、"),
      ])
    }
    return ([row(["台账", "列", "指标"]), row(["---", "---", "---"])] + lines).joined(separator: "\n")
  }

  /// The canonical headers that the figures read, in the order of the register.
  private func headers(of indicators: [Indicator], in kind: RegisterKind) -> [String] {
    var fields: Set<Field> = [.unit]
    for indicator in indicators {
      let (conditions, columns) = indicator.measure.reads
      fields.formUnion(columns)
      for subject in conditions.flatMap(\.subjects) {
        switch subject {
        case .field(let field): fields.insert(field)
        case .trait(let trait):
          fields.insert(.received)
          let needs = trait == .scope ? [plan.scopeRules.fields] : trait.needs
          for group in needs { fields.formUnion(group) }
        }
      }
    }
    return kind.columns.filter { fields.contains($0.field) }.map(\.header)
  }

  private var caution: String {
    let found = plan.notes.compactMap { placed in
      if case .onlyRemarked = placed.note { placed.note.words.zh } else { nil }
    }
    return found.isEmpty
      ? "没有带义务用语而只有说明的条款。" : found.map { "- \($0)。" }.joined(separator: "\n")
  }
}

extension Measure {
  fileprivate var needsBaseline: Bool {
    if case .decrease = self { true } else { false }
  }
}
