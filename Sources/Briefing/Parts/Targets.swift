import Assessment
import Policy
import Vocabulary

/// 目标任务完成情况: the table of targets with the sentences and bars that say the same.
struct Targets: Hashable, Viewed {
  var sentences: [String]
  var rows: [TargetRow]
  var chart: Chart?
  var notes: [String]

  static let fields = Fields<Targets>(
    .texts("sentences") { $0.sentences },
    .many("rows") { $0.rows },
    .maybeChart("chart") { $0.chart },
    .texts("notes") { $0.notes }
  )

  init(of body: Body) {
    let figures = body.assessment.figures
    let owed = figures.filter { $0.answer != .notApplicable }
    let counts = AnswerCounts(of: figures)
    sentences = [counts.sentence] + counts.details
    rows = owed.map { figure in
      TargetRow(figure, before: body.previous?.figure(figure.indicator.id))
    }
    chart = bulletChart(id: "targets", title: "各项比率与目标", figures: owed)
    notes = [
      "“件数”为分子/分母：比率类为符合条件的件数/应计件数，计数类为发生数/核对数，下降类为本年数/上年同期基数。",
      "是否达标按件数比较，不按四舍五入后的百分比比较。",
    ]
    if body.isCity, !body.silentUnits.isEmpty {
      notes.append(
        "未报送台账的单位：\(body.silentUnits.joined(separator: "、"))；其数字未计入\(body.plan.names.whole)数。"
      )
    }
    let apart = figures.filter { $0.answer == .notApplicable }.map(\.indicator.title)
    if !apart.isEmpty { notes.append("按方案不适用本单位的指标：\(apart.joined(separator: "、"))。") }
  }
}
