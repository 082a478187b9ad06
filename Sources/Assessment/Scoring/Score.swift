package import Policy
package import Vocabulary

/// The points of one unit by the office's own scoring table (计分); each line can be reckoned again.
///
/// There is none where the plan gives no points. It scores an office's duties and nobody else's.
package struct Score: Hashable, Sendable {
  /// One indicator's points.
  package struct Line: Hashable, Sendable {
    package var figure: Figure
    /// The points that can be reached.
    package var points: Int
    /// The points reached, in hundredths; none where they are left out or cannot be told yet.
    package var reached: Int?
    /// Whether the points are part of what can be reached.
    package var isCounted: Bool
    /// How they come about.
    package var arithmetic: Words
  }

  /// In the order of the scoring table.
  package var lines: [Line]

  /// The points reached, in hundredths.
  package var reached: Int { lines.reduce(0) { $0 + ($1.reached ?? 0) } }
  /// The points that can be reached, of what can be told, in hundredths.
  package var reachable: Int {
    lines.reduce(0) { $0 + ($1.reached == nil ? 0 : $1.points * 100) }
  }
  /// The points of what cannot be told yet, in hundredths.
  package var pending: Int {
    lines.reduce(0) { $0 + ($1.isCounted && $1.reached == nil ? $1.points * 100 : 0) }
  }

  /// The points of `body` by the plan's table; none where it has none.
  package init?(of body: BodyAssessment, by scoring: Scoring?) {
    guard let scoring else { return nil }
    lines = scoring.items.compactMap { item in
      body.figure(item.indicator).map { Line($0, points: item.points, by: scoring) }
    }
  }
}

extension Score.Line {
  fileprivate init(_ figure: Figure, points: Int, by scoring: Scoring) {
    self.figure = figure
    self.points = points
    isCounted = true
    switch figure.answer {
    case .met:
      reached = points * 100
      arithmetic = Words("达标，得满分", en: "met: all points")
    case .unmet:
      let share = scoring.unmet == .proportional ? figure.shareOfTarget : nil
      reached = share.map { points * 100 * $0.part / $0.whole } ?? 0
      arithmetic =
        share.map { share in
          Words(
            "\(points)×\(share.part)÷\(share.whole)，舍去第三位小数",
            en: "\(points) × \(share.part) ÷ \(share.whole), cut after two decimals"
          )
        } ?? Words("未达标，不得分", en: "unmet: no points")
    case .none:
      isCounted = scoring.empty == .full
      reached = isCounted ? points * 100 : nil
      arithmetic =
        isCounted
        ? Words("无应计对象，得满分", en: "nothing to count: all points")
        : Words("无应计对象，不计分", en: "nothing to count: left out")
    case .unknown:
      arithmetic = Words("无法判定，待定", en: "unknown: pending")
    case .shown, .notApplicable:
      isCounted = false
      arithmetic = Words("不适用，不计分", en: "not applicable: left out")
    }
  }
}

extension Figure {
  /// How much of its target a missed rate is, as two whole numbers; none of what is no rate.
  fileprivate var shareOfTarget: Share? {
    guard let n, let d, d > 0 else { return nil }
    switch target {
    case .atLeast(let hundredths): return Share(n * 10_000, of: d * hundredths)
    case .all: return Share(n, of: d)
    case .atMost, .dropAtLeast, .drop, nil: return nil
    }
  }
}
