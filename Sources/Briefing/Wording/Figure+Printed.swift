package import Assessment
import Policy
import Register
import Vocabulary

/// A figure as it is printed: never a percentage without its counts, never a count without its unit.
extension Figure {
  /// What one of the things that it counts is called.
  var unitWord: String {
    switch indicator.measure {
    case .rate(let kind, _, _), .count(let kind, _, _): kind.unitWord
    case .decrease(_, _, let baseline, let weight, _):
      weight == .people ? "人次" : (baseline == .visits ? "批次" : "起")
    case .months: "月次"
    case .items, .once: "项"
    }
  }

  private var isDecrease: Bool {
    if case .decrease = indicator.measure { true } else { false }
  }

  private var isCount: Bool {
    if case .count = indicator.measure { true } else { false }
  }

  /// `95/100`; for a decrease the current number and the baseline.
  package var printedCounts: String? {
    guard let n, let d else { return nil }
    return "\(n)/\(d)"
  }

  /// `95.00%`; for a decrease `下降33.33%`; none for counts and where there is nothing to divide by.
  package var printedRate: String? {
    if isCount { return nil }
    if isDecrease { return printedChange }
    return printedHundredths.map { percentText(hundredths: $0) }
  }

  /// How far a decrease's number lies below its baseline (or above it), by the rule of all printed
  /// rates: half up, but 0.01 below a missed target that rounding would touch.
  private var printedChange: String? {
    guard let n, let d, d > 0 else { return nil }
    if n == d { return "持平" }
    if n > d {
      return Share(n - d, of: d).roundedHundredths.map { "上升\(percentText(hundredths: $0))" }
    }
    guard var fall = Share(d - n, of: d).roundedHundredths else { return nil }
    if answer == .unmet, case .dropAtLeast(let target) = target, fall >= target {
      fall = target - 1
    }
    return "下降\(percentText(hundredths: fall))"
  }

  /// What stands in a cell of a table of bodies: `95/100 95.00%`, or the answer where there are no
  /// counts.
  var printedShort: String {
    guard let counts = printedCounts, answer != .none else { return answer.chinese }
    return [counts, printedRate].compactMap { $0 }.joined(separator: "　")
  }

  /// 还差几件, or that it is too late; a dash where there is no gap to speak of.
  package var printedGap: String {
    switch answer {
    case .met: "—"
    case .unmet where !isMendable: "已无法补足\(gap.map { "（差\($0)\(unitWord)）" } ?? "")"
    case .unmet: gap.map { "还差\($0)\(unitWord)" } ?? "—"
    case .none, .unknown, .shown, .notApplicable: "—"
    }
  }

  /// What is not covered yet, by name where that is short.
  var printedUncovered: String? {
    if uncovered.isEmpty { return nil }
    if uncovered.count <= 6 { return uncovered.joined(separator: "、") }
    return "\(uncovered.prefix(3).joined(separator: "、"))等\(uncovered.count)项（逐项见附件1）"
  }

  /// What is missing, as one phrase; nothing where nothing is.
  var printedMissing: String? {
    missing.isEmpty ? nil : missing.map(\.zh).joined(separator: "；")
  }
}

extension RegisterKind {
  /// What one record of this register is called.
  var unitWord: String {
    switch self {
    case .cases: "件"
    case .visits: "批次"
    case .incidents: "起"
    case .receptions, .inspections, .outreach, .publicity: "次"
    case .assessments, .foundations: "项"
    case .enforcement: "件"
    case .submissions: "期"
    case .baseline, .notes: "条"
    }
  }
}

extension Answer {
  /// A sign that says the answer without colour.
  var sign: String {
    switch self {
    case .met: "✓"
    case .unmet: "✗"
    case .none: "○"
    case .unknown: "？"
    case .shown: "·"
    case .notApplicable: "—"
    }
  }

  var tone: Tone {
    switch self {
    case .met: .met
    case .unmet: .unmet
    case .none, .notApplicable: .none
    case .unknown: .unknown
    case .shown: .shown
    }
  }
}

/// The answer of a figure in the words of its kind: 0/0 of a duty is not 无此类案件.
extension Figure {
  /// 无此类案件 of cases, 未发生 of events, 尚未到期 of duties.
  package var printedAnswer: String {
    guard answer == .none else { return answer.chinese }
    switch indicator.measure {
    case .rate(.cases, _, _): return Answer.none.chinese
    case .rate, .count, .decrease: return "未发生"
    case .months, .items, .once: return "尚未到期"
    }
  }
}
