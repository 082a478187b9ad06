import Assessment
import Policy
package import Vocabulary

/// One step of the ladder with the units that stand on it, in the order that the assessment gives.
package struct OutcomeGroup: Hashable, Viewed {
  package var code: String
  package var title: String
  package var clause: String
  package var reading: String?
  package var units: [OutcomeUnit]

  package static let fields = Fields<OutcomeGroup>(
    .text("code") { $0.code },
    .text("title") { $0.title },
    .text("clause") { $0.clause },
    .optional("reading") { $0.reading },
    .many("units") { $0.units }
  )

  /// The steps that any of `units` stands on, gravest first.
  static func groups(of units: [BodyAssessment], in plan: Plan) -> [OutcomeGroup] {
    plan.steps.compactMap { step in
      let standing = units.units(at: step.code)
      guard !standing.isEmpty else { return nil }
      return OutcomeGroup(
        code: step.code.rawValue,
        title: step.title,
        clause: step.clause,
        reading: step.reading,
        units: standing.map(OutcomeUnit.init)
      )
    }
  }
}

/// A unit with every outcome that applies to it; the gravest names it.
package struct OutcomeUnit: Hashable, Viewed {
  package var name: String
  package var reasons: [OutcomeReason]

  init(_ body: BodyAssessment) {
    name = body.name
    reasons = body.outcomes.map(OutcomeReason.init)
  }

  package static let fields = Fields<OutcomeUnit>(
    .text("name") { $0.name },
    .many("reasons") { $0.reasons }
  )
}

package struct OutcomeReason: Hashable, Viewed {
  package var title: String
  package var clause: String
  package var reason: String
  package var evidence: EvidenceList?

  init(_ outcome: OutcomeFinding) {
    title = outcome.step.title
    clause = outcome.clause
    reason = outcome.reason.zh
    evidence = EvidenceList("出处", of: outcome.evidence, indicator: nil)
  }

  package static let fields = Fields<OutcomeReason>(
    .text("title") { $0.title },
    .text("clause") { $0.clause },
    .text("reason") { $0.reason },
    .maybe("evidence") { $0.evidence }
  )
}
