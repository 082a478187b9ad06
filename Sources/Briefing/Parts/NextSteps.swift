import Assessment
import Policy
import Register
import Vocabulary

/// 下步打算: what people wrote, and what the figures require.
struct NextSteps: Hashable, Viewed {
  var notes: [NoteView]
  var required: [String]

  static let fields = Fields<NextSteps>(
    .many("notes") { $0.notes },
    .flag("hasNotes") { !$0.notes.isEmpty },
    .texts("required") { $0.required },
    .flag("hasRequired") { !$0.required.isEmpty }
  )

  init(of body: Body, notes: [NoteView]) {
    self.notes = notes
    let counts = AnswerCounts(of: body.assessment.figures)
    required = counts.figures(.unmet).compactMap(Self.step)
    required += counts.figures(.unknown).compactMap(Self.filling)
    if let overdue = body.overview.cases?.overdue.count, overdue > 0 {
      required.append("对超期未结的\(overdue)件逐件明确责任人和办结时限，限期办结。")
    }
    if let dueSoon = body.overview.cases?.dueSoon.count, dueSoon > 0 {
      let last = body.day.month.advanced(by: 1).lastDay
      required.append("对\(last.chinese)前到期的\(dueSoon)件提前督办（见附件2）。")
    }
    let doubts = body.findings(.doubt).count
    if doubts > 0 { required.append("对\(doubts)条疑点逐条核查，属台账填写有误的及时更正。") }
    let errors = body.findings(.error).count
    if errors > 0 { required.append("更正台账错误\(errors)处，更正后重新报送。") }
    if body.isCity {
      let missing = body.silentUnits
      if !missing.isEmpty { required.append("督促\(missing.joined(separator: "、"))补报台账。") }
    }
  }

  /// What would close the gap, with the cases due first; nothing where the past cannot be mended.
  private static func step(_ figure: Figure) -> String? {
    guard figure.isMendable, let gap = figure.gap else { return nil }
    let title = figure.indicator.title
    if let uncovered = figure.printedUncovered { return "补齐“\(title)”所缺的\(uncovered)。" }
    let first = figure.wouldClose.prefix(5).map(\.printedName)
    let names = first.isEmpty ? "" : "，可先办理\(first.joined(separator: "、"))"
    let more = figure.wouldClose.count > first.count ? "等" : ""
    return "“\(title)”还差\(gap)\(figure.unitWord)\(names)\(more)。"
  }

  private static func filling(_ figure: Figure) -> String? {
    figure.printedMissing.map { "补齐“\(figure.indicator.title)”所需数据：\($0)。" }
  }
}
