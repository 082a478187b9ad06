package import Policy
import Vocabulary

extension BodyAssessment {
  /// How many figures answer `answer`.
  package func count(of answer: Answer) -> Int {
    figures.count { $0.answer == answer }
  }

  /// 还差 over all unmet targets, in whole cases.
  package var totalGap: Int {
    figures.reduce(0) { $1.answer == .unmet ? $0 + ($1.gap ?? 0) : $0 }
  }
}

extension [BodyAssessment] {
  /// Within a step fewer unmet come first, then fewer unknown, then a smaller gap, then the plan's
  /// order (spec §4).
  private var inOrderOfMerit: [BodyAssessment] {
    enumerated()
      .sorted { a, b in
        (a.element.count(of: .unmet), a.element.count(of: .unknown), a.element.totalGap, a.offset)
          < (
            b.element.count(of: .unmet), b.element.count(of: .unknown), b.element.totalGap, b.offset
          )
      }
      .map(\.element)
  }

  /// The units of a step of the ladder, in the order of the step; the gravest outcome names a unit.
  package func units(at outcome: Outcome) -> [BodyAssessment] {
    filter { $0.outcome == outcome }.inOrderOfMerit
  }
}
