import Assessment
import Policy
import Vocabulary

/// 计分表: the points of a unit line by line, or of every unit; only where the plan gives points.
enum ScoreTable {
  static func table(of body: Body) -> TableView? {
    body.isCity ? ofUnits(in: body) : Score(of: body.assessment, by: body.plan.scoring).map(ofUnit)
  }

  private static func ofUnit(_ score: Score) -> TableView {
    let lines = score.lines.map { line in
      [
        line.figure.indicator.title, line.figure.indicator.clause, "\(line.points)",
        line.figure.printedCounts ?? "—", line.figure.printedAnswer, line.arithmetic.zh,
        line.reached.map(points) ?? "—",
      ]
    }
    return TableView(
      id: "score",
      caption: "计分表（按方案所附分值）",
      columns: [.text("指标"), .short("条款"), .number("分值"), .number("件数"), .short("结论")]
        + [.text("算式"), .number("得分")],
      rows: lines + [
        [
          "合计", "", points(score.reachable), "", "", pending(score), points(score.reached),
        ]
      ],
      notes: ["分值合计只含已能判定的指标；分值和办法出自方案的“计分”，每一行可据算式复核。"]
    )
  }

  private static func ofUnits(in body: Body) -> TableView? {
    let units = body.sources.assessment.units.compactMap { unit in
      Score(of: unit, by: body.plan.scoring).map { (unit.name, $0) }
    }
    guard !units.isEmpty else { return nil }
    return TableView(
      id: "scores",
      caption: "各单位计分（按方案所附分值，依方案的单位次序）",
      columns: [.text("单位"), .number("得分"), .number("已判定分值"), .number("待定分值")],
      rows: units.map { name, score in
        [name, points(score.reached), points(score.reachable), points(score.pending)]
      },
      notes: ["逐项算式见各单位的页。"]
    )
  }

  private static func pending(_ score: Score) -> String {
    score.pending == 0 ? "" : "另有\(points(score.pending))分待定"
  }

  /// `12.5` points as `12.50`, whole ones without decimals.
  private static func points(_ hundredths: Int) -> String {
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    return rest == 0 ? "\(whole)" : "\(whole).\(padded(rest, to: 2))"
  }
}
