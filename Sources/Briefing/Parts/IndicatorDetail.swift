import Assessment
import Policy
import Vocabulary

/// A figure with all that it rests on: clause, quote, reading, counts, records, cells.
struct IndicatorDetail: Hashable, Viewed {
  var id: String
  var clause: String
  var title: String
  var quotes: [String]
  var reading: String?
  var sentence: String
  var counts: String
  var rate: String
  var target: String
  var sign: String
  var answer: String
  var tone: String
  var gap: String
  var remarks: [String]
  /// What of a duty is done, by month, item or unit.
  var done: String?
  var evidence: [EvidenceList]

  /// `isFolded`: whether all evidence is shown only when asked for.
  init(_ figure: Figure, of clause: Clause?, isFolded: Bool) {
    let indicator = figure.indicator
    id = indicator.id
    self.clause = indicator.clause
    title = indicator.title
    quotes = clause?.quotes ?? []
    reading = indicator.reading
    sentence = figure.sentence
    counts = figure.printedCounts ?? "—"
    rate = figure.printedRate ?? "—"
    target = figure.target?.chinese ?? "—"
    sign = figure.answer.sign
    answer = figure.printedAnswer
    tone = figure.answer.tone.rawValue
    gap = figure.printedGap
    remarks = Self.remarks(of: figure)
    done = figure.covered.isEmpty ? nil : "\(figure.covered.joined(separator: "、"))。"
    evidence = Self.evidence(of: figure, isFolded: isFolded)
  }

  static let fields = Fields<IndicatorDetail>(
    .text("id") { $0.id },
    .text("clause") { $0.clause },
    .text("title") { $0.title },
    .texts("quotes") { $0.quotes },
    .optional("reading") { $0.reading },
    .text("sentence") { $0.sentence },
    .text("counts") { $0.counts },
    .text("rate") { $0.rate },
    .text("target") { $0.target },
    .text("sign") { $0.sign },
    .text("answer") { $0.answer },
    .text("tone") { $0.tone },
    .text("gap") { $0.gap },
    .texts("remarks") { $0.remarks },
    .optional("done") { $0.done },
    .many("evidence") { $0.evidence }
  )

  private static func remarks(of figure: Figure) -> [String] {
    var remarks: [String] = []
    if let missing = figure.printedMissing {
      remarks.append(figure.answer == .unknown ? "尚缺：\(missing)。" : "未计入：\(missing)。")
    }
    if !figure.uncovered.isEmpty {
      remarks.append("未完成：\(figure.uncovered.joined(separator: "、"))。")
    }
    if let pace = figure.pace { remarks.append("\(pace.zh)。") }
    if let people = figure.people { remarks.append("涉及\(people)人次。") }
    return remarks
  }

  private static func evidence(of figure: Figure, isFolded: Bool) -> [EvidenceList] {
    var counted = EvidenceList(
      figure.isTally ? "计入的记录" : "计入分子的记录",
      of: figure.counted
    )
    counted?.isFolded = !figure.isTally
    return [
      EvidenceList("未计入分子的记录", of: figure.uncounted),
      EvidenceList("补足缺口可先办的在办案件，按期限先后", of: figure.wouldClose),
      EvidenceList("因空白而无法判定的单元格", of: figure.undecidedCells),
      counted,
    ].compactMap { list in
      var list = list
      if isFolded { list?.isFolded = true }
      return list
    }
  }
}

extension Figure {
  /// Whether it is a number of records rather than a part of a whole.
  fileprivate var isTally: Bool {
    switch indicator.measure {
    case .count, .decrease: true
    case .rate, .months, .items, .once: false
    }
  }
}
