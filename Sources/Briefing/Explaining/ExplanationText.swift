package import Assessment
package import Policy
import Register
package import Vocabulary

/// What `explain` prints: the clause, how it is read and counted, the arithmetic, every record by
/// name and address, and what would change the answer.
package struct ExplanationText {
  private let explanation: Explanation
  private let clause: Clause?
  private let language: Words.Language

  /// The text of `explanation`, with its clause of `plan`.
  package init(_ explanation: Explanation, of plan: Plan, language: Words.Language) {
    self.explanation = explanation
    self.language = language
    clause = plan.clauses.first { $0.number == explanation.figure.indicator.clause }
  }

  private var figure: Figure { explanation.figure }
  private var indicator: Indicator { figure.indicator }

  /// The whole text, with a line end at its end.
  package var text: String {
    (head + result + records + outlook).joined(separator: "\n") + "\n"
  }

  private func said(_ zh: String, en: String) -> String { Words(zh, en: en)[language] }

  private var head: [String] {
    let day = explanation.day
    var lines = [
      said(
        "\(indicator.title)（\(indicator.id)）　\(explanation.name)　截至\(day.chinese)",
        en: "\(indicator.title) (\(indicator.id)), \(explanation.name), as of \(day)"
      ), "", said("条款：\(indicator.clause)", en: "clause: \(indicator.clause)"),
    ]
    lines += clause?.quotes.map { "  > \($0)" } ?? []
    if !indicator.reading.isEmpty {
      lines.append(said("读法：\(indicator.reading)", en: "read as: \(indicator.reading)"))
    }
    lines.append(
      said("怎么算：\(indicator.measure.words)。", en: "counted: \(indicator.measure.english)")
    )
    let since = indicator.targets.last { $0.from <= day }?.from
    lines.append(
      said(
        "目标：\(figure.printedTarget)\(since.map { "（\($0.chinese)起）" } ?? "")",
        en: "target: \(figure.target?.description ?? "none")\(since.map { " (since \($0))" } ?? "")"
      )
    )
    return lines
  }

  private var result: [String] {
    let counts = [figure.printedCounts, figure.printedRate].compactMap { $0 }
    let answer = (counts + [figure.answer.rawValue]).joined(separator: ", ")
    var lines = ["", said("结果：\(figure.sentence)", en: "result: \(answer)")]
    if let arithmetic {
      lines.append(said("算式：\(arithmetic.zh)", en: "arithmetic: \(arithmetic.en)"))
    }
    lines += figure.missing.map { said("  缺：\($0.zh)", en: "  missing: \($0.en)") }
    if !figure.covered.isEmpty {
      let list = figure.covered.joined(separator: "、")
      lines.append(said("  已完成：\(list)", en: "  covered: \(english(figure.covered))"))
    }
    if !figure.uncovered.isEmpty {
      let list = figure.uncovered.joined(separator: "、")
      lines.append(said("  未完成：\(list)", en: "  not covered: \(english(figure.uncovered))"))
    }
    return lines
  }

  /// Months by their number; items and units keep the plan's words.
  private func english(_ names: [String]) -> String {
    guard case .months = indicator.measure else { return names.joined(separator: ", ") }
    return names.map { $0.hasSuffix("月") ? "month \($0.dropLast())" : $0 }.joined(separator: ", ")
  }

  /// The comparison in whole numbers, as it is made.
  private var arithmetic: Words? {
    guard let target = figure.target, let n = figure.n, let d = figure.d else { return nil }
    switch target {
    case .atLeast(let hundredths):
      let sides = "\(n)×10000 \(n * 10_000 >= d * hundredths ? "≥" : "＜") \(d)×\(hundredths)"
      let least = needed(d, hundredths)
      return Words(
        "\(sides)，即\(n)/\(d)与\(plainPercent(hundredths))相比，至少要\(least)",
        en: "\(sides): \(n)/\(d) against \(plainPercent(hundredths)), which takes at least \(least)"
      )
    case .all: return Words("\(d) − \(n) ＝ \(d - n)", en: "\(d) − \(n) = \(d - n)")
    case .atMost(let limit):
      return Words(
        "\(n) \(n <= limit ? "≤" : "＞") \(limit)",
        en: "\(n) \(n <= limit ? "≤" : ">") \(limit)"
      )
    case .dropAtLeast(let hundredths):
      let allowed = d * (10_000 - hundredths) / 10_000
      return Words(
        "基数\(d)，下降\(plainPercent(hundredths))后至多\(allowed)，本期\(n)",
        en:
          "of a baseline of \(d), \(plainPercent(hundredths)) less is at most \(allowed); now \(n)"
      )
    case .drop:
      return Words(
        "基数\(d)，本期\(n)，须少于基数（基数为零的须为零）",
        en: "baseline \(d), now \(n), which must be less (0 where the baseline is 0)"
      )
    }
  }

  /// The least part of `whole` that reaches the rate.
  private func needed(_ whole: Int, _ hundredths: Int) -> Int {
    (whole * hundredths + 9_999) / 10_000
  }

  private var records: [String] {
    var lines = list(said("计入", en: "counted"), figure.counted)
    lines += list(said("未计入", en: "not counted"), figure.uncounted)
    lines += list(
      said("可先办的，按期限先后", en: "would close the gap, soonest due first"),
      figure.wouldClose
    )
    if !figure.undecidedCells.isEmpty {
      lines += section(
        said("因空白而无法判定的单元格", en: "empty cells on which it hangs"),
        count: figure.undecidedCells.count,
        bySheet(figure.undecidedCells.map { (nil, $0) })
      )
    }
    for part in explanation.outside {
      lines += list(
        said(
          "不在范围：不符合“\(part.condition.zh)”",
          en: "not looked at: not “\(part.condition.en)”"
        ),
        part.records
      )
    }
    lines += list(said("统计日以后才有的记录", en: "later than the day"), explanation.later)
    for reason in LeftOutReason.allCases {
      let places = explanation.leftOut.filter { $0.reason == reason }.map(\.place)
      guard !places.isEmpty else { continue }
      lines += section(
        said("剔除的行：\(reason.words.zh)", en: "rows left out: \(reason.words.en)"),
        count: places.count,
        bySheet(places.map { (nil, $0) })
      )
    }
    return lines
  }

  private func list(_ title: String, _ records: Evidence) -> [String] {
    guard !records.isEmpty else { return [] }
    let items = records.map { record in
      let name = record.printedName
      let isAddress = name == record.place.description || name == record.mark.description
      return (isAddress ? nil : name, record.mark)
    }
    return section(title, count: records.count, bySheet(items))
  }

  private func section(_ title: String, count: Int, _ lines: [String]) -> [String] {
    ["", said("\(title)（\(count)）：", en: "\(title) (\(count)):")] + lines
  }

  /// `  城东分局.xlsx[案件]：XF-001（A7）、XF-002（A9）`, a line a sheet.
  private func bySheet(_ items: [(name: String?, place: Place)]) -> [String] {
    var lines: [(table: String, items: [String])] = []
    for (name, place) in items {
      let table = Place(file: place.file, sheet: place.sheet).description
      let cell = place.cell ?? said("整表", en: "whole sheet")
      let text = name.map { said("\($0)（\(cell)）", en: "\($0) (\(cell))") } ?? cell
      if lines.last?.table == table {
        lines[lines.count - 1].items.append(text)
      } else {
        lines.append((table, [text]))
      }
    }
    return lines.map { line in
      said(
        "  \(line.table)：\(line.items.joined(separator: "、"))",
        en: "  \(line.table): \(line.items.joined(separator: ", "))"
      )
    }
  }

  private var outlook: [String] {
    guard let outlook = explanation.outlook else { return [] }
    let (best, worst) = (outlook.best, outlook.worst)
    var lines = [
      "", said("到\(outlook.end.chinese)为止：", en: "until \(outlook.end):"),
      said(
        "  最好（能办的都办成）：\(best.n)/\(best.d)，\(best.answer.chinese)",
        en: "  at best (all that can be done is done): \(best.n)/\(best.d), \(best.answer.rawValue)"
      ),
      said(
        "  最差（此后什么也不办，也没有新的记录）：\(worst.n)/\(worst.d)，\(worst.answer.chinese)",
        en:
          "  at worst (nothing more is done or entered): \(worst.n)/\(worst.d), \(worst.answer.rawValue)"
      ),
    ]
    if let margin = outlook.margin {
      lines.append(
        said(
          margin == 0
            ? "  余量：再有一\(figure.unitWord)不合要求就未达标" : "  余量：至多再有\(margin)\(figure.unitWord)不合要求",
          en: "  margin: \(margin) more before the answer turns"
        )
      )
    } else if figure.answer == .unmet, let gap = figure.gap {
      lines.append(
        said(
          figure.isMendable
            ? "  再办成\(gap)\(figure.unitWord)即达标" : "  还差\(gap)\(figure.unitWord)，已无法补足",
          en: figure.isMendable
            ? "  \(gap) more reach the target" : "  \(gap) short, too late to mend"
        )
      )
    }
    return lines
  }
}
