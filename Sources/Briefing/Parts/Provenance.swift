import Assessment
import Policy
import Register
import Vocabulary

/// 数据来源与校验: which bytes this report was made of.
struct Provenance: Hashable, Viewed {
  var asOf: String
  var product: String
  var planTitle: String
  var planSHA256: String
  var ledger: String
  var inputs: [InputLine]

  static let fields = Fields<Provenance>(
    .text("asOf") { $0.asOf },
    .text("product") { $0.product },
    .text("planTitle") { $0.planTitle },
    .text("planSHA256") { $0.planSHA256 },
    .text("ledger") { $0.ledger },
    .many("inputs") { $0.inputs }
  )

  /// Of a check every file.
  init(of sources: CheckSources) {
    asOf = sources.day.chinese
    product = sources.product
    planTitle = sources.planTitle
    planSHA256 = sources.planSHA256
    ledger = sources.registers.ledger.sentence
    inputs = sources.inputs.map { InputLine(path: $0.path, sha256: $0.sha256) }
  }

  /// Of a unit's page only the files that are the unit's.
  init(of body: Body) {
    let files = Set(body.sheets.map(\.place.file))
    self.init(
      of: body.sources,
      ledger: body.sheets.reduce(into: Ledger()) { $0.add($1.ledger) },
      inputs: body.sources.inputs.filter { body.isCity || files.contains($0.path) }
    )
  }

  init(of scope: ReportScope) {
    self.init(of: scope.sources, ledger: scope.ledger, inputs: scope.inputs)
  }

  private init(of sources: ReportSources, ledger: Ledger, inputs: [ReportSources.Input]) {
    asOf = sources.assessment.asOf.chinese
    product = sources.product
    planTitle = sources.plan.title
    planSHA256 = sources.planSHA256
    self.ledger = ledger.sentence
    self.inputs = inputs.map { InputLine(path: $0.path, sha256: $0.sha256) }
  }
}

struct InputLine: Hashable, Viewed {
  var path: String
  var sha256: String

  static let fields = Fields<InputLine>(
    .text("path") { $0.path },
    .text("sha256") { $0.sha256 }
  )
}
