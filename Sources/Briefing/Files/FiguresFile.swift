package import Assessment
import Policy
import Register
package import Vocabulary

/// `figures.json`: the figures of a report for other programs (spec §7; the schema stands in
/// `Templates/Schemas/figures.schema.json`).
package enum FiguresFile {
  /// Which report the figures are of.
  package enum Kind: String, Sendable {
    case monthly, summary
  }

  /// The file's text; the city is null where only some units were asked for.
  package static func text(
    of scope: ReportScope,
    kind: Kind,
    formats: [PageFormat] = PageFormat.allCases
  ) -> String {
    let sources = scope.sources
    return JSON.members([
      "schema": .int(1),
      "product": .string(sources.product),
      "plan": .members([
        "title": .string(sources.plan.title), "sha256": .string(sources.planSHA256),
      ]),
      "report": .string(kind.rawValue),
      "asOf": .string(sources.assessment.asOf.description),
      "options": options(of: scope, formats: formats),
      "inputs": .array(scope.inputs.map(input)),
      "ledger": ledger(of: scope.ledger),
      "city": scope.hasCity ? city(sources.assessment.city) : .null,
      "units": .array(scope.units.map { unit($0, by: sources.plan.scoring) }),
      "doubts": .array(
        scope.findings.filter { $0.level == .doubt }.map { doubt($0, in: sources) }
      ),
    ]).text
  }

  /// What else the report was asked to be, so that `verify` can make it again.
  private static func options(of scope: ReportScope, formats: [PageFormat]) -> JSON {
    let sources = scope.sources
    return .members([
      "units": scope.only.map { units in
        .array(sources.names(of: units).map { .string($0) })
      } ?? .null,
      "formats": .array(formats.map { .string($0.rawValue) }),
      "issue": .maybe(sources.asked.issue),
      "issued": .maybe(sources.issued?.description),
      "signed": .maybe(sources.asked.signed),
      "allowErrors": .bool(sources.asked.allowsErrors),
      "templates": .string(sources.asked.templatesSHA256),
    ])
  }

  private static func input(_ input: ReportSources.Input) -> JSON {
    let members = [
      JSON.Member("path", .string(input.path)), JSON.Member("sha256", .string(input.sha256)),
    ]
    return .object(members + (input.isPrevious ? [JSON.Member("previous", .bool(true))] : []))
  }

  private static func ledger(of ledger: Ledger) -> JSON {
    .members([
      "read": .int(ledger.read), "counted": .int(ledger.counted),
      "leftOut": .object(ledger.leftOut.map { JSON.Member($0.reason.rawValue, .int($0.count)) }),
    ])
  }

  private static func city(_ body: BodyAssessment) -> JSON {
    .members(["name": .string(body.name), "indicators": indicators(of: body)])
  }

  private static func unit(_ body: BodyAssessment, by scoring: Scoring?) -> JSON {
    let score = Score(of: body, by: scoring).map { score in
      JSON.Member(
        "score",
        .members([
          "reached": .int(score.reached), "reachable": .int(score.reachable),
          "pending": .int(score.pending),
        ])
      )
    }
    guard case .object(let members) = unit(body) else { return .null }
    return .object(members + (score.map { [$0] } ?? []))
  }

  private static func unit(_ body: BodyAssessment) -> JSON {
    .members([
      "name": .string(body.name),
      "handedIn": .bool(body.handedIn),
      "indicators": indicators(of: body),
      "outcome": .maybe(body.outcome?.rawValue),
      "outcomes": .array(
        body.outcomes.map { outcome in
          .members([
            "code": .string(outcome.step.code.rawValue), "clause": .string(outcome.clause),
            "reason": .string(outcome.reason.zh), "evidence": places(outcome.evidence),
          ])
        }
      ),
    ])
  }

  private static func indicators(of body: BodyAssessment) -> JSON {
    .object(body.figures.map { JSON.Member($0.indicator.id, indicator($0)) })
  }

  private static func indicator(_ figure: Figure) -> JSON {
    .members([
      "clause": .string(figure.indicator.clause),
      "n": .maybe(figure.n),
      "d": .maybe(figure.d),
      "target": .maybe(figure.target?.description),
      "answer": .string(figure.answer.rawValue),
      "gap": .maybe(figure.gap),
      "mendable": .bool(figure.isMendable),
      "missing": .array(figure.missing.map { .string($0.zh) }),
      "evidence": places(evidence(of: figure)),
    ])
  }

  /// The cells that a reader of the figure looks at first: what stands against the target.
  ///
  /// Of a rate or a duty the records that are among the whole and do not count, all of them (and, of
  /// a rate that none fails, nothing: what counts stands on the pages); of a count and of a decrease
  /// the records that count; and the empty cells that make an answer unknown.
  package static func evidence(of figure: Figure) -> [Place] {
    let records =
      switch figure.indicator.measure {
      case .count, .decrease: figure.counted
      case .rate, .months, .items, .once: figure.uncounted
      }
    let cells = records.map(\.mark)
    return cells + figure.undecidedCells.filter { !cells.contains($0) }
  }

  private static func places(_ places: [Place]) -> JSON {
    .array(places.map { .string($0.description) })
  }

  private static func doubt(_ finding: Finding, in sources: ReportSources) -> JSON {
    .members([
      "code": .string(finding.code.rawValue),
      "units": .array(sources.names(of: sources.units(of: finding)).map { .string($0) }),
      "case": .maybe(finding.caseNumber),
      "address": .string(finding.place.description),
    ])
  }
}

extension Record {
  /// The cell that stands for the record in a list: a case's number, else its day, else the row.
  var mark: Place {
    let field: Field = register == .cases ? .number : register.presence ?? .unit
    return place(of: field)
  }
}
