package import Assessment
import Policy
import Vocabulary

/// The sentence of a figure: which one is chosen by the figure's own answer, so that no sentence
/// can contradict the table beside it.
extension Figure {
  /// What the table says of the figure, in words.
  ///
  /// For example `年内新发信访案件结案率为95.00%（95/100），达到目标要求（≥95%）。`
  package var sentence: String {
    let title = indicator.title
    switch answer {
    case .met: return "\(title)\(stated)，达到目标要求（\(printedTarget)）。"
    case .unmet where !isMendable:
      return "\(title)\(stated)，未达到目标要求（\(printedTarget)），已无法补足。"
    case .unmet:
      let gap = gap.map { "，还差\($0)\(unitWord)" } ?? ""
      return "\(title)\(stated)，未达到目标要求（\(printedTarget)）\(gap)。"
    case .none: return "\(title)：\(printedAnswer)，不计算比率。"
    case .unknown:
      let known = printedCounts.map { "（已知部分\($0)）" } ?? ""
      return "\(title)无法判定\(known)\(printedMissing.map { "：\($0)" } ?? "")。"
    case .shown: return "\(title)\(stated)，仅列示，不作判定。"
    case .notApplicable: return "\(title)：按方案不适用。"
    }
  }

  /// The target as a sentence quotes it; none in force is said.
  var printedTarget: String { target?.chinese ?? "未设目标" }

  /// What the counts say, without judgement.
  private var stated: String {
    guard let n, let d else { return "" }
    let people = people.map { "、\($0)人次" } ?? ""
    switch indicator.measure {
    case .rate: return "为\(printedRate ?? "—")（\(n)/\(d)）"
    case .count: return "\(n)\(unitWord)（共核对\(d)\(unitWord)）"
    case .decrease(_, _, _, _, let span):
      let change = printedRate ?? "基数为零，不计算百分比"
      let base = span == .wholeYear ? "上年全年" : "上年同期"
      return "：本年\(n)\(unitWord)\(people)，\(base)\(d)\(unitWord)，\(change)"
    case .months, .items, .once:
      let open = printedUncovered.map { "，未完成：\($0)" } ?? ""
      return "：应完成\(d)\(unitWord)，已完成\(n)\(unitWord)（\(printedRate ?? "—")）\(open)"
    }
  }
}

/// How many figures have which answer; what a body's opening sentence and its tables both count.
package struct AnswerCounts: Hashable, Sendable {
  let figures: [Figure]

  /// The figures that have a target and are owed.
  package init(of figures: [Figure]) {
    self.figures = figures.filter {
      $0.target != nil && $0.answer != .shown && $0.answer != .notApplicable
    }
  }

  func count(_ answer: Answer) -> Int { figures(answer).count }

  func figures(_ answer: Answer) -> [Figure] { figures.filter { $0.answer == answer } }

  /// The numbers of answers.
  ///
  /// For example `对照方案目标任务，共考核19项：达标15项，未达标2项，未发生或尚未到期1项，无法判定1项。`
  package var sentence: String {
    guard !figures.isEmpty else { return "本期无应考核的指标。" }
    let parts = [(Answer.met, "达标"), (.unmet, "未达标"), (.none, "未发生或尚未到期"), (.unknown, "无法判定")]
      .filter { count($0.0) > 0 }
      .map { "\($0.1)\(count($0.0))项" }
    return "对照方案目标任务，共考核\(figures.count)项：\(parts.joined(separator: "，"))。"
  }

  /// Names what is not reached, and what cannot be told; or says that everything is reached.
  package var details: [String] {
    var lines: [String] = []
    let unmet = figures(.unmet)
    if !unmet.isEmpty {
      lines.append("未达标的是：\(unmet.map(\.indicator.title).joined(separator: "、"))。")
    }
    let unknown = figures(.unknown)
    if !unknown.isEmpty {
      lines.append("因数据不全无法判定的是：\(unknown.map(\.indicator.title).joined(separator: "、"))。")
    }
    if unmet.isEmpty && unknown.isEmpty && !figures.isEmpty { lines.append("各项目标任务均无未达标情形。") }
    return lines
  }
}
