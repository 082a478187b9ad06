import Assessment
import Policy
import Vocabulary

/// One line of the table of targets.
struct TargetRow: Hashable, Viewed {
  var id: String
  var clause: String
  var title: String
  var counts: String
  var rate: String
  var target: String
  var sign: String
  var answer: String
  var tone: String
  var gap: String
  var missing: String?
  /// The counts on the last day of the month before.
  var before: String

  init(_ figure: Figure, before: Figure?) {
    id = figure.indicator.id
    clause = figure.indicator.clause
    title = figure.indicator.title
    counts = figure.printedCounts ?? "—"
    rate = figure.printedRate ?? "—"
    target = figure.target?.chinese ?? "—"
    sign = figure.answer.sign
    answer = figure.printedAnswer
    tone = figure.answer.tone.rawValue
    gap = figure.printedGap
    missing = figure.printedMissing
    self.before = before.map { $0.printedCounts ?? $0.printedAnswer } ?? "—"
  }

  static let fields = Fields<TargetRow>(
    .text("id") { $0.id },
    .text("clause") { $0.clause },
    .text("title") { $0.title },
    .text("counts") { $0.counts },
    .text("rate") { $0.rate },
    .text("target") { $0.target },
    .text("sign") { $0.sign },
    .text("answer") { $0.answer },
    .text("tone") { $0.tone },
    .text("gap") { $0.gap },
    .optional("missing") { $0.missing },
    .text("before") { $0.before }
  )
}

/// The rates of a body that have a target, as bars with their marks.
func bulletChart(id: String, title: String, figures: [Figure]) -> Chart? {
  let bullets = figures.compactMap(bullet)
  guard !bullets.isEmpty else { return nil }
  let words = figures.filter { bullet($0) != nil }.map { "\($0.indicator.title)\($0.printedShort)" }
  return Chart(
    id: id,
    title: title,
    summary: words.joined(separator: "；") + "。",
    content: .bullets(bullets)
  )
}

private func bullet(_ figure: Figure) -> Bullet? {
  guard case .rate = figure.indicator.measure, figure.answer != .notApplicable else { return nil }
  let bullet = Bullet(figure, label: figure.indicator.title)
  return bullet.target == nil ? nil : bullet
}

extension Bullet {
  /// The bar of a rate; no bar where there is none, and the answer always in words.
  init(_ figure: Figure, label: String) {
    let mark: Int? =
      switch figure.target {
      case .atLeast(let hundredths): hundredths
      case .all: 10_000
      case .atMost, .dropAtLeast, .drop, nil: nil
      }
    let isJudged = figure.answer == .met || figure.answer == .unmet || figure.answer == .shown
    let answer = "\(figure.answer.sign) \(figure.printedAnswer)"
    self.init(
      label: label,
      hundredths: isJudged ? figure.printedHundredths : nil,
      target: mark,
      text: isJudged ? "\(figure.printedShort)　\(answer)" : answer,
      tone: figure.answer.tone
    )
  }
}
