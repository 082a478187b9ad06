import Policy
import Register
package import Vocabulary

/// 数据来源与校验: which bytes this report was made of.
package struct Provenance: Hashable, Viewed {
  package var asOf: String
  package var product: String
  package var planTitle: String
  package var planSHA256: String
  package var ledger: String
  package var inputs: [InputLine]

  package static let fields = Fields<Provenance>(
    .text("asOf") { $0.asOf },
    .text("product") { $0.product },
    .text("planTitle") { $0.planTitle },
    .text("planSHA256") { $0.planSHA256 },
    .text("ledger") { $0.ledger },
    .many("inputs") { $0.inputs }
  )

  /// Of a unit's page only the files that are the unit's.
  init(of body: Body) {
    let sources = body.sources
    asOf = body.day.chinese
    product = sources.product
    planTitle = sources.plan.title
    planSHA256 = sources.planSHA256
    ledger = body.sheets.reduce(into: Ledger()) { $0.add($1.ledger) }.sentence
    let files = Set(body.sheets.map(\.place.file))
    inputs = sources.inputs.filter { body.isCity || files.contains($0.path) }.map {
      InputLine(path: $0.path, sha256: $0.sha256)
    }
  }
}

package struct InputLine: Hashable, Viewed {
  package var path: String
  package var sha256: String

  package static let fields = Fields<InputLine>(
    .text("path") { $0.path },
    .text("sha256") { $0.sha256 }
  )
}
